/**
 * Counting hands. Each option is counted either side by side or for the whole room, never both: a
 * count for the room takes the place of the sides' counts, and the first count of a side takes the
 * place of the room's. A vote with one option counted for the room has no split by side.
 */
import { type Side, sides } from '../programme/codes.ts';
import type { Participant, Vote } from '../programme/types.ts';
import type { State } from '../state.ts';

export type Option = NonNullable<Vote['options']>[number];

/** Groups smaller than this are not shown by themselves, unless a document says otherwise. */
export const MIN_GROUP = 5;
/** What no document can go below. */
const SMALLEST_GROUP = 3;

/** Who may vote, by side: those present at the workshop, else all who are active. */
export function eligibleBySide(state: State, workshopId: string | null): Readonly<Record<string, number>> {
  const present = workshopId ? state.workshops.get(workshopId)?.attendance?.present : undefined;
  const people = present?.length
    ? present.map((id) => state.participants.get(id)).filter((person): person is Participant => person !== undefined)
    : [...state.participants.values()].filter((person) => person.active !== false);
  const bySide = Map.groupBy(people, ({ side }) => side);
  return mergedSmall(new Map(sides.flatMap((side) => (bySide.has(side) ? [[side, bySide.get(side)?.length ?? 0]] : []))));
}

/** Management and support count as one group where either alone is so small that it would show who voted what. */
function mergedSmall(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  const [management = 0, support = 0] = [counts.get('management'), counts.get('support')];
  const small = [management, support].some((count) => count > 0 && count < MIN_GROUP);
  if (!small || management === 0 || support === 0) return Object.fromEntries(counts);
  const others = [...counts].filter(([side]) => side !== 'management' && side !== 'support');
  return Object.fromEntries([...others, ['managementSupport' satisfies Side, management + support]]);
}

/** How many may vote in all. */
export function totalOf(bySide: Readonly<Record<string, number>> | undefined): number {
  return Object.values(bySide ?? {}).reduce((sum, count) => sum + count, 0);
}

/** An option with a new count, for one side or (null) for the room as a whole. */
export function counted(option: Option, side: string | null, hands: number): Option {
  if (side === null) {
    const { bySide: _bySide, ...rest } = option;
    return { ...rest, total: hands };
  }
  const bySide = { ...option.bySide, [side]: hands };
  return { ...option, bySide, total: totalOf(bySide) };
}

/** Hands counted so far, over all options. */
export function handsOf(options: readonly Option[]): number {
  return options.reduce((sum, option) => sum + (option.total ?? 0), 0);
}

/** Sides that have more hands than people, if any; one person has one hand. */
export function sidesWithTooMany(options: readonly Option[], eligible: Readonly<Record<string, number>>): readonly string[] {
  const handsOfSide = (side: string) => options.reduce((sum, option) => sum + (option.bySide?.[side] ?? 0), 0);
  return sidesOf(options).filter((side) => handsOfSide(side) > (eligible[side] ?? 0));
}

/** The option with most hands, or null when two share the lead or nobody voted. */
export function leading(options: readonly Option[]): string | null {
  const most = Math.max(0, ...options.map((option) => option.total ?? 0));
  const first = options.filter((option) => (option.total ?? 0) === most);
  return most > 0 && first.length === 1 ? (first[0]?.id ?? null) : null;
}

/** The mean of a scale whose options are its steps from 1 up, to two decimals; null without votes. */
export function meanOf(
  options: readonly Option[],
  handsOn: (option: Option) => number = (option) => option.total ?? 0,
): number | null {
  const hands = options.reduce((sum, option) => sum + handsOn(option), 0);
  if (hands === 0) return null;
  const points = options.reduce((sum, option, index) => sum + handsOn(option) * (index + 1), 0);
  return Math.round((points * 100) / hands) / 100;
}

/**
 * Whether it may be told how each side voted. Every side that voted must be so large, and so divided,
 * that nobody in it is given away: as many hands as the smallest group allowed, and, where the vote is
 * anonymous, not all on one answer. One side that fails hides all, for what is left out could be had
 * by subtraction. An option counted for the room as a whole has no sides to tell of.
 */
export function maySplit(vote: Vote, options: readonly Option[]): boolean {
  const least = Math.max(vote.minGroupSize ?? MIN_GROUP, SMALLEST_GROUP);
  const people = vote.eligibleBySide ?? {};
  const handsOn = (side: string) => options.map((option) => option.bySide?.[side] ?? 0);
  const sides = sidesOf(options).filter((side) => handsOn(side).some((hands) => hands > 0));
  return (
    sides.length > 1 &&
    options.every((option) => option.bySide !== undefined || (option.total ?? 0) === 0) &&
    sides.every((side) => {
      const hands = handsOn(side);
      const sum = hands.reduce((total, count) => total + count, 0);
      return (people[side] ?? 0) >= least && sum >= least && (vote.anonymous === false || Math.max(...hands) < sum);
    })
  );
}

function sidesOf(options: readonly Option[]): readonly string[] {
  return [...new Set(options.flatMap((option) => Object.keys(option.bySide ?? {})))];
}
