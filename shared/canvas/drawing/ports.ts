/** Where lines leave and reach their cards, so that those at one side of a card lie beside each other and not on each other. */
import type { BoardConnection, CardKey } from '../board.ts';
import { type Box, type Side, sidesOf } from './line.ts';

/** How far a line's ends are from the middle of the sides they touch. */
export interface Ports {
  readonly from: number;
  readonly to: number;
}

/** Room between neighbours at a side, and what is left free at its ends. */
const STEP = 16;
const EDGE = 22;

interface End {
  readonly key: string;
  readonly end: 'from' | 'to';
  /** Where the other end is; lines are ordered by it, so that they do not cross at the card. */
  readonly at: number;
  readonly room: number;
}

/** The ports of all lines, by the line's key; a line that is alone at its sides has none. */
export function portsOf(lines: readonly BoardConnection[], boxOf: (key: CardKey) => Box | undefined): ReadonlyMap<string, Ports> {
  const sides = new Map<string, End[]>();
  const put = (card: CardKey, side: Side, end: End) => {
    // Straight lines down a column have a place of their own.
    if (side === 'top' || side === 'bottom') return;
    const key = `${side} ${card}`;
    const ends = sides.get(key);
    if (ends) ends.push(end);
    else sides.set(key, [end]);
  };
  for (const { key, from, to } of lines) {
    const [a, b] = [boxOf(from), boxOf(to)];
    if (!a || !b) continue;
    const [leaving, arriving] = sidesOf(a, b);
    put(from, leaving, { key, end: 'from', at: b.y + b.h / 2, room: a.h - 2 * EDGE });
    put(to, arriving, { key, end: 'to', at: a.y + a.h / 2, room: b.h - 2 * EDGE });
  }
  const ports = new Map<string, Ports>();
  for (const ends of sides.values()) {
    if (ends.length < 2) continue;
    const step = Math.min(STEP, Math.max(0, ends[0]?.room ?? 0) / (ends.length - 1));
    ends.sort((one, other) => one.at - other.at);
    ends.forEach(({ key, end }, index) => {
      const known = ports.get(key) ?? { from: 0, to: 0 };
      ports.set(key, { ...known, [end]: (index - (ends.length - 1) / 2) * step });
    });
  }
  return ports;
}
