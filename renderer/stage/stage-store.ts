/** What the stage knows: its view, and nothing else. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { StageView } from '../../shared/stage/view.ts';
import { Connection, type ConnectionStatus } from '../connection.ts';
import { socketUrl, takeToken, windowId } from '../session.ts';

interface StageState {
  readonly status: ConnectionStatus;
  /** The last picture stays when the connection is lost. */
  readonly view: StageView | null;
}

const store = createStore<StageState>(() => ({ status: 'connecting', view: null }));

/** Connects the stage; called once. */
export function startStage(): void {
  new Connection({
    url: socketUrl(),
    token: takeToken(),
    window: windowId(),
    have: () => undefined,
    onMessage: (message) => {
      if (message.type === 'welcome') store.setState({ view: message.view?.role === 'stage' ? message.view.stage : null });
      if (message.type === 'view' && message.view.role === 'stage') store.setState({ view: message.view.stage });
    },
    onStatus: (status) => store.setState({ status }),
  });
}

export function useStage<T>(selector: (state: StageState) => T): T {
  return useStore(store, selector);
}
