/** Commands about decisions, with all fields of the decision log. */

import { day, id, line, longText, title } from '../fields.ts';
import { decisionTypes, followUpStatuses, mandates } from '../programme/codes.ts';
import { z } from '../zod.ts';

const decisionFields = z.strictObject({
  workshopId: id.nullable(),
  date: day.nullable(),
  trackId: id.nullable(),
  type: z.enum(decisionTypes),
  title,
  text: longText,
  rationale: longText.nullable(),
  alternatives: z.array(line).max(50),
  mandate: z.enum(mandates).nullable(),
  ownerId: id.nullable(),
  deadline: day.nullable(),
  voteId: id.nullable(),
  inputIds: z.array(id).max(500),
  cardRefs: z.array(z.strictObject({ canvasId: id, nodeId: id })).max(500),
  consequences: z.strictObject({ citizen: longText, employee: longText, economy: longText, legal: longText }).partial(),
  indicator: line.nullable(),
  reviewOn: day.nullable(),
  reservations: z.array(longText).max(50),
});

/** What a decision can become once it has been adopted. */
const laterStatuses = z.enum(['in_progress', 'done', 'postponed', 'dropped']);

export const decisionCommands = [
  z.strictObject({ type: z.literal('decision.add'), decision: decisionFields.partial().extend({ title }) }),
  /** Only while it is a draft or up for discussion: an adopted decision is replaced, never edited. */
  z.strictObject({ type: z.literal('decision.edit'), id, set: decisionFields.partial() }),
  z.strictObject({ type: z.literal('decision.propose'), id }),
  /** Adopts it; a recommendation becomes *recommended*, never *decided*. */
  z.strictObject({ type: z.literal('decision.adopt'), id, date: day }),
  z.strictObject({ type: z.literal('decision.setStatus'), id, status: laterStatuses }),
  z.strictObject({
    type: z.literal('decision.followUp'),
    id,
    followUp: z.strictObject({ date: day.nullable(), status: z.enum(followUpStatuses), note: longText }),
  }),
  /** A new draft that will replace an adopted one; both show it once the new one is adopted. */
  z.strictObject({ type: z.literal('decision.supersede'), id }),
  /** Only a draft can be removed; its number is not given again. */
  z.strictObject({ type: z.literal('decision.remove'), id }),
] as const;
export type DecisionCommand = z.infer<(typeof decisionCommands)[number]>;
