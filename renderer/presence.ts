/** Being on a board together: saying where this window is, and knowing where the others are. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { MAX_MOVING, MAX_SELECTION, type Presence, presenceSchema } from '../shared/presence.ts';
import { type Other, presenceStore } from './presence-store.ts';
import { ownWindow, tellPresence } from './programme-store.ts';

export type { Other, Presence };

/** A window says where it is at most once in so many milliseconds; its last word always goes out. */
const SENT_EVERY = 50;

let latest: Presence | null = null;
let sentAt = Number.NEGATIVE_INFINITY;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Tells the other windows where this one is on a board; null when it leaves. Call it as often as you like. */
export function sendPresence(presence: Presence | null): void {
  latest = presence;
  if (waiting !== undefined) return;
  const wait = sentAt + SENT_EVERY - performance.now();
  if (wait <= 0) tell();
  else waiting = setTimeout(tell, wait);
}

function tell(): void {
  waiting = undefined;
  sentAt = performance.now();
  tellPresence(latest && fitting(latest));
}

/** As much of a presence as the server takes; what can't be told is left out, for a fault would cost the connection. */
function fitting(presence: Presence): Presence | null {
  const { selection, moving } = presence;
  const short = { ...presence, selection: selection.slice(0, MAX_SELECTION), moving: moving.slice(0, MAX_MOVING) };
  return presenceSchema.safeParse(short).data ?? null;
}

/** The other facilitators' windows that are on a board now, by their number. */
export function usePresence(board: string): readonly Other[] {
  return useStore(
    presenceStore,
    useShallow(({ others }) =>
      [...others.values()].filter(({ presence }) => presence.board === board).toSorted((a, b) => a.number - b.number),
    ),
  );
}

/** This window's own id, which a board may be held by, and its running number (null before the server has said it). */
export function useOwnWindow(): { readonly id: string; readonly number: number | null } {
  const number = useStore(presenceStore, (state) => state.number);
  return useMemo(() => ({ id: ownWindow, number }), [number]);
}
