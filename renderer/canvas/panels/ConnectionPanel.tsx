import { Button } from '@mantine/core';
import { IconArrowsExchange, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type Board, type BoardConnection, type CardKey, cardKey } from '../../../shared/canvas/board.ts';
import { cardName } from '../../../shared/canvas/card-name.ts';
import { act } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import { ConnectionFields } from './ConnectionFields.tsx';
import { LineSample } from './LineSample.tsx';
import styles from './Links.module.css';
import { Panel } from './Panel.tsx';

interface ConnectionPanelProps {
  readonly board: Board;
  readonly connection: BoardConnection;
  readonly readOnly: boolean;
  readonly onRemove: () => void;
  readonly onJump: (key: CardKey) => void;
  readonly onClose?: () => void;
  /** Told the key of the connection that took this one's place, when its direction was turned. */
  readonly onTurned?: (key: string) => void;
}

/** What the chosen connection means, and between what. */
export function ConnectionPanel(props: ConnectionPanelProps): ReactNode {
  const { board, connection, readOnly, onRemove, onJump, onClose, onTurned } = props;
  const { t } = useTexts();
  const { from, to } = connection;
  const nameOf = (key: CardKey) => {
    const card = board.cards.find((known) => known.key === key);
    return (card && cardName(card)) || t('panels.unnamed');
  };
  const turn = async () => {
    const start = board.cards.find((card) => card.key === from);
    const end = board.cards.find((card) => card.key === to);
    if (!start || !end) return;
    const id = `l-${crypto.randomUUID().slice(0, 12)}`;
    const { kind, label } = connection;
    const away = start.canvasId === end.canvasId ? {} : { toCanvasId: start.canvasId };
    const done = await act(t, {
      type: 'canvas.batch',
      commands: [
        { type: 'connection.remove', canvasId: connection.canvasId, ids: [connection.id] },
        { type: 'connection.add', canvasId: end.canvasId, id, from: end.id, to: start.id, ...away, kind, label },
      ],
    });
    if (done) onTurned?.(cardKey(end.canvasId, id));
  };
  return (
    <Panel
      name={t('panels.chosen')}
      title={
        <>
          <LineSample kind={connection.kind} />
          {t('panels.connection')}
        </>
      }
      onClose={onClose}
      foot={
        <Button
          variant="subtle"
          color="red"
          size="compact-md"
          leftSection={<IconTrash size={16} aria-hidden="true" />}
          disabled={readOnly}
          onClick={onRemove}
        >
          {t('panels.removeConnection')}
        </Button>
      }
    >
      <ul className={styles.ends}>
        {(['from', 'to'] as const).map((side) => (
          <li key={side}>
            <button type="button" className={styles.open} onClick={() => onJump(connection[side])}>
              <span className={styles.word}>{t(`panels.${side}`)}</span>
              <span className={styles.name}>{nameOf(connection[side])}</span>
            </button>
          </li>
        ))}
      </ul>
      <ConnectionFields key={connection.key} connection={connection} readOnly={readOnly} />
      <div>
        <Button
          variant="default"
          leftSection={<IconArrowsExchange size={16} aria-hidden="true" />}
          disabled={readOnly}
          onClick={() => void turn()}
        >
          {t('panels.turn')}
        </Button>
      </div>
    </Panel>
  );
}
