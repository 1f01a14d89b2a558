/** What the parts of the outline share: where to look after the next change, and what was done, said aloud. */
import { createContext, use } from 'react';
import type { BoardCard, CardKey } from '../../../shared/canvas/board.ts';
import type { BoardNames } from '../../../shared/canvas/drawing/words.ts';

/** A part of a card or zone that can have the focus. */
export type Part = 'heading' | 'up' | 'down' | 'left' | 'right' | 'connect' | 'add';

/** The same object as long as the outline is there, so that cards are not drawn again for its sake. */
export interface OutlineTools {
  /** Says to screen readers what was done. */
  readonly say: (text: string) => void;
  /** Focuses a part of a card or zone: now when it is there, else when the next change brings it. */
  readonly focus: (key: string, part?: Part) => void;
  /** Goes to a card: here when it is shown here, else to its board. */
  readonly goTo: (key: CardKey) => void;
  /** Removes a card and goes on to the next one. */
  readonly remove: (card: BoardCard) => void;
  /** Changes places with the neighbour above (-1) or below (1). */
  readonly swap: (card: BoardCard, by: -1 | 1) => void;
}

interface OutlineContext {
  readonly tools: OutlineTools;
  readonly names: BoardNames;
  readonly readOnly: boolean;
  /** Level of a card's heading: cards lie one deeper where there are several lanes. */
  readonly level: 3 | 4;
}

const Context = createContext<OutlineContext | undefined>(undefined);
export const OutlineProvider = Context.Provider;

/** The outline around a component. */
export function useOutline(): OutlineContext {
  const context = use(Context);
  if (!context) throw new Error('no outline around');
  return context;
}

/** The element of a part of a card or zone, if it is there and can be focused. */
export function findPart(root: HTMLElement, key: CardKey, part: Part): HTMLElement | undefined {
  const box = root.querySelector(`[data-item="${CSS.escape(key)}"]`);
  const found = box?.querySelector<HTMLElement>(`[data-part="${part}"]`) ?? undefined;
  return found instanceof HTMLButtonElement && found.disabled ? undefined : found;
}
