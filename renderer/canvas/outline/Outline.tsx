import { Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Board, CardKey } from '../../../shared/canvas/board.ts';
import { useTexts } from '../../i18n.ts';
import { Contents, LaneSwatch } from './Contents.tsx';
import { onOutlineKey } from './keys.ts';
import { NewZone } from './NewZone.tsx';
import styles from './Outline.module.css';
import { OutlineProvider } from './tools.ts';
import { useBoardNames, useShown } from './use-shown.ts';
import { useTools } from './use-tools.ts';
import { ZoneSection } from './ZoneSection.tsx';

interface OutlineProps {
  /** A canvas, or the map of the tracks. */
  readonly boardId: string;
  readonly board: Board;
  readonly readOnly: boolean;
  /** The card to be on when the outline is opened, or when the address names another one. */
  readonly focusOn?: CardKey | undefined;
}

/** The whole board in words, read and edited by keyboard and screen reader; the same board that is drawn. */
export function Outline({ boardId, board, readOnly, focusOn }: OutlineProps): ReactNode {
  const { t } = useTexts();
  const root = useRef<HTMLDivElement>(null);
  const { tools, said } = useTools(root, board);
  const names = useBoardNames();
  const { lanes, shown, count, lines, filter, setFilter, filtering } = useShown(board);
  const [adding, setAdding] = useState<string | null>(null);
  const level = board.lanes.length > 1 ? 4 : 3;
  const context = useMemo(() => ({ tools, names, readOnly, level }) as const, [tools, names, readOnly, level]);
  const counts = new Map(lanes.flatMap(({ zones }) => zones.map(({ key, cards }) => [key, cards.length] as const)));
  const hint = useId();
  useEffect(() => {
    if (focusOn) tools.focus(focusOn);
  }, [focusOn, tools]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) =>
    onOutlineKey(event, {
      edit: !readOnly,
      card: (key) => board.cards.find((card) => card.key === key),
      remove: tools.remove,
      add: setAdding,
    });
  return (
    <OutlineProvider value={context}>
      <div ref={root} className={styles.outline} data-outline={boardId} onKeyDown={onKeyDown}>
        <aside className={styles.side}>
          <TextInput
            type="search"
            label={t('outline.search')}
            value={filter.text}
            onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
            leftSection={<IconSearch size={16} aria-hidden="true" />}
          />
          <Checkbox
            label={t('outline.openOnly')}
            checked={filter.openOnly}
            onChange={(event) => setFilter({ ...filter, openOnly: event.currentTarget.checked })}
          />
          <p className={styles.found} role="status">
            {filtering ? t(count === 0 ? 'outline.nothing' : 'outline.found', { shown: count, all: board.cards.length }) : ''}
          </p>
          <Contents lanes={lanes} onGo={tools.focus} />
          <p id={hint} className={styles.hint}>
            {t(readOnly ? 'outline.hintReadOnly' : 'outline.hint')}
          </p>
        </aside>
        <section className={styles.main} aria-label={t('outline.region')} aria-describedby={hint}>
          {shown.map(({ lane, zones }) => (
            <div key={lane.canvasId} className={styles.lane}>
              {level === 4 ? (
                <h2 className={styles.laneName}>
                  <LaneSwatch trackId={lane.trackId} />
                  {lane.title}
                </h2>
              ) : null}
              {zones.map((section, place) =>
                filtering && section.cards.length === 0 ? null : (
                  <ZoneSection
                    key={section.key}
                    section={section}
                    count={counts.get(section.key) ?? 0}
                    place={place}
                    zones={zones.filter(({ zone }) => zone !== null).length}
                    lines={lines}
                    filtered={filtering}
                    adding={adding === section.key}
                    onAdding={setAdding}
                  />
                ),
              )}
              {readOnly || filtering ? null : <NewZone canvasId={lane.canvasId} named={level === 4} />}
            </div>
          ))}
        </section>
        <p className="visually-hidden" role="status">
          {said}
        </p>
      </div>
    </OutlineProvider>
  );
}
