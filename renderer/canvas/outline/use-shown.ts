/** What of a board is shown, and the words that go with it. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { Board } from '../../../shared/canvas/board.ts';
import { type BoardNames, boardNames } from '../../../shared/canvas/drawing/words.ts';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';
import { type BoardFilter, isFiltering, matches, noFilter } from '../filter.ts';
import { lineText } from './line-text.ts';
import { linesOf, type OutlineLane, outlineOf } from './model.ts';
import { useGrowing } from './use-growing.ts';

interface Shown {
  /** All there is. */
  readonly lanes: readonly OutlineLane[];
  /** What the filter lets through and is drawn by now. */
  readonly shown: readonly OutlineLane[];
  /** How many cards that is. */
  readonly count: number;
  /** What each card is connected to, in words. */
  readonly lines: ReadonlyMap<string, string>;
  readonly filter: BoardFilter;
  readonly setFilter: (filter: BoardFilter) => void;
  readonly filtering: boolean;
}

/** The board as an outline, with a filter over it. Typing in the filter stays swift on a large board. */
export function useShown(board: Board): Shown {
  const { t } = useTexts();
  const [filter, setFilter] = useState(noFilter);
  const looked = useDeferredValue(filter);
  const lanes = useMemo(() => outlineOf(board), [board]);
  const filtering = isFiltering(looked);
  const shown = useMemo(() => {
    if (!filtering) return lanes;
    return lanes.map(({ lane, zones }) => ({
      lane,
      zones: zones.map((zone) => ({ ...zone, cards: zone.cards.filter((card) => matches(card, looked, () => null)) })),
    }));
  }, [lanes, looked, filtering]);
  const count = useMemo(
    () => shown.reduce((sum, { zones }) => sum + zones.reduce((all, { cards }) => all + cards.length, 0), 0),
    [shown],
  );
  const drawn = useDrawn(shown, useGrowing(count, looked));
  // Names of boards and words of connections that cross come from the rest of the state.
  const [canvases, connections, tracks, state] = [
    useProgramme((programme) => programme.canvases),
    useProgramme((programme) => programme.connections),
    useProgramme((programme) => programme.tracks),
    useProgramme((programme) => programme),
  ];
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state only these parts are read
  const lines = useMemo(
    () => new Map([...linesOf(state, board)].map(([key, all]) => [key, all.map((line) => lineText(line, t)).join(' · ')])),
    [board, canvases, connections, tracks, t],
  );
  return { lanes, shown: drawn, count, lines, filter, setFilter, filtering };
}

/** The first cards of an outline, up to a number; zones are all there from the start. */
function useDrawn(lanes: readonly OutlineLane[], limit: number): readonly OutlineLane[] {
  return useMemo(() => {
    let left = limit;
    return lanes.map(({ lane, zones }) => ({
      lane,
      zones: zones.map((zone) => {
        const cards = zone.cards.length <= left ? zone.cards : zone.cards.slice(0, left);
        left -= cards.length;
        return cards === zone.cards ? zone : { ...zone, cards };
      }),
    }));
  }, [lanes, limit]);
}

/** The names of owners; the same object as long as nobody is named anew. */
export function useBoardNames(): BoardNames {
  const { language } = useTexts();
  const [roles, units, persons, tracks] = [
    useProgramme((state) => state.roles),
    useProgramme((state) => state.units),
    useProgramme((state) => state.persons),
    useProgramme((state) => state.tracks),
  ];
  const state = useProgramme((programme) => programme);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state only these parts are read
  return useMemo(() => boardNames(state, language), [roles, units, persons, tracks, language]);
}
