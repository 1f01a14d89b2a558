/** Commands about the programme itself: its own fields, workshops and people. */

import { day, id, line, longText, title } from '../fields.ts';
import { reason } from '../plan/commands.ts';
import { z } from '../zod.ts';
import { sides, workshopPhases, workshopStatuses } from './codes.ts';

const lines = z.array(line).max(50);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const workshopFields = z.strictObject({
  title,
  date: day.nullable(),
  start: clock.nullable(),
  end: clock.nullable(),
  place: line.nullable(),
  phase: z.enum(workshopPhases).nullable(),
  purpose: longText.nullable(),
  status: z.enum(workshopStatuses),
  trackIds: z.array(id).max(20),
});

const participantFields = z.strictObject({ displayName: title, side: z.enum(sides), active: z.boolean() });

export const programmeCommands = [
  z.strictObject({
    type: z.literal('programme.edit'),
    set: z
      .strictObject({
        title,
        subtitle: line.nullable(),
        municipality: z.strictObject({ name: line }).nullable(),
        purpose: longText.nullable(),
        coreTask: longText.nullable(),
        background: lines,
        groundRules: lines,
        frame: z
          .strictObject({ given: lines, open: lines, ours: lines, approvedBy: line.nullable(), approvedOn: day.nullable() })
          .nullable(),
      })
      .partial(),
  }),
  z.strictObject({ type: z.literal('workshop.add'), workshop: workshopFields.partial().extend({ title }), reason }),
  z.strictObject({ type: z.literal('workshop.edit'), id, set: workshopFields.partial(), reason }),
  z.strictObject({ type: z.literal('workshop.remove'), id }),
  z.strictObject({
    type: z.literal('participant.add'),
    people: z
      .array(participantFields.omit({ active: true }))
      .min(1)
      .max(200),
  }),
  z.strictObject({ type: z.literal('participant.edit'), id, set: participantFields.partial() }),
  z.strictObject({ type: z.literal('participant.remove'), id }),
  z.strictObject({ type: z.literal('participant.erase'), id }),
  /** `id` lets a page name the role, so that it can be given a card at once. */
  z.strictObject({ type: z.literal('role.add'), id: id.optional(), name: title, side: z.enum(sides).nullable().optional() }),
] as const;
export type ProgrammeCommand = z.infer<(typeof programmeCommands)[number]>;
