import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longChains } from '../../../shared/canvas/check/chains.ts';

type Edges = readonly (readonly [number, number])[];

/** Chains of more than `max` steps among nodes that are numbers, written as `0>1>2`. */
function chains(edges: Edges, max: number, size = 1 + Math.max(0, ...edges.flat())): string[] {
  const nodes = Array.from({ length: size }, (_, node) => String(node));
  const next = Map.groupBy(edges, ([from]) => String(from));
  return longChains(nodes, (node) => (next.get(node) ?? []).map(([, to]) => String(to)), max).map((chain) => chain.join('>'));
}

/** Steps of the longest way that comes to no node twice, found by trying all. */
function longest(edges: Edges, size: number): number {
  const from = (node: number, seen: ReadonlySet<number>): number =>
    Math.max(
      0,
      ...edges.filter(([start, to]) => start === node && !seen.has(to)).map(([, to]) => 1 + from(to, new Set([...seen, to]))),
    );
  return Math.max(0, ...Array.from({ length: size }, (_, node) => from(node, new Set([node]))));
}

const path = (first: number, ...rest: readonly number[]): Edges =>
  rest.map((to, index) => [[first, ...rest][index] ?? first, to]);
const someEdges = (size: number) =>
  fc.uniqueArray(
    fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).filter(([a, b]) => a !== b),
    { selector: String, maxLength: 3 * size },
  );

describe('chains that are too long', () => {
  it('are told from their first to their last node, and only when they are longer than allowed', () => {
    expect(chains(path(0, 1, 2, 3, 4), 3)).toEqual(['0>1>2>3>4']);
    expect(chains(path(0, 1, 2, 3, 4), 4)).toEqual([]);
  });

  it('are told once, by the longest way, where ways part and meet again', () => {
    expect(chains([...path(0, 1, 2, 3, 4), [0, 2], [1, 3]], 3)).toEqual(['0>1>2>3>4']);
    expect(chains([...path(0, 1, 2, 3, 4), [5, 1]], 3)).toEqual(['0>1>2>3>4']);
  });

  it('are told apart where each is too long by itself', () => {
    expect(chains([...path(0, 1, 2, 3), ...path(4, 5, 6, 7)], 2)).toEqual(['0>1>2>3', '4>5>6>7']);
    expect(chains([...path(0, 1, 2, 3, 8, 9), ...path(4, 5, 6, 7, 8)], 3)).toEqual(['0>1>2>3>8>9', '4>5>6>7>8']);
  });

  it('go once around in a loop, and through a loop the long way', () => {
    expect(chains([...path(0, 1, 2, 3, 4), [4, 0]], 3)).toEqual(['0>1>2>3>4']);
    expect(chains([...path(0, 1, 2, 3), [2, 1], [3, 1]], 2)).toEqual(['0>1>2>3']);
    // In at 1, around by 2 and 3, and out by 4; the short way would go from 1 to 3 at once.
    expect(chains([...path(0, 1, 2, 3, 1), [1, 3], ...path(3, 4)], 3)).toEqual(['0>1>2>3>4']);
  });

  it('are those one finds by trying every way, also through loops', () => {
    fc.assert(
      fc.property(someEdges(7), fc.nat(5), (edges, max) => {
        const found = chains(edges, max, 7);
        const most = longest(edges, 7);
        expect(found.length > 0).toBe(most > max);
        if (most > max) expect(found[0]?.split('>').length).toBe(most + 1);
        const told = found.flatMap((chain) =>
          chain
            .split('>')
            .slice(1)
            .map((to, index) => `${chain.split('>')[index]}>${to}`),
        );
        expect(new Set(told).size, 'no step is told twice').toBe(told.length);
        for (const chain of found) {
          const nodes = chain.split('>');
          expect(new Set(nodes).size, 'no node comes twice').toBe(nodes.length);
          expect(nodes.length - 1).toBeGreaterThan(max);
        }
        for (const step of told) expect(edges.map((edge) => edge.join('>'))).toContain(step);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a line', path(0, ...Array.from({ length: 4_999 }, (_, index) => index + 1)), 4_999],
    ['a ring', [...path(0, ...Array.from({ length: 4_999 }, (_, index) => index + 1)), [4_999, 0] as const], 3],
    [
      'pairs that hand back and forth',
      Array.from(
        { length: 4_998 },
        (_, node) =>
          [
            [node, node + 1],
            [node + 1, node],
          ] as const,
      ).flat(),
      3,
    ],
    [
      'a thicket',
      Array.from({ length: 20_000 }, (_, index) => [(index * 7_919) % 5_000, (index * 104_729 + 1) % 5_000] as const),
      3,
    ],
    [
      'a ladder of forward ways',
      Array.from({ length: 4_990 }, (_, node) => [1, 3, 9].map((by) => [node, node + by] as const)).flat(),
      4_000,
    ],
  ] as const)('are found soon among 5,000 nodes: %s', (_what, edges, least) => {
    const start = performance.now();
    const found = chains(edges, 3, 5_000);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect((found[0] ?? '').split('>').length).toBeGreaterThan(least);
  });
});
