/** The map check: what is missing, doubled or left hanging on the boards, in words a citizen understands. */
import type { State } from '../../state.ts';
import { aboveMandate, deadEnd, noFollowUp, openPrompt, stepWithoutOwner } from './card-rules.ts';
import { decisionWithoutCard } from './decisions.ts';
import { type Facts, factsOf } from './facts.ts';
import { type Fault, type Finding, type RuleName, ruleNames } from './finding.ts';
import { handovers, tooManyHandovers } from './handovers.ts';
import { sameDataTwice } from './same-data.ts';

export { type Finding, type RuleName, ruleNames };

const rules: Readonly<Record<RuleName, (facts: Facts, state: State) => readonly Fault[]>> = {
  stepWithoutOwner,
  sameDataTwice,
  tooManyHandovers,
  deadEnd,
  noFollowUp,
  decisionWithoutCard,
  openPrompt,
  aboveMandate,
};

/** The findings of all boards: board by board, rule by rule, as one reads the cards. Each is told once. */
export function checkMap(state: State): readonly Finding[] {
  const facts = factsOf(state);
  const waivers = waiversOf(state);
  const found = ruleNames.flatMap((rule) =>
    rules[rule](facts, state).map((fault): Finding => {
      const subjects = (fault.subjects ?? fault.cardKeys).toSorted();
      return { ...fault, rule, subjects, waived: waivers.get(waiverKey(rule, subjects)) ?? null };
    }),
  );
  const rank = new Map(facts.boards.map(({ canvasId }, index) => [canvasId, index]));
  return found.toSorted((a, b) => (rank.get(a.canvasId) ?? 0) - (rank.get(b.canvasId) ?? 0));
}

/** The findings that concern one board: those told on it, and those of other boards that name a card of it. */
export function checkBoard(state: State, canvasId: string): readonly Finding[] {
  return findingsOn(checkMap(state), canvasId);
}

/** Those of the map's findings that concern one board, for whoever has them already. */
export function findingsOn(findings: readonly Finding[], canvasId: string): readonly Finding[] {
  return findings.filter(
    (finding) => finding.canvasId === canvasId || finding.cardKeys.some((key) => key.startsWith(`${canvasId}/`)),
  );
}

/** What is counted on the boards to compare before with after; what was waved off still counts. */
export interface BoardCounts {
  /** Pairs of cards between which a task changes hands. */
  readonly handovers: number;
  /** Data that stands or is written in more than one place. */
  readonly doubles: number;
  readonly openPrompts: number;
}

/** The counts of all boards as they stand. */
export function countsOf(state: State): BoardCounts {
  const facts = factsOf(state);
  return {
    handovers: [...handovers(facts).values()].reduce((sum, takers) => sum + takers.length, 0),
    doubles: sameDataTwice(facts).length,
    openPrompts: openPrompt(facts).length,
  };
}

/** Waivers by what they wave off, wherever they are kept: a card's key names it on every board. */
function waiversOf(state: State): ReadonlyMap<string, NonNullable<Finding['waived']>> {
  return new Map(
    [...state.canvases.values()].flatMap(({ waivers = [] }) =>
      waivers.map(({ rule, cardIds, reason, at }) => [waiverKey(rule, cardIds), { reason, at: at ?? null }] as const),
    ),
  );
}

function waiverKey(rule: string, subjects: readonly string[]): string {
  return JSON.stringify([rule, ...[...new Set(subjects)].toSorted()]);
}
