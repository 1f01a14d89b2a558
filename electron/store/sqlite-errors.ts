/** What SQLite's error codes mean to a person. */
import Database from 'better-sqlite3';
import { SamstyrError } from '../../shared/errors.ts';

/** The code of an SQLite error such as `SQLITE_FULL`, or undefined for any other error. */
export function sqliteCode(error: unknown): string | undefined {
  return error instanceof Database.SqliteError ? error.code : undefined;
}

/** An error while writing, as one with a sentence. A full disk or quota shows itself in several codes. */
export function writeError(error: unknown): SamstyrError {
  if (error instanceof SamstyrError) return error;
  const code = sqliteCode(error) ?? '';
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) return new SamstyrError('store.full', {}, { cause: error });
  if (code.startsWith('SQLITE_READONLY')) return new SamstyrError('store.readOnly', {}, { cause: error });
  if (isDamage(code)) return new SamstyrError('store.damaged', {}, { cause: error });
  return new SamstyrError('store.writeFailed', {}, { cause: error });
}

/** An error while opening or reading, as one with a sentence. */
export function openError(error: unknown, holder: string): SamstyrError {
  if (error instanceof SamstyrError) return error;
  const code = sqliteCode(error) ?? '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new SamstyrError('store.busy', { holder }, { cause: error });
  if (code === 'SQLITE_NOTADB') return new SamstyrError('store.foreign', {}, { cause: error });
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN'))
    return new SamstyrError('store.readOnly', {}, { cause: error });
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) return new SamstyrError('store.full', {}, { cause: error });
  return new SamstyrError('store.damaged', {}, { cause: error });
}

function isDamage(code: string): boolean {
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}
