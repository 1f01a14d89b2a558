/** People as they come from a spreadsheet or a mail: one on each line, the side behind the name. */
import type { Side } from '../../shared/programme/codes.ts';
import { linesOf } from './lines.ts';

export interface NewPerson {
  readonly displayName: string;
  readonly side: Side;
}

/**
 * Reads `Name`, `Name; side`, `Name, side` or `Name<tab>side`. A side is known by its word in `sideWords` (lower case);
 * what is behind the last mark and is no side belongs to the name. Those without a side get `fallback`.
 */
export function peopleOf(text: string, sideWords: ReadonlyMap<string, Side>, fallback: Side): readonly NewPerson[] {
  return linesOf(text).map((line) => {
    const [, name, word] = /^(.*?)\s*[;,\t]\s*([^;,\t]*)$/.exec(line) ?? [];
    const side = sideWords.get((word ?? '').trim().toLocaleLowerCase('da'));
    return side && name ? { displayName: name.trim(), side } : { displayName: line, side: fallback };
  });
}
