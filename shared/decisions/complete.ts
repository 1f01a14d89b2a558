/** What a decision must say before it can be adopted. */
import type { Decision } from '../programme/types.ts';

export const neededFields = [
  'title',
  'text',
  'mandate',
  'ownerId',
  'deadline',
  'citizen',
  'employee',
  'economy',
  'legal',
] as const;
export type NeededField = (typeof neededFields)[number];

/** The fields that are still empty. A consequence that does not exist is written as "none", not left out. */
export function missingForAdoption(decision: Decision): readonly NeededField[] {
  const said: Readonly<Record<NeededField, string | null | undefined>> = {
    title: decision.title,
    text: decision.text,
    mandate: decision.mandate,
    ownerId: decision.ownerId,
    deadline: decision.deadline,
    citizen: decision.consequences?.citizen,
    employee: decision.consequences?.employee,
    economy: decision.consequences?.economy,
    legal: decision.consequences?.legal,
  };
  return neededFields.filter((field) => !said[field]?.trim());
}
