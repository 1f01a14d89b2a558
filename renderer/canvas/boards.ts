/** The boards of a programme, and the address that names one of them. Pure. */
import { canvasTitle } from '../../shared/canvas/board.ts';
import { MAP_ID, mapCanvases } from '../../shared/canvas/map.ts';
import type { State } from '../../shared/state.ts';

export interface BoardName {
  readonly id: string;
  /** The track's short name for its first board, a board's own title otherwise; empty for the map. */
  readonly name: string;
  readonly trackId: string | null;
}

/** The common board first, then the tracks', then the map of them, when there are at least two to stand side by side. */
export function boardsInOrder(state: State): readonly BoardName[] {
  const order = [...state.tracks.keys()];
  const rank = (trackId: string | null | undefined) => (trackId ? order.indexOf(trackId) : order.length);
  const canvases = [...state.canvases.values()].toSorted((a, b) => rank(a.trackId) - rank(b.trackId));
  const seen = new Set<string>();
  const boards = canvases.map(({ id, trackId = null, title }): BoardName => {
    const track = state.tracks.get(trackId ?? '');
    const first = track !== undefined && !seen.has(track.id);
    if (track) seen.add(track.id);
    return { id, trackId, name: first && !title ? track.short || track.name : canvasTitle(state, id) };
  });
  return mapCanvases(state).length > 1 ? [...boards, { id: MAP_ID, name: '', trackId: null }] : boards;
}

/** The board and the card that an address such as `cv-budget/n01` names; ids may hold a slash, so the board is found first. */
export function splitId(id: string | undefined, boards: readonly BoardName[]): readonly [string | undefined, string | undefined] {
  const named = id === undefined ? undefined : boards.find((known) => id === known.id || id.startsWith(`${known.id}/`));
  const chosen = named ?? boards[0];
  const card = named && id && id.length > named.id.length ? id.slice(named.id.length + 1) : undefined;
  return [chosen?.id, card];
}
