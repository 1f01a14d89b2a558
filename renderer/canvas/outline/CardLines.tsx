import { ActionIcon, Button, Group, Select } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { type BoardCard, boardOf, cardsOf } from '../../../shared/canvas/board.ts';
import { kindWord } from '../../../shared/canvas/drawing/words.ts';
import { connectionKinds } from '../../../shared/programme/codes.ts';
import { act } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';
import { CommitText } from './CommitText.tsx';
import { lineText } from './line-text.ts';
import { type CardLine, linesOf } from './model.ts';
import styles from './Outline.module.css';
import { cardOptions } from './options.ts';
import { useOutline } from './tools.ts';

/** What a card is connected to: read, followed, edited, added and removed. */
export function CardLines({ card, name }: { readonly card: BoardCard; readonly name: string }): ReactNode {
  const { t } = useTexts();
  const { readOnly } = useOutline();
  const state = useProgramme((programme) => programme);
  const all = useMemo(() => linesOf(state, boardOf(state, card.canvasId)), [state, card.canvasId]);
  const lines = all.get(card.key) ?? [];
  const title = useId();
  return (
    <section className={styles.connections} aria-labelledby={title}>
      <strong id={title}>{t('outline.lines.title')}</strong>
      {lines.length === 0 ? <p className={styles.soft}>{t('outline.lines.none')}</p> : null}
      <ul className={styles.lineList}>
        {lines.map((line) => (
          <Line key={`${line.direction} ${line.key}`} line={line} card={card} />
        ))}
      </ul>
      {readOnly ? null : <AddLine card={card} name={name} />}
    </section>
  );
}

function Line({ line, card }: { readonly line: CardLine; readonly card: BoardCard }): ReactNode {
  const { t } = useTexts();
  const { tools, readOnly } = useOutline();
  const [editing, setEditing] = useState(false);
  const text = lineText(line, t);
  const edit = (set: { kind?: string; label?: string }) =>
    act(t, { type: 'connection.edit', canvasId: line.canvasId, id: line.id, set });
  const remove = async () => {
    if (!(await act(t, { type: 'connection.remove', canvasId: line.canvasId, ids: [line.id] }))) return;
    tools.focus(card.key, 'connect');
    tools.say(t('outline.said.lineRemoved', { name: line.other.name }));
  };
  return (
    <li>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.link}
          title={t('outline.lines.goTo', { name: line.other.name })}
          onClick={() => tools.goTo(line.other.key)}
        >
          {text}
        </button>
        {readOnly ? null : (
          <span className={styles.lineTools}>
            <ActionIcon
              variant="subtle"
              size={32}
              aria-label={t('outline.lines.edit', { line: text })}
              aria-expanded={editing}
              onClick={() => setEditing(!editing)}
            >
              <IconPencil size={16} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="red"
              size={32}
              aria-label={t('outline.lines.remove', { line: text })}
              onClick={() => void remove()}
            >
              <IconTrash size={16} aria-hidden="true" />
            </ActionIcon>
          </span>
        )}
      </div>
      {editing && !readOnly ? (
        <div className={styles.fields}>
          <Kind value={line.kind} onChange={(kind) => void edit({ kind })} />
          <CommitText label={t('outline.lines.label')} value={line.label} onCommit={(label) => edit({ label })} />
        </div>
      ) : null}
    </li>
  );
}

function AddLine({ card, name }: { readonly card: BoardCard; readonly name: string }): ReactNode {
  const { t } = useTexts();
  const { tools } = useOutline();
  const state = useProgramme((programme) => programme);
  const [to, setTo] = useState<string | null>(null);
  const [kind, setKind] = useState<string>(connectionKinds[0]);
  const [label, setLabel] = useState('');
  const groups = useMemo(() => cardOptions(state, card, t('outline.unnamed')), [state, card, t]);
  const other = groups.flatMap(({ items }) => items).find(({ value }) => value === to);
  const add = async () => {
    // Ids may hold a slash, so a key is looked up, not taken apart.
    const target = [...state.canvases.keys()].flatMap((id) => cardsOf(state, id)).find(({ key }) => key === to);
    if (!target) return;
    const { canvasId: toCanvasId } = target;
    const ends = { from: card.id, to: target.id, ...(toCanvasId === card.canvasId ? {} : { toCanvasId }) };
    if (!(await act(t, { type: 'connection.add', canvasId: card.canvasId, ...ends, kind, label }))) return;
    setTo(null);
    setLabel('');
    tools.focus(card.key, 'connect');
    tools.say(t('outline.said.lineAdded', { name: other?.label ?? '' }));
  };
  return (
    <fieldset className={styles.addLine} aria-label={t('outline.lines.addTo', { name })}>
      <Select
        label={t('outline.lines.to')}
        value={to}
        onChange={setTo}
        data={groups}
        nothingFoundMessage={t('outline.lines.nothingFound')}
        limit={60}
        searchable
        data-part="connect"
      />
      <Kind value={kind} onChange={setKind} />
      <CommitText
        label={t('outline.lines.label')}
        value={label}
        onCommit={async (text) => {
          setLabel(text);
          return true;
        }}
      />
      <Group>
        <Button variant="default" disabled={to === null} onClick={() => void add()}>
          {t('outline.lines.connect')}
        </Button>
      </Group>
    </fieldset>
  );
}

/** The kinds that are offered, and the one it has if that is another. */
function Kind({ value, onChange }: { readonly value: string; readonly onChange: (kind: string) => void }): ReactNode {
  const { t } = useTexts();
  return (
    <Select
      label={t('outline.lines.kind')}
      value={value}
      onChange={(kind) => kind && onChange(kind)}
      data={[...new Set<string>([...connectionKinds, value])].map((kind) => ({ value: kind, label: kindWord(kind, t) }))}
      allowDeselect={false}
    />
  );
}
