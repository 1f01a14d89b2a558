/** What this window is doing with the board: chosen, moving, edited. The page's own, never the programme's. */
import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CardKey } from '../../../shared/canvas/board.ts';
import { type BoardFilter, noFilter } from '../filter.ts';
import type { Guide } from './arrange.ts';
import type { Box, Point } from './geometry.ts';

export type PanelName = 'tray' | 'check' | 'changes' | 'consequences';

export interface Hand {
  readonly selected: ReadonlySet<CardKey>;
  /** The connection that is chosen, if one is. */
  readonly line: string | null;
  /** The zone that is chosen, if one is. */
  readonly zone: string | null;
  readonly hovered: CardKey | null;
  /** The card that Tab has reached; its neighbours can be reached from it. */
  readonly focused: CardKey | null;
  readonly editing: CardKey | null;
  /** Cards under the hand, which are where the hand has them until the server has told where they are. */
  readonly moving: ReadonlyMap<CardKey, Point>;
  /** The card whose corner is being pulled, and how large it is now. */
  readonly resizing: { readonly key: CardKey; readonly w: number; readonly h: number } | null;
  /** The card out of which a connection is being drawn. */
  readonly connecting: CardKey | null;
  readonly guides: readonly Guide[];
  readonly band: Box | null;
  readonly tool: 'select' | 'hand';
  readonly panel: PanelName | null;
  /** Whether what is chosen, or else the key to the signs, stands at the right. */
  readonly inspector: boolean;
  readonly filter: BoardFilter;
  readonly filtering: boolean;
  /** Changes since a snapshot, drawn over the board. */
  readonly overlay: { readonly before: string; readonly after: string | null } | null;
  readonly menu: (Point & { readonly card: CardKey | null }) | null;
}

export type HandStore = StoreApi<Hand>;

/** The hand of a window that has just opened a board. */
export function createHand(selected: CardKey | undefined, inspector: boolean): HandStore {
  return createStore<Hand>(() => ({
    selected: new Set(selected ? [selected] : []),
    line: null,
    zone: null,
    hovered: null,
    focused: selected ?? null,
    editing: null,
    moving: new Map(),
    resizing: null,
    connecting: null,
    guides: [],
    band: null,
    tool: 'select',
    panel: null,
    inspector,
    filter: noFilter,
    filtering: false,
    overlay: null,
    menu: null,
  }));
}

/** Chooses cards, and nothing else; undefined members of a selection are left as they are. */
export function choose(hand: HandStore, keys: Iterable<CardKey>): void {
  hand.setState({ selected: new Set(keys), line: null, zone: null });
}

const HandContext = createContext<HandStore | undefined>(undefined);
export const HandProvider = HandContext.Provider;

/** The board's hand, for components within it. */
export function useHandStore(): HandStore {
  const hand = use(HandContext);
  if (!hand) throw new Error('no board around');
  return hand;
}

/** Part of what the hand holds. */
export function useHand<T>(selector: (hand: Hand) => T): T {
  return useStore(useHandStore(), selector);
}
