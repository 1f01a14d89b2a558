import { describe, expect, it } from 'vitest';
import { applyAll } from '../../../shared/apply.ts';
import { isRefusal } from '../../../shared/handler.ts';
import { parseDocument } from '../../../shared/programme/document.ts';
import { toDocument } from '../../../shared/programme/interchange.ts';
import type { State } from '../../../shared/state.ts';
import { decideUndo, type Undoable, undoable } from '../../../shared/undo.ts';
import { following, outcomeOf } from '../../helpers/decide.ts';
import { stateOf } from '../../helpers/example.ts';

const board = 'cv-budget';
const place = { x: 40, y: 900 };
const card = { type: 'card.add', canvasId: board, id: 'k1', card: { label: 'Pulje', ...place } };
const line = { type: 'connection.add', canvasId: board, id: 'l1', from: 'k1', to: 'n01', kind: 'flow' };

function given(state: State, command: object): { state: State; entry: Undoable } {
  const outcome = outcomeOf(state, command);
  if (isRefusal(outcome)) throw new Error(outcome.name);
  const entry = undoable(state, outcome);
  if (!entry) throw new Error('nothing to undo');
  return { state: applyAll(state, outcome), entry };
}

/** What one of two facilitators is told who undoes the command, when the other has done something in between. */
function undone(begin: readonly object[], mine: object, theirs: readonly object[]): string {
  const { state, entry } = given(following(stateOf(), ...begin), mine);
  const met = following(state, ...theirs);
  const outcome = decideUndo(met, entry);
  if (isRefusal(outcome)) return outcome.name;
  expect(parseDocument(toDocument(applyAll(met, outcome)))).toMatchObject({ ok: true });
  return 'done';
}

describe('undo on a board that others work on, too', () => {
  it.each([
    ['a new card that they have connected', [], card, [line]],
    [
      'a new card that they have connected from another board',
      [],
      card,
      [{ type: 'connection.add', canvasId: 'cv-visitation', from: 'n01', to: 'k1', toCanvasId: board, kind: 'flow' }],
    ],
    [
      'a connection taken away, whose card they have removed',
      [card, line],
      { type: 'connection.remove', canvasId: board, ids: ['l1'] },
      [{ type: 'card.remove', canvasId: board, ids: ['k1'] }],
    ],
    [
      'a new board on which they have put a card',
      [],
      { type: 'canvas.add', id: 'cv-new', title: 'Ny', trackId: null },
      [{ type: 'card.add', canvasId: 'cv-new', card: place }],
    ],
    [
      'a template from which they have made a board',
      [],
      {
        type: 'canvas.add',
        id: 'cv-new',
        title: 'Ny',
        trackId: null,
        template: { id: 'ct-x', title: 'X', zones: [], nodes: [], edges: [] },
      },
      [{ type: 'canvas.add', id: 'cv-other', title: 'Anden', trackId: null, templateId: 'ct-x' }],
    ],
    [
      'a new role to which they have given a card',
      [],
      { type: 'role.add', id: 'r-new', name: 'Koordinator' },
      [{ type: 'card.edit', canvasId: board, id: 'n01', set: { ownerId: 'r-new' } }],
    ],
    [
      'a new zone in which they have put a card',
      [],
      { type: 'zone.add', canvasId: board, id: 'z-new', label: 'Nyt felt' },
      [{ type: 'card.move', canvasId: board, moves: [{ id: 'n01', x: 2_000, y: 80, zoneId: 'z-new' }] }],
    ],
  ])('is refused for %s', (_what, begin, mine, theirs) => {
    expect(undone(begin, mine, theirs)).toBe('undo.changedSince');
  });

  it.each([
    ['beside it', { type: 'card.add', canvasId: board, card: place }],
    ['on another board', { type: 'card.remove', canvasId: 'cv-visitation', ids: ['n01'] }],
  ])('goes through when what they did is %s', (_where, theirs) => {
    expect(undone([], card, [theirs])).toBe('done');
  });
});
