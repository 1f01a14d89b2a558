/** What has changed since a snapshot, drawn over the board: a word at each card, ghosts of those that left, arrows. */
import type { Translate } from '../../i18n/index.ts';
import { type Board, type BoardLane, cardKey } from '../board.ts';
import type { BoardComparison, Comparison } from '../compare.ts';
import type { Mark, Placed } from './marks.ts';
import { textWidth, wrap } from './text.ts';

const SIZE = 15;
const HEIGHT = 26;
const GAP = 4;

/** The marks of a comparison on the boards that are in the picture. */
export function changeMarks(comparison: Comparison, board: Board, t: Translate): readonly Placed[] {
  return board.lanes.flatMap((lane) => {
    const own = comparison.find(({ canvasId }) => canvasId === lane.canvasId);
    return own ? [...ghosts(own, lane, t), ...ways(own, board, lane), ...badges(own, board, t)] : [];
  });
}

/** A word for each thing that happened to a card, in a row above it. */
function badges(own: BoardComparison, board: Board, t: Translate): readonly Placed[] {
  const happened = new Map<string, string[]>();
  const note = (id: string, word: string) => happened.set(id, [...new Set([...(happened.get(id) ?? []), word])]);
  for (const { id } of own.added) note(id, t('drawing.change.added'));
  for (const { id } of own.moved) note(id, t('drawing.change.moved'));
  for (const { id } of own.reworded) note(id, t('drawing.change.reworded'));
  for (const { id } of own.redecided) note(id, t('drawing.change.redecided'));
  return board.cards.flatMap((card): Placed[] => {
    const words = card.canvasId === own.canvasId ? happened.get(card.id) : undefined;
    if (!words) return [];
    let x = 0;
    const marks = words.flatMap((word) => {
      const w = Math.ceil(textWidth(word, SIZE, 700)) + 16;
      const pill: Mark[] = [
        { kind: 'rect', x, y: 0, w, h: HEIGHT, r: HEIGHT / 2, fill: 'accent', stroke: 'paper', width: 2 },
        { kind: 'text', x: x + 8, y: 18, text: word, size: SIZE, weight: 700, ink: 'onAccent' },
      ];
      x += w + GAP;
      return pill;
    });
    const ring: Mark = { kind: 'rect', x: -3, y: HEIGHT - 7, w: card.w + 6, h: card.h + 6, r: 8, stroke: 'accent', width: 3 };
    return [{ x: card.x, y: card.y - HEIGHT + 10, trackId: null, marks: [ring, ...marks] }];
  });
}

/** Where a card that left has been: its outline, its name struck through. */
function ghosts(own: BoardComparison, { dx, dy }: BoardLane, t: Translate): readonly Placed[] {
  return own.removed.map(({ x, y, w, h, label, content }): Placed => {
    const { lines } = wrap(label || content || t('drawing.change.removed'), w - 24, SIZE, 400, 2);
    return {
      x: x + dx,
      y: y + dy,
      trackId: null,
      marks: [
        { kind: 'rect', x: 0, y: 0, w, h, r: 8, fill: 'paper', stroke: 'alarm', width: 2, dash: [6, 6] },
        ...lines.flatMap((text, index): Mark[] => {
          const line = 26 + index * 20;
          return [
            { kind: 'text', x: 12, y: line, text, size: SIZE, weight: 400, ink: 'inkSoft' },
            { kind: 'path', d: `M12 ${line - 5}h${Math.round(textWidth(text, SIZE, 400))}`, stroke: 'alarm', width: 2 },
          ];
        }),
        { kind: 'text', x: 12, y: h - 12, text: t('drawing.change.removed'), size: SIZE, weight: 700, ink: 'alarm' },
      ],
    };
  });
}

/** From where a card has been to where it is. */
function ways(own: BoardComparison, board: Board, { dx, dy }: BoardLane): readonly Placed[] {
  const cards = new Map(board.cards.map((card) => [card.key, card]));
  return own.moved.flatMap(({ id, from }): Placed[] => {
    const card = cards.get(cardKey(own.canvasId, id));
    if (!card) return [];
    const [x1, y1] = [Math.round(from.x + dx + card.w / 2), Math.round(from.y + dy + card.h / 2)];
    const [x2, y2] = [Math.round(card.x + card.w / 2), Math.round(card.y + card.h / 2)];
    const far = Math.hypot(x2 - x1, y2 - y1);
    if (far < card.h) return [];
    return [
      {
        x: 0,
        y: 0,
        trackId: null,
        marks: [
          { kind: 'path', d: `M${x1} ${y1}L${x2} ${y2}`, stroke: 'accent', width: 3, dash: [3, 9] },
          { kind: 'path', d: `M${x1 - 7} ${y1}h14M${x1} ${y1 - 7}v14`, stroke: 'accent', width: 3 },
        ],
      },
    ];
  });
}
