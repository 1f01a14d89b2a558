/** The result of a closed vote, as it may be shown to a room. */
import type { Vote } from '../programme/types.ts';

export interface VoteResult {
  readonly id: string;
  readonly kind: Vote['kind'];
  readonly question: string;
  readonly rule: string;
  readonly reading: string;
  readonly cast: number;
  readonly eligible: number;
  readonly options: readonly { readonly id: string; readonly label: string; readonly total: number }[];
  readonly mean: number | null;
}

/** What a closed vote came to. */
export function voteResult(vote: Vote): VoteResult {
  return {
    id: vote.id,
    kind: vote.kind,
    question: vote.question,
    rule: vote.rule ?? '',
    reading: vote.reading ?? '',
    cast: vote.cast ?? 0,
    eligible: vote.eligible ?? 0,
    options: (vote.options ?? []).map(({ id, label, total }) => ({ id, label, total: total ?? 0 })),
    mean: vote.mean ?? null,
  };
}
