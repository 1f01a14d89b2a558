/** A board as the stage may know it: what is drawn, and the words for it; of people only their roles. */
import { type Board, canvasTitle } from '../canvas/board.ts';
import { type Change, type Comparison, changesBetween, comparisonBetween } from '../canvas/compare.ts';
import { boardOrMap, MAP_ID } from '../canvas/map.ts';
import type { State } from '../state.ts';
import type { BoardView, StageShow } from './show.ts';

export interface StageTrack {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly colour: string | null;
  readonly pattern: string | null;
  readonly question: string;
}

export interface StageBoard {
  readonly kind: 'canvas';
  readonly boardId: string;
  /** Empty for the map, which has the programme's name. */
  readonly title: string;
  readonly trackId: string | null;
  readonly question: string;
  readonly board: Board;
  readonly tracks: readonly StageTrack[];
  /** Names of the roles and units that own cards and zones. */
  readonly owners: readonly (readonly [string, string])[];
  readonly view: BoardView;
  readonly light: string | null;
  /** Since a snapshot, to be drawn over the board (`drawing/change-marks.ts`); empty when nothing is compared. */
  readonly comparison: Comparison;
}

export interface StageChanges {
  readonly kind: 'changes';
  readonly beforeTitle: string;
  /** Null when it is compared with now. */
  readonly afterTitle: string | null;
  readonly changes: readonly Change[];
  readonly boards: readonly (readonly [string, string])[];
  /** Names of the roles and units that own cards and zones. */
  readonly owners: readonly (readonly [string, string])[];
  readonly page: number;
}

export function stageBoard(state: State, show: Extract<StageShow, { kind: 'canvas' }>): StageBoard {
  const trackId = state.canvases.get(show.canvasId)?.trackId ?? null;
  return {
    kind: 'canvas',
    boardId: show.canvasId,
    title: show.canvasId === MAP_ID ? '' : canvasTitle(state, show.canvasId),
    trackId,
    question: state.tracks.get(trackId ?? '')?.question ?? '',
    board: boardOrMap(state, show.canvasId),
    tracks: tracksOf(state),
    owners: ownersOf(state),
    view: show.view ?? { mode: 'all' },
    light: show.light ?? null,
    comparison: show.since ? comparisonBetween(state, show.since.before, show.since.after) : [],
  };
}

export function stageChanges(state: State, show: Extract<StageShow, { kind: 'changes' }>): StageChanges {
  return {
    kind: 'changes',
    beforeTitle: state.boardSnapshots.get(show.before)?.title ?? '',
    afterTitle: show.after === null ? null : (state.boardSnapshots.get(show.after)?.title ?? ''),
    changes: changesBetween(state, show.before, show.after),
    boards: [...state.canvases.keys()].map((id) => [id, canvasTitle(state, id)] as const),
    owners: ownersOf(state),
    page: show.page,
  };
}

function ownersOf(state: State): StageBoard['owners'] {
  return [...state.roles.values(), ...state.units.values()].map(({ id, name }) => [id, name] as const);
}

function tracksOf(state: State): readonly StageTrack[] {
  return [...state.tracks.values()].map(({ id, name, short, colour, pattern, question }) => ({
    id,
    name,
    short: short ?? name,
    colour: colour ?? null,
    pattern: pattern ?? null,
    question: question ?? '',
  }));
}
