/** What the stage may know: only what it shows, never the state or its events. */
import { currentWorkshop } from '../plan/current-workshop.ts';
import { programmeOf, type State } from '../state.ts';
import { type VoteResult, voteResult } from '../voting/result.ts';
import { type StageBoard, type StageChanges, stageBoard, stageChanges } from './board.ts';

export interface StageView {
  readonly programme: {
    readonly title: string;
    readonly subtitle: string;
    readonly municipality: string;
    readonly coreTask: string;
  };
  readonly show: StageContent;
}

export type StageContent =
  | {
      readonly kind: 'title';
      readonly workshop: { readonly number: number; readonly title: string; readonly date: string | null } | null;
    }
  | { readonly kind: 'pause' }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'question'; readonly question: string; readonly rule: string; readonly options: readonly string[] }
  | { readonly kind: 'result'; readonly result: VoteResult }
  | StageBoard
  | StageChanges
  | {
      readonly kind: 'decision';
      readonly number: string;
      readonly title: string;
      readonly text: string;
      readonly status: string;
    };

/** What the room may see now. A vote that is not closed never shows its count. */
export function stageView(state: State): StageView {
  const programme = programmeOf(state);
  return {
    programme: {
      title: programme.title,
      subtitle: programme.subtitle ?? '',
      municipality: programme.municipality?.name ?? '',
      coreTask: programme.coreTask ?? '',
    },
    show: stageContent(state),
  };
}

function stageContent(state: State): StageContent {
  const { stage } = state;
  switch (stage.kind) {
    case 'title':
      return { kind: 'title', workshop: workshopNow(state) };
    case 'pause':
      return { kind: 'pause' };
    case 'message':
      return { kind: 'message', text: stage.text };
    case 'question':
      return question(state, stage.voteId);
    case 'result':
      return result(state, stage.voteId);
    case 'canvas':
      return stageBoard(state, stage);
    case 'changes':
      return stageChanges(state, stage);
    case 'decision': {
      const decision = state.decisions.get(stage.decisionId);
      if (!decision) return { kind: 'pause' };
      const { number, title, text, status } = decision;
      return { kind: 'decision', number, title, text, status };
    }
  }
}

function workshopNow(state: State): { number: number; title: string; date: string | null } | null {
  const current = currentWorkshop(state);
  return current ? { number: current.number, title: current.title, date: current.date ?? null } : null;
}

function question(state: State, voteId: string): StageContent {
  const vote = state.votes.get(voteId);
  if (!vote) return { kind: 'pause' };
  return {
    kind: 'question',
    question: vote.question,
    rule: vote.rule ?? '',
    options: (vote.options ?? []).map((option) => option.label),
  };
}

function result(state: State, voteId: string): StageContent {
  const vote = state.votes.get(voteId);
  if (!vote) return { kind: 'pause' };
  return vote.status === 'closed' ? { kind: 'result', result: voteResult(vote, state.offers) } : question(state, voteId);
}
