/** The line of a connection, from the edge of one card to the edge of another. Pure; used by the board and the stage. */

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Rectangle extends Point {
  readonly w: number;
  readonly h: number;
}
export type Side = 'top' | 'right' | 'bottom' | 'left';

/** Where a line leaves or meets a card. */
export interface Anchor extends Point {
  readonly side: Side;
}

/** Cards closer than this above each other are joined straight down; others around their side. In canvas units. */
const NEAR = 60;
/** How far a line goes straight out of a card at least, and around a card at most. */
const LEAST_REACH = 28;
const AROUND = 46;

const outward: Readonly<Record<Side, Point>> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};

/** The sides a connection between two cards leaves from and arrives at. */
export function sidesBetween(from: Rectangle, to: Rectangle): readonly [Side, Side] {
  if (to.x >= from.x + from.w) return ['right', 'left'];
  if (to.x + to.w <= from.x) return ['left', 'right'];
  const below = to.y - (from.y + from.h);
  const above = from.y - (to.y + to.h);
  if (below >= 0) return below <= NEAR ? ['bottom', 'top'] : ['right', 'right'];
  if (above >= 0) return above <= NEAR ? ['top', 'bottom'] : ['left', 'left'];
  return ['right', 'right'];
}

/** The middle of a card's side. */
export function anchorOf(card: Rectangle, side: Side): Anchor {
  const { x, y } = outward[side];
  return { x: card.x + card.w * (0.5 + x / 2), y: card.y + card.h * (0.5 + y / 2), side };
}

/** A smooth line between two anchors as an SVG path, and the point on it where its words stand. */
export function connectionPath(start: Anchor, end: Anchor): { readonly path: string; readonly middle: Point } {
  const [a, b] = [handle(start, end), handle(end, start)];
  const middle = {
    x: (start.x + 3 * a.x + 3 * b.x + end.x) / 8,
    y: (start.y + 3 * a.y + 3 * b.y + end.y) / 8,
  };
  return { path: `M${start.x} ${start.y}C${a.x} ${a.y} ${b.x} ${b.y} ${end.x} ${end.y}`, middle };
}

/** The control point of a cubic Bézier curve on the side of `anchor`. */
function handle(anchor: Anchor, other: Anchor): Point {
  const way = outward[anchor.side];
  const distance = Math.abs(way.x === 0 ? other.y - anchor.y : other.x - anchor.x) / 2;
  const reach = anchor.side === other.side ? AROUND : Math.max(LEAST_REACH, distance);
  return { x: anchor.x + way.x * reach, y: anchor.y + way.y * reach };
}
