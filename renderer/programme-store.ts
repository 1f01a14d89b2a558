/** What the facilitator's page knows: the open programme as the server last confirmed it. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { applyAll } from '../shared/apply.ts';
import type { Command } from '../shared/commands.ts';
import type { Refusal } from '../shared/errors.ts';
import { unpackState } from '../shared/pack.ts';
import type { Presence } from '../shared/presence.ts';
import type { OpenProgramme, ServerMessage } from '../shared/protocol.ts';
import { emptyState, type State } from '../shared/state.ts';
import { Connection, type ConnectionStatus } from './connection.ts';
import { forgetOthers, receivePresence } from './presence-store.ts';
import { socketUrl, takeToken, windowId } from './session.ts';

export interface PageState {
  readonly status: ConnectionStatus;
  /** Whether the server has said what is open. */
  readonly welcomed: boolean;
  readonly open: OpenProgramme | null;
  readonly programme: State;
  readonly history: { readonly undo: boolean; readonly redo: boolean };
  /** Why the server closed the connection for good, if it did. */
  readonly ended: Refusal | null;
}

export const pageStore = createStore<PageState>(() => ({
  status: 'connecting',
  welcomed: false,
  open: null,
  programme: emptyState(),
  history: { undo: false, redo: false },
  ended: null,
}));

let connection: Connection | undefined;

/** The token requests to `/api` carry; taken from the address when the page starts. */
export const token = takeToken();

/** This window's id. */
export const ownWindow = windowId();

/** Connects the page; called once. */
export function startConnection(): void {
  connection ??= new Connection({
    url: socketUrl(),
    token,
    window: ownWindow,
    have: () => {
      const { open, programme } = pageStore.getState();
      return open ? { programme: open.id, seq: programme.seq } : undefined;
    },
    onMessage: receive,
    onStatus: (status) => {
      if (status !== 'online') forgetOthers();
      pageStore.setState({ status });
    },
  });
}

/** Asks the server to carry out a command. Resolves once it is on disk; rejects with a `SamstyrError`. */
export function send(command: Command): Promise<number> {
  if (!connection) throw new Error('startConnection() has not been called');
  return connection.command(command);
}

export const undo = (): Promise<number> => connection?.undo() ?? Promise.reject(new Error('not connected'));
export const redo = (): Promise<number> => connection?.redo() ?? Promise.reject(new Error('not connected'));

/** Tells where this window is on a board; `renderer/presence.ts` says how often. */
export function tellPresence(presence: Presence | null): void {
  connection?.presence(presence);
}

/** Part of what the page knows; the component renders again when that part changes. */
export function usePage<T>(selector: (page: PageState) => T): T {
  return useStore(pageStore, selector);
}

/** Part of the open programme's state. Select what is stored; derive in the component with useMemo. */
export function useProgramme<T>(selector: (state: State) => T): T {
  return useStore(pageStore, (page) => selector(page.programme));
}

function receive(message: ServerMessage): void {
  receivePresence(message);
  switch (message.type) {
    case 'welcome':
      pageStore.setState((page) => {
        const missed = applyAll(page.programme, message.events ?? []);
        const programme =
          message.view?.role === 'facilitator' ? unpackState(message.view.state) : message.open ? missed : emptyState();
        return { welcomed: true, open: message.open, programme };
      });
      break;
    case 'events':
      pageStore.setState((page) => ({ programme: applyAll(page.programme, message.events) }));
      break;
    case 'history':
      pageStore.setState({ history: { undo: message.undo, redo: message.redo } });
      break;
    case 'bye':
      pageStore.setState({ ended: message.refusal });
      break;
  }
}
