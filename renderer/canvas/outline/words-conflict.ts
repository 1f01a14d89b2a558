/** Two people write in the same card: which texts are in conflict, and how both are kept. Pure. */
import type { Words } from './WordsForm.tsx';

export const members = ['label', 'content'] as const;
export type Member = (typeof members)[number];

/** The texts this writer has changed and somebody else has changed to something else since. */
export function conflictsOf(begun: Words, mine: Words, theirs: Words): readonly Member[] {
  return members.filter(
    (member) =>
      mine[member].trim() !== begun[member] && theirs[member] !== begun[member] && theirs[member] !== mine[member].trim(),
  );
}

/** Both texts in one: a heading stays one line. */
export function bothWords(member: Member, theirs: string, mine: string): string {
  return [theirs, mine.trim()].filter((text) => text !== '').join(member === 'label' ? ' / ' : '\n');
}
