/** The connections of a card as one reads them: where they lead, or where they come from. Pure. */
import type { Board, BoardCard, CardKey } from '../../../shared/canvas/board.ts';
import { cardName } from '../../../shared/canvas/card-name.ts';

export interface CardLine {
  readonly key: string;
  /** The canvas that keeps it. */
  readonly canvasId: string;
  readonly id: string;
  readonly kind: string;
  /** The word on the line; empty for a crossing, which does not tell it. */
  readonly label: string;
  readonly direction: 'out' | 'in';
  readonly other: CardKey;
  readonly otherName: string;
  /** The board of the other card, when it is not in the picture. */
  readonly otherCanvasId: string | null;
}

/** Those that lead on first, then those that come in, then those to and from other boards. */
export function linesOfCard(board: Board, card: BoardCard): readonly CardLine[] {
  const names = new Map(board.cards.map((other) => [other.key, cardName(other)]));
  const own = board.connections.flatMap(({ key, canvasId, id, kind, label, from, to }): CardLine[] => {
    if (from !== card.key && to !== card.key) return [];
    const direction = from === card.key ? 'out' : 'in';
    const other = direction === 'out' ? to : from;
    return [{ key, canvasId, id, kind, label, direction, other, otherName: names.get(other) ?? '', otherCanvasId: null }];
  });
  const crossings = board.crossings.flatMap(({ key, card: here, direction, other, kind }): CardLine[] => {
    if (here !== card.key) return [];
    const canvasId = direction === 'out' ? card.canvasId : other.canvasId;
    const id = key.slice(canvasId.length + 1);
    return [
      { key, canvasId, id, kind, label: '', direction, other: other.key, otherName: other.label, otherCanvasId: other.canvasId },
    ];
  });
  return [...own.filter(isOut), ...own.filter((line) => !isOut(line)), ...crossings];
}

function isOut({ direction }: CardLine): boolean {
  return direction === 'out';
}
