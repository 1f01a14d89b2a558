import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, isJsonObject, type JsonObject, jsonEqual, withMembers } from '../../shared/json.ts';

const withProto = (value: unknown): JsonObject => JSON.parse(`{"a":1,"__proto__":${JSON.stringify(value)}}`);

describe('canonical JSON', () => {
  it('is the same whatever the order of the keys', () => {
    expect(canonicalJson({ b: [1, { d: 2, c: 3 }], a: null })).toBe(canonicalJson({ a: null, b: [1, { c: 3, d: 2 }] }));
  });

  it('tells values apart that JSON tells apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [x, y] = [JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b))];
        expect(canonicalJson(x) === canonicalJson(y)).toBe(fc.stringify(sorted(x)) === fc.stringify(sorted(y)));
      }),
    );
  });

  it('reads back as the value it was made from', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => jsonEqual(JSON.parse(canonicalJson(value)), value)));
  });

  it('holds a member named __proto__', () => {
    expect(canonicalJson(withProto({ polluted: true }))).toBe('{"__proto__":{"polluted":true},"a":1}');
    expect(jsonEqual(withProto(1), withProto(2))).toBe(false);
  });
});

describe('withMembers', () => {
  it('sets and takes away members and leaves the given object as it was', () => {
    const before = { a: 1, b: 2 };
    expect(withMembers<JsonObject>(before, { b: 3, c: 4 }, ['a'])).toEqual({ b: 3, c: 4 });
    expect(before).toEqual({ a: 1, b: 2 });
  });

  it('carries a member named __proto__ along as a member', () => {
    const copy = withMembers(withProto('x'), { b: 2 });
    expect(JSON.stringify(copy)).toBe('{"a":1,"__proto__":"x","b":2}');
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(JSON.stringify(withMembers<JsonObject>({}, withProto(5), []))).toBe('{"a":1,"__proto__":5}');
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return Object.is(value, -0) ? 0 : value;
  // Told from a list of pairs, which an object without members would otherwise look like.
  const members = Object.entries(value)
    .map(([key, member]) => [key, sorted(member)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { members };
}
