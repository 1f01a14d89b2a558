/** Votes whose hands the facilitator counts: drafted, opened, counted, closed. */
import { added, changed, removed } from '../entity-events.ts';
import { type Refusal, refusal } from '../errors.ts';
import type { EventDraft } from '../events.ts';
import type { Handlers } from '../handler.ts';
import { measured } from '../plan/gates.ts';
import type { Vote } from '../programme/types.ts';
import type { State } from '../state.ts';
import type { VoteCommand } from './commands.ts';
import {
  counted,
  eligibleBySide,
  handsOf,
  leading,
  MIN_GROUP,
  maySplit,
  meanOf,
  type Option,
  sidesWithTooMany,
  totalOf,
} from './hands.ts';

const gone = refusal('command.gone');

export const voteHandlers: Handlers<VoteCommand> = {
  'vote.add': (state, { kind, vote }, { newId }) => {
    if (!linksExist(state, vote)) return gone;
    const id = newId('v');
    const workshopId = vote.workshopId ?? null;
    const bySide = vote.eligibleBySide ?? eligibleBySide(state, workshopId);
    const value = {
      id,
      workshopId,
      activityId: null,
      trackId: null,
      kind,
      // In a round of consent people speak for themselves; of all other votes only the counts are kept.
      anonymous: kind !== 'consent',
      rule: null,
      ...vote,
      eligible: totalOf(bySide),
      eligibleBySide: bySide,
      status: 'draft',
      minGroupSize: MIN_GROUP,
      options: withIds(kind, vote.options ?? []),
    };
    return [added('vote', id, value)];
  },
  'vote.edit': (state, { id, set }) => {
    const vote = state.votes.get(id);
    if (!vote || !linksExist(state, set)) return gone;
    const { eligibleBySide: bySide, options, ...others } = set;
    if (vote.status === 'closed' || vote.status === 'cancelled') return refusal('vote.closed');
    if (vote.status !== 'draft' && (options !== undefined || Object.keys(others).length > 0)) return refusal('vote.opened');
    if (bySide) {
      const refused = tooMany(vote.options ?? [], bySide);
      if (refused) return refused;
    }
    return changed('vote', id, vote, {
      ...others,
      ...(options ? { options: withIds(vote.kind, options) } : {}),
      ...(bySide ? { eligibleBySide: bySide, eligible: totalOf(bySide) } : {}),
    });
  },
  'vote.open': (state, { id }) => {
    const vote = state.votes.get(id);
    if (!vote) return gone;
    if (vote.status !== 'draft') return refusal('vote.notDraft');
    if ((vote.options ?? []).length < 2) return refusal('vote.twoOptions');
    if ((vote.eligible ?? 0) === 0) return refusal('vote.nobody');
    return changed('vote', id, vote, { status: 'open' });
  },
  'vote.count': (state, { id, optionId, side, hands }) => {
    const vote = state.votes.get(id);
    if (!vote) return gone;
    if (vote.status !== 'open') return refusal('vote.notOpen');
    const [known, people] = [vote.options ?? [], vote.eligibleBySide ?? {}];
    if (!known.some((option) => option.id === optionId) || (side !== null && !Object.hasOwn(people, side))) return gone;
    const options = known.map((option) => (option.id === optionId ? counted(option, side, hands) : option));
    return tooMany(options, people) ?? changed('vote', id, vote, { options });
  },
  'vote.close': (state, { id }) => {
    const vote = state.votes.get(id);
    if (!vote) return gone;
    if (vote.status !== 'open') return refusal('vote.notOpen');
    const closing = { status: 'closed' as const, ...outcome(vote) };
    return [...changed('vote', id, vote, closing), ...measured(state, { ...vote, ...closing })];
  },
  'vote.read': (state, { id, reading }) => {
    const vote = state.votes.get(id);
    if (!vote) return gone;
    return vote.status === 'closed' ? changed('vote', id, vote, { reading }) : refusal('vote.notClosed');
  },
  'vote.remove': (state, { id }) => {
    const vote = state.votes.get(id);
    if (!vote) return gone;
    if (vote.status === 'open') return changed('vote', id, vote, { status: 'cancelled' });
    return vote.status === 'draft' ? removeDraft(state, id) : refusal('vote.closed');
  },
};

function linksExist(
  state: State,
  { workshopId, trackId }: { readonly workshopId?: string | null | undefined; readonly trackId?: string | null | undefined },
): boolean {
  return (!workshopId || state.workshops.has(workshopId)) && (!trackId || state.tracks.has(trackId));
}

/** Options keep the ids they have; new ones are numbered on. Consent has its three positions. */
function withIds(
  kind: Vote['kind'],
  options: readonly { readonly id?: string | undefined; readonly label: string }[],
): readonly Option[] {
  if (kind === 'consent') {
    return ['full', 'live', 'object'].map((id, index) => ({ id, label: options[index]?.label ?? id }));
  }
  const given = new Set(options.map((option) => option.id));
  const taken = new Set<string>();
  let next = 1;
  return options.map(({ id, label }) => {
    while (given.has(`o${next}`) || taken.has(`o${next}`)) next += 1;
    const own = id && !taken.has(id) ? id : `o${next}`;
    taken.add(own);
    return { id: own, label };
  });
}

/** One person, one hand: neither a side nor the room may have more hands than people. */
function tooMany(options: readonly Option[], eligible: Readonly<Record<string, number>>): Refusal | undefined {
  const [side] = sidesWithTooMany(options, eligible);
  if (side !== undefined) return refusal('vote.tooManyOnSide', { people: eligible[side] ?? 0 });
  const [hands, people] = [handsOf(options), totalOf(eligible)];
  return hands > people ? refusal('vote.tooManyHands', { hands, people }) : undefined;
}

/** What a vote came to, computed once when it closes and kept with it. */
function outcome(vote: Vote): Partial<Vote> {
  const options = (vote.options ?? []).map((option) => ({ ...option, total: option.total ?? 0 }));
  const base = { options, cast: handsOf(options) };
  if (vote.kind === 'scale') return { ...base, mean: meanOf(options), meanBySide: meansBySide(vote, options) };
  return vote.kind === 'consent' ? base : { ...base, leadingOptionId: leading(options) };
}

/** Means of the sides, or of none when one of them would give its people away. */
function meansBySide(vote: Vote, options: readonly Option[]): Readonly<Record<string, number>> {
  if (!maySplit(vote, options)) return {};
  const means = Object.keys(vote.eligibleBySide ?? {}).map(
    (side) => [side, meanOf(options, (option) => option.bySide?.[side] ?? 0)] as const,
  );
  return Object.fromEntries(means.filter((entry): entry is readonly [string, number] => entry[1] !== null));
}

function removeDraft(state: State, id: string): readonly EventDraft[] {
  const linked = [...state.decisions.values()].filter((decision) => decision.voteId === id);
  return [...linked.flatMap((decision) => changed('decision', decision.id, decision, { voteId: null })), removed('vote', id)];
}
