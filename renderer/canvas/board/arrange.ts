/** Aligning, spreading and snapping cards. Pure: boxes in, places out. */
import { around, type Box, type Point } from './geometry.ts';

export interface Placeable extends Box {
  readonly key: string;
}
export type Places = ReadonlyMap<string, Point>;
export type Edge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
export type Axis = 'x' | 'y';

/** Lines cards up along an edge, or the middle, of the box around them all. */
export function align(cards: readonly Placeable[], edge: Edge): Places {
  const box = around(cards);
  if (!box) return new Map();
  const to: Record<Edge, (card: Placeable) => Point> = {
    left: (card) => ({ x: box.x, y: card.y }),
    centre: (card) => ({ x: Math.round(box.x + (box.w - card.w) / 2), y: card.y }),
    right: (card) => ({ x: box.x + box.w - card.w, y: card.y }),
    top: (card) => ({ x: card.x, y: box.y }),
    middle: (card) => ({ x: card.x, y: Math.round(box.y + (box.h - card.h) / 2) }),
    bottom: (card) => ({ x: card.x, y: box.y + box.h - card.h }),
  };
  return new Map(cards.map((card) => [card.key, to[edge](card)]));
}

/** Spreads cards so that the room between each two is the same; the outermost stay. Fewer than three stay as they are. */
export function distribute(cards: readonly Placeable[], axis: Axis): Places {
  if (cards.length < 3) return new Map();
  const size = axis === 'x' ? 'w' : 'h';
  const sorted = cards.toSorted((a, b) => a[axis] - b[axis] || a.key.localeCompare(b.key));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return new Map();
  const room = last[axis] + last[size] - first[axis] - sorted.reduce((sum, card) => sum + card[size], 0);
  const gap = room / (sorted.length - 1);
  let at: number = first[axis];
  return new Map(
    sorted.map((card) => {
      const place = Math.round(at);
      at += card[size] + gap;
      return [card.key, axis === 'x' ? { x: place, y: card.y } : { x: card.x, y: place }];
    }),
  );
}

/** A line to which a moving card has snapped, from one end to the other, in canvas units. */
export interface Guide {
  readonly axis: Axis;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Where a box that moves should rest: on the nearest edge or middle of another box within `reach`
 * (canvas units) on each axis, and the lines that show why.
 */
export function snap(
  moving: Box,
  others: readonly Box[],
  reach: number,
): { readonly by: Point; readonly guides: readonly Guide[] } {
  const x = nearest(moving, others, 'x', reach);
  const y = nearest(moving, others, 'y', reach);
  const by = { x: x?.by ?? 0, y: y?.by ?? 0 };
  const placed = { ...moving, x: moving.x + by.x, y: moving.y + by.y };
  const guides = [x ? guideOf('x', x, placed) : undefined, y ? guideOf('y', y, placed) : undefined];
  return { by, guides: guides.filter((guide) => guide !== undefined) };
}

interface Hit {
  readonly by: number;
  readonly at: number;
  readonly other: Box;
}

function nearest(moving: Box, others: readonly Box[], axis: Axis, reach: number): Hit | undefined {
  let best: Hit | undefined;
  for (const other of others) {
    for (const mine of stops(moving, axis)) {
      for (const theirs of stops(other, axis)) {
        const by = theirs - mine;
        if (Math.abs(by) <= reach && (!best || Math.abs(by) < Math.abs(best.by))) best = { by, at: theirs, other };
      }
    }
  }
  return best;
}

function stops(box: Box, axis: Axis): readonly number[] {
  return axis === 'x' ? [box.x, box.x + box.w / 2, box.x + box.w] : [box.y, box.y + box.h / 2, box.y + box.h];
}

function guideOf(axis: Axis, { at, other }: Hit, placed: Box): Guide {
  const both = around([placed, other]) ?? placed;
  return axis === 'x' ? { axis, at, from: both.y, to: both.y + both.h } : { axis, at, from: both.x, to: both.x + both.w };
}
