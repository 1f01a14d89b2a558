/**
 * JSON as plain values. Documents come from strangers, so a key may be `__proto__`:
 * everything here copies keys with define semantics (spread, `Object.fromEntries`) and
 * never with assignment.
 */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** True for a JSON object: not null, not a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The value as JSON text with the keys of every object in code-unit order, so that equal
 * values give equal text. Used for hashes and comparison; `undefined` members are left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value ?? null);
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(ownValue(value, key))}`);
  return `{${members.join(',')}}`;
}

/** Whether two JSON values are equal, whatever the order of their keys. */
export function jsonEqual(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}

/** The member of an object under its own key, also when the key is `__proto__`. */
export function ownValue(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? (Object.getOwnPropertyDescriptor(object, key)?.value as Json | undefined) : undefined;
}

/** A copy with some members set and others taken away; keys keep their place. */
export function withMembers<T extends JsonObject>(object: T, set: JsonObject, unset: readonly string[] = []): T {
  const gone = new Set(unset);
  const kept = Object.entries(object).filter(([key]) => !gone.has(key));
  return { ...Object.fromEntries(kept), ...set } as T;
}
