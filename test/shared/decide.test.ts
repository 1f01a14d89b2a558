import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAll } from '../../shared/apply.ts';
import type { Command } from '../../shared/commands.ts';
import { decide } from '../../shared/decide.ts';
import type { Refusal } from '../../shared/errors.ts';
import { type Context, isRefusal } from '../../shared/handler.ts';
import { parseDocument } from '../../shared/programme/document.ts';
import { toDocument } from '../../shared/programme/interchange.ts';
import type { State } from '../../shared/state.ts';
import { decideUndo, undoable } from '../../shared/undo.ts';
import { type BoardStep, boardSteps, commandOf } from '../helpers/board-commands.ts';
import { difference } from '../helpers/difference.ts';
import { stateOf } from '../helpers/example.ts';

const example = stateOf();
let last = 0;
const newId = (prefix: string): string => {
  last += 1;
  return `${prefix}-new-${last}`;
};
const context: Context = { actor: 'facilitator', now: '2026-11-23T10:00:00', newId };

/** The state after a command, or the refusal's name. */
function following(state: State, command: Command): State {
  const outcome = decide(state, command, context);
  if (isRefusal(outcome)) throw new Error(outcome.name);
  return applyAll(state, outcome);
}
const refused = (state: State, command: Command): string => (decide(state, command, context) as Refusal).name;
const lastOf = <T>(list: ReadonlyMap<string, T>): T => [...list.values()].at(-1) as T;

const some = (list: ReadonlyMap<string, unknown>) => fc.constantFrom(...list.keys());
const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const inputIds = fc.uniqueArray(some(example.inputs), { maxLength: 4 });
const card = some(new Map([...Array(22).keys()].map((n) => [`n${String(n + 1).padStart(2, '0')}`, 0])));

/** Commands as a busy facilitator gives them; some are refused, as they should be. */
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  words.map((text): Command => ({ type: 'input.add', workshopId: 'w3', clusterId: 'cl-01', inputs: [{ text }] })),
  fc
    .record({ ids: inputIds, clusterId: fc.option(some(example.clusters)) })
    .map(({ ids, clusterId }): Command => ({ type: 'input.cluster', ids, clusterId })),
  inputIds.map((ids): Command => ({ type: 'input.remove', ids })),
  fc
    .record({ title: words, inputIds })
    .map(({ title, inputIds: ids }): Command => ({ type: 'cluster.add', workshopId: 'w3', title, inputIds: ids })),
  some(example.clusters).map((id): Command => ({ type: 'cluster.remove', id })),
  fc
    .record({ id: card, content: words })
    .map(({ id, content }): Command => ({ type: 'card.edit', canvasId: 'cv-budget', id, set: { content } })),
  fc
    .record({ id: card, x: fc.integer({ min: 0, max: 999 }) })
    .map(({ id, x }): Command => ({ type: 'card.move', canvasId: 'cv-budget', moves: [{ id, x, y: 5 }] })),
  fc
    .uniqueArray(card, { minLength: 1, maxLength: 3 })
    .map((ids): Command => ({ type: 'card.remove', canvasId: 'cv-budget', ids })),
  fc
    .record({ from: card, to: card })
    .map(({ from, to }): Command => ({ type: 'connection.add', canvasId: 'cv-budget', from, to, kind: 'next' })),
  words.map((label): Command => ({ type: 'card.add', canvasId: 'cv-budget', card: { label, x: 10, y: 10 } })),
  fc.record({ title: words, inputIds, node: card }).map(
    ({ title, inputIds: ids, node }): Command => ({
      type: 'decision.add',
      decision: { title, inputIds: ids, voteId: 'v03', cardRefs: [{ canvasId: 'cv-budget', nodeId: node }] },
    }),
  ),
  fc.constantFrom('d01', 'd26').map((id): Command => ({ type: 'decision.supersede', id })),
  words.map((title): Command => ({ type: 'workshop.add', workshop: { title } })),
  fc
    .record({ displayName: words })
    .map((person): Command => ({ type: 'participant.add', people: [{ ...person, side: 'provider' }] })),
  words.map((coreTask): Command => ({ type: 'programme.edit', set: { coreTask } })),
  words.map((name): Command => ({ type: 'role.add', name })),
);

/** Something that is taken away, by its place in the list as it is by then; what is used on boards comes first. */
interface Taking {
  readonly takes: 'decision' | 'participant' | 'workshop' | 'canvas' | 'input';
  readonly nth: number;
}
const taking: fc.Arbitrary<Taking> = fc.record({
  takes: fc.constantFrom('decision', 'participant', 'workshop', 'canvas', 'input'),
  nth: fc.nat(5),
});

function taken(state: State, { takes, nth }: Taking): Command {
  const cards = [...state.cards.values()].flatMap((own) => [...own.values()]);
  const drafts = [...state.decisions.values()].filter(({ status }) => status === 'draft').map(({ id }) => id);
  const lists = {
    decision: drafts,
    participant: [...cards.flatMap(({ ownerId }) => ownerId ?? []), ...state.participants.keys()],
    workshop: [...state.boardSnapshots.values()].flatMap(({ workshopId }) => workshopId ?? []),
    canvas: [...state.canvases.keys()].toReversed(),
    input: [...cards.flatMap(({ inputId }) => inputId ?? []), ...state.inputs.keys()],
  };
  const id = lists[takes][nth % lists[takes].length] ?? 'none';
  return takes === 'input' ? { type: 'input.remove', ids: [id] } : { type: `${takes}.remove`, id };
}

const anything = fc.oneof(
  { weight: 5, arbitrary: anyCommand },
  { weight: 3, arbitrary: boardSteps(['canvas.hold', 'canvas.release']) },
  { weight: 2, arbitrary: taking },
);

function commandOn(state: State, step: Command | BoardStep | Taking): Command {
  if ('picks' in step) return commandOf(state, step);
  return 'nth' in step ? taken(state, step) : step;
}

describe('any command', () => {
  it('leaves a valid document, and undone gives back the one before', () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 24, size: 'max' }), (steps) => {
        let state = example;
        for (const step of steps) {
          const outcome = decide(state, commandOn(state, step), context);
          if (isRefusal(outcome) || outcome.length === 0) continue;
          const next = applyAll(state, outcome);
          expect(parseDocument(toDocument(next))).toMatchObject({ ok: true });
          const entry = undoable(state, outcome);
          const inverse = entry ? decideUndo(next, entry) : [];
          if (isRefusal(inverse)) throw new Error(inverse.name);
          expect(difference(toDocument(applyAll(next, inverse)), toDocument(state))).toBe('');
          state = next;
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a decision', () => {
  const whole = {
    title: 'Én fælles pulje',
    text: 'Puljen bruges fra maj.',
    mandate: 'group',
    ownerId: 'p-l01',
    deadline: '2026-12-01',
    consequences: { citizen: 'Ingen', employee: 'Ingen', economy: 'Ingen', legal: 'Ingen' },
  } as const;
  const adopt = (state: State) => ({ type: 'decision.adopt', id: lastOf(state.decisions).id, date: '2026-11-23' }) as const;

  it('can’t be adopted before it says all it must', () => {
    const state = following(example, { type: 'decision.add', decision: { title: 'Kort' } });
    expect(refused(state, adopt(state))).toBe('decision.incomplete');
  });

  it('gets the next number, and never one that was used', () => {
    const state = following(example, { type: 'decision.add', decision: whole });
    expect(lastOf(state.decisions).number).toBe('B-27');
    const gone = following(state, { type: 'decision.remove', id: lastOf(state.decisions).id });
    expect(lastOf(following(gone, { type: 'decision.add', decision: whole }).decisions).number).toBe('B-28');
  });

  it('is never edited once adopted, but replaced; both show it', () => {
    const draft = following(example, { type: 'decision.add', decision: whole });
    const adopted = following(draft, adopt(draft));
    const { id } = lastOf(adopted.decisions);
    expect(adopted.decisions.get(id)?.status).toBe('decided');
    expect(refused(adopted, { type: 'decision.edit', id, set: { title: 'Anden' } })).toBe('decision.adopted');
    const successor = following(adopted, { type: 'decision.supersede', id });
    const replaced = following(
      successor,
      adopt(following(successor, { type: 'decision.edit', id: lastOf(successor.decisions).id, set: { deadline: '2026-12-24' } })),
    );
    expect(replaced.decisions.get(id)).toMatchObject({ status: 'superseded', supersededBy: lastOf(replaced.decisions).id });
  });

  it('that is a recommendation is recommended, never decided', () => {
    const draft = following(example, { type: 'decision.add', decision: { ...whole, mandate: 'committeeRecommendation' } });
    expect(lastOf(following(draft, adopt(draft)).decisions).status).toBe('recommended');
  });

  it('is known to the inputs, the card and the vote behind it, and forgotten with it', () => {
    const state = following(example, {
      type: 'decision.add',
      decision: { ...whole, inputIds: ['in-002'], voteId: 'v03', cardRefs: [{ canvasId: 'cv-budget', nodeId: 'n05' }] },
    });
    const { id } = lastOf(state.decisions);
    expect(state.inputs.get('in-002')?.decisionRefs).toContain(id);
    expect(state.cards.get('cv-budget')?.get('n05')?.decisionIds).toContain(id);
    expect(state.votes.get('v03')?.decisionId).toBe(id);
    const gone = following(state, { type: 'decision.remove', id });
    expect(JSON.stringify(toDocument(gone))).not.toContain(`"${id}"`);
  });
});
