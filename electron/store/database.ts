/** Opening a database of ours. The file may come from a stranger: it is judged before it is used. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import Database from 'better-sqlite3';
import { SamstyrError } from '../../shared/errors.ts';
import { expectedSchema, newestSchema, schemaNumber, schemaObjects } from './migrate.ts';

/** `SAMS` as a number: tells our files from any other SQLite database. */
export const APPLICATION_ID = 0x53414d53;
const MAGIC = 'SQLite format 3\0';
/** How long to wait for another process to let go, in milliseconds. The default of 5 s would freeze the app. */
const BUSY_TIMEOUT = 250;

/**
 * Opens a file that must be a programme of ours, takes its lock and checks it. Read-only, no lock is kept. Throws `store.notFound`, `empty`, `foreign`, `newer`, `damaged`, `hostile`, `busy`, `notDurable`,
 * or SQLite's own error; a file that is refused stays as it was.
 */
export function openDatabase(path: string, options: { readOnly: boolean }): Database.Database {
  refuseHeld(path);
  checkHeader(path);
  const database = new Database(path, { fileMustExist: true, readonly: options.readOnly, timeout: BUSY_TIMEOUT });
  try {
    distrust(database);
    // The lock is taken first and kept, so that nobody changes the file between the judgement and the use.
    if (!options.readOnly) database.pragma('locking_mode = EXCLUSIVE');
    database.exec(options.readOnly ? 'BEGIN' : 'BEGIN EXCLUSIVE');
    checkContent(database);
    database.exec('COMMIT');
    if (!options.readOnly) makeDurable(database);
    held.set(identityOf(path), database);
    return database;
  } catch (error) {
    // Not as after use: whatever is wrong with the file, it stays as it was.
    database.close();
    throw error;
  }
}

/** What this process has opened, by device and inode: one file may be reached by several paths. */
const held = new Map<string, Database.Database>();

/** Reading a file that this very process holds would drop its lock, so it is refused before it is touched. */
function refuseHeld(path: string): void {
  if (existsSync(path) && held.get(identityOf(path))?.open)
    throw new SamstyrError('store.busy', { holder: `${hostname()}, ${process.pid}` });
}

function identityOf(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev}:${ino}`;
}

/** A new, empty database of the newest kind, not yet migrated. */
export function newDatabase(path: string): Database.Database {
  const database = new Database(path, { timeout: BUSY_TIMEOUT });
  database.pragma(`application_id = ${APPLICATION_ID}`);
  distrust(database);
  database.pragma('locking_mode = EXCLUSIVE');
  makeDurable(database);
  return database;
}

/**
 * What can be told from the first hundred bytes. The file is read with `fs` only here, before SQLite
 * holds it: closing any other handle on an open database would drop its lock.
 */
function checkHeader(path: string): void {
  if (!existsSync(path) || !statSync(path).isFile()) throw new SamstyrError('store.notFound', { path });
  const header = Buffer.alloc(100);
  const handle = openSync(path, 'r');
  const length = readSync(handle, header, 0, header.length, 0);
  closeSync(handle);
  if (length === 0) throw new SamstyrError('store.empty');
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new SamstyrError('store.foreign');
  if (length < header.length) throw new SamstyrError('store.damaged');
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw new SamstyrError('store.foreign');
  const version = header.readUInt32BE(60);
  if (version > newestSchema) throw new SamstyrError('store.newer', { version });
}

/** Closes a database so that what lies in a synchronised folder is one file, without -wal and -shm. */
export function closeDatabase(database: Database.Database): void {
  try {
    if (!database.readonly) {
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.pragma('journal_mode = DELETE');
    }
  } catch {
    // On a full disk the log stays beside the file; it is on the disk, and taken in at the next opening.
  } finally {
    database.close();
  }
}

/** Settings for a file that an enemy may have made; better-sqlite3 leaves them off. */
function distrust(database: Database.Database): void {
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma('mmap_size = 0');
}

/** Every commit is on the disk before it is confirmed, and what is deleted leaves no bytes behind. */
function makeDurable(database: Database.Database): void {
  const journal = database.pragma('journal_mode = WAL', { simple: true });
  // NORMAL is the default from the second opening on, and would lose the last commits at a power cut.
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('checkpoint_fullfsync = ON');
  const synchronous = database.pragma('synchronous', { simple: true });
  if (journal !== 'wal' || synchronous !== 2) throw new SamstyrError('store.notDurable');
}

function checkContent(database: Database.Database): void {
  if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new SamstyrError('store.foreign');
  const version = schemaNumber(database);
  if (version > newestSchema) throw new SamstyrError('store.newer', { version });
  if (version < 1) throw new SamstyrError('store.damaged');
  const expected = new Map(expectedSchema(version).map((object) => [object.name, object]));
  const found = schemaObjects(database);
  const strange = found.find(
    (object) => expected.get(object.name)?.sql !== object.sql || expected.get(object.name)?.type !== object.type,
  );
  if (strange) throw new SamstyrError('store.hostile', { what: `${strange.type} ${strange.name}` });
  if (found.length < expected.size) throw new SamstyrError('store.damaged');
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new SamstyrError('store.damaged');
}
