/** Which cards are elements of the page now: few, for the face of every card is painted. */
import { type Node, useStore as useFlowStore } from '@xyflow/react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { BoardCard, CardKey } from '../../../shared/canvas/board.ts';
import { useTexts } from '../../i18n.ts';
import type { CardData } from './CardNode.tsx';
import type { HandStore } from './hand.ts';
import type { Scene } from './scene.ts';
import type { Look } from './use-sheet.ts';

/** From farther away the handles would cover the cards. */
const HANDLES_FROM = 0.35;

/**
 * The card under the pointer, the one that is chosen, the one being written on, and the one with the focus with its
 * neighbours in reading order, so that Tab goes through the whole board one card after another.
 */
export function useCardNodes(scene: Scene, hand: HandStore, look: Look, readOnly: boolean, hintId: string): Node[] {
  const { t } = useTexts();
  const hovered = useStore(hand, (state) => state.hovered);
  const editing = useStore(hand, (state) => state.editing);
  const focused = useStore(hand, (state) => state.focused);
  const connecting = useStore(hand, (state) => state.connecting);
  const single = useStore(hand, ({ selected }) => (selected.size === 1 ? ([...selected][0] ?? null) : null));
  const busy = useStore(hand, ({ moving, resizing, band }) => moving.size > 0 || resizing !== null || band !== null);
  const near = useFlowStore(({ transform }) => transform[2] >= HANDLES_FROM);
  return useMemo(() => {
    const around = tabStops(scene, focused);
    const wanted = new Set([...around, hovered, single, editing, connecting].filter((key) => key !== null));
    const order = new Map(scene.readingOrder.map(({ key }, index) => [key, index]));
    return scene
      .cards(wanted)
      .toSorted((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0))
      .map((card): Node<CardData> => {
        const isEditing = card.key === editing && !readOnly;
        return {
          id: card.key,
          type: 'card',
          position: { x: card.x, y: card.y },
          width: card.w,
          height: card.h,
          data: {
            card,
            hintId,
            editing: isEditing,
            handles:
              near &&
              !readOnly &&
              !busy &&
              !isEditing &&
              (card.key === hovered || card.key === single || card.key === connecting),
            chosen: card.key === single,
            name: spoken(card),
          },
          draggable: false,
          selectable: false,
          zIndex: isEditing ? 10 : card.key === hovered ? 2 : 1,
        };
      });

    /** What a card is, as a screen reader says it. */
    function spoken(card: BoardCard): string {
      const words = look.wordsOf(card);
      const zone = scene.zone(`${card.canvasId}/${card.zoneId}`)?.label ?? '';
      const lines = scene.linesOf(card.key).length;
      return [
        words.input || card.label || t('canvas.nameless'),
        card.content || card.prompt,
        words.type,
        words.state,
        words.open,
        words.mandate,
        words.owner,
        words.amount,
        zone,
        lines > 0 ? t('canvas.lines', { count: lines }) : '',
        card.locked ? t('canvas.locked') : '',
      ]
        .filter(Boolean)
        .join(', ');
    }
  }, [scene, hovered, editing, focused, connecting, single, busy, near, readOnly, hintId, look, t]);
}

/** The card Tab has reached with the one before and the one after; before it has reached any, the first. */
function tabStops(scene: Scene, focused: CardKey | null): readonly CardKey[] {
  const order = scene.readingOrder;
  const at = focused === null ? 0 : order.findIndex(({ key }) => key === focused);
  const from = Math.max(0, at - 1);
  return order.slice(from, Math.max(at, 0) + 2).map(({ key }) => key);
}
