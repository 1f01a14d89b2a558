/** The result of a closed vote as numbers that may be shown to a room. */
import type { Vote } from '../programme/types.ts';

export interface ResultRow {
  readonly id: string;
  readonly label: string;
  /** What is drawn; null where the kind has no single number a row. */
  readonly value: number | null;
}

export interface VoteResult {
  readonly id: string;
  readonly kind: Vote['kind'];
  readonly question: string;
  readonly rule: string;
  readonly reading: string;
  readonly cast: number;
  readonly eligible: number;
  readonly rows: readonly ResultRow[];
  /** Whether the values are votes, points on a scale, or shares from 0 to 1. */
  readonly unit: 'votes' | 'points' | 'share';
  readonly leadingId: string | null;
  readonly mean: number | null;
  /** Longest bar: the scale's end, or the largest value. */
  readonly most: number;
}

type Rows = Pick<VoteResult, 'rows' | 'unit'>;

/** What a closed vote came to. Only totals: how the sides voted is for the facilitator to show, with care. */
export function voteResult(vote: Vote): VoteResult {
  const { rows, unit } = rowsOf(vote);
  return {
    id: vote.id,
    kind: vote.kind,
    question: vote.question,
    rule: vote.rule ?? '',
    reading: vote.reading ?? '',
    cast: vote.cast ?? 0,
    eligible: vote.eligible ?? 0,
    rows,
    unit,
    leadingId: vote.leadingOptionId ?? null,
    mean: vote.mean ?? null,
    most: unit === 'share' ? 1 : Math.max(1, ...rows.map((row) => Math.abs(row.value ?? 0))),
  };
}

/** The numbers of each kind, wherever the format keeps them. Consent shows its last round. */
function rowsOf(vote: Vote): Rows {
  const loose = vote as unknown as Record<string, unknown>;
  const members = (name: string) => (Array.isArray(loose[name]) ? (loose[name] as Record<string, unknown>[]) : []);
  if (vote.kind === 'consent' && members('finalRound').length > 0) {
    const labels = new Map((vote.options ?? []).map((option) => [option.id, option.label]));
    const rows = members('finalRound').map(({ id, total }) => ({
      id: String(id),
      label: labels.get(String(id)) ?? String(id),
      value: number(total),
    }));
    return { rows, unit: 'votes' };
  }
  if (members('points').length > 0) {
    const rows = members('points').map((point) => ({
      id: String(point.id),
      label: String(point.label),
      value: number(point.impact),
    }));
    return { rows, unit: 'points' };
  }
  if (members('rows').length > 0) {
    const rows = members('rows').map((row) => ({ id: String(row.refId), label: String(row.label), value: number(row.mean) }));
    return { rows, unit: 'points' };
  }
  if (members('cards').length > 0) {
    const rows = members('cards').map((card) => ({
      id: String(card.offerId),
      label: String(card.offerId),
      value: number(card.agreement),
    }));
    return { rows, unit: 'share' };
  }
  const rows = (vote.options ?? []).map(({ id, label, total }) => ({ id, label, value: total ?? 0 }));
  return { rows, unit: 'votes' };
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
