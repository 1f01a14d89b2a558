import { ActionIcon, Button, Menu, Select, TextInput } from '@mantine/core';
import { IconCamera, IconDeviceTv, IconDots, IconEye, IconEyeOff } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { type CardKey, canvasTitle, connectionsOf } from '../../../shared/canvas/board.ts';
import { changeSentence } from '../../../shared/canvas/change-words.ts';
import type { Change } from '../../../shared/canvas/changes.ts';
import { countsOf } from '../../../shared/canvas/check/index.ts';
import { changesBetween } from '../../../shared/canvas/compare.ts';
import { boardNames } from '../../../shared/canvas/drawing/words.ts';
import { formatShortDay } from '../../../shared/format.ts';
import { currentWorkshop } from '../../../shared/plan/current-workshop.ts';
import type { BoardSnapshot } from '../../../shared/programme/types.ts';
import type { State } from '../../../shared/state.ts';
import { act } from '../../act.ts';
import { actWithUndo } from '../../act-undo.tsx';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';
import styles from './Changes.module.css';
import { Panel } from './Panel.tsx';

/** Two moments of the boards to be compared; `after` is null for now. */
export interface Overlay {
  readonly before: string;
  readonly after: string | null;
}

interface ChangesPanelProps {
  /** The board on which the changes can be drawn: a canvas or the map. */
  readonly boardId: string;
  readonly readOnly: boolean;
  /** What is drawn on the board now. */
  readonly overlay: Overlay | null;
  readonly onOverlay: (overlay: Overlay | null) => void;
  readonly onJump: (key: CardKey) => void;
  readonly onClose?: () => void;
}

/** Stands for the present in a choice of snapshots. */
const NOW = ' now';

/** How the boards stood before, and what has changed since. */
export function ChangesPanel({ boardId, readOnly, overlay, onOverlay, onJump, onClose }: ChangesPanelProps): ReactNode {
  const { t } = useTexts();
  const state = useDeferredValue(useProgramme((programme) => programme));
  const snapshots = useMemo(
    () => [...state.boardSnapshots.values()].toSorted((a, b) => a.takenAt.localeCompare(b.takenAt)),
    [state.boardSnapshots],
  );
  return (
    <Panel name={t('panels.changes')} title={t('panels.changes')} onClose={onClose}>
      {snapshots.length === 0 ? <p className={styles.soft}>{t('panels.noSnapshots')}</p> : null}
      {snapshots.length > 0 ? <Snapshots state={state} snapshots={snapshots} readOnly={readOnly} /> : null}
      {readOnly ? null : <TakeSnapshot state={state} />}
      {snapshots.length > 0 ? (
        <Comparison
          state={state}
          snapshots={snapshots}
          boardId={boardId}
          overlay={overlay}
          onOverlay={onOverlay}
          onJump={onJump}
        />
      ) : null}
    </Panel>
  );
}

interface SnapshotsProps {
  readonly state: State;
  readonly snapshots: readonly BoardSnapshot[];
}

const counted = ['handovers', 'doubles', 'openPrompts'] as const;

/** The snapshots with what was counted on each, and the present below them. */
function Snapshots({ state, snapshots, readOnly }: SnapshotsProps & { readonly readOnly: boolean }): ReactNode {
  const { t } = useTexts();
  const now = useMemo(() => countsOf(state), [state]);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('panels.snapshot')}</span>
          </th>
          {counted.map((what) => (
            <th key={what} scope="col" className={styles.count}>
              <abbr title={t(`panels.counts.${what}`)}>{t(`panels.countsShort.${what}`)}</abbr>
            </th>
          ))}
          <td />
        </tr>
      </thead>
      {snapshots.map((snapshot) => (
        <SnapshotRows key={snapshot.id} state={state} snapshot={snapshot} readOnly={readOnly} />
      ))}
      <tbody>
        <tr className={styles.now}>
          <th scope="row">{t('panels.now')}</th>
          {counted.map((what) => (
            <td key={what} className={styles.count}>
              {now[what]}
            </td>
          ))}
          <td />
        </tr>
      </tbody>
    </table>
  );
}

interface SnapshotRowsProps {
  readonly state: State;
  readonly snapshot: BoardSnapshot;
  readonly readOnly: boolean;
}

/** What a snapshot is called, and below it when it was taken and what was counted. */
function SnapshotRows({ state, snapshot, readOnly }: SnapshotRowsProps): ReactNode {
  const { t, language } = useTexts();
  const [draft, setDraft] = useState<string | null>(null);
  const { id, title, takenAt, counts } = snapshot;
  const workshop = snapshot.workshopId ? state.workshops.get(snapshot.workshopId) : undefined;
  const held = workshop ? t('panels.workshopShort', { number: workshop.number }) : '';
  // The name usually says which workshop it was.
  const isNamed = title.toLocaleLowerCase('da').includes(held.toLocaleLowerCase('da'));
  const facts = [isNamed ? '' : held, formatShortDay(takenAt.slice(0, 10), language)];
  const leave = () => {
    if (draft?.trim() && draft.trim() !== title) void act(t, { type: 'snapshot.rename', id, title: draft });
    setDraft(null);
  };
  return (
    <tbody>
      <tr className={styles.titleRow}>
        <th scope="rowgroup" colSpan={4}>
          {draft === null ? (
            title
          ) : (
            <TextInput
              aria-label={t('common.name')}
              value={draft}
              onChange={(event) => setDraft(event.currentTarget.value)}
              onBlur={leave}
              onKeyDown={(event) => {
                if (event.key === 'Enter') leave();
                if (event.key === 'Escape') setDraft(null);
              }}
              autoFocus
            />
          )}
        </th>
        <td rowSpan={2}>
          {readOnly ? null : (
            <Menu position="bottom-end" returnFocus={false}>
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('panels.actionsFor', { name: title })}>
                  <IconDots size={18} aria-hidden="true" />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setDraft(title)}>{t('panels.rename')}</Menu.Item>
                <Menu.Item
                  c="var(--danger)"
                  onClick={() => void actWithUndo(t, { type: 'snapshot.remove', id }, t('panels.snapshotRemoved', { title }))}
                >
                  {t('common.remove')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </td>
      </tr>
      <tr className={styles.countRow}>
        <td className={styles.facts}>{facts.filter(Boolean).join(' · ')}</td>
        {counted.map((what) => (
          <td key={what} className={styles.count}>
            {counts[what]}
          </td>
        ))}
      </tr>
    </tbody>
  );
}

/** Keeps how the boards stand now, under a name that says when in the programme. */
function TakeSnapshot({ state }: { readonly state: State }): ReactNode {
  const { t } = useTexts();
  const workshop = currentWorkshop(state);
  const usual = workshop ? t('panels.snapshotAfter', { number: workshop.number }) : '';
  const [title, setTitle] = useState<string | null>(null);
  const take = async (event: FormEvent) => {
    event.preventDefault();
    const command = { type: 'snapshot.take', title: title ?? usual, workshopId: workshop?.id ?? null } as const;
    if (await act(t, command)) setTitle(null);
  };
  return (
    <form className={styles.take} onSubmit={(event) => void take(event)}>
      <TextInput
        label={t('panels.takeSnapshot')}
        description={t('panels.takeSnapshotHint')}
        value={title ?? usual}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        leftSection={<IconCamera size={16} aria-hidden="true" />}
        disabled={(title ?? usual).trim() === ''}
      >
        {t('panels.keepNow')}
      </Button>
    </form>
  );
}

type ComparisonProps = SnapshotsProps & Pick<ChangesPanelProps, 'boardId' | 'overlay' | 'onOverlay' | 'onJump'>;

/** What changed between two moments, in words, board by board. */
function Comparison({ state, snapshots, boardId, overlay, onOverlay, onJump }: ComparisonProps): ReactNode {
  const { t, language } = useTexts();
  const [chosen, setChosen] = useState<Overlay>(() => overlay ?? { before: snapshots.at(-1)?.id ?? '', after: null });
  const isThere = snapshots.some(({ id }) => id === chosen.before);
  const before = isThere ? chosen.before : (snapshots.at(-1)?.id ?? '');
  const after = snapshots.some(({ id }) => id === chosen.after) ? chosen.after : null;
  const changes = useMemo(() => changesBetween(state, before, after), [state, before, after]);
  const names = useMemo(() => boardNames(state, language), [state, language]);
  const choose = (part: Partial<Overlay>) => {
    const next = { before, after, ...part };
    setChosen(next);
    if (overlay) onOverlay(next);
  };
  const moments = snapshots.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <section className={styles.comparison}>
      <h3 className={styles.heading}>{t('panels.compare')}</h3>
      <div className={styles.moments}>
        <span>{t('panels.before')}</span>
        <Select
          aria-label={t('panels.before')}
          value={before}
          onChange={(id) => id && choose({ before: id })}
          data={moments}
          allowDeselect={false}
        />
        <span>{t('panels.after')}</span>
        <Select
          aria-label={t('panels.after')}
          value={after ?? NOW}
          onChange={(id) => choose({ after: id === NOW ? null : id })}
          data={[...moments.filter(({ value }) => value !== before), { value: NOW, label: t('panels.now') }]}
          allowDeselect={false}
        />
      </div>
      <div className={styles.buttons}>
        <Button
          variant={overlay ? 'filled' : 'default'}
          size="compact-md"
          aria-pressed={overlay !== null}
          leftSection={overlay ? <IconEyeOff size={16} aria-hidden="true" /> : <IconEye size={16} aria-hidden="true" />}
          onClick={() => onOverlay(overlay ? null : { before, after })}
        >
          {t(overlay ? 'panels.overlayHide' : 'panels.overlayShow')}
        </Button>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" size="compact-md" leftSection={<IconDeviceTv size={16} aria-hidden="true" />}>
              {t('common.show')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void act(t, { type: 'stage.show', show: { kind: 'changes', before, after, page: 0 } })}>
              {t('panels.stageList')}
            </Menu.Item>
            <Menu.Item
              onClick={() =>
                void act(t, { type: 'stage.show', show: { kind: 'canvas', canvasId: boardId, since: { before, after } } })
              }
            >
              {t('panels.stageBoard')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <p className={styles.soft} role="status">
        {t('panels.changeCount', { count: changes.length })}
      </p>
      {[...Map.groupBy(changes, ({ canvasId }) => canvasId)].map(([canvasId, members]) => (
        <section key={canvasId}>
          <h4 className={styles.board}>{canvasTitle(state, canvasId)}</h4>
          <ul className={styles.list}>
            {members.map((change, index) => (
              <ChangeRow key={index} state={state} change={change} text={changeSentence(change, t, names)} onJump={onJump} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

interface ChangeRowProps {
  readonly state: State;
  readonly change: Change;
  readonly text: string;
  readonly onJump: (key: CardKey) => void;
}

/** One change; it leads to its card, as long as there is one. */
function ChangeRow({ state, change, text, onJump }: ChangeRowProps): ReactNode {
  const key = cardOf(state, change);
  return (
    <li className={styles.change}>
      {key ? (
        <button type="button" className={styles.sentence} onClick={() => onJump(key)}>
          {text}
        </button>
      ) : (
        <span className={styles.sentence}>{text}</span>
      )}
    </li>
  );
}

function cardOf(state: State, { kind, canvasId, cardId, connectionId }: Change): CardKey | undefined {
  if (cardId) return kind === 'cardRemoved' ? undefined : `${canvasId}/${cardId}`;
  return connectionId ? connectionsOf(state, canvasId).find(({ id }) => id === connectionId)?.from : undefined;
}
