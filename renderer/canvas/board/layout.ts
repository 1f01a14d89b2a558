/** Laying cards out by themselves: along their connections, each in the zone it belongs to. */
import type { Board, BoardCard, BoardZone } from '../../../shared/canvas/board.ts';
import { GAP, ZONE_HEADING, ZONE_PADDING } from '../../../shared/canvas/zones.ts';
import type { Places } from './arrange.ts';
import type { Point } from './geometry.ts';

export interface Layout {
  readonly places: Places;
  /** Zones that must be wider for their cards, or stay as wide as these have made them, by key, in canvas units. */
  readonly widths: ReadonlyMap<string, number>;
}

/**
 * Places for the cards (all of the board's, or those chosen). Within a zone the cards follow the
 * arrows downwards; cards of no zone lie beside the zones. Locked cards stay where they are.
 */
export async function layOut(board: Board, chosen: ReadonlySet<string>): Promise<Layout> {
  const { Graph, layout } = await import('@dagrejs/dagre');
  const wanted = board.cards.filter(({ key, locked }) => !locked && (chosen.size === 0 || chosen.has(key)));
  const places = new Map<string, Point>();
  const widths = new Map<string, number>();
  const byZone = Map.groupBy(wanted, ({ canvasId, zoneId }) => (zoneId === null ? `${canvasId} ` : `${canvasId}/${zoneId}`));
  // A zone that grows pushes those after it on its board to the right.
  const pushed = new Map<string, number>();
  const rank = new Map(board.zones.map(({ key }, index) => [key, index]));
  // Those of no zone come last, for they lie beside all zones as wide as these have become.
  const order = (name: string) => rank.get(name) ?? board.zones.length;
  for (const [name, cards] of [...byZone].sort(([a], [b]) => order(a) - order(b))) {
    const zone = board.zones.find(({ key }) => key === name);
    const push = pushed.get(cards[0]?.canvasId ?? '') ?? 0;
    const graph = new Graph();
    graph.setGraph({ rankdir: 'TB', nodesep: GAP, ranksep: GAP, marginx: 0, marginy: 0 });
    graph.setDefaultEdgeLabel(() => ({}));
    const inside = new Set(cards.map(({ key }) => key));
    // In reading order, so that what is laid out twice stays where it was.
    for (const card of cards.toSorted((a, b) => a.y - b.y || a.x - b.x))
      graph.setNode(card.key, { width: card.w, height: card.h });
    for (const { from, to } of board.connections) if (inside.has(from) && inside.has(to)) graph.setEdge(from, to);
    layout(graph);
    // Cards that no arrow joins to another one of the zone come after those that follow each other.
    const joined = (key: string) => (graph.nodeEdges(key) ?? []).length > 0;
    const laid = cards.map((card) => ({ card, rank: joined(card.key) ? (graph.node(card.key) as Point).y : Number.MAX_VALUE }));
    const columns = asColumns(laid);
    const origin = originOf(board, zone, cards, chosen.size > 0);
    const width = columns.width + 2 * ZONE_PADDING;
    for (const [key, at] of columns.places)
      places.set(key, { x: Math.round(origin.x + push + at.x), y: Math.round(origin.y + at.y) });
    if (!zone) continue;
    // What its cards have made wide stays so: if it became narrower, the next zones would move away from under theirs.
    const reach = Math.max(...cards.map((card) => card.x + card.w + ZONE_PADDING - zone.x));
    if (width > zone.w || reach >= zone.w) widths.set(zone.key, Math.max(width, zone.w));
    pushed.set(zone.canvasId, push + Math.max(0, width - zone.w));
  }
  return { places, widths };
}

/** dagre's ranks as rows of at most two cards, for zones are columns: three abreast would push the next zones far away. */
function asColumns(laid: readonly { readonly card: BoardCard; readonly rank: number }[]): {
  readonly places: ReadonlyMap<string, Point>;
  readonly width: number;
} {
  const sorted = laid.toSorted((a, b) => a.rank - b.rank || a.card.y - b.card.y || a.card.x - b.card.x);
  const perRow = sorted.length > 10 ? 2 : 1;
  const places = new Map<string, Point>();
  let [y, widest] = [0, 0];
  for (let index = 0; index < sorted.length; index += perRow) {
    const row = sorted.slice(index, index + perRow);
    let x = 0;
    for (const { card } of row) {
      places.set(card.key, { x, y });
      x += card.w + GAP;
    }
    widest = Math.max(widest, x - GAP);
    y += Math.max(...row.map(({ card }) => card.h)) + GAP;
  }
  return { places, width: widest };
}

/** Where the first card goes: the top of the zone, or where the topmost of those chosen lies now. */
function originOf(board: Board, zone: BoardZone | undefined, cards: readonly BoardCard[], some: boolean): Point {
  const top = Math.min(...cards.map(({ y }) => y));
  const left = Math.min(...cards.map(({ x }) => x));
  if (some) return { x: left, y: top };
  if (zone) return { x: zone.x + ZONE_PADDING, y: zone.y + ZONE_HEADING };
  const right = Math.max(...board.zones.filter(({ canvasId }) => canvasId === cards[0]?.canvasId).map(({ x, w }) => x + w), 0);
  return { x: right + 2 * ZONE_PADDING, y: (board.zones[0]?.y ?? 0) + ZONE_HEADING };
}
