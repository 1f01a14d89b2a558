/** Programmes with nothing but boards and decisions, written down in a few lines, for tests of what is read from boards. */
import type { EventDraft } from '../../shared/events.ts';
import type { Json, JsonObject } from '../../shared/json.ts';
import type { Card, Connection, Decision, Input, Programme, Track, Zone } from '../../shared/programme/types.ts';
import { emptyState, type State } from '../../shared/state.ts';

export type CardSketch = { readonly id: string } & Partial<Omit<Card, 'nodeId'>>;
export type LineSketch = { readonly from: string; readonly to: string } & Partial<Connection>;
export interface BoardSketch {
  readonly id: string;
  readonly trackId?: string | null;
  readonly zones?: readonly (string | Zone)[];
  readonly cards?: readonly CardSketch[];
  readonly lines?: readonly LineSketch[];
  readonly waivers?: readonly { rule: string; cardIds: string[]; reason: string; at?: string }[];
}
export type DecisionSketch = { readonly id: string } & Partial<Decision>;
export interface ProgrammeSketch {
  readonly boards: readonly BoardSketch[];
  readonly decisions?: readonly DecisionSketch[];
  readonly inputs?: readonly Input[];
  readonly mapCheck?: Programme['mapCheck'];
}

/** The state of a sketched programme. A card says its id unless told otherwise; a zone is its label or all of it. */
export function sketch({ boards, decisions = [], inputs = [], mapCheck = null }: ProgrammeSketch): State {
  const trackIds = [...new Set(boards.flatMap(({ trackId }) => trackId ?? []))];
  const tracks = trackIds.map((id): [string, Track] => [id, { id, name: id }]);
  return {
    ...emptyState(),
    tracks: new Map(tracks),
    sections: new Map<string, Json>([['programme', { id: 'p', title: 'Forløb', mapCheck: mapCheck as Json }]]),
    canvases: new Map(
      boards.map(({ id, trackId = null, zones = [], waivers = [] }) => [
        id,
        { id, trackId, title: id, zones: zones.map(zoneOf), waivers: [...waivers] },
      ]),
    ),
    cards: new Map(boards.map(({ id, cards = [] }) => [id, new Map(cards.map((card) => [card.id, cardOf(card)]))])),
    connections: new Map(boards.map(({ id, lines = [] }) => [id, new Map(lines.map(lineOf).map((line) => [line.id, line]))])),
    decisions: new Map(decisions.map((decision) => [decision.id, decisionOf(decision)])),
    inputs: new Map(inputs.map((input) => [input.id, input])),
  };
}

/** A step with words, above those that follow it. */
export function cardOf({ id, ...fields }: CardSketch): Card {
  return { nodeId: id, type: 'step', label: id, content: `om ${id}`, state: 'proposed', zoneId: null, ...fields };
}

function lineOf(line: LineSketch, index: number): Connection {
  return { id: `l${index}`, kind: 'flow', ...line };
}

function zoneOf(zone: string | Zone, order: number): Zone {
  return typeof zone === 'string' ? { id: zone, label: zone, order } : zone;
}

function decisionOf(decision: DecisionSketch): Decision {
  const { id } = decision;
  return { number: id, type: 'decision', status: 'decided', title: `Beslutning ${id}`, text: '', ...decision };
}

/** The event that adds a card or a connection to a board, or changes it. */
export function boardEvent(
  kind: EventDraft['kind'],
  parent: string,
  subject: string,
  payload: Readonly<Record<string, unknown>> = {},
) {
  return { kind, parent, subject, payload: payload as JsonObject } as EventDraft;
}
