import { ActionIcon, Button, Select } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconPencil, IconX } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { type Board, type BoardCard, boardOf, type CardKey, canvasTitle } from '../../../shared/canvas/board.ts';
import { cardName } from '../../../shared/canvas/card-name.ts';
import { kindWord } from '../../../shared/canvas/drawing/words.ts';
import type { ConnectionKind } from '../../../shared/programme/codes.ts';
import type { State } from '../../../shared/state.ts';
import { act } from '../../act.ts';
import { TrackBadge } from '../../components/TrackBadge.tsx';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';
import { ConnectionFields, KindSelect } from './ConnectionFields.tsx';
import styles from './Links.module.css';
import { type CardLine, linesOfCard } from './lines.ts';
import { Part } from './Panel.tsx';

interface CardConnectionsProps {
  readonly board: Board;
  readonly card: BoardCard;
  readonly readOnly: boolean;
  readonly onJump: (key: CardKey) => void;
}

/** Where a card leads and what leads to it, in words; the way to connect cards without dragging. */
export function CardConnections({ board, card, readOnly, onJump }: CardConnectionsProps): ReactNode {
  const { t } = useTexts();
  const lines = useMemo(() => linesOfCard(board, card), [board, card]);
  return (
    <Part title={t('panels.connections')}>
      {lines.length === 0 ? <p className={styles.none}>{t('panels.noConnections')}</p> : null}
      {groups.map((group) => {
        const members = lines.filter((line) => groupOf(line) === group);
        return members.length === 0 ? null : (
          <div key={group} className={styles.group}>
            <h5 className={styles.groupTitle}>{t(`panels.lines.${group}`)}</h5>
            <ul className={styles.list}>
              {members.map((line) => (
                <Line key={line.key} line={line} readOnly={readOnly} onJump={onJump} />
              ))}
            </ul>
          </div>
        );
      })}
      {readOnly ? null : <Connect card={card} />}
    </Part>
  );
}

const groups = ['out', 'in', 'away'] as const;

function groupOf({ direction, otherCanvasId }: CardLine): (typeof groups)[number] {
  return otherCanvasId === null ? direction : 'away';
}

function Line({
  line,
  readOnly,
  onJump,
}: {
  readonly line: CardLine;
  readonly readOnly: boolean;
  readonly onJump: (key: CardKey) => void;
}): ReactNode {
  const { t } = useTexts();
  const [editing, setEditing] = useState(false);
  const track = useProgramme((state) => {
    const trackId = line.otherCanvasId ? state.canvases.get(line.otherCanvasId)?.trackId : undefined;
    return trackId ? state.tracks.get(trackId) : undefined;
  });
  const word = line.label || kindWord(line.kind, t);
  const name = line.otherName || t('panels.unnamed');
  const said = t(line.direction === 'out' ? 'panels.lineOut' : 'panels.lineIn', { word, name });
  const Arrow = line.direction === 'out' ? IconArrowRight : IconArrowLeft;
  return (
    <li className={styles.row}>
      <div className={styles.rowHead}>
        <button type="button" className={styles.open} onClick={() => onJump(line.other)}>
          <span className={styles.word}>
            <Arrow size={16} aria-hidden="true" />
            {word}
          </span>
          <span className={styles.name}>{name}</span>
          <TrackBadge track={track} />
        </button>
        {readOnly ? null : (
          <>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t('common.editWhat', { what: said })}
              aria-expanded={editing}
              onClick={() => setEditing(!editing)}
            >
              <IconPencil size={16} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t('panels.removeLine', { line: said })}
              onClick={() => void act(t, { type: 'connection.remove', canvasId: line.canvasId, ids: [line.id] })}
            >
              <IconX size={16} aria-hidden="true" />
            </ActionIcon>
          </>
        )}
      </div>
      {editing && !readOnly ? (
        <div className={styles.edit}>
          <ConnectionFields connection={line} readOnly={false} />
        </div>
      ) : null}
    </li>
  );
}

/** Connects the card with any other, on this board or another; the meaning chosen first is kept for the next. */
function Connect({ card }: { readonly card: BoardCard }): ReactNode {
  const { t } = useTexts();
  const [kind, setKind] = useState<string>('flow' satisfies ConnectionKind);
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button variant="default" size="compact-sm" mt={4} onClick={() => setOpen(true)}>
        {t('panels.connect')}
      </Button>
    );
  }
  return (
    <div className={styles.edit}>
      <KindSelect label={t('panels.thisCard')} value={kind} onChange={setKind} />
      <TargetSelect card={card} kind={kind} />
    </div>
  );
}

function TargetSelect({ card, kind }: { readonly card: BoardCard; readonly kind: string }): ReactNode {
  const { t } = useTexts();
  const state = useProgramme((programme) => programme);
  const data = useMemo(() => targets(state, card, t('panels.unnamed')), [state, card, t]);
  const [search, setSearch] = useState('');
  const connect = (key: string | null) => {
    const to = [...state.canvases.keys()].find((canvasId) => key?.startsWith(`${canvasId}/`));
    if (key === null || to === undefined) return;
    // Ready for the next one.
    setSearch('');
    const line = { canvasId: card.canvasId, from: card.id, to: key.slice(to.length + 1), kind };
    void act(t, { type: 'connection.add', ...line, ...(to === card.canvasId ? {} : { toCanvasId: to }) });
  };
  return (
    <Select
      label={t('panels.otherCard')}
      placeholder={t('panels.findCard')}
      value={null}
      onChange={connect}
      data={data}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      limit={50}
      nothingFoundMessage={t('panels.nothingFound')}
      autoFocus
    />
  );
}

/** All other cards, board by board, this card's own first. */
function targets(state: State, card: BoardCard, unnamed: string) {
  const boards = [card.canvasId, ...[...state.canvases.keys()].filter((id) => id !== card.canvasId)];
  return boards.map((canvasId) => ({
    group: canvasTitle(state, canvasId),
    items: boardOf(state, canvasId)
      .cards.filter(({ key }) => key !== card.key)
      .map((other) => ({ value: other.key, label: cardName(other) || unnamed })),
  }));
}
