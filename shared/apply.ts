/** Folding events into the state. Pure: what is given is never changed. */
import type { EventDraft, Noun, ProgrammeEvent } from './events.ts';
import { isJsonObject, type Json, type JsonObject, withMembers } from './json.ts';
import type { StageShow } from './stage/show.ts';
import { type CollectionName, collectionOf, type State } from './state.ts';

type Entities = Map<string, JsonObject>;

/** The state after one event. */
export function apply(state: State, event: EventDraft & { readonly seq?: number }): State {
  return applyAll(state, [event]);
}

/**
 * The state after many events. Each list is copied once for the whole batch, so folding
 * 100,000 events takes time in proportion to their number.
 */
export function applyAll(state: State, events: Iterable<EventDraft & { readonly seq?: number }>): State {
  const draft = new Draft(state);
  for (const event of events) draft.fold(event);
  return draft.state;
}

/** Replays a whole history, then puts the persons back, who are not part of it. */
export function replay(empty: State, events: Iterable<ProgrammeEvent>, persons: ReadonlyMap<string, JsonObject>): State {
  return { ...applyAll(empty, events), persons };
}

/** A state under change: copies a list the first time it is written to. */
class Draft {
  state: State;
  readonly #owned = new Map<string, Entities>();

  constructor(state: State) {
    this.state = state;
  }

  fold(event: EventDraft & { readonly seq?: number }): void {
    const { kind, subject, payload } = event;
    if (kind === 'programme.created') this.#create(payload?.keys ?? [], payload?.sections ?? []);
    else if (kind === 'section.changed') this.#changeSection(subject, payload?.set ?? {}, payload?.unset);
    else if (kind === 'stage.changed') this.#set({ stage: (payload?.show ?? { kind: 'title' }) as StageShow });
    else this.#foldEntity(event);
    this.#set({ seq: event.seq ?? this.state.seq });
  }

  #create(keys: readonly string[], sections: readonly (readonly [string, Json])[]): void {
    this.#set({ keys, sections: new Map(sections) });
  }

  #changeSection(name: string, set: JsonObject, unset: readonly string[] | undefined): void {
    const before = this.state.sections.get(name);
    const after = withMembers(isJsonObject(before) ? before : {}, set, unset);
    this.#set({ sections: new Map(this.state.sections).set(name, after) });
  }

  #foldEntity(event: EventDraft): void {
    const [noun, verb] = event.kind.split('.') as [Noun, string];
    const entities = this.#entities(noun, event.parent);
    const value = event.payload?.value;
    switch (verb) {
      case 'added':
        // An erased payload still holds its place, so that those after it stay where they were.
        insert(
          entities,
          event.subject,
          value ?? erasedStub(noun, event.subject),
          event.position,
          this.#owner(noun, event.parent),
        );
        this.#count(noun, 1);
        if (value) this.#remember(noun, value);
        break;
      case 'changed': {
        const before = entities.get(event.subject);
        if (before && event.payload)
          entities.set(event.subject, withMembers(before, event.payload.set ?? {}, event.payload.unset));
        break;
      }
      case 'removed':
        if (entities.delete(event.subject)) this.#count(noun, -1);
        break;
      case 'moved': {
        const moving = entities.get(event.subject);
        if (!moving) break;
        entities.delete(event.subject);
        insert(entities, event.subject, moving, event.position, this.#owner(noun, event.parent));
        break;
      }
      case 'erased':
        if (value && entities.has(event.subject)) entities.set(event.subject, value);
        // The number was given in a payload that is gone when the history is replayed.
        if (value) this.#remember(noun, value);
        this.#forget(noun, event.subject);
        break;
    }
    if (event.personal) this.#set({ persons: new Map(this.state.persons).set(event.subject, event.personal) });
  }

  #forget(noun: Noun, id: string): void {
    if (noun !== 'participant' && noun !== 'facilitator') return;
    const persons = new Map(this.state.persons);
    persons.delete(id);
    this.#set({ persons });
  }

  /** Keeps the highest running numbers ever given. */
  #remember(noun: Noun, value: JsonObject): void {
    const { numbers } = this.state;
    if (noun === 'input' && typeof value.number === 'number') {
      this.#set({ numbers: { ...numbers, input: Math.max(numbers.input, value.number) } });
    }
    if (noun === 'decision' && typeof value.number === 'string') {
      const given = Number(/(\d+)$/.exec(value.number)?.[1] ?? 0);
      this.#set({ numbers: { ...numbers, decision: Math.max(numbers.decision, given) } });
    }
  }

  /** The document's own `counts` follow what is added and removed; a number that was wrong stays as wrong as it was. */
  #count(noun: Noun, by: 1 | -1): void {
    if (noun === 'card' || noun === 'connection') return;
    const counts = this.state.sections.get('counts');
    const name = collectionOf[noun];
    if (!isJsonObject(counts) || !Object.hasOwn(counts, name) || typeof counts[name] !== 'number') return;
    this.#changeSection('counts', { [name]: counts[name] + by }, []);
  }

  /** The list a noun lives in, copied on first use so that it may be written to. */
  #entities(noun: Noun, parent: string | undefined): Entities {
    const key = noun === 'card' || noun === 'connection' ? `${noun} ${parent}` : noun;
    const owned = this.#owned.get(key);
    if (owned) return owned;
    const copy = new Map(this.#current(noun, parent)) as Entities;
    this.#replace(noun, parent, copy);
    return copy;
  }

  #current(noun: Noun, parent = ''): ReadonlyMap<string, unknown> {
    if (noun === 'card') return this.state.cards.get(parent) ?? new Map();
    if (noun === 'connection') return this.state.connections.get(parent) ?? new Map();
    return this.state[collectionOf[noun]];
  }

  /** Puts a fresh list in the state and remembers that it is ours to write to. */
  #replace(noun: Noun, parent = '', entities: Entities): void {
    if (noun === 'card' || noun === 'connection') {
      const boards = noun === 'card' ? 'cards' : 'connections';
      this.#set({ [boards]: new Map<string, unknown>(this.state[boards]).set(parent, entities) } as Partial<State>);
      this.#owned.set(`${noun} ${parent}`, entities);
    } else {
      this.#set({ [collectionOf[noun]]: entities } as Partial<Record<CollectionName, unknown>> as Partial<State>);
      this.#owned.set(noun, entities);
    }
  }

  #owner(noun: Noun, parent: string | undefined): (entities: Entities) => void {
    return (entities) => this.#replace(noun, parent, entities);
  }

  #set(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
  }
}

/** Puts an entity at a position; a Map keeps insertion order, so anywhere but last means rebuilding it. */
function insert(
  entities: Entities,
  id: string,
  value: JsonObject,
  position: number | undefined,
  replace: (entities: Entities) => void,
): void {
  if (position === undefined || position >= entities.size) {
    entities.set(id, value);
    return;
  }
  const list = [...entities];
  list.splice(position, 0, [id, value]);
  replace(new Map(list));
}

/** What stands in for an entity whose words were erased, until its `erased` event says what is left. */
function erasedStub(noun: Noun, id: string): JsonObject {
  return noun === 'card' ? { nodeId: id, content: '' } : { id };
}
