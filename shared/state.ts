/** The state of a programme: what exists now, folded from its events. */
import type { Noun } from './events.ts';
import type { Json, JsonObject } from './json.ts';
import type * as types from './programme/types.ts';
import type { StageShow } from './stage/show.ts';

/** The lists of the document, each by id and in the document's order. */
export interface Collections {
  readonly units: ReadonlyMap<string, types.Unit>;
  readonly roles: ReadonlyMap<string, types.Role>;
  readonly participants: ReadonlyMap<string, types.Participant>;
  readonly facilitators: ReadonlyMap<string, types.Facilitator>;
  readonly tracks: ReadonlyMap<string, types.Track>;
  readonly exerciseLibrary: ReadonlyMap<string, types.Exercise>;
  readonly workshops: ReadonlyMap<string, types.Workshop>;
  readonly activities: ReadonlyMap<string, types.Activity>;
  readonly canvasTemplates: ReadonlyMap<string, types.CanvasTemplate>;
  readonly canvases: ReadonlyMap<string, types.Canvas>;
  readonly boardSnapshots: ReadonlyMap<string, types.BoardSnapshot>;
  readonly clusters: ReadonlyMap<string, types.Cluster>;
  readonly inputs: ReadonlyMap<string, types.Input>;
  readonly votes: ReadonlyMap<string, types.Vote>;
  readonly decisions: ReadonlyMap<string, types.Decision>;
  readonly worryBank: ReadonlyMap<string, types.Worry>;
  readonly dilemmas: ReadonlyMap<string, types.OtherRecord>;
  readonly targetGroups: ReadonlyMap<string, types.OtherRecord>;
  readonly offers: ReadonlyMap<string, types.OtherRecord>;
  readonly lifeSituations: ReadonlyMap<string, types.OtherRecord>;
  readonly citizenVoices: ReadonlyMap<string, types.OtherRecord>;
  readonly journeys: ReadonlyMap<string, types.OtherRecord>;
  readonly effects: ReadonlyMap<string, types.OtherRecord>;
  readonly analyses: ReadonlyMap<string, types.OtherRecord>;
  readonly levers: ReadonlyMap<string, types.OtherRecord>;
  readonly workGroups: ReadonlyMap<string, types.OtherRecord>;
}
export type CollectionName = keyof Collections;

/** Where each noun lives. Cards and connections live in their canvas. */
export const collectionOf = {
  unit: 'units',
  role: 'roles',
  participant: 'participants',
  facilitator: 'facilitators',
  track: 'tracks',
  exercise: 'exerciseLibrary',
  workshop: 'workshops',
  activity: 'activities',
  canvasTemplate: 'canvasTemplates',
  canvas: 'canvases',
  boardSnapshot: 'boardSnapshots',
  cluster: 'clusters',
  input: 'inputs',
  vote: 'votes',
  decision: 'decisions',
  worry: 'worryBank',
  dilemma: 'dilemmas',
  targetGroup: 'targetGroups',
  offer: 'offers',
  lifeSituation: 'lifeSituations',
  citizenVoice: 'citizenVoices',
  journey: 'journeys',
  effect: 'effects',
  analysis: 'analyses',
  lever: 'levers',
  workGroup: 'workGroups',
} as const satisfies Record<Exclude<Noun, 'card' | 'connection'>, CollectionName>;
export const collectionNames = Object.values(collectionOf) as readonly CollectionName[];

export interface State extends Collections {
  /** Sequence number of the last event folded in; 0 before the first. */
  readonly seq: number;
  /** Top-level keys of the document in their order, so that empty lists survive. */
  readonly keys: readonly string[];
  /** Parts of the document without ids: `programme`, `about`, `trend`, `gains` … */
  readonly sections: ReadonlyMap<string, Json>;
  /** Canvas id → its cards by `nodeId`. */
  readonly cards: ReadonlyMap<string, ReadonlyMap<string, types.Card>>;
  /** Canvas id → its connections by id. */
  readonly connections: ReadonlyMap<string, ReadonlyMap<string, types.Connection>>;
  /** Personal data by participant or facilitator id; stored apart so that it can be erased. */
  readonly persons: ReadonlyMap<string, JsonObject>;
  /** Highest running numbers ever given, so that none is reused, also after an undo. */
  readonly numbers: { readonly decision: number; readonly input: number };
  /** What the room sees. */
  readonly stage: StageShow;
}

/** The state before any event. */
export function emptyState(): State {
  const collections = Object.fromEntries(collectionNames.map((name) => [name, new Map()])) as unknown as Collections;
  return {
    ...collections,
    seq: 0,
    keys: [],
    sections: new Map(),
    cards: new Map(),
    connections: new Map(),
    persons: new Map(),
    numbers: { decision: 0, input: 0 },
    stage: { kind: 'title' },
  };
}

/** The programme's own fields; a file always has them once it has been created. */
export function programmeOf(state: State): types.Programme {
  return (state.sections.get('programme') ?? { id: '', title: '' }) as unknown as types.Programme;
}

/** The name of a participant or facilitator, or undefined when unknown or erased. */
export function personName(state: State, id: string | null | undefined): string | undefined {
  const name = id ? state.persons.get(id)?.displayName : undefined;
  return typeof name === 'string' ? name : undefined;
}
