/**
 * How many pages the stage has of what it shows. The stage lays out its pages for its own screen, which this window
 * can't see: so they are counted for the usual one, and the running number begins again on the stage by itself. Pure.
 */
import { boardNames } from '../../shared/canvas/drawing/words.ts';
import { boardOrMap } from '../../shared/canvas/map.ts';
import type { Language, Translate } from '../../shared/i18n/index.ts';
import { stageChanges } from '../../shared/stage/board.ts';
import { changeGroups, changesPages } from '../../shared/stage/changes-pages.ts';
import type { Screen } from '../../shared/stage/readable.ts';
import type { StageShow } from '../../shared/stage/show.ts';
import { pagedScreen, zoneCards, zoneNamed, zoneScreen } from '../../shared/stage/zone-cards.ts';
import type { State } from '../../shared/state.ts';

export interface StagePageCount {
  /** The running number that was asked for. */
  readonly page: number;
  /** Pages on a usual projector. */
  readonly usual: number;
  /** There may be more than one page, if not on a usual projector then on a wide or a zoomed one. */
  readonly several: boolean;
}

const USUAL: Screen = { w: 1_920, h: 1_080 };
const OTHERS: readonly Screen[] = [
  { w: 2_560, h: 1_080 },
  { w: 960, h: 540 },
];

/** The pages of what is on the stage; undefined when it is nothing that has pages. */
export function pagesOf(state: State, t: Translate, language: Language): StagePageCount | undefined {
  const { stage } = state;
  const count = counter(state, t, language);
  const page =
    stage.kind === 'changes' ? stage.page : stage.kind === 'canvas' && stage.view?.mode === 'zone' ? stage.view.page : 0;
  if (!count) return undefined;
  const usual = Math.max(1, count(USUAL));
  return { page, usual, several: usual > 1 || OTHERS.some((screen) => count(screen) > 1) };
}

function counter(state: State, t: Translate, language: Language): ((screen: Screen) => number) | undefined {
  const { stage } = state;
  const aside = t('stage.page', { at: 88, all: 88 });
  if (stage.kind === 'changes') {
    const show = stageChanges(state, stage);
    const names = boardNames(state, language);
    const groups = changeGroups(show.boards, show.changes, t, names);
    return (screen) => {
      const { area, least } = pagedScreen(screen, show.beforeTitle, aside);
      return changesPages(groups, area, least).length;
    };
  }
  if (stage.kind !== 'canvas' || stage.view?.mode !== 'zone') return undefined;
  const board = boardOrMap(state, stage.canvasId);
  const zone = zoneNamed(board, stage.view.zone);
  if (!zone) return undefined;
  const cards = zoneCards(board, zone, t, boardNames(state, language));
  return (screen) => zoneScreen(screen, zone.label, aside, '', cards).layout.pages.length;
}

/** The same show on another page. */
export function withPage(show: StageShow, page: number): StageShow {
  if (show.kind === 'changes') return { ...show, page };
  if (show.kind === 'canvas' && show.view?.mode === 'zone') return { ...show, view: { ...show.view, page } };
  return show;
}
