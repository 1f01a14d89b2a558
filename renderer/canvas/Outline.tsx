import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Board, BoardCard } from '../../shared/canvas/board.ts';
import { act } from '../act.ts';
import { EditText } from '../components/EditText.tsx';
import { useTexts } from '../i18n.ts';
import styles from './Outline.module.css';
import { connectionWord } from './words.ts';

/** The board in words: zones, cards and connections, read and edited by keyboard and screen reader. */
export function Outline({ canvasId, board }: { readonly canvasId: string; readonly board: Board }): ReactNode {
  const { t } = useTexts();
  const zones = [
    ...board.zones.map(({ id, label }) => ({ id: id as string | null, label })),
    { id: null, label: t('canvas.noZone') },
  ];
  const known = new Set(board.zones.map(({ id }) => id));
  const inZone = (id: string | null) =>
    board.cards.filter(({ zoneId }) => (zoneId !== null && known.has(zoneId) ? zoneId : null) === id);
  return (
    <div className={styles.outline}>
      {zones.map(({ id, label }) => {
        const cards = inZone(id);
        return cards.length === 0 ? null : (
          <section key={id ?? ''}>
            <h2>{label}</h2>
            <ul className={styles.cards}>
              {cards.map((card) => (
                <li key={card.id} className={styles.card}>
                  <OutlineCard canvasId={canvasId} board={board} card={card} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function OutlineCard({
  canvasId,
  board,
  card,
}: {
  readonly canvasId: string;
  readonly board: Board;
  readonly card: BoardCard;
}): ReactNode {
  const { t } = useTexts();
  const labels = new Map(board.cards.map(({ id, label }) => [id, label]));
  const lines = board.connections.filter(({ from }) => from === card.id);
  return (
    <>
      <h3>
        {card.label} <small>{t(`code.cardType.${card.type}`)}</small>
      </h3>
      <EditText
        label={card.label || t('canvas.content')}
        text={card.content}
        empty={card.prompt || t('canvas.content')}
        onSave={(content) => act(t, { type: 'card.edit', canvasId, id: card.id, set: { content } })}
      />
      {lines.length > 0 ? (
        <p>{lines.map(({ kind, label, to }) => `→ ${label || connectionWord(kind, t)} ${labels.get(to) ?? ''}`).join(' · ')}</p>
      ) : null}
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        aria-label={t('canvas.removeNamed', { label: card.label })}
        onClick={() => void act(t, { type: 'card.remove', canvasId, ids: [card.id] })}
      >
        {t('common.remove')}
      </Button>
    </>
  );
}
