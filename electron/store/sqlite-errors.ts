/** What the error codes of SQLite and of the file system mean to a person. */
import { type ErrorName, SamstyrError } from '../../shared/errors.ts';

/** Which sentence a code calls for; the first pattern that fits decides. */
const meanings: readonly (readonly [RegExp, ErrorName])[] = [
  // Before the other I/O errors: what can't be read is not for want of room.
  [/^SQLITE_(CORRUPT|NOTADB|IOERR_(READ|SHORT_READ|CORRUPTFS|DATA))/, 'store.damaged'],
  // A full disk, a quota and a size limit show themselves in several codes.
  [/^(SQLITE_FULL|SQLITE_IOERR|ENOSPC$|EDQUOT$|EFBIG$)/, 'store.full'],
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES$|EPERM$|EROFS$)/, 'store.readOnly'],
];

/** An error while writing, as one with a sentence. */
export function writeError(error: unknown): SamstyrError {
  return error instanceof SamstyrError ? error : named(error, meaning(error) ?? 'store.writeFailed');
}

/** An error while opening or reading, as one with a sentence. `holder` is who may have the file. */
export function openError(error: unknown, holder: string): SamstyrError {
  if (error instanceof SamstyrError) return error;
  const code = codeOf(error);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new SamstyrError('store.busy', { holder }, { cause: error });
  if (code === 'SQLITE_NOTADB') return named(error, 'store.foreign');
  // A file whose history can't be understood is as good as damaged, whatever the error was.
  return named(error, meaning(error) ?? 'store.damaged');
}

function meaning(error: unknown): ErrorName | undefined {
  const code = codeOf(error);
  return meanings.find(([pattern]) => pattern.test(code))?.[1];
}

/** The code of an error of SQLite (`SQLITE_FULL`) or the file system (`ENOSPC`); empty for any other. */
function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : '';
}

function named(error: unknown, name: ErrorName): SamstyrError {
  return new SamstyrError(name, {}, { cause: error });
}
