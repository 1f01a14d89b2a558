/** What the stage knows: its view, and nothing else. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Camera } from '../../shared/presence.ts';
import type { StageView } from '../../shared/stage/view.ts';
import { Connection, type ConnectionStatus } from '../connection.ts';
import { socketUrl, takeToken, windowId } from '../session.ts';

interface StageState {
  readonly status: ConnectionStatus;
  /** The last picture stays when the connection is lost. */
  readonly view: StageView | null;
  /** What the window shows that the stage follows; null before it has said so, and when nobody is followed. */
  readonly camera: Camera | null;
}

const store = createStore<StageState>(() => ({ status: 'connecting', view: null, camera: null }));

/** Connects the stage; called once. */
export function startStage(): void {
  new Connection({
    url: socketUrl(),
    token: takeToken(),
    window: windowId(),
    have: () => undefined,
    onMessage: (message) => {
      if (message.type === 'welcome') see(message.view?.role === 'stage' ? message.view.stage : null);
      if (message.type === 'view' && message.view.role === 'stage') see(message.view.stage);
      if (message.type === 'camera') store.setState({ camera: { board: message.board, view: message.view } });
    },
    onStatus: (status) => store.setState({ status }),
  });
}

function see(view: StageView | null): void {
  store.setState((before) => ({ view, camera: isSameFollowed(before.view, view) ? before.camera : null }));
}

/** Whether two pictures follow the same window on the same board, so that the camera stays where it is. */
export function isSameFollowed(before: StageView | null, after: StageView | null): boolean {
  const followed = followedBy(after);
  return followed !== undefined && followed === followedBy(before);
}

/** The board and the window that a picture follows, as one word; undefined when it follows nobody. */
function followedBy(view: StageView | null): string | undefined {
  const show = view?.show;
  return show?.kind === 'canvas' && show.view.mode === 'follow' ? JSON.stringify([show.boardId, show.view.window]) : undefined;
}

export function useStage<T>(selector: (state: StageState) => T): T {
  return useStore(store, selector);
}
