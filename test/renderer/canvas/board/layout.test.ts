import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Layout, layOut } from '../../../../renderer/canvas/board/layout.ts';
import { type Board, boardOf } from '../../../../shared/canvas/board.ts';
import type { State } from '../../../../shared/state.ts';
import { following, said } from '../../../helpers/decide.ts';
import { stateOf } from '../../../helpers/example.ts';

const example = stateOf();
const canvasId = 'cv-budget';
const board = (state: State): Board => boardOf(state, canvasId);

/** The board as it is after it has been laid out, as the page asks for it. */
async function laidOut(state: State): Promise<State> {
  const { places, widths }: Layout = await layOut(board(state), new Set());
  const resize = [...widths].map(([key, w]) => ({ type: 'zone.resize', canvasId, id: key.slice(canvasId.length + 1), w }));
  const moves = board(state).cards.map((card) => ({
    id: card.id,
    ...(places.get(card.key) ?? { x: card.x, y: card.y }),
    zoneId: card.zoneId,
  }));
  const free = moves.filter(({ id }) => !board(state).cards.some((card) => card.id === id && card.locked));
  return following(state, { type: 'canvas.batch', commands: [...resize, { type: 'card.move', canvasId, moves: free }] });
}

describe('a board that is laid out', () => {
  const ids = board(example).cards.map(({ id }) => id);
  const move = fc.record({
    id: fc.constantFrom(...ids),
    x: fc.integer({ min: -100, max: 1_500 }),
    y: fc.integer({ min: 0, max: 900 }),
  });
  const steps = fc.oneof(
    { weight: 3, arbitrary: move.map((to) => ({ type: 'card.move', canvasId, moves: [to] })) },
    { weight: 1, arbitrary: fc.constantFrom('z1', 'z2', 'z3').map((id) => ({ type: 'zone.resize', canvasId, id, w: 310 })) },
    { weight: 1, arbitrary: fc.constantFrom(...ids).map((id) => ({ type: 'card.edit', canvasId, id, set: { w: 420 } })) },
  );

  it('has every card within its zone and on no other, and stays as it is when it is laid out again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 12, size: 'max' }), async (all) => {
        const begun = all.reduce((now, step) => (said(now, step) === 'done' ? following(now, step) : now), example);
        const once = await laidOut(begun);
        const { zones, cards } = board(once);
        for (const card of cards) {
          const zone = zones.find(({ id }) => id === card.zoneId);
          if (!zone) continue;
          expect([card.id, card.x >= zone.x && card.x + card.w <= zone.x + zone.w]).toEqual([card.id, true]);
          expect(card.x - zone.x).toBeLessThan(zone.w / 2);
          const below = cards.filter(
            (other) =>
              other.id < card.id &&
              other.x < card.x + card.w &&
              card.x < other.x + other.w &&
              other.y < card.y + card.h &&
              card.y < other.y + other.h,
          );
          expect(below.map(({ id }) => id)).toEqual([]);
        }
        expect(board(await laidOut(once)).cards).toEqual(cards);
      }),
      { numRuns: 30, seed: 20261123 },
    );
  });
});
