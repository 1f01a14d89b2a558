/** The next step: the one thing a project leader should not forget now. */

import { daysOverdue } from '../decisions/overdue.ts';
import { isOpen } from '../decisions/standing.ts';
import { programmeOf, type State } from '../state.ts';
import { isNotUnderstood, lockedTracks, understandingOf } from './gates.ts';

export interface NextStep {
  readonly name:
    | 'coreTask'
    | 'frame'
    | 'firstWorkshop'
    | 'countVote'
    | 'proposal'
    | 'openTracks'
    | 'measure'
    | 'overdue'
    | 'worry'
    | 'workshop'
    | 'operation';
  readonly values: Readonly<Record<string, string | number>>;
  /** Where it is done. */
  readonly route: { readonly page: 'overview' | 'votes' | 'decisions'; readonly id?: string };
}

const step = (name: NextStep['name'], route: NextStep['route'], values: NextStep['values'] = {}): NextStep => ({
  name,
  route,
  values,
});

/**
 * In this order: a vote that is open, what must be there before the first workshop, a proposal that
 * waits, tracks that are still locked, the next workshop, an overdue decision, an unanswered worry, and then life after the last workshop.
 */
export function nextStep(state: State, today: string): NextStep {
  const programme = programmeOf(state);
  const decisions = [...state.decisions.values()];
  const vote = [...state.votes.values()].find(({ status }) => status === 'open');
  if (vote) return step('countVote', { page: 'votes', id: vote.id });
  if (!programme.coreTask) return step('coreTask', { page: 'overview' });
  if (!programme.frame?.approvedOn) return step('frame', { page: 'overview' });
  if (state.workshops.size === 0) return step('firstWorkshop', { page: 'overview' });
  const proposal = decisions.find(isOpen);
  if (proposal) return step('proposal', { page: 'decisions', id: proposal.id }, { number: proposal.number });
  const tracks = trackStep(state);
  if (tracks) return tracks;
  const workshop = [...state.workshops.values()].find(({ status }) => status === 'running' || status === 'planned');
  if (workshop) return step('workshop', { page: 'overview' }, { number: workshop.number });
  const late = decisions.find((decision) => daysOverdue(decision, today) > 0);
  if (late) return step('overdue', { page: 'decisions', id: late.id }, { number: late.number });
  const open = [...state.worryBank.values()].some(({ status }) => status === 'open');
  return open ? step('worry', { page: 'overview' }) : step('operation', { page: 'overview' });
}

/** While tracks are locked: open them when the group understands, and measure whether it does once it has met. */
function trackStep(state: State): NextStep | undefined {
  if (lockedTracks(state).length === 0) return undefined;
  const understanding = understandingOf(state);
  if (understanding.configured && understanding.reached) return step('openTracks', { page: 'overview' });
  const hasMet = [...state.workshops.values()].some(({ status }) => status === 'held');
  return isNotUnderstood(understanding) && understanding.measures.length === 0 && hasMet
    ? step('measure', { page: 'votes' })
    : undefined;
}
