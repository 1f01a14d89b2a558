/** Commands about votes whose hands the facilitator counts. */

import { id, line, longText, title } from '../fields.ts';
import { z } from '../zod.ts';

/** Kinds whose hands can be counted option by option. */
export const handKinds = ['single', 'scale', 'consent'] as const;
const options = z
  .array(z.strictObject({ id: id.optional(), label: title }))
  .min(2)
  .max(20);
const hands = z.int().min(0).max(10_000);
const voteFields = z.strictObject({
  question: title,
  options,
  /** How the outcome is decided, in words; printed with the result. */
  rule: line.nullable(),
  trackId: id.nullable(),
  workshopId: id.nullable(),
  /** How many may vote on each side; the total is their sum. */
  eligibleBySide: z.record(z.string(), hands),
});

export const voteCommands = [
  z.strictObject({
    type: z.literal('vote.add'),
    kind: z.enum(handKinds),
    vote: voteFields.partial().extend({ question: title }),
  }),
  /** Only before it opens, except for `eligibleBySide`, which follows people who come and go until it closes. */
  z.strictObject({ type: z.literal('vote.edit'), id, set: voteFields.partial() }),
  z.strictObject({ type: z.literal('vote.open'), id }),
  /** Sets how many hands one option has, from one side or, with null, from the room as a whole. */
  z.strictObject({ type: z.literal('vote.count'), id, optionId: id, side: line.nullable(), hands }),
  z.strictObject({ type: z.literal('vote.close'), id }),
  /** One sentence about what the result says. */
  z.strictObject({ type: z.literal('vote.read'), id, reading: longText }),
  /** A vote that has been opened is cancelled and stays in the record; a draft is removed. */
  z.strictObject({ type: z.literal('vote.remove'), id }),
] as const;
export type VoteCommand = z.infer<(typeof voteCommands)[number]>;
