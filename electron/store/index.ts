/** The only way to a programme file: open, create, restore. */
import { randomBytes as cryptoBytes, randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, linkSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { SamstyrError } from '../../shared/errors.ts';
import type { EventDraft } from '../../shared/events.ts';
import {
  backupPlaceOf,
  copyBackup,
  forgetUndo,
  keepBackup,
  makeBackup,
  readBackups,
  removeDatabase,
  rotate,
  setAside,
  syncFolder,
} from './backups.ts';
import { closeDatabase, newDatabase, openDatabase } from './database.ts';
import { forgetHolder, holderOf, noteHolder } from './holder.ts';
import { migrate, newestSchema, schemaNumber } from './migrate.ts';
import { openError, writeError } from './sqlite-errors.ts';
import { SqliteStore } from './sqlite-store.ts';
import type { Backup, ProgrammeStore } from './store.ts';

export type { Backup, BackupReason, Entry, ProgrammeStore } from './store.ts';

export interface StoreOptions {
  /** Folder for what belongs to the app and not to a programme: backups. */
  readonly dataDir: string;
  readonly now: () => Date;
  /** Only to be read. A file or folder that is write-protected is opened so anyway. */
  readonly readOnly?: boolean;
  readonly randomBytes?: (length: number) => Uint8Array;
}

/**
 * Opens a programme that exists, takes its lock, and brings it to the newest schema after a backup.
 * Throws a `SamstyrError`: `store.notFound`, `empty`, `foreign`, `damaged`, `newer`, `hostile`, `busy`,
 * `readOnly`, `notDurable` – with the file as it was.
 */
export async function openProgramme(path: string, options: StoreOptions): Promise<ProgrammeStore> {
  const whole = resolve(path);
  const readOnly = options.readOnly ?? isProtected(whole);
  const database = open(whole, readOnly);
  try {
    if (schemaNumber(database) < newestSchema) {
      if (readOnly) throw new SamstyrError('store.readOnly');
      await makeBackup(database, backupPlaceOf(whole, options.dataDir), 'beforeMigration', options.now());
      migrate(database);
    }
    return storeOn(database, whole, { ...options, readOnly });
  } catch (error) {
    closeDatabase(database);
    throw openError(error, holderOf(whole));
  }
}

/**
 * A new programme whose first events are given. Nothing is left if it fails; a file that is there is
 * never overwritten (`store.exists`). Otherwise throws as `openProgramme` and `append` do.
 */
export async function createProgramme(
  path: string,
  events: readonly EventDraft[],
  options: StoreOptions,
): Promise<ProgrammeStore> {
  const whole = resolve(path);
  if (existsSync(whole)) throw new SamstyrError('store.exists', { path: whole });
  const temporary = join(dirname(whole), `.${basename(whole)}.${process.pid}`);
  let database: Database.Database | undefined;
  try {
    mkdirSync(dirname(whole), { recursive: true });
    removeDatabase(temporary);
    database = newDatabase(temporary);
    migrate(database);
    const store = storeOn(database, temporary, options);
    store.append([{ commandId: `create-${randomUUID()}`, actor: 'facilitator', at: options.now().toISOString(), events }]);
    store.saveSnapshot(store.load());
    store.close();
    // A log whose file is gone would be taken for the new file's own.
    setAside(whole, options.now());
    settleName(temporary, whole);
  } catch (error) {
    throw writeError(error);
  } finally {
    database?.close();
    forgetHolder(temporary);
    removeDatabase(temporary);
  }
  return openProgramme(whole, options);
}

/** Gives a finished file its name; a file that came there meanwhile stays. */
function settleName(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (existsSync(path)) throw new SamstyrError('store.exists', { path });
    // Some drives know no links; a rename is as good there.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    renameSync(temporary, path);
  }
  syncFolder(dirname(path));
}

/** The backups of a programme, oldest first, also when the file itself can't be opened. */
export function listBackups(path: string, dataDir: string): readonly Backup[] {
  return readBackups(backupPlaceOf(path, dataDir));
}

/** The copy that undoes the last restore, or undefined when there was none, or it found nothing sound to keep. */
export function restoreUndo(backups: readonly Backup[]): Backup | undefined {
  return backups.findLast(({ reason }) => reason === 'beforeRestore');
}

/**
 * Puts a backup in the place of a closed programme. What was there becomes a backup first, so that
 * `undoRestore` gives it back; a file that can't be opened is set aside as `….damaged`. Throws `store.noBackup`,
 * `busy`, `full`, `writeFailed`, `damaged` (the backup itself is), with the file as it was.
 */
export async function restoreBackup(path: string, name: string, options: StoreOptions): Promise<void> {
  const whole = resolve(path);
  const place = backupPlaceOf(whole, options.dataDir);
  if (!readBackups(place).some((backup) => backup.name === name)) throw new SamstyrError('store.noBackup');
  const now = options.now();
  const sound = await keepWhatIsThere(whole, place, now);
  await copyBackup(place, name, whole, () => {
    if (!sound) setAside(whole, now);
  });
  if (!sound) forgetUndo(place);
  // Only now: the rotation might have let go of the very backup that was asked for.
  rotate(place, now);
}

/** Gives back what the last restore replaced; itself a restore, so it can be undone as well. */
export async function undoRestore(path: string, options: StoreOptions): Promise<void> {
  const undo = restoreUndo(listBackups(path, options.dataDir));
  if (!undo) throw new SamstyrError('store.noBackup');
  await restoreBackup(path, undo.name, options);
}

/** Makes a backup of what a restore is about to replace; false when there is nothing that can be opened. */
async function keepWhatIsThere(path: string, place: string, now: Date): Promise<boolean> {
  let database: Database.Database;
  try {
    database = open(path, false);
  } catch (error) {
    if (error instanceof SamstyrError && ['store.busy', 'store.readOnly', 'store.full'].includes(error.refusal.name)) throw error;
    return false;
  }
  try {
    await keepBackup(database, place, 'beforeRestore', now);
    return true;
  } finally {
    closeDatabase(database);
  }
}

function open(path: string, readOnly: boolean): Database.Database {
  try {
    return openDatabase(path, { readOnly });
  } catch (error) {
    throw openError(error, holderOf(path));
  }
}

/** Whether the file, or the folder that SQLite's log goes to, can't be written to. */
function isProtected(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return false;
  } catch {
    return existsSync(path);
  }
}

function storeOn(database: Database.Database, path: string, options: StoreOptions): ProgrammeStore {
  const { readOnly = false } = options;
  if (!readOnly) noteHolder(path);
  return new SqliteStore(database, {
    path,
    readOnly,
    backupPlace: backupPlaceOf(path, options.dataDir),
    now: options.now,
    randomBytes: options.randomBytes ?? cryptoBytes,
  });
}
