/** How a connection runs from card to card, what its line looks like, and where its word stands. */
import type { LineStyle } from './line-style.ts';
import type { Ink, Mark } from './marks.ts';
import type { Ports } from './ports.ts';
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

export type Side = 'left' | 'right' | 'top' | 'bottom';
const out: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};
const CENTRE: Ports = { from: 0, to: 0 };
const STEPS = 24;
/** Cards of one column closer than this are joined straight; farther apart the line goes around what lies between. */
const NEAR = 60;
/** Where a straight line down a column leaves a card, from its left edge: off the middle, where tags and ticks may be. */
const ASIDE = 32;
/** Room between a card's edge and the line's end. */
const OFF = 3;

/** A smooth curve between two cards that keeps off both. `ports` say how far its ends are from the middle of a side. */
export function lineGeometry(from: Box, to: Box, ports: Ports = CENTRE): LineGeometry {
  const [leaving, arriving] = sidesOf(from, to);
  const upright = leaving !== arriving && (leaving === 'top' || leaving === 'bottom');
  const x = upright ? Math.max(from.x, to.x) + Math.min(ASIDE, overlap(from, to) / 2) : undefined;
  const start = onSide(from, leaving, ports.from, x);
  const end = onSide(to, arriving, ports.to, x);
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

/** The sides of two cards that a line between them leaves and reaches. */
export function sidesOf(from: Box, to: Box): readonly [leaving: Side, arriving: Side] {
  if (to.x >= from.x + from.w) return ['right', 'left'];
  if (to.x + to.w <= from.x) return ['left', 'right'];
  const below = to.y - (from.y + from.h);
  if (below >= 0) return below <= NEAR ? ['bottom', 'top'] : ['right', 'right'];
  const above = from.y - (to.y + to.h);
  if (above >= 0) return above <= NEAR ? ['top', 'bottom'] : ['left', 'left'];
  return to.x + to.w / 2 >= from.x + from.w / 2 ? ['right', 'right'] : ['left', 'left'];
}

function onSide({ x, y, w, h }: Box, side: Side, port: number, across = x + w / 2): Point {
  if (side === 'left') return { x: x - OFF, y: y + h / 2 + port };
  if (side === 'right') return { x: x + w + OFF, y: y + h / 2 + port };
  if (side === 'top') return { x: across, y: y - OFF };
  return { x: across, y: y + h + OFF };
}

/** How wide the two are one above the other. */
function overlap(a: Box, b: Box): number {
  return Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x));
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

/** The line and its ends, without a word. `scale` is more than 1 where the board is seen from afar. */
export function strokeMarks(geometry: LineGeometry, style: LineStyle, scale = 1): Mark[] {
  const { d, start, end, angle, startAngle } = geometry;
  const { ink, dash } = style;
  const width = style.width * scale;
  const broken = dash ? { dash: scale === 1 ? dash : dash.map((part) => part * scale) } : {};
  const marks: Mark[] = [{ kind: 'path', d, stroke: ink, width, ...broken }];
  if (style.double) marks.push({ kind: 'path', d, stroke: 'paper', width: width - 3 * scale });
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
const LEADING = 14;
/** How wide a label's lines are where there is room, and between two columns. */
const WIDE: LabelRoom = { width: 104, lines: 2 };
const NARROW: LabelRoom = { width: 70, lines: 4 };

interface LabelRoom {
  readonly width: number;
  readonly lines: number;
}

/** Where a label's middle is. A narrow one is broken into more lines. */
export interface Spot extends Point {
  readonly narrow?: boolean;
}

function labelLines(label: string, narrow = false): readonly string[] {
  const { width, lines } = narrow ? NARROW : WIDE;
  return wrap(label, width, LABEL, 400, lines).lines;
}

/** The ground of a label. */
export function labelBox(label: string, { x, y, narrow }: Spot): Box {
  const lines = labelLines(label, narrow);
  const w = r(Math.max(0, ...lines.map((line) => textWidth(line, LABEL, 400))) + 8);
  const h = lines.length * LEADING + 4;
  return { x: r(x - w / 2), y: r(y - h / 2), w, h };
}

/** A label around a place, on a ground that parts it from the line. */
export function labelMarks(label: string, spot: Spot): Mark[] {
  if (label.trim() === '') return [];
  const box = labelBox(label, spot);
  return [
    { kind: 'rect', ...box, r: 4, fill: 'paper' },
    ...labelLines(label, spot.narrow).map((text, index): Mark => {
      const y = r(box.y + 13 + index * LEADING);
      return { kind: 'text', x: r(spot.x), y, text, size: LABEL, weight: 400, ink: 'inkSoft', anchor: 'middle' };
    }),
  ];
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
