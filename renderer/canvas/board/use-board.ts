/** A board that is open in this window: where everything lies, what is in sight, and what can be done with it. */
import { type ReactFlowInstance, useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useCallback, useMemo, useRef } from 'react';
import type { Board } from '../../../shared/canvas/board.ts';
import { useTexts } from '../../i18n.ts';
import { pageStore } from '../../programme-store.ts';
import { createDoing, type Doing } from './doing.ts';
import type { Box, Point } from './geometry.ts';
import type { HandStore } from './hand.ts';
import { Scene } from './scene.ts';

export interface OpenBoard {
  readonly hand: HandStore;
  readonly flow: ReactFlowInstance;
  readonly doing: Doing;
  /** The board as it is drawn now; for the next picture. */
  readonly scene: Scene;
  /** The newest of both, for what is called later. */
  readonly latest: RefObject<{ readonly scene: Scene; readonly readOnly: boolean }>;
  /** The part of the board that is in sight, in canvas units. */
  readonly view: () => Box;
  /** Where the pointer was last, or the middle of what is in sight. */
  readonly pointer: () => Point;
}

interface BoardParts {
  readonly boardId: string;
  readonly board: Board;
  readonly readOnly: boolean;
}

/** Opens a board for a hand. What is called later always sees the newest board. */
export function useBoard(
  { boardId, board, readOnly }: BoardParts,
  hand: HandStore,
  lastPointer: RefObject<Point | undefined>,
): OpenBoard {
  const { t } = useTexts();
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  const scene = useMemo(() => new Scene(board), [board]);
  const latest = useRef({ scene, readOnly });
  latest.current = { scene, readOnly };
  const view = useCallback((): Box => {
    const { transform, width, height } = flowStore.getState();
    const [x, y, zoom] = transform;
    return { x: -x / zoom, y: -y / zoom, w: width / zoom, h: height / zoom };
  }, [flowStore]);
  const pointer = useCallback(() => lastPointer.current ?? middle(view()), [lastPointer, view]);
  const doing = useMemo(
    () =>
      createDoing({
        boardId,
        hand,
        flow,
        t,
        view,
        pointer,
        size: () => ({ w: flowStore.getState().width, h: flowStore.getState().height }),
        scene: () => latest.current.scene,
        state: () => pageStore.getState().programme,
        readOnly: () => latest.current.readOnly,
      }),
    [boardId, hand, flow, flowStore, t, view, pointer],
  );
  return { hand, flow, doing, scene, latest, view, pointer };
}

function middle({ x, y, w, h }: Box): Point {
  return { x: x + w / 2, y: y + h / 2 };
}
