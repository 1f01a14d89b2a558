/** Where the zones of a board lie: columns in their order, as wide as their cards need. */
import type { Zone } from '../programme/types.ts';
import { type Board, type BoardCard, CARD_SIZE } from './board.ts';

export interface ZoneBand {
  readonly zone: Zone;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Distances in canvas units; the templates lay a zone every 300 units, with cards 240 wide from 40 on. */
const STEP = 300;
const PADDING = 30;
const HEADING = 60;
const LEAST_HEIGHT = 480;

/** The bands of a board. A zone without cards takes the next free column. */
export function zoneBands(board: Board): readonly ZoneBand[] {
  const bottom = Math.max(LEAST_HEIGHT, ...board.cards.map((card) => card.y + card.h + PADDING));
  const top = Math.min(20, ...board.cards.map((card) => card.y - HEADING));
  let next = 40 - PADDING;
  return board.zones.map((zone) => {
    const cards = board.cards.filter((card) => card.zoneId === zone.id);
    const left = cards.length > 0 ? Math.max(next, Math.min(...cards.map((card) => card.x)) - PADDING) : next;
    const right = Math.max(left + STEP, ...cards.map((card) => card.x + card.w + PADDING));
    next = right;
    return { zone, x: left, y: top, w: right - left, h: bottom - top };
  });
}

/** The zone a point lies in, or the nearest one; undefined when the board has none. */
export function zoneAt(board: Board, point: { readonly x: number }): Zone | undefined {
  const bands = zoneBands(board);
  const inside = bands.find((band) => point.x >= band.x && point.x < band.x + band.w);
  return (inside ?? bands.toSorted((a, b) => distance(a, point.x) - distance(b, point.x))[0])?.zone;
}

function distance(band: ZoneBand, x: number): number {
  return Math.abs(band.x + band.w / 2 - x);
}

/** Room between cards that are laid below each other, in canvas units. */
const GAP = 24;

/** A free place at the bottom of a zone's column; below all cards when there is no such zone. */
export function freePlace(board: Board, zoneId: string | null): { readonly x: number; readonly y: number } {
  const bands = zoneBands(board);
  const band = bands.find(({ zone }) => zone.id === zoneId);
  const cards = band ? board.cards.filter((card) => card.zoneId === zoneId) : board.cards;
  const x = band ? band.x + PADDING : 40;
  const first = (bands[0]?.y ?? 20) + HEADING;
  const near = board.cards.filter((card) => Math.abs(card.x - x) < CARD_SIZE.w);
  return { x, y: Math.max(first, ...[...cards, ...(band ? near : [])].map((card) => card.y + card.h + GAP)) };
}

/** The cards as one reads them: zone by zone, each from the top; those of no zone last. */
export function inReadingOrder(board: Board): readonly BoardCard[] {
  const rank = new Map(board.zones.map((zone, index) => [zone.id, index]));
  const of = ({ zoneId }: BoardCard) => (zoneId === null ? undefined : rank.get(zoneId)) ?? board.zones.length;
  return board.cards.toSorted((a, b) => of(a) - of(b) || a.y - b.y || a.x - b.x);
}
