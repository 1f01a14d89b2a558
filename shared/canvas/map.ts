/** The tracks side by side: every track's board as a lane of one picture, with the connections that cross. */
import type { State } from '../state.ts';
import { type Board, type BoardCard, type BoardLane, boardOf, crossConnections } from './board.ts';

/** What the address and the stage call the map, where a board is called by its canvas. */
export const MAP_ID = 'map';
/** Room between lanes, and for a lane's heading above its zones, in canvas units. */
const LANE_GAP = 90;
export const LANE_HEADING = 84;

/** The canvases that stand side by side: one for each track but the common one, in the tracks' order. */
export function mapCanvases(state: State): readonly string[] {
  const tracks = [...state.tracks.values()];
  const common = tracks[0]?.id;
  return tracks
    .filter(({ id }) => id !== common)
    .flatMap(({ id }) => [...state.canvases.values()].filter(({ trackId }) => trackId === id).slice(0, 1))
    .map(({ id }) => id);
}

/** The map; empty when the programme has no board for a track. */
export function mapOf(state: State): Board {
  const parts = mapCanvases(state).map((id) => boardOf(state, id));
  if (last && last.parts.length === parts.length && parts.every((part, index) => part === last?.parts[index])) return last.board;
  const board = sideBySide(state, parts);
  last = { parts, board };
  return board;
}

let last: { readonly parts: readonly Board[]; readonly board: Board } | undefined;

/** The board of a canvas, or the map when that is what the id names. */
export function boardOrMap(state: State, id: string): Board {
  return id === MAP_ID ? mapOf(state) : boardOf(state, id);
}

function sideBySide(state: State, parts: readonly Board[]): Board {
  let left = 0;
  const placed = parts.flatMap((part) => {
    const lane = part.lanes[0];
    if (!lane) return [];
    const [dx, dy] = [left - lane.x, LANE_HEADING - lane.y];
    left += lane.w + LANE_GAP;
    return [{ part, lane: { ...lane, dx, dy, x: lane.x + dx, y: 0, h: lane.h + LANE_HEADING } satisfies BoardLane }];
  });
  const height = Math.max(0, ...placed.map(({ lane }) => lane.h));
  const cards = placed.flatMap(({ part, lane }) => part.cards.map((card) => shifted(card, lane.dx, lane.dy)));
  const present = new Set(cards.map(({ key }) => key));
  const crossing = crossConnections(state).filter(({ from, to }) => present.has(from) && present.has(to));
  const drawn = new Set(crossing.map(({ key }) => key));
  return {
    lanes: placed.map(({ lane }) => ({ ...lane, h: height })),
    zones: placed.flatMap(({ part, lane }) =>
      part.zones.map((zone) => ({ ...zone, x: zone.x + lane.dx, y: zone.y + lane.dy, h: height - LANE_HEADING })),
    ),
    cards,
    connections: [...placed.flatMap(({ part }) => part.connections), ...crossing],
    crossings: placed.flatMap(({ part }) => part.crossings).filter(({ key }) => !drawn.has(key)),
  };
}

/** Cards moved before, so that a card that did not change stays the same card. */
const moved = new WeakMap<BoardCard, BoardCard>();

function shifted(card: BoardCard, dx: number, dy: number): BoardCard {
  const known = moved.get(card);
  if (known && known.x === card.x + dx && known.y === card.y + dy) return known;
  const fresh = { ...card, x: card.x + dx, y: card.y + dy };
  moved.set(card, fresh);
  return fresh;
}
