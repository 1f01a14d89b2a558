/** The only way to a programme file: open, create, restore. */
import { randomBytes as cryptoBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { SamstyrError } from '../../shared/errors.ts';
import type { EventDraft } from '../../shared/events.ts';
import { backupPlaceOf, copyBackup, keepBackup, makeBackup, readBackups, syncFolder } from './backups.ts';
import { newDatabase, openDatabase } from './database.ts';
import { holderOf, noteHolder } from './holder.ts';
import { migrate, newestSchema, schemaNumber } from './migrate.ts';
import { openError } from './sqlite-errors.ts';
import { SqliteStore } from './sqlite-store.ts';
import type { Backup, ProgrammeStore } from './store.ts';

export type { Backup, BackupReason, Entry, ProgrammeStore } from './store.ts';

export interface StoreOptions {
  /** Folder for what belongs to the app and not to a programme: backups. */
  readonly dataDir: string;
  readonly now: () => Date;
  readonly randomBytes?: (length: number) => Uint8Array;
}

/**
 * Opens a programme that exists, takes its lock, and brings it to the newest schema after a backup.
 * Throws a `SamstyrError`: `store.notFound`, `empty`, `foreign`, `damaged`, `newer`, `hostile`, `busy`,
 * `readOnly`, `notDurable` – with the file as it was.
 */
export async function openProgramme(path: string, options: StoreOptions): Promise<ProgrammeStore> {
  const whole = resolve(path);
  const database = open(whole);
  try {
    if (schemaNumber(database) < newestSchema) {
      await makeBackup(database, backupPlaceOf(whole, options.dataDir), 'beforeMigration', options.now());
      migrate(database);
    }
    return storeOn(database, whole, options);
  } catch (error) {
    database.close();
    throw openError(error, holderOf(whole));
  }
}

/**
 * A new programme whose first events are given. Nothing is left if it fails; a file that is there is
 * never overwritten (`store.exists`).
 */
export async function createProgramme(
  path: string,
  events: readonly EventDraft[],
  options: StoreOptions,
): Promise<ProgrammeStore> {
  const whole = resolve(path);
  if (existsSync(whole)) throw new SamstyrError('store.exists', { path: whole });
  const temporary = join(dirname(whole), `.${basename(whole)}.${process.pid}`);
  try {
    mkdirSync(dirname(whole), { recursive: true });
    const database = newDatabase(temporary);
    migrate(database);
    const store = storeOn(database, temporary, options);
    store.append([{ commandId: `create-${randomUUID()}`, actor: 'facilitator', at: options.now().toISOString(), events }]);
    store.saveSnapshot(store.load());
    store.close();
    settleName(temporary, whole);
  } catch (error) {
    throw openError(error, holderOf(whole));
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal', '.holder']) rmSync(temporary + ending, { force: true });
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

/** The copy that undoes the last restore: the newest backup, when it was made before one. */
export function restoreUndo(backups: readonly Backup[]): Backup | undefined {
  return backups.findLast(({ reason }) => reason === 'beforeRestore');
}

/**
 * Puts a backup in the place of a closed programme. What was there becomes a backup first, so that
 * `undoRestore` gives it back; a damaged file is kept beside it as `…​.damaged`.
 */
export async function restoreBackup(path: string, name: string, options: StoreOptions): Promise<void> {
  const whole = resolve(path);
  const place = backupPlaceOf(whole, options.dataDir);
  if (!readBackups(place).some((backup) => backup.name === name)) throw new SamstyrError('store.noBackup');
  await keepWhatIsThere(whole, place, options);
  await copyBackup(place, name, whole);
}

/** Gives back what the last restore replaced; itself a restore, so it can be undone as well. */
export async function undoRestore(path: string, options: StoreOptions): Promise<void> {
  const undo = restoreUndo(listBackups(path, options.dataDir));
  if (!undo) throw new SamstyrError('store.noBackup');
  await restoreBackup(path, undo.name, options);
}

async function keepWhatIsThere(path: string, place: string, options: StoreOptions): Promise<void> {
  if (!existsSync(path)) return;
  let database: Database.Database;
  try {
    database = open(path);
  } catch (error) {
    if (error instanceof SamstyrError && error.refusal.name === 'store.busy') throw error;
    const aside = `${path}.${options.now().toISOString().slice(0, 19).replaceAll(':', '.')}.damaged`;
    renameSync(path, aside);
    return;
  }
  try {
    await keepBackup(place, 'beforeRestore', options.now(), (temporary) => database.backup(temporary));
  } finally {
    database.close();
  }
}

function open(path: string): Database.Database {
  try {
    return openDatabase(path, { readOnly: false });
  } catch (error) {
    throw openError(error, holderOf(path));
  }
}

function storeOn(database: Database.Database, path: string, options: StoreOptions): ProgrammeStore {
  noteHolder(path);
  return new SqliteStore(database, {
    path,
    readOnly: false,
    backupPlace: backupPlaceOf(path, options.dataDir),
    now: options.now,
    randomBytes: options.randomBytes ?? cryptoBytes,
  });
}
