/** All boards at once as cards and connections, for whoever follows connections from card to card and board to board. */
import type { Decision, Zone } from '../programme/types.ts';
import type { State } from '../state.ts';
import { type BoardCard, type BoardConnection, type CardKey, cardKey, cardsOf, connectionsOf, zonesOf } from './board.ts';

export interface GraphBoard {
  readonly canvasId: string;
  readonly trackId: string | null;
  readonly zones: readonly Zone[];
  /** As one reads them: zone by zone, each from the top; those of no zone last. */
  readonly cards: readonly BoardCard[];
}

export interface Graph {
  readonly boards: readonly GraphBoard[];
  readonly cards: ReadonlyMap<CardKey, BoardCard>;
  /** Connections between two different cards that are both there, on one board or across. */
  readonly lines: readonly BoardConnection[];
  readonly out: ReadonlyMap<CardKey, readonly BoardConnection[]>;
  readonly into: ReadonlyMap<CardKey, readonly BoardConnection[]>;
}

/** The graph of the programme's boards; `takesPart` may leave cards out, and their connections with them. */
export function graphOf(state: State, takesPart: (card: BoardCard) => boolean = () => true): Graph {
  const boards = [...state.canvases.values()].map(({ id, trackId }): GraphBoard => {
    const zones = zonesOf(state, id);
    return { canvasId: id, trackId: trackId ?? null, zones, cards: asRead(cardsOf(state, id).filter(takesPart), zones) };
  });
  const cards = new Map(boards.flatMap((board) => board.cards.map((card) => [card.key, card] as const)));
  const lines = boards
    .flatMap(({ canvasId }) => connectionsOf(state, canvasId))
    .filter(({ from, to }) => from !== to && cards.has(from) && cards.has(to));
  return { boards, cards, lines, out: Map.groupBy(lines, ({ from }) => from), into: Map.groupBy(lines, ({ to }) => to) };
}

function asRead(cards: readonly BoardCard[], zones: readonly Zone[]): readonly BoardCard[] {
  const rank = new Map(zones.map(({ id }, index) => [id, index]));
  const of = ({ zoneId }: BoardCard) => (zoneId === null ? undefined : rank.get(zoneId)) ?? zones.length;
  return cards.toSorted((a, b) => of(a) - of(b) || a.y - b.y || a.x - b.x);
}

/** The decisions linked to each card, whichever of the two names the other. */
export function decisionsByCard(state: State, cards: Iterable<BoardCard>): ReadonlyMap<CardKey, readonly Decision[]> {
  const linked = new Map<CardKey, Set<Decision>>();
  const link = (key: CardKey, decision: Decision | undefined) => {
    if (decision) linked.set(key, (linked.get(key) ?? new Set()).add(decision));
  };
  for (const { key, decisionIds } of cards) for (const id of decisionIds) link(key, state.decisions.get(id));
  for (const decision of state.decisions.values()) {
    for (const { canvasId, nodeId } of decision.cardRefs ?? []) link(cardKey(canvasId, nodeId), decision);
  }
  return new Map([...linked].map(([key, decisions]) => [key, [...decisions]]));
}
