import { describe, expect, it } from 'vitest';
import { applyAll } from '../../../shared/apply.ts';
import { changeHinderedBy } from '../../../shared/canvas/gates.ts';
import { type Command, commandSchema } from '../../../shared/commands.ts';
import { decide } from '../../../shared/decide.ts';
import { isRefusal } from '../../../shared/handler.ts';
import type { State } from '../../../shared/state.ts';
import { undoable } from '../../../shared/undo.ts';
import { stateOf } from '../../helpers/example.ts';

let last = 0;
function outcomeOf(state: State, command: object, window: string | undefined = 'mine') {
  const newId = (prefix: string) => {
    last += 1;
    return `${prefix}-new-${last}`;
  };
  const context = { actor: 'facilitator', now: '2018-06-01T09:00:00', newId, ...(window ? { window } : {}) };
  return decide(state, commandSchema.parse(command) as Command, context);
}
function following(state: State, command: object, window?: string): State {
  const outcome = outcomeOf(state, command, window);
  if (isRefusal(outcome)) throw new Error(outcome.name);
  return applyAll(state, outcome);
}
const said = (state: State, command: object, window?: string): string => {
  const outcome = outcomeOf(state, command, window);
  return isRefusal(outcome) ? outcome.name : 'done';
};

const held = following(stateOf(), { type: 'canvas.hold', id: 'cv-budget' }, 'theirs');
const locked = following(stateOf(), { type: 'track.lock', id: 'tr-budget' });
const card = { x: 10, y: 10 };

/** Everything that changes what is drawn on the board of the budget. */
const changes: readonly (readonly [string, object])[] = [
  ['a new card', { type: 'card.add', canvasId: 'cv-budget', card }],
  ['cards from the clipboard', { type: 'card.insert', canvasId: 'cv-budget', cards: [{ id: 'k1', card }], connections: [] }],
  ['other words', { type: 'card.edit', canvasId: 'cv-budget', id: 'n01', set: { label: 'Nyt' } }],
  ['another state', { type: 'card.mark', canvasId: 'cv-budget', ids: ['n01'], set: { state: 'dropped' } }],
  ['a move', { type: 'card.move', canvasId: 'cv-budget', moves: [{ id: 'n01', x: 1, y: 2 }] }],
  ['a card that goes', { type: 'card.remove', canvasId: 'cv-budget', ids: ['n01'] }],
  ['a connection', { type: 'connection.add', canvasId: 'cv-budget', from: 'n01', to: 'n04', kind: 'tension' }],
  [
    'a connection from another board',
    { type: 'connection.add', canvasId: 'cv-forstaaelse', from: 'n01', toCanvasId: 'cv-budget', to: 'n01', kind: 'flow' },
  ],
  ['a connection that goes', { type: 'connection.remove', canvasId: 'cv-budget', ids: ['e01'] }],
  ['a zone', { type: 'zone.add', canvasId: 'cv-budget', label: 'Nyt felt' }],
  ['a wider zone', { type: 'zone.resize', canvasId: 'cv-budget', id: 'z1', w: 500 }],
  ['another title', { type: 'canvas.edit', id: 'cv-budget', set: { title: 'Andet' } }],
  ['its end', { type: 'canvas.remove', id: 'cv-budget' }],
  [
    'a batch with another board',
    {
      type: 'canvas.batch',
      commands: [
        { type: 'card.add', canvasId: 'cv-visitation', card },
        { type: 'card.add', canvasId: 'cv-budget', card },
      ],
    },
  ],
];

/** What goes on beside the board. */
const others: readonly (readonly [string, object])[] = [
  ['a card on another board', { type: 'card.add', canvasId: 'cv-visitation', card }],
  [
    'a decision about its card',
    { type: 'decision.add', decision: { title: 'X', cardRefs: [{ canvasId: 'cv-budget', nodeId: 'n01' }] } },
  ],
  ['an input', { type: 'input.add', workshopId: 'w9', inputs: [{ text: 'x' }] }],
  ['a vote', { type: 'vote.add', kind: 'single', vote: { question: 'x', options: [{ label: 'a' }, { label: 'b' }] } }],
  ['a picture of all boards', { type: 'snapshot.take', title: 'Nu', workshopId: null }],
  ['a template made of it', { type: 'canvas.saveAsTemplate', id: 'cv-budget', title: 'Ny', withContent: true }],
  ['showing it', { type: 'stage.show', show: { kind: 'canvas', canvasId: 'cv-budget' } }],
];

describe('a board that another window holds', () => {
  it.each(changes)('refuses %s', (_what, command) => {
    expect(said(held, command)).toBe('canvas.held');
    expect(said(held, command, '')).toBe('canvas.held');
  });

  it.each(changes)('takes %s from its holder', (_what, command) => {
    expect(said(held, command, 'theirs')).toBe('done');
  });

  it.each(others)('does not hinder %s', (_what, command) => {
    expect(said(held, command)).toBe('done');
  });

  it('does not lose a line to a card that goes from elsewhere', () => {
    const line = {
      type: 'connection.add',
      canvasId: 'cv-budget',
      from: 'n01',
      toCanvasId: 'cv-visitation',
      to: 'n01',
      kind: 'flow',
    };
    const state = following(held, line, 'theirs');
    const remove = { type: 'card.remove', canvasId: 'cv-visitation', ids: ['n01'] };
    expect(said(state, remove)).toBe('canvas.held');
    expect(said(state, remove, 'theirs')).toBe('done');
  });

  it('may be let go of by anybody, and then taken', () => {
    const free = following(held, { type: 'canvas.release', id: 'cv-budget' });
    expect(said(free, { type: 'card.add', canvasId: 'cv-budget', card })).toBe('done');
  });
});

describe('a board of a locked track', () => {
  it.each(changes)('refuses %s, and names the track', (_what, command) => {
    expect(outcomeOf(locked, command)).toEqual({
      name: 'canvas.trackLocked',
      values: { track: locked.tracks.get('tr-budget')?.name },
    });
  });

  it.each(others)('does not hinder %s', (_what, command) => {
    expect(said(locked, command)).toBe('done');
  });

  it('can be held and let go of', () => {
    expect(said(locked, { type: 'canvas.hold', id: 'cv-budget' })).toBe('done');
  });
});

describe('what would be undone', () => {
  const hold = { type: 'canvas.hold', id: 'cv-budget' };
  /** The state after a command, with the board held by another window then; and what takes the command back. */
  function doneAndHeld(command: object) {
    const outcome = outcomeOf(stateOf(), command);
    if (isRefusal(outcome)) throw new Error(outcome.name);
    const inverse = undoable(stateOf(), outcome)?.inverse ?? [];
    expect(inverse).not.toEqual([]);
    return { inverse, state: following(applyAll(stateOf(), outcome), hold, 'theirs') };
  }

  // Nobody can hold a board that is gone.
  const drawn = changes.filter(([what]) => what !== 'its end');
  it.each(drawn)('is hindered when it is %s', (_what, command) => {
    const { inverse, state } = doneAndHeld(command);
    expect(changeHinderedBy(state, inverse, 'mine')).toEqual({ name: 'canvas.held', values: {} });
    expect(changeHinderedBy(state, inverse, 'theirs')).toBeUndefined();
  });

  it.each([
    ['lies on another board', { type: 'card.add', canvasId: 'cv-visitation', card }],
    ['is not drawn', { type: 'check.waive', canvasId: 'cv-budget', rule: 'deadEnd', cardIds: ['n01'], reason: 'Ja' }],
  ])('is not hindered when it %s', (_what, command) => {
    const { inverse, state } = doneAndHeld(command);
    expect(changeHinderedBy(state, inverse, 'mine')).toBeUndefined();
  });
});
