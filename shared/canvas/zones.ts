/** Where the zones of a board lie: columns in their order, as wide as they have been made and their cards need. */
import type { Zone } from '../programme/types.ts';
import type { Board, BoardCard, BoardZone } from './board.ts';

/** Distances in canvas units; the templates lay a zone every 300 units, with cards 240 wide from 40 on. */
const STEP = 300;
export const ZONE_PADDING = 30;
export const ZONE_HEADING = 60;
const LEAST_HEIGHT = 480;
/** Where the first zone begins, once it has a width of its own. */
export const FIRST_LEFT = 10;
const CARD_WIDTH = 240;
/** A card this far outside all zones belongs to none. */
const NEAR = 120;
/** Room between cards that are laid below each other, in canvas units. */
export const GAP = 24;

type Box = Pick<BoardCard, 'x' | 'y' | 'w' | 'h' | 'zoneId'>;

/** The zones as boxes. One without a width of its own is as wide as its cards need; one without cards takes the next free column. */
export function zoneColumns(
  canvasId: string,
  zones: readonly Zone[],
  cards: readonly Box[],
  height = LEAST_HEIGHT,
): readonly BoardZone[] {
  if (zones.length === 0) return [];
  const byZone = Map.groupBy(cards, ({ zoneId }) => zoneId);
  let [top, bottom] = [20, 0];
  for (const card of cards) {
    if (card.zoneId === null) continue;
    top = Math.min(top, card.y - ZONE_HEADING);
    bottom = Math.max(bottom, card.y + card.h + ZONE_PADDING);
  }
  bottom = Math.max(bottom, top + height);
  let next = FIRST_LEFT;
  return zones.map((zone) => {
    const own = byZone.get(zone.id) ?? [];
    const first = own.reduce((least, card) => Math.min(least, card.x), Number.POSITIVE_INFINITY);
    const last = own.reduce((most, card) => Math.max(most, card.x + card.w), Number.NEGATIVE_INFINITY);
    const left = zone.w === undefined && own.length > 0 ? Math.max(next, first - ZONE_PADDING) : next;
    const right = Math.max(left + (zone.w ?? STEP), last + ZONE_PADDING);
    next = right;
    const { id, label, ownerId = null } = zone;
    return { key: `${canvasId}/${id}`, canvasId, id, label, ownerId, x: left, y: top, w: right - left, h: bottom - top };
  });
}

/** The zone a point lies in, or the nearest one within reach; undefined when it lies outside all. */
export function zoneAt(zones: readonly BoardZone[], point: { readonly x: number }): BoardZone | undefined {
  const inside = zones.find((zone) => point.x >= zone.x && point.x < zone.x + zone.w);
  if (inside) return inside;
  const nearest = zones.toSorted((a, b) => distance(a, point.x) - distance(b, point.x))[0];
  return nearest && distance(nearest, point.x) <= NEAR ? nearest : undefined;
}

function distance({ x, w }: BoardZone, at: number): number {
  return Math.max(x - at, at - (x + w), 0);
}

/** A free place at the bottom of a zone's column; below all cards when there is no such zone. */
export function freePlace(board: Board, zoneId: string | null): { readonly x: number; readonly y: number } {
  const zone = board.zones.find(({ id }) => id === zoneId);
  const cards = zone ? board.cards.filter((card) => card.zoneId === zoneId) : board.cards;
  const x = zone ? zone.x + ZONE_PADDING : 40;
  const first = (board.zones[0]?.y ?? 20) + ZONE_HEADING;
  const near = board.cards.filter((card) => Math.abs(card.x - x) < CARD_WIDTH);
  return { x, y: Math.max(first, ...[...cards, ...(zone ? near : [])].map((card) => card.y + card.h + GAP)) };
}

/** The cards as one reads them: lane by lane, zone by zone, each from the top; those of no zone last in their lane. */
export function inReadingOrder(board: Board): readonly BoardCard[] {
  const rank = new Map(board.zones.map((zone, index) => [zone.key, index]));
  const lane = new Map(board.lanes.map(({ canvasId }, index) => [canvasId, index]));
  const of = ({ canvasId, zoneId }: BoardCard) =>
    (lane.get(canvasId) ?? 0) * 1_000 + ((zoneId === null ? undefined : rank.get(`${canvasId}/${zoneId}`)) ?? 999);
  return board.cards.toSorted((a, b) => of(a) - of(b) || a.y - b.y || a.x - b.x);
}
