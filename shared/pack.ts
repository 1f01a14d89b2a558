/** A state as JSON and back, for the wire and for snapshots. Lists of pairs keep order and odd keys. */
import type { JsonObject } from './json.ts';
import { collectionNames, emptyState, type State } from './state.ts';

type Pairs = readonly (readonly [string, unknown])[];

export interface PackedState {
  readonly seq: number;
  readonly keys: readonly string[];
  readonly sections: Pairs;
  readonly collections: readonly (readonly [string, Pairs])[];
  readonly cards: readonly (readonly [string, Pairs])[];
  readonly connections: readonly (readonly [string, Pairs])[];
  readonly persons: Pairs;
  readonly numbers: State['numbers'];
  readonly stage: State['stage'];
}

export function packState(state: State): PackedState {
  const boards = (lists: ReadonlyMap<string, ReadonlyMap<string, unknown>>) =>
    [...lists].map(([canvas, members]) => [canvas, [...members]] as const);
  return {
    seq: state.seq,
    keys: state.keys,
    sections: [...state.sections],
    collections: collectionNames.filter((name) => state[name].size > 0).map((name) => [name, [...state[name]]] as const),
    cards: boards(state.cards),
    connections: boards(state.connections),
    persons: [...state.persons],
    numbers: state.numbers,
    stage: state.stage,
  };
}

/** The state again. The value comes from our own server or file; its shape is not checked here. */
export function unpackState(packed: PackedState): State {
  const boards = (lists: PackedState['cards']) => new Map(lists.map(([canvas, members]) => [canvas, new Map(members)]));
  const { seq, keys, numbers, stage } = packed;
  return {
    ...emptyState(),
    ...Object.fromEntries(packed.collections.map(([name, pairs]) => [name, new Map(pairs)])),
    seq,
    keys,
    numbers,
    stage,
    sections: new Map(packed.sections),
    persons: new Map(packed.persons as readonly (readonly [string, JsonObject])[]),
    cards: boards(packed.cards),
    connections: boards(packed.connections),
  } as State;
}
