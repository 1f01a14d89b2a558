/** Undo: the events that take a command back. Pure; who may undo what is kept by the room. */
import { applyAll } from './apply.ts';
import { zonesOf } from './canvas/board.ts';
import { type Refusal, refusal } from './errors.ts';
import type { EventDraft, Noun } from './events.ts';
import { isJsonObject, type Json, type JsonObject, jsonEqual, withMembers } from './json.ts';
import { toDocument } from './programme/interchange.ts';
import { firstBrokenReference } from './programme/references.ts';
import { collectionOf, type State } from './state.ts';

/** A command that can be taken back: what it did, and what takes it back, in the order to apply. */
export interface Undoable {
  readonly done: readonly EventDraft[];
  readonly inverse: readonly EventDraft[];
}

/**
 * What would take a batch of events back, computed on the state before it. Undefined when it can't
 * be taken back: something was erased, or what changed is no content – what the stage shows, and who holds a board.
 */
export function undoable(before: State, events: readonly EventDraft[]): Undoable | undefined {
  const inverse: EventDraft[][] = [];
  let walk = new Walk(before);
  for (const event of events) {
    if (isFinal(event)) return undefined;
    if (walk.mustCatchUp(event)) walk = walk.caughtUp();
    // Taking away what is not there does nothing, so there is nothing to bring back.
    if (!isIdle(walk.state, event)) walk.gather(inverse, inverseOf(walk.state, event, walk.positionOf(event)), event);
    walk.pass(event);
  }
  const all = inverse.toReversed().flat();
  return all.length > 0 ? { done: events, inverse: all } : undefined;
}

/**
 * Goes along a batch of events with the state that is right for the next one. Applying them one by one would copy a
 * list of thousands for each; most events touch something of their own, so the state before many of them will do.
 */
class Walk {
  readonly state: State;
  readonly #passed: EventDraft[] = [];
  readonly #touched = new Set<string>();
  readonly #lists = new Set<string>();
  readonly #positions = new Map<string, ReadonlyMap<string, number>>();
  /** The list from which one after the other is being taken, if that is what the last events did. */
  #taking = '';

  constructor(state: State) {
    this.state = state;
  }

  /** Whether an event builds on what has passed: the same thing, or a place in a list that is another now. */
  mustCatchUp(event: EventDraft): boolean {
    const verb = verbOf(event);
    if (this.#touched.has(`${listOf(event)} ${event.subject}`)) return true;
    if (verb === 'removed') return this.#lists.has(listOf(event)) && this.#taking !== listOf(event);
    return verb === 'moved' && this.#lists.has(listOf(event));
  }

  caughtUp(): Walk {
    return new Walk(applyAll(this.state, this.#passed));
  }

  /** Where the subject lies in its list; -1 when it is not there. Asked for only where the inverse needs it. */
  positionOf(event: EventDraft): number {
    const verb = verbOf(event);
    if (verb !== 'removed' && verb !== 'moved') return -1;
    const list = listOf(event);
    let positions = this.#positions.get(list);
    if (!positions) {
      const [noun] = event.kind.split('.') as [Noun, string];
      positions = new Map([...entitiesOf(this.state, noun, event.parent).keys()].map((id, index) => [id, index]));
      this.#positions.set(list, positions);
    }
    return positions.get(event.subject) ?? -1;
  }

  /** What is taken from one list in a row is put back from the front on, so that each place is right again. */
  gather(inverse: EventDraft[][], one: EventDraft, event: EventDraft): void {
    const last = inverse.at(-1);
    const inRow = verbOf(event) === 'removed' && this.#taking === listOf(event) && last !== undefined;
    if (!inRow) return void inverse.push([one]);
    const place = one.position ?? Number.POSITIVE_INFINITY;
    const at = last.findIndex(({ position = Number.POSITIVE_INFINITY }) => position > place);
    last.splice(at < 0 ? last.length : at, 0, one);
  }

  pass(event: EventDraft): void {
    const verb = verbOf(event);
    this.#passed.push(event);
    this.#touched.add(`${listOf(event)} ${event.subject}`);
    if (verb === 'added' || verb === 'removed' || verb === 'moved') this.#lists.add(listOf(event));
    this.#taking = verb === 'removed' ? listOf(event) : '';
  }
}

function listOf({ kind, parent = '' }: EventDraft): string {
  return `${kind.split('.')[0]} ${parent}`;
}

function verbOf({ kind }: EventDraft): string {
  return kind.split('.')[1] ?? '';
}

/**
 * The events that undo, or `undo.changedSince` when somebody has changed the same thing in the
 * meantime, or built on it: another person's work is never taken back in silence, nor left hanging.
 */
export function decideUndo(state: State, entry: Undoable): readonly EventDraft[] | Refusal {
  const holds = entry.done.every((event) => stillHolds(state, event, entry.done));
  return holds && !leavesHanging(state, applyAll(state, entry.inverse)) ? entry.inverse : refusal('undo.changedSince');
}

/** Whether something would point at what is gone: a line at a card, a card at its zone or board, anything at its owner. */
function leavesHanging(before: State, after: State): boolean {
  const isBroken = (state: State) => firstBrokenReference(toDocument(state)) !== undefined;
  if (isBroken(after) && !isBroken(before)) return true;
  return [...after.cards].some(([canvasId, cards]) => {
    if (cards.size > 0 && !after.canvases.has(canvasId)) return before.canvases.has(canvasId);
    const lost = new Set(zonesOf(before, canvasId).map(({ id }) => id));
    for (const { id } of zonesOf(after, canvasId)) lost.delete(id);
    return lost.size > 0 && [...cards.values()].some(({ zoneId, removed }) => removed !== true && zoneId && lost.has(zoneId));
  });
}

function isFinal({ kind, payload }: EventDraft): boolean {
  if (kind.endsWith('.erased') || kind === 'programme.created' || kind === 'stage.changed') return true;
  const members = [...Object.keys(payload?.set ?? {}), ...(payload?.unset ?? [])];
  return kind === 'canvas.changed' && members.length > 0 && members.every((member) => member === 'heldBy');
}

function isIdle(state: State, { kind, parent, subject }: EventDraft): boolean {
  const [noun, verb] = kind.split('.') as [Noun, string];
  return verb === 'removed' && !entitiesOf(state, noun, parent).has(subject);
}

function inverseOf(state: State, event: EventDraft, position: number): EventDraft {
  const { kind, parent, subject } = event;
  const base = { subject, ...(parent === undefined ? {} : { parent }) };
  if (kind === 'section.changed') return { ...base, kind, payload: revert(state.sections.get(subject), event) };
  const [noun, verb] = kind.split('.') as [Noun, string];
  const entities = entitiesOf(state, noun, parent);
  const before = entities.get(subject) as JsonObject | undefined;
  const place = position >= 0 && position < entities.size - 1 ? { position } : {};
  const known = state.persons.get(subject);
  const personal = event.personal && known ? { personal: known } : {};
  switch (verb) {
    case 'added':
      return { ...base, kind: `${noun}.removed`, payload: {} };
    case 'removed':
      return { ...base, ...place, kind: `${noun}.added`, payload: { value: before ?? {} } };
    case 'moved':
      return { ...base, position: Math.max(position, 0), kind: `${noun}.moved`, payload: {} };
    default:
      return { ...base, ...personal, kind: `${noun}.changed`, payload: revert(before, event) };
  }
}

/** The members an event sets or takes away, as they were before it. */
function revert(before: Json | undefined, event: EventDraft): { set: JsonObject; unset: string[] } {
  const old = isJsonObject(before) ? before : {};
  const touched = [...Object.keys(event.payload?.set ?? {}), ...(event.payload?.unset ?? [])];
  const [there, absent] = [touched.filter((key) => Object.hasOwn(old, key)), touched.filter((key) => !Object.hasOwn(old, key))];
  return { set: Object.fromEntries(there.map((key) => [key, old[key]])), unset: absent };
}

/** Whether what an event did is still as it left it. A later event of the same command may have gone further. */
function stillHolds(state: State, event: EventDraft, done: readonly EventDraft[]): boolean {
  const later = done
    .slice(done.indexOf(event) + 1)
    .some((next) => next.subject === event.subject && next.parent === event.parent);
  if (later) return true;
  if (event.kind === 'section.changed') return holdsMembers(state.sections.get(event.subject), event);
  const [noun, verb] = event.kind.split('.') as [Noun, string];
  const now = entitiesOf(state, noun, event.parent).get(event.subject) as JsonObject | undefined;
  switch (verb) {
    case 'added':
      return now !== undefined && jsonEqual(unheld(noun, now), unheld(noun, event.payload?.value ?? {}));
    case 'removed':
      return now === undefined;
    case 'moved':
      return now !== undefined;
    default:
      // A name that was changed or erased since must not come back.
      return holdsMembers(now, event) && (!event.personal || jsonEqual(state.persons.get(event.subject), event.personal));
  }
}

/** A board that was held for a while is the same board. */
function unheld(noun: Noun, value: JsonObject): JsonObject {
  return noun === 'canvas' ? withMembers(value, {}, ['heldBy']) : value;
}

function holdsMembers(now: Json | undefined, event: EventDraft): boolean {
  if (!isJsonObject(now)) return false;
  const { set = {}, unset = [] } = event.payload ?? {};
  return Object.keys(set).every((key) => jsonEqual(now[key], set[key])) && unset.every((key) => !Object.hasOwn(now, key));
}

function entitiesOf(state: State, noun: Noun, parent = ''): ReadonlyMap<string, unknown> {
  if (noun === 'card') return state.cards.get(parent) ?? new Map();
  if (noun === 'connection') return state.connections.get(parent) ?? new Map();
  return state[collectionOf[noun]];
}
