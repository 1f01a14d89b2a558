/** A whole board as marks, from back to front: lanes and zones, lines, cards, the words on lines, tags of what leads elsewhere. */
import type { Translate } from '../../i18n/index.ts';
import type { Board, BoardCard, CardKey } from '../board.ts';
import { familyOf } from '../connection-kinds.ts';
import { cardMarks } from './card.ts';
import { crossingTags } from './crossing.ts';
import { groundMarks } from './ground.ts';
import { labelSpots } from './label-spots.ts';
import { type Box, type LineGeometry, labelBox, labelMarks, lineGeometry, type Spot, strokeMarks } from './line.ts';
import { lineStyle } from './line-style.ts';
import type { Detail, Mark, Placed } from './marks.ts';
import { portsOf } from './ports.ts';
import { type BoardNames, cardWords, lineWord } from './words.ts';

export interface BoardLook {
  readonly t: Translate;
  readonly names: BoardNames;
  readonly detail: Detail;
}

/** The longer side up to which a board's whole text can be read on a page, in canvas units. */
const READABLE = 2_600;

/** The marks of a board and everything on it. */
export function boardMarks(board: Board, look: BoardLook): readonly Placed[] {
  const { t, names, detail } = look;
  const lines = linesOf(board);
  const spots = detail === 'full' ? labelSpots(board, lines, t) : new Map<string, Spot>();
  const labels = lines.flatMap(({ line }) => {
    const spot = spots.get(line.key);
    return spot ? labelMarks(lineWord(line, t), spot) : [];
  });
  return [
    ...groundMarks(board, look),
    { x: 0, y: 0, trackId: null, marks: lines.flatMap((line) => lineMarks(line, detail)) },
    ...board.cards.map((card) => placedCard(board, card, look)),
    { x: 0, y: 0, trackId: null, marks: labels },
    ...crossingTags(board, names, detail),
  ];
}

/** From afar lines are drawn stronger, so that they are still seen. */
function lineMarks({ line, geometry }: BoardLine, detail: Detail): readonly Mark[] {
  return strokeMarks(geometry, lineStyle(familyOf(line.kind)), detail === 'full' ? 1 : 1.5);
}

function placedCard(board: Board, card: BoardCard, { t, names, detail }: BoardLook): Placed {
  const trackId = board.lanes.find(({ canvasId }) => canvasId === card.canvasId)?.trackId ?? null;
  return {
    x: card.x,
    y: card.y,
    trackId,
    name: card.label || card.content,
    marks: cardMarks(card, cardWords(card, t, names), detail),
  };
}

/** A connection of a board with the way it runs. */
export interface BoardLine {
  readonly line: Board['connections'][number];
  readonly geometry: LineGeometry;
}

/** Every connection whose two cards are in the picture. */
export function linesOf(board: Board): readonly BoardLine[] {
  const cards = new Map<CardKey, BoardCard>(board.cards.map((card) => [card.key, card]));
  const ports = portsOf(board.connections, (key) => cards.get(key));
  return board.connections.flatMap((line) => {
    const [from, to] = [cards.get(line.from), cards.get(line.to)];
    return from && to ? [{ line, geometry: lineGeometry(from, to, ports.get(line.key)) }] : [];
  });
}

/** The box around everything on a board, lines that swing out too; undefined when there is nothing. */
export function boundsOf(board: Board, t: Translate): Box | undefined {
  const lines = linesOf(board);
  const spots = labelSpots(board, lines, t);
  const labels = lines.flatMap(({ line }): Box[] => {
    const spot = spots.get(line.key);
    return spot ? [labelBox(lineWord(line, t), spot)] : [];
  });
  const curves = lines.flatMap(({ geometry }) => geometry.points.map(({ x, y }): Box => ({ x, y, w: 0, h: 0 })));
  const lanes = board.lanes.filter(({ w }) => w > 0);
  const boxes: readonly Box[] = [...lanes, ...board.zones, ...board.cards, ...labels, ...curves];
  if (boxes.length === 0) return undefined;
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
  for (const { x, y, w, h } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + w);
    bottom = Math.max(bottom, y + h);
  }
  return { x: left, y: top, w: right - left, h: bottom - top };
}

/** How much of the cards can be read when the whole of a board is put on a page. */
export function detailOnPage({ w, h }: Box): Detail {
  return Math.max(w, h * 1.3) <= READABLE ? 'full' : 'label';
}
