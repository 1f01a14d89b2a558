/** The outline of a card says what kind of thing it is, also where there is no colour and no room for a word. */
import type { CardType } from '../../programme/codes.ts';

export type ShapeName = 'box' | 'pill' | 'document' | 'data' | 'ticket' | 'hexagon' | 'speech' | 'octagon';

/** Room a shape takes from the text at each side, besides the card's own padding. */
export interface Inset {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const shapes: Readonly<Record<CardType, ShapeName>> = {
  step: 'box',
  flow: 'box',
  actor: 'pill',
  meeting: 'pill',
  rule: 'document',
  principle: 'document',
  data: 'data',
  offer: 'ticket',
  idea: 'ticket',
  goal: 'ticket',
  effect: 'ticket',
  decision: 'hexagon',
  question: 'speech',
  concern: 'speech',
  risk: 'octagon',
  gap: 'octagon',
};

const CORNER = 6;
const ROUND = 28;
const CUT = 16;
const POINT = 14;
const NOTCH = 8;
const DRUM = 8;
const TAIL = 10;
const insets: Readonly<Record<ShapeName, Inset>> = {
  box: { left: 0, top: 0, right: 0, bottom: 0 },
  pill: { left: 6, top: 0, right: 6, bottom: 0 },
  document: { left: 0, top: 0, right: 0, bottom: 0 },
  data: { left: 4, top: 0, right: 10, bottom: 0 },
  ticket: { left: 4, top: 0, right: 4, bottom: 0 },
  hexagon: { left: 8, top: 0, right: 8, bottom: 0 },
  speech: { left: 0, top: 0, right: 0, bottom: 0 },
  octagon: { left: 2, top: 0, right: 2, bottom: 0 },
};

export function shapeOf(type: CardType): ShapeName {
  return shapes[type];
}

export function shapeInset(shape: ShapeName): Inset {
  return insets[shape];
}

/** The outline of a shape as path data, its upper left corner at 0,0. A speech bubble's tail hangs below its box. */
export function shapePath(shape: ShapeName, w: number, h: number): string {
  const key = `${shape} ${w} ${h}`;
  const known = paths.get(key);
  if (known !== undefined) return known;
  const path = drawn[shape](w, h);
  if (paths.size > KEPT) paths.clear();
  paths.set(key, path);
  return path;
}

/** A line within the outline that belongs to the shape: the near end of a drum. Empty for the others. */
export function shapeDetail(shape: ShapeName, w: number, h: number): string {
  return shape === 'data' ? `M${w - DRUM} 0A${DRUM} ${n(h / 2)} 0 0 0 ${w - DRUM} ${h}` : '';
}

/** Most cards are of one size, so that a handful of outlines serves thousands of cards. */
const paths = new Map<string, string>();
const KEPT = 500;

const drawn: Readonly<Record<ShapeName, (w: number, h: number) => string>> = {
  box: (w, h) => rounded(w, h, CORNER),
  pill: (w, h) => rounded(w, h, Math.min(ROUND, h * 0.3, w * 0.3)),
  document: (w, h) => {
    const r = CORNER;
    return `M${r} 0H${w - CUT}L${w} ${CUT}V${h - r}A${r} ${r} 0 0 1 ${w - r} ${h}H${r}A${r} ${r} 0 0 1 0 ${h - r}V${r}A${r} ${r} 0 0 1 ${r} 0Z`;
  },
  data: (w, h) => {
    const end = `${DRUM} ${n(h / 2)} 0 0`;
    return `M${DRUM} 0H${w - DRUM}A${end} 1 ${w - DRUM} ${h}H${DRUM}A${end} 1 ${DRUM} 0Z`;
  },
  ticket: (w, h) => {
    const [r, m] = [CORNER, h / 2];
    return `M${r} 0H${w - r}A${r} ${r} 0 0 1 ${w} ${r}V${n(m - NOTCH)}A${NOTCH} ${NOTCH} 0 0 0 ${w} ${n(m + NOTCH)}V${h - r}A${r} ${r} 0 0 1 ${w - r} ${h}H${r}A${r} ${r} 0 0 1 0 ${h - r}V${n(m + NOTCH)}A${NOTCH} ${NOTCH} 0 0 0 0 ${n(m - NOTCH)}V${r}A${r} ${r} 0 0 1 ${r} 0Z`;
  },
  hexagon: (w, h) => `M${POINT} 0H${w - POINT}L${w} ${n(h / 2)}L${w - POINT} ${h}H${POINT}L0 ${n(h / 2)}Z`,
  speech: (w, h) => {
    const r = 12;
    return `M${r} 0H${w - r}A${r} ${r} 0 0 1 ${w} ${r}V${h - r}A${r} ${r} 0 0 1 ${w - r} ${h}H${40}L26 ${h + TAIL}V${h}H${r}A${r} ${r} 0 0 1 0 ${h - r}V${r}A${r} ${r} 0 0 1 ${r} 0Z`;
  },
  octagon: (w, h) => {
    const c = 12;
    return `M${c} 0H${w - c}L${w} ${c}V${h - c}L${w - c} ${h}H${c}L0 ${h - c}V${c}Z`;
  },
};

function rounded(w: number, h: number, radius: number): string {
  const r = n(radius);
  return `M${r} 0H${n(w - r)}A${r} ${r} 0 0 1 ${w} ${r}V${n(h - r)}A${r} ${r} 0 0 1 ${n(w - r)} ${h}H${r}A${r} ${r} 0 0 1 0 ${n(h - r)}V${r}A${r} ${r} 0 0 1 ${r} 0Z`;
}

function n(value: number): number {
  return Math.round(value * 10) / 10;
}
