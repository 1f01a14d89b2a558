/** Undo: the events that take a command back. Pure; who may undo what is kept by the room. */
import { apply, applyAll } from './apply.ts';
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
  const inverse: EventDraft[] = [];
  let state = before;
  for (const event of events) {
    if (isFinal(event)) return undefined;
    // Taking away what is not there does nothing, so there is nothing to bring back.
    if (!isIdle(state, event)) inverse.unshift(inverseOf(state, event));
    state = apply(state, event);
  }
  return inverse.length > 0 ? { done: events, inverse } : undefined;
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

function inverseOf(state: State, event: EventDraft): EventDraft {
  const { kind, parent, subject } = event;
  const base = { subject, ...(parent === undefined ? {} : { parent }) };
  if (kind === 'section.changed') return { ...base, kind, payload: revert(state.sections.get(subject), event) };
  const [noun, verb] = kind.split('.') as [Noun, string];
  const entities = entitiesOf(state, noun, parent);
  const before = entities.get(subject) as JsonObject | undefined;
  const position = [...entities.keys()].indexOf(subject);
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
