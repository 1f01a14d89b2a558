import { Textarea, TextInput } from '@mantine/core';
import { Handle, type NodeProps, type NodeTypes, Position } from '@xyflow/react';
import { type KeyboardEvent, memo, type ReactNode, use, useRef, useState } from 'react';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import { BoardActionsContext } from './actions.ts';
import { cardIcon } from './icons.ts';
import styles from './nodes.module.css';
import type { CardData, ZoneData } from './to-flow.ts';

const CardNode = memo(function CardNode({ data, selected }: NodeProps): ReactNode {
  const { card, editing } = data as CardData;
  const { t } = useTexts();
  const Icon = cardIcon[card.type];
  return (
    <div className={styles.card} data-state={card.state} data-selected={selected || undefined}>
      <Handle type="target" position={Position.Left} />
      {editing ? (
        <CardEditor data={data as CardData} />
      ) : (
        <>
          <span className={styles.kind}>
            <Icon size={14} aria-hidden="true" /> {t(`code.cardType.${card.type}`)} ·{' '}
            {t(`code.cardState.${card.state as 'open'}`)}
            {card.inputIds.length + card.decisionIds.length > 0 ? (
              <span className={styles.counts}>
                {t('canvas.counts', { inputs: card.inputIds.length, decisions: card.decisionIds.length })}
              </span>
            ) : null}
          </span>
          <strong className={styles.label}>{card.label}</strong>
          <span className={styles.content} data-empty={card.content === '' || undefined}>
            {card.content || card.prompt}
          </span>
        </>
      )}
      <Handle type="source" position={Position.Right} />
    </div>
  );
});

/** Edits a card where it stands. What is typed stays until it has been saved or given up. */
function CardEditor({ data: { card } }: { readonly data: CardData }): ReactNode {
  const { t } = useTexts();
  const { canvasId, edit } = use(BoardActionsContext);
  const [label, setLabel] = useState(card.label);
  const [content, setContent] = useState(card.content);
  const box = useRef<HTMLDivElement>(null);
  const save = async () => {
    // Only what was changed here, so that somebody else's change to the other field stands.
    const set = { ...(label === card.label ? {} : { label }), ...(content === card.content ? {} : { content }) };
    if (Object.keys(set).length === 0 || (await act(t, { type: 'card.edit', canvasId, id: card.id, set }))) edit(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') edit(null);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement)) void save();
  };
  return (
    <div
      ref={box}
      className={`${styles.editor} nodrag nopan`}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) void save();
      }}
    >
      <TextInput
        aria-label={t('canvas.label')}
        placeholder={t('canvas.label')}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        autoFocus
        size="xs"
      />
      <Textarea
        aria-label={t('canvas.content')}
        placeholder={card.prompt || t('canvas.content')}
        value={content}
        onChange={(event) => setContent(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={8}
        size="xs"
      />
    </div>
  );
}

const ZoneNode = memo(function ZoneNode({ data }: NodeProps): ReactNode {
  return <div className={styles.zone}>{(data as ZoneData).label}</div>;
});

export const nodeTypes: NodeTypes = { card: CardNode, zone: ZoneNode };
