/** Who holds a file: a note for the sentence another process shows. The lock itself is SQLite's. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

const noteOf = (path: string): string => `${path}.holder`;

/** Leaves a note beside the file; a folder that can't be written to goes without. */
export function noteHolder(path: string): void {
  try {
    writeFileSync(noteOf(path), `${hostname()}, ${process.pid}`);
  } catch {
    // The note only makes a sentence more helpful.
  }
}

export function forgetHolder(path: string): void {
  if (existsSync(noteOf(path))) rmSync(noteOf(path));
}

/** Who the note names, or `?`. */
export function holderOf(path: string): string {
  try {
    return readFileSync(noteOf(path), 'utf8').slice(0, 200);
  } catch {
    return '?';
  }
}
