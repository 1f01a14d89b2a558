/** What double-click, right click, a dropped input and the end of a drawn connection do. */
import type { FinalConnectionState } from '@xyflow/react';
import type { DragEvent, MouseEvent } from 'react';
import { INPUT_DRAG } from '../input-drag.ts';
import type { Point } from './geometry.ts';
import { choose } from './hand.ts';
import type { OpenBoard } from './use-board.ts';

/** The handlers of the drawn board. */
export function boardMouse({ hand, flow, doing, scene }: OpenBoard, readOnly: boolean) {
  const onBoard = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) =>
    flow.screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
  return {
    onConnectEnd: (event: globalThis.MouseEvent | TouchEvent, connection: FinalConnectionState) => {
      hand.setState({ connecting: null });
      const from = connection.fromNode?.id;
      const end = 'changedTouches' in event ? event.changedTouches[0] : event;
      if (!from || !end) return;
      const at = onBoard(end);
      const target = scene.cardAt(at)?.key ?? connection.toNode?.id;
      if (target === from) return;
      void (target ? doing.connect(from, target) : doing.connectToNew(from, centred(at)));
    },
    onDoubleClick: (event: MouseEvent) => {
      if (readOnly || isOverlay(event)) return;
      const at = onBoard(event);
      const card = scene.cardAt(at);
      const { zone, line } = hand.getState();
      if (!card && !zone && !line) return void doing.addCard(centred(at));
      if (!card) return;
      choose(hand, [card.key]);
      if (!card.locked) hand.setState({ editing: card.key });
    },
    onContextMenu: (event: MouseEvent) => {
      if (isOverlay(event)) return;
      event.preventDefault();
      const card = scene.cardAt(onBoard(event));
      if (card && !hand.getState().selected.has(card.key)) choose(hand, doing.withGroups([card.key]));
      hand.setState({ menu: { x: event.clientX, y: event.clientY, card: card?.key ?? null } });
    },
    onDragOver: (event: DragEvent) => {
      if (!readOnly && event.dataTransfer.types.includes(INPUT_DRAG)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const inputId = event.dataTransfer.getData(INPUT_DRAG);
      if (!inputId || readOnly) return;
      event.preventDefault();
      void doing.placeInput(inputId, centred(onBoard(event)));
    },
  };
}

/** A new card's place when its middle is to lie at a point. */
function centred({ x, y }: Point): Point {
  return { x: x - 120, y: y - 48 };
}

/** Something that lies over the board and answers for itself. */
function isOverlay({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('[data-overlay], .nodrag') !== null;
}
