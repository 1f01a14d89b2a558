import { Button, Select, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Board, BoardCard, BoardConnection } from '../../shared/canvas/board.ts';
import { cardStates, cardTypes, connectionKinds } from '../../shared/programme/codes.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import styles from './BoardFlow.module.css';
import { connectionWord } from './words.ts';

interface PanelProps {
  readonly canvasId: string;
  readonly board: Board;
  readonly card: BoardCard | undefined;
  readonly connection: BoardConnection | undefined;
  readonly onRemove: () => void;
}

/** What the chosen card or connection is, and what is behind it. */
export function CardPanel({ canvasId, board, card, connection, onRemove }: PanelProps): ReactNode {
  const { t } = useTexts();
  return (
    <aside className={styles.panel} aria-label={t('canvas.panel')}>
      <Stack gap="sm">
        {card ? <CardFields canvasId={canvasId} board={board} card={card} /> : null}
        {connection ? <ConnectionFields canvasId={canvasId} connection={connection} /> : null}
        <Button variant="subtle" color="red" onClick={onRemove}>
          {t(card ? 'canvas.removeCard' : 'canvas.removeConnection')}
        </Button>
      </Stack>
    </aside>
  );
}

function CardFields({
  canvasId,
  board,
  card,
}: {
  readonly canvasId: string;
  readonly board: Board;
  readonly card: BoardCard;
}): ReactNode {
  const { t } = useTexts();
  const inputs = useProgramme((state) => state.inputs);
  const decisions = useProgramme((state) => state.decisions);
  const set = (fields: object) => void act(t, { type: 'card.edit', canvasId, id: card.id, set: fields });
  const others = board.cards.filter(({ id }) => id !== card.id).map(({ id, label }) => ({ value: id, label: label || id }));
  return (
    <>
      <strong>{card.label}</strong>
      {card.content ? <span>{card.content}</span> : null}
      <Select
        label={t('common.type')}
        value={card.type}
        onChange={(type) => type && set({ type })}
        data={cardTypes.map((value) => ({ value, label: t(`code.cardType.${value}`) }))}
        allowDeselect={false}
      />
      <Select
        label={t('common.status')}
        value={card.state}
        onChange={(state) => state && set({ state })}
        data={cardStates.map((value) => ({ value, label: t(`code.cardState.${value}`) }))}
        allowDeselect={false}
      />
      <Select
        label={t('canvas.zone')}
        value={card.zoneId}
        onChange={(zoneId) => set({ zoneId })}
        data={board.zones.map(({ id, label }) => ({ value: id, label }))}
        clearable
      />
      <Select
        label={t('canvas.connectTo')}
        value={null}
        onChange={(to) => to && void act(t, { type: 'connection.add', canvasId, from: card.id, to, kind: 'next' })}
        data={others}
        searchable
      />
      {card.inputIds.map((id) => (
        <Button key={id} variant="default" size="compact-sm" onClick={() => go({ page: 'inputs', id })}>
          {`#${inputs.get(id)?.number ?? ''} ${inputs.get(id)?.text ?? ''}`}
        </Button>
      ))}
      {card.decisionIds.map((id) => (
        <Button key={id} variant="default" size="compact-sm" onClick={() => go({ page: 'decisions', id })}>
          {`${decisions.get(id)?.number ?? ''} ${decisions.get(id)?.title ?? ''}`}
        </Button>
      ))}
    </>
  );
}

function ConnectionFields({
  canvasId,
  connection,
}: {
  readonly canvasId: string;
  readonly connection: BoardConnection;
}): ReactNode {
  const { t } = useTexts();
  const [label, setLabel] = useState(connection.label);
  const kinds = [...new Set([...connectionKinds, connection.kind])];
  const set = (fields: object) => void act(t, { type: 'connection.edit', canvasId, id: connection.id, set: fields });
  return (
    <>
      <Select
        label={t('canvas.kind')}
        value={connection.kind}
        onChange={(kind) => kind && set({ kind })}
        data={kinds.map((value) => ({ value, label: connectionWord(value, t) }))}
        allowDeselect={false}
      />
      <TextInput
        label={t('canvas.lineLabel')}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        onBlur={() => label !== connection.label && set({ label })}
      />
    </>
  );
}
