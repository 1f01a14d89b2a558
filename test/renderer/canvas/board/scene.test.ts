import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../../renderer/canvas/board/geometry.ts';
import { layOut } from '../../../../renderer/canvas/board/layout.ts';
import { Scene } from '../../../../renderer/canvas/board/scene.ts';
import { boardOf } from '../../../../shared/canvas/board.ts';
import { mapOf } from '../../../../shared/canvas/map.ts';
import { aBoard } from '../../../helpers/board-cards.ts';
import { stateOf } from '../../../helpers/example.ts';

const state = stateOf();

describe('what lies where', () => {
  it('is the same by the grid as by looking at every card', () => {
    const board = aBoard(300);
    const scene = new Scene(board);
    const place = fc.integer({ min: -500, max: 9_000 });
    fc.assert(
      fc.property(place, place, fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 3_000 }), (x, y, w, h) => {
        const box = { x, y, w, h };
        expect(scene.cardsIn(box).map(({ key }) => key)).toEqual(
          board.cards.filter((card) => overlaps(card, box)).map(({ key }) => key),
        );
        const under = board.cards.findLast((card) => x >= card.x && x <= card.x + card.w && y >= card.y && y <= card.y + card.h);
        expect(scene.cardAt({ x, y })?.key).toBe(under?.key);
      }),
      { numRuns: 200 },
    );
  });

  it('is found for lines from the point in their middle', () => {
    const board = boardOf(state, 'cv-forstaaelse');
    const scene = new Scene(board);
    for (const { line, geometry } of scene.lines) {
      const found = scene.lineAt(geometry.mid, 4);
      // Two lines may cross in the middle of one of them.
      expect(found).toBeDefined();
      if (found?.key !== line.key) expect(scene.lineAt(geometry.points[3] ?? geometry.mid, 3)).toBeDefined();
    }
  });

  it('goes in reading order lane by lane on the map', () => {
    const lanes = new Scene(mapOf(state)).readingOrder.map(({ canvasId }) => canvasId);
    expect([...new Set(lanes)]).toEqual(['cv-budget', 'cv-visitation', 'cv-dokumentation']);
    expect(lanes.toSorted((a, b) => lanes.indexOf(a) - lanes.indexOf(b))).toEqual(lanes);
  });
});

describe('laying a board out', () => {
  it.each(['cv-forstaaelse', 'cv-budget', 'cv-visitation', 'cv-dokumentation'])(
    'lays no card of %s over another and leaves each in its zone',
    async (id) => {
      const board = boardOf(state, id);
      const { places, widths } = await layOut(board, new Set());
      const laid = board.cards.map((card) => ({ ...card, ...places.get(card.key) }));
      for (const [index, card] of laid.entries()) {
        expect(laid.slice(index + 1).filter((other) => overlaps(card, other))).toEqual([]);
      }
      let left = board.zones[0]?.x ?? 0;
      for (const zone of board.zones) {
        const width = widths.get(zone.key) ?? zone.w;
        const own = laid.filter(({ zoneId }) => zoneId === zone.id);
        expect(own.every(({ x, w }) => x >= left && x + w <= left + width)).toBe(true);
        left += width;
      }
    },
  );

  it('does the same when it is done again', async () => {
    const board = boardOf(state, 'cv-budget');
    const first = await layOut(board, new Set());
    const again = await layOut(
      { ...board, cards: board.cards.map((card) => ({ ...card, ...first.places.get(card.key) })) },
      new Set(),
    );
    expect(again.places).toEqual(first.places);
  });

  it('leaves locked cards, and cards that were not chosen, where they are', async () => {
    const board = boardOf(state, 'cv-budget');
    const [a, b] = board.cards;
    const locked = { ...board, cards: board.cards.map((card) => (card === a ? { ...card, locked: true } : card)) };
    const { places } = await layOut(locked, new Set([a?.key ?? '', b?.key ?? '']));
    expect([...places.keys()]).toEqual([b?.key]);
  });
});
