/** Decisions: drafted, proposed, adopted, followed up, replaced. What was adopted is never edited. */

import { applyAll } from '../apply.ts';
import { type BoardCard, boardOf } from '../canvas/board.ts';
import { cardEvents } from '../canvas/decide/cards.ts';
import { added, changed, removed } from '../entity-events.ts';
import { type Refusal, refusal } from '../errors.ts';
import type { EventDraft } from '../events.ts';
import type { Handlers } from '../handler.ts';
import type { Decision } from '../programme/types.ts';
import type { State } from '../state.ts';
import type { DecisionCommand } from './commands.ts';
import { missingForAdoption } from './complete.ts';
import { isOpen, isRecommendation } from './standing.ts';

const gone = refusal('command.gone');
type Links = {
  readonly [K in 'inputIds' | 'voteId' | 'cardRefs' | 'ownerId' | 'trackId' | 'workshopId']?: Decision[K] | undefined;
};

export const decisionHandlers: Handlers<DecisionCommand> = {
  'decision.add': (state, { decision }, { newId }) => create(state, newId('d'), { ...blank, ...decision }),
  'decision.edit': (state, { id, set }) => {
    const decision = state.decisions.get(id);
    if (!decision) return gone;
    if (!isOpen(decision)) return refusal('decision.adopted', { number: decision.number });
    if (!linksExist(state, set)) return gone;
    const edited = changed('decision', id, decision, set);
    const after = applyAll(state, edited);
    return [...edited, ...linkEvents(after, id, decision, after.decisions.get(id))];
  },
  'decision.propose': (state, { id }) => {
    const decision = state.decisions.get(id);
    if (!decision) return gone;
    return decision.status === 'draft'
      ? changed('decision', id, decision, { status: 'proposed' })
      : refusal('decision.adopted', { number: decision.number });
  },
  'decision.adopt': (state, { id, date }) => {
    const decision = state.decisions.get(id);
    if (!decision) return gone;
    if (!isOpen(decision)) return refusal('decision.adopted', { number: decision.number });
    if (missingForAdoption(decision).length > 0)
      return refusal('decision.incomplete', { count: missingForAdoption(decision).length });
    if (decision.deadline && decision.deadline < date) return refusal('decision.deadlineBeforeDate');
    const status = isRecommendation(decision) ? 'recommended' : 'decided';
    const replaced = decision.supersedes ? state.decisions.get(decision.supersedes) : undefined;
    return [
      ...changed('decision', id, decision, { status, date }),
      ...(replaced ? changed('decision', replaced.id, replaced, { status: 'superseded', supersededBy: id }) : []),
    ];
  },
  'decision.setStatus': (state, { id, status }) => {
    const decision = state.decisions.get(id);
    if (!decision) return gone;
    if (isOpen(decision)) return refusal('decision.notAdopted', { number: decision.number });
    return decision.status === 'superseded'
      ? refusal('decision.superseded', { number: decision.number })
      : changed('decision', id, decision, { status });
  },
  'decision.followUp': (state, { id, followUp }) => {
    const decision = state.decisions.get(id);
    if (!decision) return gone;
    return isOpen(decision)
      ? refusal('decision.notAdopted', { number: decision.number })
      : changed('decision', id, decision, { followUp });
  },
  'decision.supersede': (state, { id }, { newId }) => {
    const decision = state.decisions.get(id);
    if (!decision) return gone;
    if (isOpen(decision)) return refusal('decision.notAdopted', { number: decision.number });
    const waiting = [...state.decisions.values()].some((other) => other.supersedes === id && isOpen(other));
    if (decision.status === 'superseded' || waiting) return refusal('decision.superseded', { number: decision.number });
    const {
      id: _id,
      number: _number,
      status: _status,
      date: _date,
      followUp: _followUp,
      supersededBy: _by,
      ...fields
    } = decision;
    return create(state, newId('d'), { ...blank, ...fields, supersedes: id });
  },
  'decision.remove': (state, { id }) => {
    const decision = state.decisions.get(id);
    if (!decision) return gone;
    if (decision.status !== 'draft') return refusal('decision.onlyDrafts', { number: decision.number });
    const bare = applyAll(state, changed('decision', id, decision, { inputIds: [], cardRefs: [], voteId: null }));
    const unlink = linkEvents(bare, id, decision, undefined);
    const strangers = [...state.cards].flatMap(([canvasId, cards]) =>
      [...cards.values()]
        .filter((card) => (card.decisionIds ?? []).includes(id) && !linked(decision, canvasId, card.nodeId))
        .flatMap((card) =>
          changed('card', card.nodeId, card, { decisionIds: (card.decisionIds ?? []).filter((known) => known !== id) }, canvasId),
        ),
    );
    return [...unlink, ...strangers, removed('decision', id)];
  },
};

/** Every field of the log, empty, so that a row always has all its columns. */
const blank = {
  workshopId: null,
  date: null,
  trackId: null,
  type: 'decision',
  text: '',
  rationale: null,
  alternatives: [],
  mandate: null,
  ownerId: null,
  deadline: null,
  followUp: null,
  voteId: null,
  inputIds: [],
  cardRefs: [],
  consequences: {},
  indicator: null,
  reviewOn: null,
  reservations: [],
  supersedes: null,
};

function create(state: State, id: string, fields: Links & Readonly<Record<string, unknown>>): readonly EventDraft[] | Refusal {
  if (!linksExist(state, fields)) return gone;
  const number = `B-${String(state.numbers.decision + 1).padStart(2, '0')}`;
  const event = added('decision', id, { id, number, status: 'draft', ...fields });
  const after = applyAll(state, [event]);
  return [event, ...linkEvents(after, id, undefined, after.decisions.get(id))];
}

function linksExist(state: State, links: Links): boolean {
  const known = (id: string | null | undefined, list: { has: (id: string) => boolean }) => !id || list.has(id);
  return (
    (links.inputIds ?? []).every((id) => state.inputs.has(id)) &&
    (links.cardRefs ?? []).every(({ canvasId, nodeId }) => cardAt(state, canvasId, nodeId) !== undefined) &&
    known(links.voteId, state.votes) &&
    known(links.trackId, state.tracks) &&
    known(links.workshopId, state.workshops) &&
    (!links.ownerId || state.participants.has(links.ownerId) || state.facilitators.has(links.ownerId))
  );
}

/** Inputs, cards and the vote know the decision that they led to: what comes of changing its links. */
function linkEvents(state: State, id: string, before: Decision | undefined, after: Decision | undefined): EventDraft[] {
  const [oldInputs, newInputs] = [new Set(before?.inputIds ?? []), new Set(after?.inputIds ?? [])];
  const inputs = [...new Set([...oldInputs, ...newInputs])].flatMap((inputId) => {
    const input = state.inputs.get(inputId);
    return input
      ? changed('input', inputId, input, { decisionRefs: withOrWithout(input.decisionRefs, id, newInputs.has(inputId)) })
      : [];
  });
  const touched = [...(before?.cardRefs ?? []), ...(after?.cardRefs ?? [])];
  const unique = new Map(touched.map((ref) => [JSON.stringify([ref.canvasId, ref.nodeId]), ref]));
  const cards = [...unique.values()].flatMap(({ canvasId, nodeId }) => {
    const card = cardAt(state, canvasId, nodeId);
    const kept = after !== undefined && linked(after, canvasId, nodeId);
    return card ? [...cardEvents(state, canvasId, card, { decisionIds: [...withOrWithout(card.decisionIds, id, kept)] })] : [];
  });
  const [oldVote, newVote] = [state.votes.get(before?.voteId ?? ''), state.votes.get(after?.voteId ?? '')];
  const left =
    oldVote && oldVote.id !== newVote?.id && oldVote.decisionId === id
      ? changed('vote', oldVote.id, oldVote, { decisionId: null })
      : [];
  const joined = newVote && !newVote.decisionId ? changed('vote', newVote.id, newVote, { decisionId: id }) : [];
  return [...inputs, ...cards, ...left, ...joined];
}

function linked(decision: Decision, canvasId: string, nodeId: string): boolean {
  return (decision.cardRefs ?? []).some((ref) => ref.canvasId === canvasId && ref.nodeId === nodeId);
}

function cardAt(state: State, canvasId: string, nodeId: string): BoardCard | undefined {
  return boardOf(state, canvasId).cards.find((card) => card.id === nodeId);
}

function withOrWithout(ids: readonly string[] | undefined, id: string, wanted: boolean): readonly string[] {
  const others = (ids ?? []).filter((known) => known !== id);
  return wanted ? [...others, id] : others;
}
