/** Commands about inputs and the clusters they are gathered in. */

import { id, longText, title } from '../fields.ts';
import { inputStatuses, inputTypes, sides } from '../programme/codes.ts';
import { z } from '../zod.ts';

const text = longText.refine((value) => value.length > 0, { error: 'text.empty' });
const inputFields = z.strictObject({
  text,
  type: z.enum(inputTypes),
  trackId: id.nullable(),
  side: z.enum(sides).nullable(),
  status: z.enum(inputStatuses),
});

export const inputCommands = [
  /** Several at once when many lines are pasted; each becomes an input of its own. */
  z.strictObject({
    type: z.literal('input.add'),
    workshopId: id.nullable(),
    clusterId: id.nullable().optional(),
    anonymous: z.boolean().optional(),
    inputs: z
      .array(inputFields.omit({ status: true }).partial().extend({ text }))
      .min(1)
      .max(500),
  }),
  z.strictObject({ type: z.literal('input.edit'), id, set: inputFields.partial() }),
  z.strictObject({ type: z.literal('input.remove'), ids: z.array(id).min(1).max(500) }),
  /** Takes the words out of the file for good; the input stays as an empty place. */
  z.strictObject({ type: z.literal('input.erase'), id }),
  /** Puts inputs in a cluster, or takes them out of theirs with null. */
  z.strictObject({ type: z.literal('input.cluster'), ids: z.array(id).min(1).max(500), clusterId: id.nullable() }),
  z.strictObject({ type: z.literal('cluster.add'), workshopId: id.nullable(), title, inputIds: z.array(id).max(500) }),
  z.strictObject({ type: z.literal('cluster.edit'), id, set: z.strictObject({ title }) }),
  /** Removes a cluster; its inputs stay, loose. */
  z.strictObject({ type: z.literal('cluster.remove'), id }),
] as const;
export type InputCommand = z.infer<(typeof inputCommands)[number]>;
