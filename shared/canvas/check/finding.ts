/** What the map check says about a board. */
import type { CardKey } from '../board.ts';

/** The rules in the order in which their findings are listed; their words are at `check.rule.<name>`. */
export const ruleNames = [
  'stepWithoutOwner',
  'sameDataTwice',
  'tooManyHandovers',
  'deadEnd',
  'noFollowUp',
  'decisionWithoutCard',
  'openPrompt',
  'aboveMandate',
] as const;
export type RuleName = (typeof ruleNames)[number];

/** What a rule finds, before anybody is asked whether it was waved off. */
export interface Fault {
  /** The board it is told on: that of its first card. */
  readonly canvasId: string;
  /** In the order in which the sentence names them; none for a decision that is on no card. */
  readonly cardKeys: readonly CardKey[];
  /** For the sentence. `context` chooses between the forms of a sentence, as i18next does. */
  readonly values: Readonly<Record<string, string | number>>;
  /** What a waiver names when that is not the cards. */
  readonly subjects?: readonly string[];
}

export interface Finding extends Fault {
  readonly rule: RuleName;
  /** What a waiver of the finding lists as its cards, sorted. */
  readonly subjects: readonly string[];
  /** Why somebody has waved it off, and when; null while nobody has. */
  readonly waived: { readonly reason: string; readonly at: string | null } | null;
}
