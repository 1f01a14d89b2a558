import { describe, expect, it } from 'vitest';
import { applyAll } from '../../../shared/apply.ts';
import { type Command, commandSchema } from '../../../shared/commands.ts';
import { decide } from '../../../shared/decide.ts';
import type { Refusal } from '../../../shared/errors.ts';
import { type Context, isRefusal } from '../../../shared/handler.ts';
import type { InputCommand } from '../../../shared/inputs/commands.ts';
import { parseDocument } from '../../../shared/programme/document.ts';
import { toDocument } from '../../../shared/programme/interchange.ts';
import type { State } from '../../../shared/state.ts';
import { undoable } from '../../../shared/undo.ts';
import { stateOf } from '../../helpers/example.ts';

const example = stateOf();
let last = 0;
const context: Context = {
  actor: 'facilitator',
  now: '2026-11-23T10:00:00',
  newId: (prefix) => {
    last += 1;
    return `${prefix}-new-${last}`;
  },
};

/** The state after a command; the document it stands for must be valid. */
function following(state: State, command: InputCommand): State {
  const outcome = decide(state, command, context);
  if (isRefusal(outcome)) throw new Error(outcome.name);
  const next = applyAll(state, outcome);
  expect(parseDocument(toDocument(next))).toMatchObject({ ok: true });
  return next;
}
const refused = (state: State, command: Command) => decide(state, command, context) as Refusal;
const newest = (state: State, count: number) => [...state.inputs.values()].slice(-count);
const add = (...texts: string[]): InputCommand => ({
  type: 'input.add',
  workshopId: 'w3',
  inputs: texts.map((text) => ({ text })),
});
const members = (state: State, clusterId: string) => state.clusters.get(clusterId)?.inputIds;

describe('adding inputs', () => {
  it('numbers pasted lines on from the last, as new cards of the workshop and the moment', () => {
    const made = newest(following(example, add('Ét', 'To', 'Tre')), 3);
    expect(made.map(({ number, text }) => [number, text])).toEqual([
      [127, 'Ét'],
      [128, 'To'],
      [129, 'Tre'],
    ]);
    expect(made[0]).toMatchObject({ status: 'new', type: 'card', workshopId: 'w3', createdAt: context.now, anonymous: false });
  });

  it('never gives a number twice, also when the input that had it is gone', () => {
    const first = following(example, add('Kortvarig'));
    const gone = following(first, { type: 'input.remove', ids: newest(first, 1).map(({ id }) => id) });
    expect(newest(following(gone, add('Næste')), 1)[0]?.number).toBe(128);
  });

  it.each([
    ['worry', undefined, true],
    ['idea', undefined, false],
    ['idea', true, true],
    ['worry', false, false],
  ] as const)('keeps a %s anonymous by the programme’s rule unless told otherwise (told: %s)', (type, anonymous, expected) => {
    const command: InputCommand = {
      type: 'input.add',
      workshopId: null,
      inputs: [{ text: 'x', type }],
      ...(anonymous === undefined ? {} : { anonymous }),
    };
    expect(newest(following(example, command), 1)[0]).toMatchObject({ anonymous: expected, participantId: null });
  });

  it('puts them in a cluster on both sides of the bond', () => {
    const state = following(example, { type: 'input.add', workshopId: 'w1', clusterId: 'cl-01', inputs: [{ text: 'Mere tid' }] });
    const [input] = newest(state, 1);
    expect(input?.clusterId).toBe('cl-01');
    expect(members(state, 'cl-01')?.at(-1)).toBe(input?.id);
  });

  it.each([
    ['workshop', { workshopId: 'w99' }],
    ['cluster', { clusterId: 'cl-99' }],
    ['track', { inputs: [{ text: 'x', trackId: 'tr-99' }] }],
  ])('is refused for a %s that is not there', (_what, wrong) => {
    const command = { type: 'input.add', workshopId: null, inputs: [{ text: 'x' }], ...wrong } as InputCommand;
    expect(refused(example, command).name).toBe('command.gone');
  });

  it.each(['010203-1234', 'Borger 010203 1234 ringer', '0102031234'])(
    'is stopped at the door with a citizen’s number in it: %s',
    (text) => {
      expect(commandSchema.safeParse(add(text)).error?.issues[0]?.message).toBe('text.personalNumber');
      const edit = { type: 'input.edit', id: 'in-001', set: { text } };
      expect(commandSchema.safeParse(edit).error?.issues[0]?.message).toBe('text.personalNumber');
    },
  );

  it('lets other numbers through', () => {
    expect(commandSchema.safeParse(add('Ring 8612 3456 på sag 00.30.02-S00-26-1')).success).toBe(true);
  });
});

describe('moving inputs between clusters', () => {
  it('takes each out of where it was, in one step that can be taken back', () => {
    const [first, other] = [members(example, 'cl-01')?.[0], members(example, 'cl-02')?.[0]] as [string, string];
    const state = following(example, { type: 'input.cluster', ids: [first, other], clusterId: 'cl-02' });
    expect(members(state, 'cl-01')).not.toContain(first);
    expect(members(state, 'cl-02')?.filter((id) => id === first || id === other)).toEqual([other, first]);
    expect(state.inputs.get(first)?.clusterId).toBe('cl-02');
  });

  it('gathers inputs of several clusters in a new one, and lays them loose when it is dissolved', () => {
    const ids = ['in-001', 'in-034'];
    const state = following(example, { type: 'cluster.add', workshopId: 'w3', title: 'Ny', inputIds: ids });
    const cluster = [...state.clusters.values()].at(-1);
    expect(cluster?.inputIds).toEqual(ids);
    const loose = following(state, { type: 'cluster.remove', id: cluster?.id ?? '' });
    expect(ids.map((id) => loose.inputs.get(id)?.clusterId)).toEqual([null, null]);
    expect(loose.inputs.size).toBe(example.inputs.size);
  });

  it('does nothing when they are there already', () => {
    expect(decide(example, { type: 'input.cluster', ids: ['in-001'], clusterId: 'cl-01' }, context)).toEqual([]);
  });
});

describe('removing and erasing', () => {
  it.each([
    ['a decision and a card', 'in-007'],
    ['the worry bank', 'in-003'],
    ['a dilemma', 'in-049'],
  ])('refuses to remove what %s was built on, and says which it is', (_what, id) => {
    const ids = [id, 'in-001'];
    expect(refused(example, { type: 'input.remove', ids })).toEqual({
      name: 'input.inUse',
      values: { numbers: `#${example.inputs.get(id)?.number}` },
    });
  });

  it('takes a removed input out of its cluster', () => {
    const state = following(example, { type: 'input.remove', ids: ['in-001'] });
    expect(members(state, 'cl-01')).not.toContain('in-001');
  });

  it('erases words and author for good, and keeps the place', () => {
    const outcome = decide(example, { type: 'input.erase', id: 'in-004' }, context);
    if (isRefusal(outcome)) throw new Error(outcome.name);
    const state = applyAll(example, outcome);
    expect(state.inputs.get('in-004')).toMatchObject({ number: 4, text: '', anonymous: true, participantId: null });
    expect(members(state, 'cl-01')).toContain('in-004');
    expect(undoable(example, outcome)).toBeUndefined();
  });
});
