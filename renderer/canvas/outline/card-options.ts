/** The cards a connection can lead to. Pure. */
import { type BoardCard, cardsOf } from '../../../shared/canvas/board.ts';
import { cardName } from '../../../shared/canvas/card-name.ts';
import type { State } from '../../../shared/state.ts';
import { boardName } from './model.ts';

interface Group {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

/** All cards but the one itself, by board; those of its own board first. */
export function cardOptions(state: State, from: BoardCard, unnamed: string): Group[] {
  const others = [...state.canvases.keys()].filter((id) => id !== from.canvasId);
  return [from.canvasId, ...others]
    .map((canvasId) => ({
      group: boardName(state, canvasId),
      items: cardsOf(state, canvasId)
        .filter(({ key }) => key !== from.key)
        .map((card) => ({ value: card.key, label: cardName(card) || unnamed })),
    }))
    .filter(({ items }) => items.length > 0);
}
