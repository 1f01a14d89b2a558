/** What a decision may mean for other tracks: which tracks it reaches along the connections, and what they answered. */
import type { Decision } from '../programme/types.ts';
import type { State } from '../state.ts';
import { type BoardCard, type BoardConnection, type CardKey, cardKey } from './board.ts';
import { familyOf } from './connection-kinds.ts';
import { type Graph, graphOf } from './graph.ts';

/** One connection of a path, in the direction it was followed: a tension also counts from its far end. */
export interface PathStep {
  readonly from: CardKey;
  readonly kind: string;
  readonly to: CardKey;
}

export interface Consequence {
  readonly decisionId: string;
  /** The track that is asked. */
  readonly trackId: string;
  /** Its cards that the decision reaches, the nearest first. */
  readonly cardKeys: readonly CardKey[];
  /** The shortest way from a card of the decision to the first of them. */
  readonly path: readonly PathStep[];
  /** '' says that it means nothing there; null that nobody has answered. */
  readonly answer: string | null;
}

/** How far a decision is followed inside its own track, in connections, before one that leaves it. */
const STEPS_INSIDE = 3;
/** Decisions that mean nothing for anybody: not ripe yet, or no longer in force. */
const notAsked: ReadonlySet<string> = new Set(['dropped', 'superseded']);

/** The tracks a decision reaches, in the programme's order; none when there is no such decision, or it is on no card. */
export function consequencesOf(state: State, decisionId: string): readonly Consequence[] {
  const decision = state.decisions.get(decisionId);
  return decision ? consequences(state, decision, graphOf(state)) : [];
}

/** What still waits for an answer, over all decisions that hold or are about to. */
export function openConsequences(state: State): readonly Consequence[] {
  const graph = graphOf(state);
  return [...state.decisions.values()]
    .filter(({ status }) => !notAsked.has(status))
    .flatMap((decision) => consequences(state, decision, graph))
    .filter(({ answer }) => answer === null);
}

/** A card on the way, and the connection that led to it. */
interface Reached {
  readonly key: CardKey;
  readonly depth: number;
  readonly before: Reached | null;
  readonly kind: string;
}

function consequences(state: State, decision: Decision, graph: Graph): readonly Consequence[] {
  const trackOf = new Map(graph.boards.map(({ canvasId, trackId }) => [canvasId, trackId]));
  const track = (key: CardKey) => trackOf.get(graph.cards.get(key)?.canvasId ?? '') ?? null;
  const starts = cardsOfDecision(decision, graph);
  const own = new Set(starts.map(({ key }) => track(key)));
  const asked = new Map<string, Reached[]>();
  const inside: Reached[] = starts.map(({ key }) => ({ key, depth: 0, before: null, kind: '' }));
  const seen = new Set(inside.map(({ key }) => key));
  // The list grows while it is walked, so cards come in the order of their distance.
  for (const at of inside) {
    for (const { key, kind } of ahead(graph, at.key)) {
      if (seen.has(key)) continue;
      const reached = { key, depth: at.depth + 1, before: at, kind };
      const trackId = track(key);
      if (own.has(trackId)) {
        if (at.depth === STEPS_INSIDE) continue;
        inside.push(reached);
      } else if (trackId !== null) {
        asked.set(trackId, [...(asked.get(trackId) ?? []), reached]);
      }
      seen.add(key);
    }
  }
  return [...state.tracks.keys()].flatMap((trackId) => {
    const cards = asked.get(trackId) ?? [];
    const nearest = cards[0];
    if (!nearest) return [];
    const cardKeys = cards.map(({ key }) => key);
    return [{ decisionId: decision.id, trackId, cardKeys, path: pathTo(nearest), answer: answerOf(decision, trackId) }];
  });
}

/** The cards a decision is linked to, also dropped ones: to drop something has consequences. */
function cardsOfDecision({ id, cardRefs = [] }: Decision, { cards }: Graph): readonly BoardCard[] {
  const named = new Set(cardRefs.map(({ canvasId, nodeId }) => cardKey(canvasId, nodeId)));
  return [...cards.values()].filter(({ key, decisionIds }) => decisionIds.includes(id) || named.has(key));
}

/** The cards one connection further on, as far as they are still in play. */
function ahead({ cards, out, into }: Graph, key: CardKey): readonly { readonly key: CardKey; readonly kind: string }[] {
  const forward = (out.get(key) ?? []).filter(({ kind }) => familyOf(kind) !== 'relates');
  const tensions = (into.get(key) ?? []).filter(({ kind }) => familyOf(kind) === 'tension');
  const step = (other: CardKey, { kind }: BoardConnection) => ({ key: other, kind });
  return [...forward.map((line) => step(line.to, line)), ...tensions.map((line) => step(line.from, line))].filter(
    (next) => cards.get(next.key)?.state !== 'dropped',
  );
}

function pathTo(reached: Reached): readonly PathStep[] {
  const path: PathStep[] = [];
  for (let at = reached; at.before; at = at.before) path.unshift({ from: at.before.key, kind: at.kind, to: at.key });
  return path;
}

function answerOf({ trackConsequences = [] }: Decision, trackId: string): string | null {
  return trackConsequences.findLast((known) => known.trackId === trackId)?.answer ?? null;
}
