/** The result of a closed vote as numbers that may be shown to a room. */
import type { OtherRecord, Vote } from '../programme/types.ts';
import { maySplit, type Option } from './hands.ts';

export interface ResultRow {
  readonly id: string;
  readonly label: string;
  /** What is drawn; null where a row has no single number. */
  readonly value: number | null;
  /** The numbers under `columns`, for kinds that ask several things about each row. */
  readonly cells: readonly (number | null)[];
}

export interface VoteResult {
  readonly id: string;
  readonly kind: Vote['kind'];
  readonly question: string;
  readonly rule: string;
  readonly reading: string;
  /** Votes cast, or dots placed; null where the format keeps no sum. */
  readonly cast: number | null;
  readonly eligible: number;
  readonly rows: readonly ResultRow[];
  /** Headings of the rows' cells; empty where each row is one bar. */
  readonly columns: readonly string[];
  /** Whether the values are votes, points on a scale, or shares from 0 to 1. */
  readonly unit: 'votes' | 'points' | 'share';
  /** Rows with most votes: one leads, several share the lead, none when nobody voted or nothing is to be won. */
  readonly leading: readonly string[];
  readonly mean: number | null;
  /** Ends of the bars' axis; `low` is below 0 where points can be. */
  readonly low: number;
  readonly high: number;
}

/** How the sides voted: for each row its votes in the order of `sides`. */
export interface VoteSplit {
  readonly sides: readonly string[];
  readonly rows: readonly { readonly id: string; readonly label: string; readonly votes: readonly number[] }[];
}

type Loose = Readonly<Record<string, unknown>>;
type Rows = Pick<VoteResult, 'rows' | 'unit' | 'columns'>;
type Names = ReadonlyMap<string, OtherRecord>;

/** Kinds in which most votes lead. Consent is never a race, and a scale has a mean instead. */
const races: readonly Vote['kind'][] = ['single', 'dot', 'ranking'];

/** What a closed vote came to, in totals only. `offers` give the names of what was sorted. */
export function voteResult(vote: Vote, offers: Names): VoteResult {
  const { rows, unit, columns } = rowsOf(vote, offers);
  const values = rows.map((row) => row.value ?? 0);
  const most = Math.max(0, ...values);
  const leads = races.includes(vote.kind) && most > 0;
  return {
    id: vote.id,
    kind: vote.kind,
    question: vote.question,
    rule: vote.rule ?? '',
    reading: vote.reading ?? '',
    cast: vote.cast ?? null,
    eligible: vote.eligible ?? 0,
    rows,
    columns,
    unit,
    leading: leads ? rows.filter((row) => row.value === most).map((row) => row.id) : [],
    mean: vote.mean ?? null,
    low: Math.min(0, ...values),
    high: unit === 'share' ? 1 : Math.max(1, most),
  };
}

/** How the sides voted, or null where it can't be told without giving somebody away. */
export function voteSplit(vote: Vote): VoteSplit | null {
  const options = countedOptions(vote);
  if (!maySplit(vote, options)) return null;
  const sides = Object.entries(vote.eligibleBySide ?? {}).flatMap(([side, people]) => (people > 0 ? [side] : []));
  const rows = options.map(({ id, label, bySide }) => ({ id, label, votes: sides.map((side) => bySide?.[side] ?? 0) }));
  return { sides, rows };
}

/** The options as they were last counted: consent counts again after its objections are dealt with. */
function countedOptions(vote: Vote): readonly Option[] {
  const options = vote.options ?? [];
  const last = new Map(members(vote, 'finalRound').map((option) => [option.id, option as unknown as Option]));
  return vote.kind === 'consent' && last.size > 0 ? options.map((option) => ({ ...option, ...last.get(option.id) })) : options;
}

/** The numbers of each kind, wherever the format keeps them. */
function rowsOf(vote: Vote, offers: Names): Rows {
  if (members(vote, 'points').length > 0) return placedPoints(vote);
  if (members(vote, 'cards').length > 0) return sortedCards(vote, offers);
  if (members(vote, 'rows').length > 0) {
    const rows = members(vote, 'rows').map(({ refId, label, mean }) => row(refId, label, number(mean)));
    return { rows, unit: 'points', columns: [] };
  }
  const rows = countedOptions(vote).map(({ id, label, total }) => row(id, label, total ?? 0));
  return { rows, unit: 'votes', columns: [] };
}

/** Points placed on two axes: each has two numbers, so none is drawn as a bar. */
function placedPoints(vote: Vote): Rows {
  const axes = members(vote, 'axes');
  const rows = members(vote, 'points').map((point) =>
    row(
      point.id,
      point.label,
      null,
      axes.map(({ id }) => number(point[String(id)])),
    ),
  );
  return { rows, unit: 'points', columns: axes.map(({ label }) => String(label)) };
}

/** Cards sorted into columns, with the share that agreed on where each belongs. */
function sortedCards(vote: Vote, offers: Names): Rows {
  const columns = members(vote, 'columns');
  const rows = members(vote, 'cards').map(({ offerId, counts, agreement }) => {
    const { name } = (offers.get(String(offerId)) ?? {}) as { name?: unknown };
    const counted = (counts ?? {}) as Loose;
    return row(
      offerId,
      name ?? offerId,
      number(agreement),
      columns.map(({ id }) => number(counted[String(id)])),
    );
  });
  return { rows, unit: 'share', columns: columns.map(({ label }) => String(label)) };
}

function row(id: unknown, label: unknown, value: number | null, cells: ResultRow['cells'] = []): ResultRow {
  return { id: String(id), label: String(label ?? id), value, cells };
}

/** A list that only some kinds of vote have, and that the schema leaves open. */
function members(vote: Vote, name: string): readonly Loose[] {
  const list = (vote as unknown as Loose)[name];
  return Array.isArray(list) ? list.filter((member): member is Loose => typeof member === 'object' && member !== null) : [];
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
