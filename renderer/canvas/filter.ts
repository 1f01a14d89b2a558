/** Which cards of a board are looked for. Pure. */
import type { BoardCard } from '../../shared/canvas/board.ts';
import { isOpen } from '../../shared/canvas/drawing/words.ts';
import type { CardMandate, CardState, CardType } from '../../shared/programme/codes.ts';

export interface BoardFilter {
  readonly text: string;
  /** Narrows down only where there are several tracks: on the map. */
  readonly trackId: string | null;
  readonly type: CardType | null;
  readonly state: CardState | null;
  readonly mandate: CardMandate | null;
  readonly ownerId: string | null;
  /** Only cards that ask for something nobody has answered. */
  readonly openOnly: boolean;
}

/** Lets every card through. */
export const noFilter: BoardFilter = {
  text: '',
  trackId: null,
  type: null,
  state: null,
  mandate: null,
  ownerId: null,
  openOnly: false,
};

/** Whether a filter leaves anything out at all. */
export function isFiltering({ text, openOnly, ...rest }: BoardFilter): boolean {
  return text.trim() !== '' || openOnly || Object.values(rest).some((value) => value !== null);
}

/** Whether a card is one of those looked for. `trackOf` tells the track of a canvas. */
export function matches(card: BoardCard, filter: BoardFilter, trackOf: (canvasId: string) => string | null): boolean {
  const { trackId, type, state, mandate, ownerId, openOnly } = filter;
  return (
    (trackId === null || trackOf(card.canvasId) === trackId) &&
    (type === null || card.type === type) &&
    (state === null || card.state === state) &&
    (mandate === null || card.mandate === mandate) &&
    (ownerId === null || card.ownerId === ownerId) &&
    (!openOnly || isOpen(card)) &&
    hasWords(card, filter.text)
  );
}

/** Every word of what is looked for, anywhere on the card. */
function hasWords(card: BoardCard, text: string): boolean {
  const words = text.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const number = card.input ? `#${card.input.number}` : '';
  const whole = [card.label, card.content, card.prompt, number].join(' ').toLocaleLowerCase('da');
  return words.every((word) => whole.includes(word));
}
