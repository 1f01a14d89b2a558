import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Board, BoardCard, CardKey } from '../../../shared/canvas/board.ts';
import { act } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import { CardBehind } from './CardBehind.tsx';
import { CardMeaning } from './CardMeaning.tsx';
import styles from './CardPanel.module.css';
import { CardWords } from './CardWords.tsx';
import { StateControl, TypeSelect } from './fields.tsx';
import { Glyph } from './Glyph.tsx';
import { ManyCards } from './ManyCards.tsx';
import { OwnerSelect } from './OwnerSelect.tsx';
import { Panel } from './Panel.tsx';

export interface CardPanelProps {
  readonly board: Board;
  /** The chosen cards; nothing is shown for none. */
  readonly cards: readonly BoardCard[];
  readonly readOnly: boolean;
  /** Goes to a card, also on another board. */
  readonly onJump: (key: CardKey) => void;
  readonly onRemove: () => void;
  readonly onClose?: () => void;
}

/** What the chosen card is, what it means and what is behind it; for several, what they have in common. */
export function CardPanel(props: CardPanelProps): ReactNode {
  const { cards, ...rest } = props;
  const [card] = cards;
  if (!card) return null;
  return cards.length === 1 ? <OneCard key={card.key} card={card} {...rest} /> : <ManyCards {...props} />;
}

function OneCard({
  board,
  card,
  readOnly,
  onJump,
  onRemove,
  onClose,
}: Omit<CardPanelProps, 'cards'> & { readonly card: BoardCard }): ReactNode {
  const { t } = useTexts();
  const isFixed = readOnly || card.locked;
  const setLocked = (locked: boolean) =>
    void act(t, { type: 'card.mark', canvasId: card.canvasId, ids: [card.id], set: { locked } });
  const set = (fields: Partial<Pick<BoardCard, 'type' | 'state' | 'ownerId'>>) =>
    void act(t, { type: 'card.edit', canvasId: card.canvasId, id: card.id, set: fields });
  return (
    <Panel
      name={t('panels.chosen')}
      title={
        <>
          <Glyph name={card.input ? 'input' : card.type} />
          {card.input ? t('panels.inputNumber', { number: card.input.number }) : t(`code.cardType.${card.type}`)}
        </>
      }
      onClose={onClose}
      foot={
        <Button
          variant="subtle"
          color="red"
          size="compact-md"
          leftSection={<IconTrash size={16} aria-hidden="true" />}
          disabled={isFixed}
          onClick={onRemove}
        >
          {t('panels.removeCard')}
        </Button>
      }
    >
      {card.locked ? (
        <p className={styles.locked}>
          <Glyph name="lock" />
          <span>{t('panels.isLocked')}</span>
          <Button size="compact-sm" variant="default" disabled={readOnly} onClick={() => setLocked(false)}>
            {t('panels.unlock')}
          </Button>
        </p>
      ) : null}
      <CardWords card={card} readOnly={isFixed} />
      <TypeSelect value={card.type} onChange={(type) => set({ type })} disabled={isFixed} />
      <StateControl value={card.state} onChange={(state) => set({ state })} disabled={isFixed} />
      <OwnerSelect
        label={t('panels.owner')}
        value={card.ownerId}
        onChange={(ownerId) => set({ ownerId })}
        placeholder={t('panels.noOwner')}
        disabled={isFixed}
      />
      <CardMeaning board={board} card={card} readOnly={isFixed} onLock={readOnly ? undefined : setLocked} />
      <CardBehind board={board} card={card} readOnly={isFixed} onJump={onJump} />
    </Panel>
  );
}
