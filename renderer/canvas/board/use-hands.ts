/** Pointer, keys and menus of an open board, all leading to the same deeds. */
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { CardKey } from '../../../shared/canvas/board.ts';
import type { Deed, DeedPorts } from './deeds.ts';
import { attachGestures } from './gestures.ts';
import type { OpenBoard } from './use-board.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useKeys } from './use-keys.ts';

/** Below this zoom a card is brought closer before it is written on. */
const WRITABLE = 0.7;

interface Beyond {
  readonly onOpenKeys: () => void;
  readonly onShowInLight: (key: CardKey) => void;
}

/** Listens to hand and keys; the answer carries out a deed, unless the board may only be looked at. */
export function useHands(
  { hand, flow, doing, latest, view, pointer }: OpenBoard,
  section: RefObject<HTMLElement | null>,
  openPalette: () => void,
  beyond: Beyond,
): (deed: Deed) => void {
  const outside = useRef(beyond);
  outside.current = beyond;
  const space = useSpace();
  useKeptFocus(hand, section);
  const ports = useMemo(
    (): DeedPorts => ({
      doing,
      hand,
      openPalette,
      readOnly: () => latest.current.readOnly,
      openKeys: () => outside.current.onOpenKeys(),
      showInLight: () => {
        const [key] = hand.getState().selected;
        if (key) outside.current.onShowInLight(key);
      },
      // The browser's own event has the clipboard; from a menu it is asked for.
      copy: (cut) => document.execCommand(cut ? 'cut' : 'copy'),
      edit: () => {
        const { selected } = hand.getState();
        const card = selected.size === 1 ? latest.current.scene.card([...selected][0]) : undefined;
        if (!card || card.locked) return;
        if (flow.getZoom() < WRITABLE) void flow.setCenter(card.x + card.w / 2, card.y + card.h / 2, { zoom: 1, duration: 0 });
        hand.setState({ editing: card.key });
      },
    }),
    [doing, hand, flow, latest, openPalette],
  );
  const run = useCallback(
    (deed: Deed) => {
      hand.setState({ menu: null });
      if (!deed.changes || !latest.current.readOnly || deed.name === 'tray') void deed.run(ports);
    },
    [hand, latest, ports],
  );
  const openMenu = useCallback(() => {
    const [key] = hand.getState().selected;
    const card = latest.current.scene.card(key);
    const at = card ? flow.flowToScreenPosition({ x: card.x, y: card.y + card.h }) : undefined;
    if (at) hand.setState({ menu: { x: at.x, y: at.y, card: key ?? null } });
  }, [flow, hand, latest]);
  useKeys(
    useMemo(
      () => ({
        hand,
        doing,
        run,
        openMenu,
        pointer,
        scene: () => latest.current.scene,
        readOnly: () => latest.current.readOnly,
      }),
      [hand, doing, run, openMenu, pointer, latest],
    ),
  );
  useEffect(() => {
    const element = section.current;
    if (!element) return;
    return attachGestures({
      element,
      hand,
      doing,
      view,
      scene: () => latest.current.scene,
      readOnly: () => latest.current.readOnly,
      zoom: () => flow.getZoom(),
      toBoard: ({ clientX, clientY }) => flow.screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false }),
      panBy: ({ x, y }) => {
        const now = flow.getViewport();
        void flow.setViewport({ ...now, x: now.x + x, y: now.y + y }, { duration: 0 });
      },
      spacePressed: () => space.current,
    });
  }, [hand, doing, view, flow, latest, section, space]);
  return run;
}

/** Whether the space bar is held, which makes the pointer a hand. */
function useSpace(): RefObject<boolean> {
  const space = useRef(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code === 'Space') space.current = event.type === 'keydown';
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('keyup', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('keyup', onKey);
    };
  }, []);
  return space;
}
