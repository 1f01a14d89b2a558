import { ActionIcon, Button, Group, Select, TextInput } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { type BoardCard, boardOf, cardsOf } from '../../../shared/canvas/board.ts';
import { connectionKinds } from '../../../shared/programme/codes.ts';
import { act } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';
import { ConnectionFields, KindSelect } from '../panels/ConnectionFields.tsx';
import { cardOptions } from './card-options.ts';
import { lineText } from './line-text.ts';
import { type CardLine, linesOf } from './model.ts';
import styles from './Outline.module.css';
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
      <strong id={title}>{t('panels.connections')}</strong>
      {lines.length === 0 ? <p className={styles.soft}>{t('panels.noConnections')}</p> : null}
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
              aria-label={t('common.editWhat', { what: text })}
              aria-expanded={editing}
              onClick={() => setEditing(!editing)}
            >
              <IconPencil size={16} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="red"
              size={32}
              aria-label={t('canvas.removeNamed', { label: text })}
              onClick={() => void remove()}
            >
              <IconTrash size={16} aria-hidden="true" />
            </ActionIcon>
          </span>
        )}
      </div>
      {editing && !readOnly ? (
        <div className={styles.fields}>
          <ConnectionFields connection={line} readOnly={false} />
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
  const groups = useMemo(() => cardOptions(state, card, t('canvas.nameless')), [state, card, t]);
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
        nothingFoundMessage={t('panels.nothingFound')}
        limit={60}
        searchable
        data-part="connect"
      />
      <KindSelect label={t('canvas.kind')} value={kind} onChange={setKind} />
      <TextInput label={t('canvas.lineLabel')} value={label} onChange={(event) => setLabel(event.currentTarget.value)} />
      <Group>
        <Button variant="default" disabled={to === null} onClick={() => void add()}>
          {t('outline.lines.connect')}
        </Button>
      </Group>
    </fieldset>
  );
}
