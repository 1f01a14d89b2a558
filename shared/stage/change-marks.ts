/**
 * What has changed since a snapshot, drawn over the board on the stage: a sign and a word at each card, where
 * cards came from, and ghosts of those that left. As on the facilitator's board, but as large as the room needs. Pure.
 */
import type { Board, BoardCard, BoardLane } from '../canvas/board.ts';
import type { BoardComparison, Comparison } from '../canvas/compare.ts';
import type { Mark, Placed } from '../canvas/drawing/marks.ts';
import { textWidth, wrap } from '../canvas/drawing/text.ts';
import type { Translate } from '../i18n/index.ts';

export const changeSigns = ['added', 'moved', 'reworded', 'redecided', 'removed'] as const;
export type ChangeSign = (typeof changeSigns)[number];

export interface ChangePicture {
  /** What left, to be drawn behind the cards that are there. */
  readonly behind: readonly Placed[];
  readonly over: readonly Placed[];
  /** How many cards each thing happened to. */
  readonly counts: Readonly<Record<ChangeSign, number>>;
}

/** Size of a sign's word in canvas units; larger would hide the cards it is about. */
const SIZE = 24;
const PILL = 36;
const GLYPH = 20;
/** How far a ghost looks out from behind the card that lies on it. */
const PEEP = 14;

/** The changes of a comparison on the boards that are in the picture. */
export function changePicture(comparison: Comparison, board: Board, t: Translate): ChangePicture {
  const counts = { added: 0, moved: 0, reworded: 0, redecided: 0, removed: 0 };
  const behind: Placed[] = [];
  const over: Placed[] = [];
  for (const lane of board.lanes) {
    const own = comparison.find(({ canvasId }) => canvasId === lane.canvasId);
    if (!own) continue;
    const cards = new Map(board.cards.filter(({ canvasId }) => canvasId === own.canvasId).map((card) => [card.id, card]));
    const signs = signsOf(own, cards);
    for (const list of signs.values()) for (const sign of list) counts[sign] += 1;
    counts.removed += own.removed.length;
    for (const card of own.removed) {
      const place = { x: card.x + lane.dx, y: card.y + lane.dy };
      // Where another card has come to lie, the ghost looks out from behind it.
      const hidden = board.cards.some((other) => covers(other, { ...card, ...place }));
      const at = hidden ? { x: place.x + PEEP, y: place.y + PEEP } : place;
      behind.push(ghost(card, at, t));
      if (hidden) over.push({ ...at, trackId: null, marks: removedSeal(card) });
    }
    behind.push(...own.moved.flatMap(({ id, from }) => way(from, cards.get(id), lane)));
    for (const [id, list] of signs) {
      const card = cards.get(id);
      if (card) over.push(badge(card, list, t));
    }
  }
  return { behind, over, counts };
}

function signsOf(own: BoardComparison, cards: ReadonlyMap<string, BoardCard>): ReadonlyMap<string, readonly ChangeSign[]> {
  const signs = new Map<string, ChangeSign[]>();
  const note = (id: string, sign: ChangeSign) => {
    const known = signs.get(id) ?? [];
    if (cards.has(id) && !known.includes(sign)) signs.set(id, [...known, sign]);
  };
  for (const { id } of own.added) note(id, 'added');
  for (const { id } of own.moved) note(id, 'moved');
  for (const { id } of own.reworded) note(id, 'reworded');
  for (const { id } of own.redecided) note(id, 'redecided');
  return signs;
}

function covers(card: BoardCard, ghost: Pick<BoardCard, 'x' | 'y' | 'w' | 'h'>): boolean {
  const w = Math.min(card.x + card.w, ghost.x + ghost.w) - Math.max(card.x, ghost.x);
  const h = Math.min(card.y + card.h, ghost.y + ghost.h) - Math.max(card.y, ghost.y);
  return w > 0 && h > 0 && w * h > (ghost.w * ghost.h) / 2;
}

/** The sign of what left, on the corner of a ghost that is mostly hidden. */
function removedSeal({ w, h }: { readonly w: number; readonly h: number }): readonly Mark[] {
  const [x, y] = [w - PILL / 2 - 4, h - PILL / 2 - 4];
  return [
    { kind: 'rect', x, y, w: PILL, h: PILL, r: PILL / 2, fill: 'paper', stroke: 'alarm', width: 3 },
    ...signMarks('removed', x + (PILL - GLYPH) / 2, y + (PILL - GLYPH) / 2, GLYPH, 'alarm'),
  ];
}

/** A ring around the card, and a row of signs on its lower edge, where they hide no heading of a zone. The first one has its word, more only their pictures. */
function badge(card: BoardCard, signs: readonly ChangeSign[], t: Translate): Placed {
  const top = card.h - PILL * 0.3;
  let x = 10;
  const marks: Mark[] = [{ kind: 'rect', x: -5, y: -5, w: card.w + 10, h: card.h + 10, r: 10, stroke: 'accent', width: 5 }];
  for (const [index, sign] of signs.entries()) {
    const word = index === 0 ? t(`drawing.change.${sign}`) : '';
    const w = GLYPH + 20 + (word === '' ? 0 : Math.ceil(textWidth(word, SIZE, 700)) + 8);
    marks.push(
      { kind: 'rect', x, y: top, w, h: PILL, r: PILL / 2, fill: 'accent', stroke: 'paper', width: 3 },
      ...signMarks(sign, x + 10, top + (PILL - GLYPH) / 2, GLYPH, 'onAccent'),
    );
    const start = x + GLYPH + 18;
    if (word !== '') {
      marks.push({ kind: 'text', x: start, y: top + PILL - 9.5, text: word, size: SIZE, weight: 700, ink: 'onAccent' });
    }
    x += w + 5;
  }
  return { x: card.x, y: card.y, trackId: null, marks };
}

/** Where a card that left has been: its outline, its name struck through, and what became of it. */
function ghost(card: BoardComparison['removed'][number], at: { readonly x: number; readonly y: number }, t: Translate): Placed {
  const { w, h } = card;
  const word = t('drawing.change.removed');
  const name = card.label || card.content;
  const { lines } = wrap(name, w - 24, SIZE, 400, Math.max(1, Math.floor((h - 48) / (SIZE * 1.1))));
  return {
    ...at,
    trackId: null,
    marks: [
      { kind: 'rect', x: 0, y: 0, w, h, r: 8, stroke: 'alarm', width: 3, dash: [8, 8] },
      ...lines.flatMap((text, index): Mark[] => {
        const y = 30 + index * SIZE * 1.1;
        return [
          { kind: 'text', x: 12, y, text, size: SIZE, weight: 400, ink: 'inkSoft' },
          { kind: 'path', d: `M12 ${y - 8}h${Math.round(textWidth(text, SIZE, 400))}`, stroke: 'alarm', width: 2.5 },
        ];
      }),
      ...signMarks('removed', 12, h - 32, GLYPH, 'alarm'),
      { kind: 'text', x: 40, y: h - 13, text: word, size: SIZE, weight: 700, ink: 'alarm' },
    ],
  };
}

/** From where a card has been, which stays as an empty outline, to the edge of where it is. */
function way(from: { readonly x: number; readonly y: number }, card: BoardCard | undefined, { dx, dy }: BoardLane): Placed[] {
  if (!card) return [];
  const [x, y] = [from.x + dx, from.y + dy];
  const start = { x: x + card.w / 2, y: y + card.h / 2 };
  const end = edgeTowards(card, start);
  const outline: Mark = { kind: 'rect', x, y, w: card.w, h: card.h, r: 8, stroke: 'accent', width: 3, dash: [3, 9] };
  const far = Math.hypot(end.x - start.x, end.y - start.y);
  if (far < card.h / 2) return [];
  const angle = Math.atan2(end.y - start.y, end.x - start.x);
  const wing = (turn: number) => `L${n(end.x - 20 * Math.cos(angle + turn))} ${n(end.y - 20 * Math.sin(angle + turn))}`;
  return [
    {
      x: 0,
      y: 0,
      trackId: null,
      marks: [
        outline,
        { kind: 'path', d: `M${n(start.x)} ${n(start.y)}L${n(end.x)} ${n(end.y)}`, stroke: 'paper', width: 10 },
        { kind: 'path', d: `M${n(start.x)} ${n(start.y)}L${n(end.x)} ${n(end.y)}`, stroke: 'accent', width: 5 },
        { kind: 'path', d: `M${n(end.x)} ${n(end.y)}${wing(0.5)}${wing(-0.5)}Z`, fill: 'accent', stroke: 'accent', width: 3 },
      ],
    },
  ];
}

/** Where a line from a point to the middle of a card meets the card's edge. */
function edgeTowards({ x, y, w, h }: BoardCard, from: { readonly x: number; readonly y: number }) {
  const middle = { x: x + w / 2, y: y + h / 2 };
  const [dx, dy] = [from.x - middle.x, from.y - middle.y];
  const reach = 8;
  const share = Math.min((w / 2 + reach) / Math.max(1, Math.abs(dx)), (h / 2 + reach) / Math.max(1, Math.abs(dy)), 1);
  return { x: middle.x + dx * share, y: middle.y + dy * share };
}

/** The picture of a sign in a square, its upper left corner at x, y; also for the legend. */
export function signMarks(
  sign: ChangeSign,
  x: number,
  y: number,
  size: number,
  ink: 'accent' | 'onAccent' | 'alarm',
): readonly Mark[] {
  return [{ kind: 'path', d: signPath(sign, x, y, size), stroke: ink, width: size / 6 }];
}

/** Plus, arrow, pencil, two arrows that change places, cross. */
export function signPath(sign: ChangeSign, x: number, y: number, size: number): string {
  const at = (px: number, py: number) => `${n(x + (px * size) / 24)} ${n(y + (py * size) / 24)}`;
  switch (sign) {
    case 'added':
      return `M${at(12, 3)}L${at(12, 21)}M${at(3, 12)}L${at(21, 12)}`;
    case 'moved':
      return `M${at(2, 12)}L${at(21, 12)}M${at(14, 5)}L${at(21, 12)}L${at(14, 19)}`;
    case 'reworded':
      return `M${at(3, 21)}L${at(4.5, 15.5)}L${at(16.5, 3.5)}L${at(20.5, 7.5)}L${at(8.5, 19.5)}Z`;
    case 'redecided':
      return `M${at(3, 8)}L${at(21, 8)}L${at(16, 3)}M${at(21, 16)}L${at(3, 16)}L${at(8, 21)}`;
    case 'removed':
      return `M${at(4, 4)}L${at(20, 20)}M${at(20, 4)}L${at(4, 20)}`;
  }
}

function n(value: number): number {
  return Math.round(value * 10) / 10;
}
