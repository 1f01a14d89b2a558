import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type DragEvent, memo, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { Board } from '../../../shared/canvas/board.ts';
import { MAP_ID } from '../../../shared/canvas/map.ts';
import { inputTypes } from '../../../shared/programme/codes.ts';
import type { Input } from '../../../shared/programme/types.ts';
import { useTexts } from '../../i18n.ts';
import { inputIcon } from '../../inputs/icons.ts';
import { type Filter, filterFor, fits } from '../../inputs/wall.ts';
import { pageStore, useProgramme } from '../../programme-store.ts';
import { INPUT_DRAG } from '../input-drag.ts';
import { Panel } from './Panel.tsx';
import styles from './Tray.module.css';

interface TrayProps {
  readonly boardId: string;
  readonly board: Board;
  readonly readOnly: boolean;
  readonly onPlace: (inputId: string) => void;
  readonly onDragStart?: (inputId: string) => void;
  readonly onDragEnd?: () => void;
  readonly onClose?: () => void;
}

/** As many as are shown at first; the rest on demand, so that thousands don't make the page heavy. */
const FIRST = 300;

/** What people said that is not on this board yet, to be dragged or put on it. */
export function Tray({ boardId, board, readOnly, onPlace, onDragStart, onDragEnd, onClose }: TrayProps): ReactNode {
  const { t } = useTexts();
  const inputs = useProgramme((state) => state.inputs);
  const [filter, setFilter] = useState<Filter>(() => filterFor(pageStore.getState().programme, undefined));
  const [all, setAll] = useState(false);
  const wanted = useDeferredValue(filter);
  const waiting = useMemo(() => notOn(board, inputs), [board, inputs]);
  const shown = useMemo(() => waiting.filter((input) => fits(input, wanted)), [waiting, wanted]);
  const isWhole = shown.length === waiting.length;
  const counted = isWhole
    ? t('panels.trayWaiting', { count: waiting.length })
    : t('panels.trayCount', { count: shown.length, all: waiting.length });
  const narrow = (part: Partial<Filter>) => {
    setFilter({ ...filter, ...part });
    setAll(false);
  };
  return (
    <Panel name={t('panels.tray')} title={t('panels.tray')} onClose={onClose}>
      <TrayFilter filter={filter} onChange={narrow} />
      <p className={styles.count} role="status">
        {waiting.length > 0 ? counted : t(inputs.size > 0 ? 'panels.trayDone' : 'panels.trayNone')}
      </p>
      {shown.length === 0 && !isWhole ? <p className={styles.empty}>{t('panels.trayNothing')}</p> : null}
      <ul className={styles.list}>
        {(all ? shown : shown.slice(0, FIRST)).map((input) => (
          <TrayInput
            key={input.id}
            input={input}
            isMap={boardId === MAP_ID}
            readOnly={readOnly}
            onPlace={onPlace}
            onDragStart={onDragStart}
            onDragEnd={onDragEnd}
          />
        ))}
      </ul>
      {!all && shown.length > FIRST ? (
        <Button variant="default" onClick={() => setAll(true)}>
          {t('panels.trayAll', { count: shown.length })}
        </Button>
      ) : null}
    </Panel>
  );
}

/** The inputs on no card of a board, newest last; those whose words were erased have nothing to place. */
function notOn(board: Board, inputs: ReadonlyMap<string, Input>): readonly Input[] {
  const placed = new Set(board.cards.flatMap(({ inputIds, input }) => (input ? [...inputIds, input.id] : inputIds)));
  return [...inputs.values()].filter(({ id, text }) => text !== '' && !placed.has(id));
}

function TrayFilter({
  filter,
  onChange,
}: {
  readonly filter: Filter;
  readonly onChange: (part: Partial<Filter>) => void;
}): ReactNode {
  const { t } = useTexts();
  const workshops = useProgramme((state) => state.workshops);
  const tracks = useProgramme((state) => state.tracks);
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('common.clear') } };
  return (
    <div className={styles.filter}>
      <TextInput
        aria-label={t('panels.traySearch')}
        placeholder={t('panels.traySearch')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={filter.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        className={styles.wide as string}
      />
      <Select
        aria-label={t('common.workshop')}
        placeholder={t('panels.allWorkshops')}
        value={filter.workshopId}
        onChange={(workshopId) => onChange({ workshopId })}
        data={[...workshops.values()].map(({ id, number, title }) => ({
          value: id,
          label: t('common.workshopNumber', { number, title }),
        }))}
        className={styles.wide as string}
        {...clear}
      />
      <Select
        aria-label={t('common.type')}
        placeholder={t('panels.allTypes')}
        value={filter.type}
        onChange={(type) => onChange({ type })}
        data={inputTypes.map((value) => ({ value, label: t(`code.inputType.${value}`) }))}
        {...clear}
      />
      <Select
        aria-label={t('common.track')}
        placeholder={t('panels.allTracks')}
        value={filter.trackId}
        onChange={(trackId) => onChange({ trackId })}
        data={[...tracks.values()].map(({ id, name, short }) => ({ value: id, label: short || name }))}
        {...clear}
      />
    </div>
  );
}

interface TrayInputProps {
  readonly input: Input;
  readonly isMap: boolean;
  readonly readOnly: boolean;
  readonly onPlace: (inputId: string) => void;
  readonly onDragStart: ((inputId: string) => void) | undefined;
  readonly onDragEnd: (() => void) | undefined;
}

const TrayInput = memo(function TrayInput(props: TrayInputProps): ReactNode {
  const { input, isMap, readOnly, onPlace, onDragStart, onDragEnd } = props;
  const { t } = useTexts();
  const cluster = useProgramme((state) => (input.clusterId ? state.clusters.get(input.clusterId)?.title : undefined));
  const Icon = inputIcon[input.type];
  const name = `#${input.number}`;
  const start = (event: DragEvent) => {
    event.dataTransfer.setData(INPUT_DRAG, input.id);
    event.dataTransfer.setData('text/plain', input.text);
    event.dataTransfer.effectAllowed = 'copyMove';
    onDragStart?.(input.id);
  };
  return (
    <li className={styles.input} draggable={!readOnly} onDragStart={start} onDragEnd={onDragEnd}>
      <div className={styles.head}>
        <span className={styles.type}>
          <Icon size={16} aria-hidden="true" />
          {`${name} · ${t(`code.inputType.${input.type}`)}`}
        </span>
        {readOnly ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            className={styles.place as string}
            aria-label={t(isMap ? 'panels.placeOnMap' : 'panels.placeNamed', { name })}
            onClick={() => onPlace(input.id)}
          >
            {t('panels.place')}
          </Button>
        )}
      </div>
      <p className={styles.text}>{input.text}</p>
      {cluster ? <p className={styles.cluster}>{t('panels.trayCluster', { title: cluster })}</p> : null}
    </li>
  );
});
