/** What of the board is brought into sight by itself: all of it at first, the card of a link, the card being written on. */
import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import type { CardKey } from '../../../shared/canvas/board.ts';
import { viewOf, ZOOM } from './doing.ts';
import { choose } from './hand.ts';
import type { OpenBoard } from './use-board.ts';

/** Room for writing on a card, in canvas units at zoom 1. */
const EDITOR = { w: 280, h: 190 } as const;
const MARGIN = 16;

export function useSight(
  { hand, flow, doing, latest, view }: OpenBoard,
  section: RefObject<HTMLElement | null>,
  focusOn: CardKey | undefined,
): void {
  const flowStore = useStoreApi();

  // Before the first picture, so that nothing is painted twice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the board is opened; a later link goes to its card
  useLayoutEffect(() => {
    const box = section.current?.getBoundingClientRect();
    if (!box || latest.current.scene.card(focusOn)) return;
    void flow.setViewport(viewOf(latest.current.scene.whole, { w: box.width, h: box.height }, ZOOM.whole), { duration: 0 });
  }, [flow]);

  // The editor needs more room than the card.
  const editing = useStore(hand, (state) => state.editing);
  useEffect(() => {
    const card = latest.current.scene.card(editing);
    if (!card) return;
    const seen = view();
    const now = flow.getViewport();
    const right = card.x + Math.max(card.w, EDITOR.w / now.zoom) + MARGIN;
    const bottom = card.y + Math.max(card.h, EDITOR.h / now.zoom) + MARGIN;
    const dx = Math.max(0, seen.x - card.x + MARGIN) - Math.max(0, right - seen.x - seen.w);
    const dy = Math.max(0, seen.y - card.y + MARGIN) - Math.max(0, bottom - seen.y - seen.h);
    if (dx === 0 && dy === 0) return;
    void flow.setViewport({ zoom: now.zoom, x: now.x + dx * now.zoom, y: now.y + dy * now.zoom }, { duration: 0 });
  }, [editing, flow, view, latest]);

  // A panel that opens takes room: what was whole in sight is brought whole into sight again.
  useEffect(() => {
    const isWhole = () => {
      const { x, y, w, h } = latest.current.scene.bounds;
      const seen = view();
      return x >= seen.x && y >= seen.y && x + w <= seen.x + seen.w && y + h <= seen.y + seen.h;
    };
    let { width, height } = flowStore.getState();
    let whole = isWhole();
    return flowStore.subscribe((now) => {
      const resized = width > 0 && (now.width !== width || now.height !== height);
      ({ width, height } = now);
      if (resized && whole) doing.zoomToAll();
      whole = isWhole();
    });
  }, [flowStore, view, doing, latest]);

  // Only when the link changes: a card that moves must not drag the view with it.
  useEffect(() => {
    const card = latest.current.scene.card(focusOn);
    if (!card) return;
    choose(hand, [card.key]);
    hand.setState({ focused: card.key });
    void flow.setCenter(card.x + card.w / 2, card.y + card.h / 2, { zoom: 1, duration: 0 });
  }, [focusOn, flow, hand, latest]);
}
