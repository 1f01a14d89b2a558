/** What the room sees on the stage. */
import { z } from '../zod.ts';

const id = z.string().min(1);

export const stageShowSchema = z.discriminatedUnion('kind', [
  /** The programme's title and the workshop of the day. */
  z.strictObject({ kind: z.literal('title') }),
  /** Nothing: a calm, dark screen. */
  z.strictObject({ kind: z.literal('pause') }),
  /** A question or message in the facilitator's own words. */
  z.strictObject({ kind: z.literal('message'), text: z.string().max(500) }),
  z.strictObject({ kind: z.literal('question'), voteId: id }),
  z.strictObject({ kind: z.literal('result'), voteId: id }),
  z.strictObject({ kind: z.literal('canvas'), canvasId: id }),
  z.strictObject({ kind: z.literal('decision'), decisionId: id }),
]);

export type StageShow = z.infer<typeof stageShowSchema>;
