/**
 * Backups: whole copies made by SQLite's own backup, kept outside the folder of the programme (which is
 * often synchronised). Their folder is found by the programme's path, so that a file that can't be
 * opened any more still has its backups.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { SamstyrError } from '../../shared/errors.ts';
import { writeError } from './sqlite-errors.ts';
import type { Backup, BackupReason } from './store.ts';

/** The folder with the backups of one programme. */
export type BackupPlace = string;

/** How many of today's backups are kept, and how many at all. */
const KEEP_TODAY = 3;
const KEEP_IN_ALL = 10;
const reasons: readonly BackupReason[] = ['opened', 'interval', 'closed', 'beforeMigration', 'beforeRestore', 'asked'];

/** What SQLite may leave beside a database: the file itself, its logs. */
const endings = ['', '-wal', '-shm', '-journal'] as const;
const unfinished = '.unfinished-';

/**
 * Where the backups of a programme lie: a folder named by the file and a hash of its path, links in it resolved.
 * A file that is moved begins a new row of backups; the old ones stay where they were.
 */
export function backupPlaceOf(path: string, dataDir: string): BackupPlace {
  const folder = dirname(resolve(path));
  const whole = join(existsSync(folder) ? realpathSync.native(folder) : folder, basename(path));
  const key = createHash('sha256').update(whole).digest('hex').slice(0, 16);
  const name = basename(whole, '.samstyr')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 40);
  return join(dataDir, 'backups', `${name}-${key}`);
}

/** The backups in a place, oldest first. */
export function readBackups(place: BackupPlace): readonly Backup[] {
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .map((name) => parseName(place, name))
    .filter((backup) => backup !== undefined)
    .sort((a, b) => a.number - b.number);
}

/** Copies an open programme, checks the copy, and lets go of those the rotation gives up. Throws as `keepBackup` does. */
export async function makeBackup(
  database: Database.Database,
  place: BackupPlace,
  reason: BackupReason,
  now: Date,
): Promise<Backup> {
  const made = await keepBackup(database, place, reason, now);
  rotate(place, now);
  return made;
}

/**
 * Copies an open programme into a place and checks the copy, without letting go of any other.
 * Throws `store.full`, `store.damaged`, `store.writeFailed`, with nothing half-made left.
 */
export async function keepBackup(
  database: Database.Database,
  place: BackupPlace,
  reason: BackupReason,
  now: Date,
): Promise<Backup> {
  const temporary = join(place, `${unfinished}${process.pid}-${randomUUID()}`);
  try {
    mkdirSync(place, { recursive: true });
    sweep(place);
    await database.backup(temporary);
    settle(temporary);
    // Numbered only now, so that of two backups made at once each gets its own number.
    const number = (readBackups(place).at(-1)?.number ?? 0) + 1;
    const name = nameOf(number, reason, now);
    renameSync(temporary, join(place, name));
    syncFolder(place);
    return { number, name, reason, madeAt: madeAtOf(now), bytes: statSync(join(place, name)).size };
  } catch (error) {
    throw writeError(error);
  } finally {
    removeDatabase(temporary);
  }
}

/** Lets go of the backups that the rotation gives up. */
export function rotate(place: BackupPlace, now: Date): void {
  for (const old of backupsToRemove(readBackups(place), now)) rmSync(join(place, old.name), { force: true });
}

/** After a restore that found nothing sound to keep, no older copy may pass for the one that undoes it. */
export function forgetUndo(place: BackupPlace): void {
  for (const { name, reason } of readBackups(place)) {
    if (reason === 'beforeRestore') renameSync(join(place, name), join(place, name.replace('_beforeRestore.', '_asked.')));
  }
}

/** Takes away what a process that is gone left half-made. */
function sweep(place: BackupPlace): void {
  for (const name of readdirSync(place)) {
    if (name.startsWith(unfinished) && !name.startsWith(`${unfinished}${process.pid}-`))
      rmSync(join(place, name), { force: true });
  }
}

/** Takes away a database and what SQLite left around it. */
export function removeDatabase(path: string): void {
  for (const ending of endings) if (existsSync(path + ending)) rmSync(path + ending);
}

/**
 * Which backups to let go: of today the newest three stay, of each earlier day the newest, ten in all.
 * The newest copy made before a restore always stays, so that the restore can be undone. Order goes by
 * number, since the clock may have been set back.
 */
export function backupsToRemove(backups: readonly Backup[], now: Date): readonly Backup[] {
  const newestFirst = [...backups].sort((a, b) => b.number - a.number);
  const undo = newestFirst.find(({ reason }) => reason === 'beforeRestore');
  const today = dayOf(now.toISOString());
  const perDay = new Map<string, number>();
  const kept = newestFirst.filter((backup) => {
    const day = dayOf(backup.madeAt);
    const seen = perDay.get(day) ?? 0;
    perDay.set(day, seen + 1);
    return backup === undo || seen < (day === today ? KEEP_TODAY : 1);
  });
  const within = new Set(
    [...kept.filter((backup) => backup === undo), ...kept.filter((backup) => backup !== undo)].slice(0, KEEP_IN_ALL),
  );
  return newestFirst.filter((backup) => !within.has(backup));
}

/**
 * Puts a checked copy of a backup at a path: never the backup itself, and never half a file. `makeRoom` is called
 * when the copy lies ready.
 * Throws `store.noBackup`, `store.damaged` (the backup itself is), `store.full`, `store.writeFailed`.
 */
export async function copyBackup(place: BackupPlace, name: string, path: string, makeRoom: () => void): Promise<void> {
  const source = readBackups(place).find((backup) => backup.name === name);
  if (!source) throw new SamstyrError('store.noBackup');
  const temporary = join(dirname(path), `.${basename(path)}.restoring`);
  let database: Database.Database | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    database = new Database(join(place, source.name), { readonly: true, fileMustExist: true });
    await database.backup(temporary);
    settle(temporary);
    makeRoom();
    for (const ending of endings.slice(1)) rmSync(path + ending, { force: true });
    renameSync(temporary, path);
    syncFolder(dirname(path));
  } catch (error) {
    throw writeError(error);
  } finally {
    database?.close();
    removeDatabase(temporary);
  }
}

/** Moves a file that can't be opened, and what SQLite left around it, out of the way: somebody may mend it. */
export function setAside(path: string, now: Date): void {
  const aside = `${path}.${timeOf(now)}.damaged`;
  for (const ending of endings) if (existsSync(path + ending)) renameSync(path + ending, aside + ending);
}

/** Checks a copy that was just written, leaves one file of it, and puts it on the disk. */
function settle(path: string): void {
  const copy = new Database(path);
  try {
    if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new SamstyrError('store.damaged');
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  const handle = openSync(path, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** Makes a rename last; systems that can't sync a folder do so by themselves. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function nameOf(number: number, reason: BackupReason, now: Date): string {
  return `${String(number).padStart(6, '0')}_${timeOf(now)}Z_${reason}.samstyr-backup`;
}

/** A time as file names hold it: Windows allows no colon. */
function timeOf(now: Date): string {
  return now.toISOString().slice(0, 19).replaceAll(':', '.');
}

function madeAtOf(now: Date): string {
  return `${now.toISOString().slice(0, 19)}Z`;
}

function parseName(place: BackupPlace, name: string): Backup | undefined {
  const match = /^(\d{6,})_(\d{4}-\d\d-\d\dT\d\d\.\d\d\.\d\d)Z_(\w+)\.samstyr-backup$/.exec(name);
  const reason = reasons.find((known) => known === match?.[3]);
  if (!match?.[1] || !match[2] || !reason) return undefined;
  const madeAt = `${match[2].replaceAll('.', ':')}Z`;
  return { number: Number(match[1]), name, madeAt, bytes: statSync(join(place, name)).size, reason };
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}
