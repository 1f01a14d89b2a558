/** What the page knows of where the other facilitators' windows are. Apart from the programme, for it changes all the time. */
import { createStore } from 'zustand/vanilla';
import type { Presence } from '../shared/presence.ts';
import type { ServerMessage } from '../shared/protocol.ts';

/** Another facilitator's window on a board. */
export interface Other {
  readonly window: string;
  /** Its running number, as in "Facilitator 2". */
  readonly number: number;
  readonly presence: Presence;
}

interface PresenceState {
  /** This window's own number; null before the server has said it. */
  readonly number: number | null;
  readonly others: ReadonlyMap<string, Other>;
}

export const presenceStore = createStore<PresenceState>(() => ({ number: null, others: new Map() }));

/** While the connection is away nobody knows where the others are. */
export function forgetOthers(): void {
  presenceStore.setState({ others: new Map() });
}

/** Takes in what the server says about windows. */
export function receivePresence(message: ServerMessage): void {
  // After a welcome the server says anew who is there.
  if (message.type === 'welcome') presenceStore.setState({ number: message.number ?? null, others: new Map() });
  if (message.type !== 'presence') return;
  const { window, number, presence } = message;
  const others = new Map(presenceStore.getState().others);
  if (presence) others.set(window, { window, number, presence });
  else others.delete(window);
  presenceStore.setState({ others });
}
