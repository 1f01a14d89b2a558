import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, distribute, type Placeable, snap } from '../../../../renderer/canvas/board/arrange.ts';
import { around } from '../../../../renderer/canvas/board/geometry.ts';

const card = (key: string, x: number, y: number, w = 240, h = 96): Placeable => ({ key, x, y, w, h });

/** Cards of any size anywhere, each with a name of its own. */
const cards = fc
  .array(
    fc.record({
      x: fc.integer({ min: -5_000, max: 5_000 }),
      y: fc.integer({ min: -5_000, max: 5_000 }),
      w: fc.integer({ min: 80, max: 900 }),
      h: fc.integer({ min: 40, max: 600 }),
    }),
    { minLength: 3, maxLength: 30 },
  )
  .map((boxes) => boxes.map((box, index) => ({ ...box, key: `c${index}` })));

const placed = (all: readonly Placeable[], places: ReadonlyMap<string, { x: number; y: number }>) =>
  all.map((one) => ({ ...one, ...places.get(one.key) }));

describe('aligning cards', () => {
  it('puts their left edges where the leftmost is', () => {
    const all = [card('a', 40, 0), card('b', 90, 200), card('c', 10, 400)];
    expect(placed(all, align(all, 'left')).map(({ x }) => x)).toEqual([10, 10, 10]);
  });

  it('keeps all within the box they had, and moves them along one axis only', () => {
    fc.assert(
      fc.property(cards, fc.constantFrom('left', 'centre', 'right', 'top', 'middle', 'bottom' as const), (all, edge) => {
        const after = placed(all, align(all, edge));
        const across = edge === 'left' || edge === 'centre' || edge === 'right';
        expect(after.map(({ x, y }) => (across ? y : x))).toEqual(all.map(({ x, y }) => (across ? y : x)));
        const [before, now] = [around(all), around(after)];
        expect(now?.x).toBeGreaterThanOrEqual((before?.x ?? 0) - 1);
        expect((now?.x ?? 0) + (now?.w ?? 0)).toBeLessThanOrEqual((before?.x ?? 0) + (before?.w ?? 0) + 1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('spreading cards', () => {
  it('leaves the same room between each two, and the outermost where they are', () => {
    fc.assert(
      fc.property(cards, (all) => {
        const after = placed(all, distribute(all, 'y')).toSorted((a, b) => a.y - b.y || a.key.localeCompare(b.key));
        const sorted = all.toSorted((a, b) => a.y - b.y || a.key.localeCompare(b.key));
        const order = placed(sorted, distribute(all, 'y'));
        const gaps = order.slice(1).map((one, index) => one.y - (order[index]?.y ?? 0) - (order[index]?.h ?? 0));
        // Places are whole units, so gaps differ by no more than the rounding.
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(2);
        expect(order[0]?.y).toBe(sorted[0]?.y);
        expect(Math.abs((order.at(-1)?.y ?? 0) - (sorted.at(-1)?.y ?? 0))).toBeLessThanOrEqual(1);
        expect(after).toHaveLength(all.length);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves two cards alone: there is nothing between them to spread', () => {
    expect(distribute([card('a', 0, 0), card('b', 0, 300)], 'y').size).toBe(0);
  });
});

describe('snapping', () => {
  it('rests on the edge of a card that is near, and says where the line is', () => {
    const { by, guides } = snap(card('a', 44, 300), [card('b', 40, 0)], 8);
    expect(by).toEqual({ x: -4, y: 0 });
    expect(guides).toEqual([{ axis: 'x', at: 40, from: 0, to: 396 }]);
  });

  it('never moves a card farther than it reaches', () => {
    fc.assert(
      fc.property(cards, fc.integer({ min: 1, max: 40 }), ([moving, ...others], reach) => {
        const { by } = snap(moving ?? card('a', 0, 0), others, reach);
        expect(Math.abs(by.x)).toBeLessThanOrEqual(reach);
        expect(Math.abs(by.y)).toBeLessThanOrEqual(reach);
      }),
      { numRuns: 60 },
    );
  });

  it('does nothing far from everything', () => {
    expect(snap(card('a', 1_000, 1_000), [card('b', 0, 0)], 8)).toEqual({ by: { x: 0, y: 0 }, guides: [] });
  });
});
