/** How a card stands, told by its edge and its fill, so that it is seen without colour. */
import type { CardState } from '../../programme/codes.ts';
import type { BoardCard } from '../board.ts';
import type { Ink, Mark } from './marks.ts';
import { shapeDetail, shapeOf, shapePath } from './shapes.ts';

interface StateLook {
  readonly fill: Ink;
  /** Fill of a block, where there is no text to read on it. */
  readonly blockFill: Ink;
  readonly stroke: Ink;
  readonly width: number;
  readonly dash?: readonly number[];
}

const looks: Readonly<Record<CardState, StateLook>> = {
  open: { fill: 'sheet', blockFill: 'paper', stroke: 'lineStrong', width: 1.75, dash: [0.1, 5] },
  draft: { fill: 'sheet', blockFill: 'paper', stroke: 'lineStrong', width: 1.5, dash: [3, 4.5] },
  today: { fill: 'sheet', blockFill: 'sheet', stroke: 'lineStrong', width: 1.5 },
  proposed: { fill: 'sheet', blockFill: 'trackTint', stroke: 'track', width: 1.75, dash: [9, 5.5] },
  agreed: { fill: 'sheet', blockFill: 'track', stroke: 'track', width: 2.75 },
  dropped: { fill: 'sunken', blockFill: 'sunken', stroke: 'lineStrong', width: 1.25 },
};
const FOLD = 20;

/** The card's outline. `scale` is 1 where all is drawn, more where the card is seen from afar. */
export function outlineMarks(card: BoardCard, scale: number): Mark[] {
  const look = looks[card.state];
  const block = scale >= 3;
  const d = card.input ? notePath(card.w, card.h) : shapePath(shapeOf(card.type), card.w, card.h);
  const fill = block ? look.blockFill : card.input && card.state !== 'dropped' ? 'note' : look.fill;
  const width = look.width * scale;
  // On a note's own ground the plain line would be too pale.
  const stroke = card.input && look.stroke === 'lineStrong' ? 'inkSoft' : look.stroke;
  const line = { stroke, width, ...(look.dash ? { dash: look.dash.map((part) => part * scale) } : {}) };
  const marks: Mark[] = [{ kind: 'path', d, fill, ...line }];
  if (card.input) {
    marks.push({ kind: 'path', d: `M${card.w - FOLD} 0V${FOLD}H${card.w}Z`, fill: 'noteFold', ...line });
  } else {
    const detail = shapeDetail(shapeOf(card.type), card.w, card.h);
    if (detail !== '') marks.push({ kind: 'path', d: detail, ...line });
  }
  if (card.state === 'dropped' && scale > 1) {
    marks.push({ kind: 'path', d: `M0 ${card.h}L${card.w} 0M0 0L${card.w} ${card.h}`, stroke: 'line', width: scale });
  }
  return marks;
}

/** The tick of a card that is agreed on, on its upper edge. */
export function tickMarks(card: BoardCard, size: number): Mark[] {
  if (card.state !== 'agreed') return [];
  const x = card.w - 20 - size;
  const s = size / 9;
  const tick = `M${n(x - 4 * s)} ${n(0.2 * s)}l${n(2.8 * s)} ${n(3 * s)}l${n(5.2 * s)} ${n(-6 * s)}`;
  return [
    { kind: 'rect', x: x - size, y: -size, w: 2 * size, h: 2 * size, r: size, fill: 'track', stroke: 'sheet', width: 1.5 * s },
    { kind: 'path', d: tick, stroke: 'onTrack', width: 2 * s },
  ];
}

/** A sheet of paper whose upper right corner is folded over. */
function notePath(w: number, h: number): string {
  return `M0 0H${w - FOLD}L${w} ${FOLD}V${h}H0Z`;
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
