/** Tells the other windows, and the stage that follows this one, where this window is on the board. */
import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { sendPresence } from '../../presence.ts';
import { presenceStore } from '../../presence-store.ts';
import { ownWindow as own, pageStore } from '../../programme-store.ts';
import type { Box, Point } from './geometry.ts';
import type { HandStore } from './hand.ts';

/** Others see no more than this many of the cards that are being moved. */
const MOST_MOVING = 50;

export function useOwnPresence(boardId: string, hand: HandStore, view: () => Box, pointer: RefObject<Point | undefined>): void {
  const flow = useStoreApi();
  useEffect(() => {
    /** Whether anybody would hear of it: another facilitator, or a stage that follows this window. */
    const isHeard = () => {
      const { stage } = pageStore.getState().programme;
      const follows = stage.kind === 'canvas' && stage.view?.mode === 'follow' && stage.view.window === own;
      return follows || presenceStore.getState().others.size > 0;
    };
    const tellIfHeard = () => isHeard() && tell();
    const tell = () => {
      const { selected, moving, editing } = hand.getState();
      const box = view();
      if (box.w <= 0 || box.h <= 0) return;
      sendPresence({
        board: boardId,
        pointer: pointer.current ?? null,
        selection: [...selected],
        moving: [...moving].slice(0, MOST_MOVING).map(([key, { x, y }]) => ({ key, x, y })),
        editing,
        view: box,
      });
    };
    tell();
    const stopHand = hand.subscribe((now, before) => {
      if (now.selected !== before.selected || now.moving !== before.moving || now.editing !== before.editing) tellIfHeard();
    });
    let last = flow.getState().transform;
    const stopView = flow.subscribe(({ transform }) => {
      if (transform === last) return;
      last = transform;
      tellIfHeard();
    });
    window.addEventListener('pointermove', tellIfHeard, { passive: true });
    window.addEventListener('resize', tell);
    // Whoever comes, and a stage that begins to follow, is told at once.
    const stopOthers = presenceStore.subscribe((now, before) => now.others.size > before.others.size && tell());
    const stopPage = pageStore.subscribe((now, before) => {
      if (now.programme.stage !== before.programme.stage) tellIfHeard();
    });
    return () => {
      stopOthers();
      stopPage();
      stopHand();
      stopView();
      window.removeEventListener('pointermove', tellIfHeard);
      window.removeEventListener('resize', tell);
      sendPresence(null);
    };
  }, [boardId, hand, view, pointer, flow]);
}
