/** Longest chains in a graph that may have loops, in time near to its size. */

type Next = (node: string) => readonly string[];

/** The longest way on from a node: how many steps, those inside its loop, and the first node outside, which goes on from there. */
interface Way {
  readonly length: number;
  readonly around: readonly string[];
  readonly on: string | null;
}

/** Steps a search inside a loop may take: finding the longest way there takes for ever, a long one is soon found. */
const LOOP_STEPS = 20_000;
const LEAST_STEPS = 120;
/** A way of so many steps is longer than any limit that can be set. */
const LONG = 60;

/**
 * The chains of more than `max` steps, the longest first. Every node starts at most one, and a chain
 * ends where it would go on along one that was listed before, so that each way is told once. Exact
 * without loops and in small ones; a chain never comes to the same node twice.
 */
export function longChains(nodes: readonly string[], next: Next, max: number): readonly (readonly string[])[] {
  const ways = longestWays(nodes, next);
  const length = (node: string) => ways.get(node)?.length ?? 0;
  const taken = new Set<string>();
  return nodes
    .filter((node) => length(node) > max)
    .toSorted((a, b) => length(b) - length(a))
    .map((start) => (taken.has(start) ? [] : chainFrom(start, ways, taken)))
    .filter((chain) => chain.length - 1 > max);
}

function chainFrom(start: string, ways: ReadonlyMap<string, Way>, taken: Set<string>): readonly string[] {
  const chain = [start];
  taken.add(start);
  for (let way = ways.get(start); way; way = way.on === null ? undefined : ways.get(way.on)) {
    for (const step of way.on === null ? way.around : [...way.around, way.on]) {
      chain.push(step);
      if (taken.has(step)) return chain;
      taken.add(step);
    }
  }
  return chain;
}

function longestWays(nodes: readonly string[], next: Next): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>();
  // Ends come before what leads to them, so what lies outside a loop is known when its turn comes.
  for (const loop of loops(nodes, next)) {
    for (const [node, way] of waysInside(loop, next, ways)) ways.set(node, way);
  }
  return ways;
}

function waysInside(loop: readonly string[], next: Next, outside: ReadonlyMap<string, Way>): ReadonlyMap<string, Way> {
  const inside = new Set(loop);
  const steps = Math.max(LEAST_STEPS, Math.floor(LOOP_STEPS / loop.length));
  const found = new Map<string, Way>();
  const isLarge = loop.length > LONG;
  const known = (node: string) => Number(found.has(node));
  const ahead: Next = isLarge ? (node) => next(node).toSorted((a, b) => known(a) - known(b)) : next;
  for (const node of loop) {
    if (found.has(node)) continue;
    const { length, around, on } = longestWay(node, inside, ahead, outside, steps);
    found.set(node, { length, around, on });
    if (!isLarge) continue;
    // Searching from each node of a large loop takes too long; those on the way go on along it while it is long.
    for (const [index, step] of around.slice(0, Math.max(0, length - LONG)).entries()) {
      if (!found.has(step)) found.set(step, { length: length - index - 1, around: around.slice(index + 1), on });
    }
  }
  return found;
}

/** The longest way from a node through its loop and out of it, among those that `left` steps of searching find. */
function longestWay(start: string, inside: ReadonlySet<string>, next: Next, ways: ReadonlyMap<string, Way>, left: number): Way {
  let best: Way = { length: 0, around: [], on: null };
  const path: string[] = [];
  const seen = new Set([start]);
  const consider = (on: string | null) => {
    const length = path.length + (on === null ? 0 : 1 + (ways.get(on)?.length ?? 0));
    if (length > best.length) best = { length, around: [...path], on };
  };
  const search = (at: string) => {
    let wentOn = false;
    for (const to of next(at)) {
      if (seen.has(to)) continue;
      if (!inside.has(to)) {
        consider(to);
      } else if (left > 0) {
        left -= 1;
        wentOn = true;
        seen.add(to);
        path.push(to);
        search(to);
        path.pop();
        seen.delete(to);
      }
    }
    if (!wentOn) consider(null);
  };
  search(start);
  return best;
}

/** The nodes in groups that lead in a circle (most are alone), each after those it leads to: Tarjan's, without recursion. */
function loops(nodes: readonly string[], next: Next): readonly (readonly string[])[] {
  const found: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const lower = (node: string, to: number) => low.set(node, Math.min(low.get(node) ?? to, to));
  const enter = (node: string) => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, ahead: next(node).values() };
  };
  for (const root of nodes) {
    if (index.has(root)) continue;
    const work = [enter(root)];
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const step = top.ahead.next();
      if (!step.done) {
        const seenAt = index.get(step.value);
        if (seenAt === undefined) work.push(enter(step.value));
        else if (isOpen.has(step.value)) lower(top.node, seenAt);
        continue;
      }
      work.pop();
      const { node } = top;
      const lowest = low.get(node) ?? 0;
      const parent = work.at(-1);
      if (parent) lower(parent.node, lowest);
      if (lowest !== index.get(node)) continue;
      const group = open.splice(open.lastIndexOf(node));
      for (const member of group) isOpen.delete(member);
      found.push(group);
    }
  }
  return found;
}
