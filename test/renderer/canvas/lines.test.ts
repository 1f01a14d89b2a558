import { describe, expect, it } from 'vitest';
import { linesOfCard } from '../../../renderer/canvas/panels/lines.ts';
import { applyAll } from '../../../shared/apply.ts';
import { boardOf } from '../../../shared/canvas/board.ts';
import { mapOf } from '../../../shared/canvas/map.ts';
import { decide } from '../../../shared/decide.ts';
import type { EventDraft } from '../../../shared/events.ts';
import { numbered, stateOf } from '../../helpers/example.ts';

const example = stateOf();
const crossing = { type: 'connection.add', canvasId: 'cv-budget', from: 'n01', to: 'n03', kind: 'needsDocumentation' } as const;
const events = decide(
  example,
  { ...crossing, id: 'l-x', toCanvasId: 'cv-dokumentation' },
  { actor: 'facilitator', now: '2026-11-23T10:00:00', newId: (prefix) => `${prefix}-new` },
) as EventDraft[];
const state = applyAll(example, numbered(events));

function linesOf(canvasId: string, id: string, board = boardOf(state, canvasId)) {
  const card = board.cards.find(({ key }) => key === `${canvasId}/${id}`);
  if (!card) throw new Error(`there is no card ${id}`);
  return linesOfCard(board, card);
}

describe('the connections of a card', () => {
  it('are those that lead on, then those that come in, then those of other boards', () => {
    const order = { out: 0, in: 1 };
    const lines = linesOf('cv-budget', 'n01');
    const places = lines.map(({ otherCanvasId, direction }) => (otherCanvasId === null ? order[direction] : 2));
    expect(places).toEqual(places.toSorted());
    expect(new Set(places)).toEqual(new Set([0, 1, 2]));
    expect(lines.every(({ otherName }) => otherName !== '')).toBe(true);
  });

  it('name the canvas that keeps a crossing from both of its ends', () => {
    const here = linesOf('cv-budget', 'n01').find(({ otherCanvasId }) => otherCanvasId);
    const there = linesOf('cv-dokumentation', 'n03').find(({ otherCanvasId }) => otherCanvasId);
    expect(here).toMatchObject({ canvasId: 'cv-budget', id: 'l-x', direction: 'out', other: 'cv-dokumentation/n03' });
    expect(there).toMatchObject({ canvasId: 'cv-budget', id: 'l-x', direction: 'in', other: 'cv-budget/n01' });
  });

  it('hold a crossing like any other on the map, where both ends are', () => {
    const line = linesOf('cv-budget', 'n01', mapOf(state)).find(({ id }) => id === 'l-x');
    expect(line).toMatchObject({ otherCanvasId: null, direction: 'out' });
  });
});
