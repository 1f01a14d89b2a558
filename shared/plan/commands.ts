/** Commands that pass a gate of the method. */
import { id, longText } from '../fields.ts';
import { z } from '../zod.ts';

/** Why a gate is stepped over; kept in the record. Nothing is asked for where no gate is in the way. */
export const reason = longText.optional();

export const planCommands = [
  z.strictObject({ type: z.literal('track.open'), id, reason }),
  z.strictObject({ type: z.literal('track.lock'), id }),
  z.strictObject({ type: z.literal('workshop.start'), id, reason }),
] as const;
export type PlanCommand = z.infer<(typeof planCommands)[number]>;
