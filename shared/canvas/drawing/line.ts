/** How a connection runs from card to card, what its line looks like, and where its word stands. */
import type { BoardConnection } from '../board.ts';
import { type LineStyle, lineFamily, lineStyle } from './line-style.ts';
import type { Ink, Mark } from './marks.ts';
import { textWidth, wrap } from './text.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface LineGeometry {
  /** The curve as path data. */
  readonly d: string;
  /** The same curve as a row of points, for finding what is near it. */
  readonly points: readonly Point[];
  readonly start: Point;
  readonly end: Point;
  readonly mid: Point;
  /** Directions in radians: in which it leaves the start, and in which it arrives at the end. */
  readonly startAngle: number;
  readonly angle: number;
}

type Side = 'left' | 'right' | 'top' | 'bottom';
const out: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};
const STEPS = 24;
/** Cards of one column closer than this are joined straight; farther apart the line goes around what lies between. */
const NEAR = 60;
/** Room between a card's edge and the line's end. */
const OFF = 3;

/** A smooth curve between two cards that keeps off both. */
export function lineGeometry(from: Box, to: Box): LineGeometry {
  const [leaving, arriving] = sidesOf(from, to);
  const start = onSide(from, leaving);
  const end = onSide(to, arriving);
  const reach = reachOf(start, end, leaving, arriving);
  const a = { x: start.x + out[leaving].x * reach, y: start.y + out[leaving].y * reach };
  const b = { x: end.x + out[arriving].x * reach, y: end.y + out[arriving].y * reach };
  const points = Array.from({ length: STEPS + 1 }, (_, step) => onCurve(start, a, b, end, step / STEPS));
  return {
    d: `M${r(start.x)} ${r(start.y)}C${r(a.x)} ${r(a.y)} ${r(b.x)} ${r(b.y)} ${r(end.x)} ${r(end.y)}`,
    points,
    start,
    end,
    mid: onCurve(start, a, b, end, 0.5),
    startAngle: Math.atan2(out[leaving].y, out[leaving].x),
    angle: Math.atan2(-out[arriving].y, -out[arriving].x),
  };
}

function sidesOf(from: Box, to: Box): readonly [leaving: Side, arriving: Side] {
  if (to.x >= from.x + from.w) return ['right', 'left'];
  if (to.x + to.w <= from.x) return ['left', 'right'];
  const below = to.y - (from.y + from.h);
  if (below >= 0) return below <= NEAR ? ['bottom', 'top'] : ['right', 'right'];
  const above = from.y - (to.y + to.h);
  if (above >= 0) return above <= NEAR ? ['top', 'bottom'] : ['left', 'left'];
  return to.x + to.w / 2 >= from.x + from.w / 2 ? ['right', 'right'] : ['left', 'left'];
}

function onSide({ x, y, w, h }: Box, side: Side): Point {
  if (side === 'left') return { x: x - OFF, y: y + h / 2 };
  if (side === 'right') return { x: x + w + OFF, y: y + h / 2 };
  if (side === 'top') return { x: x + w / 2, y: y - OFF };
  return { x: x + w / 2, y: y + h + OFF };
}

/** How far the curve swings out before it turns. */
function reachOf(start: Point, end: Point, leaving: Side, arriving: Side): number {
  const [dx, dy] = [Math.abs(end.x - start.x), Math.abs(end.y - start.y)];
  if (leaving === 'top' || leaving === 'bottom') return dy / 2;
  if (leaving === arriving) return Math.min(46 + dx, 34 + dy / 20 + dx);
  return Math.max(dx / 2, Math.min(40, dx));
}

function onCurve(start: Point, a: Point, b: Point, end: Point, t: number): Point {
  const u = 1 - t;
  const [p, q, s, v] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return { x: p * start.x + q * a.x + s * b.x + v * end.x, y: p * start.y + q * a.y + s * b.y + v * end.y };
}

/** How far a point is from a line, for choosing it with a pointer. */
export function distanceToLine(point: Point, { points }: LineGeometry): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1], points[index]];
    if (a && b) least = Math.min(least, distanceToPiece(point, a, b));
  }
  return least;
}

function distanceToPiece(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return Math.hypot(point.x - a.x - share * dx, point.y - a.y - share * dy);
}

/** A connection on the board: line, ends, and its word on a small ground. `word` is that of its kind. */
export function lineMarks(
  connection: Pick<BoardConnection, 'label' | 'kind'>,
  from: Box,
  to: Box,
  word: string,
): readonly Mark[] {
  const geometry = lineGeometry(from, to);
  const family = lineFamily(connection.kind);
  const label = connection.label || (family === 'flow' ? '' : word);
  return [...strokeMarks(geometry, lineStyle(family)), ...labelMarks(label, geometry.mid)];
}

/** The line and its ends, without a word. */
export function strokeMarks(geometry: LineGeometry, style: LineStyle): Mark[] {
  const { d, start, end, angle, startAngle } = geometry;
  const { ink, width, dash } = style;
  const marks: Mark[] = [{ kind: 'path', d, stroke: ink, width, ...(dash ? { dash } : {}) }];
  if (style.double) marks.push({ kind: 'path', d, stroke: 'paper', width: width - 3 });
  marks.push(...endMarks(style.end, end, angle, ink));
  if (style.start !== 'none') marks.push(...endMarks(style.start, start, startAngle + Math.PI, ink));
  return marks;
}

function endMarks(end: LineStyle['end'], { x, y }: Point, angle: number, ink: Ink): Mark[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  /** A place seen from the end: `along` back on the line, `aside` across it. */
  const at = (along: number, aside: number) => `${r(x - along * cos - aside * sin)} ${r(y - along * sin + aside * cos)}`;
  if (end === 'arrow') return [{ kind: 'path', d: `M${at(0, 0)}L${at(10, 5)}L${at(10, -5)}Z`, fill: ink, stroke: ink, width: 1 }];
  if (end === 'open') return [{ kind: 'path', d: `M${at(9, 6)}L${at(0, 0)}L${at(9, -6)}`, stroke: ink, width: 2 }];
  if (end === 'bar') return [{ kind: 'path', d: `M${at(1, 7)}L${at(1, -7)}`, stroke: ink, width: 3 }];
  if (end === 'square') {
    return [{ kind: 'path', d: `M${at(0, 5)}L${at(10, 5)}L${at(10, -5)}L${at(0, -5)}Z`, fill: 'sheet', stroke: ink, width: 2 }];
  }
  if (end === 'circle') {
    const [cx, cy] = [x - 5 * cos, y - 5 * sin];
    return [{ kind: 'rect', x: r(cx - 5), y: r(cy - 5), w: 10, h: 10, r: 5, fill: 'sheet', stroke: ink, width: 2 }];
  }
  return [];
}

const LABEL = 12;
const LABEL_WIDTH = 120;
const LEADING = 14;

/** A word around a place, on a ground that parts it from the line. */
export function labelMarks(label: string, mid: Point): Mark[] {
  if (label.trim() === '') return [];
  const { lines } = wrap(label, LABEL_WIDTH, LABEL, 400, 2);
  const w = Math.max(...lines.map((line) => textWidth(line, LABEL, 400))) + 10;
  const h = lines.length * LEADING + 4;
  return [
    { kind: 'rect', x: r(mid.x - w / 2), y: r(mid.y - h / 2), w: r(w), h, r: 4, fill: 'paper' },
    ...lines.map(
      (text, index): Mark => ({
        kind: 'text',
        x: r(mid.x),
        y: r(mid.y - h / 2 + 13 + index * LEADING),
        text,
        size: LABEL,
        weight: 400,
        ink: 'inkSoft',
        anchor: 'middle',
      }),
    ),
  ];
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
