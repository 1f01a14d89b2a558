/**
 * The cards that are elements of the page: those under the pointer, chosen, reached by Tab, or being written on. The
 * face of a card is painted; the element gives it its handles, its focus and its name for those who can't see it.
 */
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo, type ReactNode } from 'react';
import type { BoardCard, CardKey } from '../../../shared/canvas/board.ts';
import { CardEditor } from './CardEditor.tsx';
import styles from './CardNode.module.css';
import { useHandStore } from './hand.ts';

export interface CardData extends Record<string, unknown> {
  readonly card: BoardCard;
  readonly editing: boolean;
  readonly handles: boolean;
  readonly chosen: boolean;
  /** What a screen reader says when Tab reaches the card. */
  readonly name: string;
  readonly hintId: string;
}

const sides = [
  ['left', Position.Left],
  ['right', Position.Right],
  ['top', Position.Top],
  ['bottom', Position.Bottom],
] as const;

export const CardNode = memo(function CardNode({ data }: NodeProps): ReactNode {
  const { card, editing, handles, chosen, name, hintId } = data as CardData;
  const hand = useHandStore();
  return (
    <div className={styles.card} data-chosen={chosen || undefined}>
      {editing ? (
        <CardEditor card={card} />
      ) : (
        <div
          className={styles.face}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a card is reached by Tab, and the board's keys are about it
          tabIndex={0}
          role="group"
          aria-label={name}
          aria-describedby={hintId}
          aria-current={chosen || undefined}
          data-card={card.key}
          onFocus={() => focusOn(hand, card.key)}
        />
      )}
      {handles
        ? sides.map(([id, position]) => <Handle key={id} id={id} type="source" position={position} className={styles.handle} />)
        : null}
    </div>
  );
});

function focusOn(hand: ReturnType<typeof useHandStore>, key: CardKey): void {
  if (hand.getState().focused !== key) hand.setState({ focused: key });
}
