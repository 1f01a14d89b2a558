/** What the rules of the map check look at. Dropped cards take no part in it. */
import { type CardMandate, cardMandates } from '../../programme/codes.ts';
import type { Decision } from '../../programme/types.ts';
import { programmeOf, type State } from '../../state.ts';
import type { BoardCard, BoardConnection, CardKey } from '../board.ts';
import { leadsOn } from '../connection-kinds.ts';
import { decisionsByCard, type Graph, graphOf } from '../graph.ts';

export interface Facts extends Graph {
  readonly maxHandovers: number;
  readonly roomMandate: CardMandate;
  /** The decisions linked to a card that still hold or may come to. */
  readonly decisionsOf: (key: CardKey) => readonly Decision[];
  /** A card's own owner, else its zone's. */
  readonly ownerOf: (card: BoardCard) => string | null;
  /** Whether a task changes hands along a connection. */
  readonly isHandover: (line: BoardConnection) => boolean;
}

const MAX_HANDOVERS = 3;

/** Gathers the facts of all boards once, for all rules. */
export function factsOf(state: State): Facts {
  const graph = graphOf(state, ({ state: status }) => status !== 'dropped');
  const { maxHandovers = MAX_HANDOVERS, roomMandate = 'workshop' } = programmeOf(state).mapCheck ?? {};
  const decisions = decisionsByCard(state, graph.cards.values());
  const zoneOwners = new Map(
    graph.boards.flatMap(({ canvasId, zones }) => zones.map(({ id, ownerId }) => [zoneKey(canvasId, id), ownerId ?? null])),
  );
  const tracks = new Map(graph.boards.map(({ canvasId, trackId }) => [canvasId, trackId]));
  const ownerOf = ({ ownerId, canvasId, zoneId }: BoardCard) => ownerId ?? zoneOwners.get(zoneKey(canvasId, zoneId)) ?? null;
  // Where nobody is named, the zone stands for whoever works there.
  const handsOf = (card: BoardCard) => JSON.stringify(ownerOf(card) ?? [zoneKey(card.canvasId, card.zoneId)]);
  const hands = new Map([...graph.cards].map(([key, card]) => [key, handsOf(card)]));
  return {
    ...graph,
    maxHandovers,
    roomMandate,
    ownerOf,
    decisionsOf: (key) => (decisions.get(key) ?? []).filter(({ status }) => status !== 'dropped' && status !== 'superseded'),
    isHandover: ({ kind, from, to }) => {
      const [giver, taker] = [graph.cards.get(from), graph.cards.get(to)];
      if (!giver || !taker) return false;
      if (kind === 'handover') return true;
      return leadsOn(kind) && (tracks.get(giver.canvasId) !== tracks.get(taker.canvasId) || hands.get(from) !== hands.get(to));
    },
  };
}

function zoneKey(canvasId: string, zoneId: string | null): string {
  return JSON.stringify([canvasId, zoneId]);
}

/** Whether somebody farther from the room than the room itself decides about a card. */
export function isAbove(mandate: CardMandate | null, room: CardMandate): boolean {
  return mandate !== null && cardMandates.indexOf(mandate) < cardMandates.indexOf(room);
}
