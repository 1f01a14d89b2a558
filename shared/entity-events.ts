/** Short hands for the events of handlers, so that each handler says only what is its own. */
import type { EventDraft, Noun } from './events.ts';
import { type Json, type JsonObject, jsonEqual } from './json.ts';

type Members = Readonly<Record<string, unknown>>;

/** `added`, last among its kind unless `position` says otherwise. */
export function added(
  noun: Noun,
  subject: string,
  value: Members,
  place: { parent?: string; position?: number } = {},
): EventDraft {
  return { kind: `${noun}.added`, subject, payload: { value: json(value) }, ...place };
}

/** `changed` with only the members that differ from now; nothing when none does. */
export function changed(noun: Noun, subject: string, now: object, set: Members, parent?: string): EventDraft[] {
  const before = now as JsonObject;
  const after = json(set);
  const different = Object.keys(after).filter((key) => !Object.hasOwn(before, key) || !jsonEqual(before[key], after[key]));
  if (different.length === 0) return [];
  const payload = { set: Object.fromEntries(different.map((key) => [key, after[key]])) };
  return [{ kind: `${noun}.changed`, subject, payload, ...(parent === undefined ? {} : { parent }) }];
}

export function removed(noun: Noun, subject: string, parent?: string): EventDraft {
  return { kind: `${noun}.removed`, subject, payload: {}, ...(parent === undefined ? {} : { parent }) };
}

/** Leaves out undefined members, which JSON can't hold. */
function json(members: Members): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Record<string, Json>;
}
