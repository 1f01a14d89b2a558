/**
 * Backups: whole copies made by SQLite's own backup, kept outside the folder of the programme (which is
 * often synchronised). Their folder is found by the programme's path, so that a file that can't be
 * opened any more still has its backups.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { SamstyrError } from '../../shared/errors.ts';
import type { Backup, BackupReason } from './store.ts';

/** The folder with the backups of one programme. */
export type BackupPlace = string;

/** How many days' backups are kept at most, and how many of today. */
const KEEP_TODAY = 3;
const KEEP_IN_ALL = 10;
const reasons: readonly BackupReason[] = ['opened', 'interval', 'closed', 'beforeMigration', 'beforeRestore', 'asked'];

/** Where the backups of a programme lie: a folder named by the file and a hash of its path. */
export function backupPlaceOf(path: string, dataDir: string): BackupPlace {
  const whole = resolve(path);
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

/** Copies an open programme, checks the copy, and lets go of those the rotation gives up. */
export async function makeBackup(
  database: Database.Database,
  place: BackupPlace,
  reason: BackupReason,
  now: Date,
): Promise<Backup> {
  return keepBackup(place, reason, now, (temporary) => database.backup(temporary));
}

/** Makes a backup by any means that writes a database to a temporary path. */
export async function keepBackup(
  place: BackupPlace,
  reason: BackupReason,
  now: Date,
  write: (temporary: string) => Promise<unknown>,
): Promise<Backup> {
  mkdirSync(place, { recursive: true });
  const before = readBackups(place);
  const number = (before.at(-1)?.number ?? 0) + 1;
  const temporary = join(place, `.unfinished-${number}-${process.pid}`);
  try {
    await write(temporary);
    settle(temporary);
    const name = nameOf(number, reason, now);
    renameSync(temporary, join(place, name));
    syncFolder(place);
    const made = parseName(place, name);
    if (!made) throw new SamstyrError('store.writeFailed');
    for (const old of backupsToRemove([...before, made], now)) rmSync(join(place, old.name), { force: true });
    return made;
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(temporary + ending, { force: true });
  }
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

/** Puts a checked copy of a backup at a path: never the backup itself, and never half a file. */
export async function copyBackup(place: BackupPlace, name: string, path: string): Promise<void> {
  const source = readBackups(place).find((backup) => backup.name === name);
  if (!source) throw new SamstyrError('store.noBackup');
  const temporary = join(dirname(path), `.${basename(path)}.restoring`);
  const database = new Database(join(place, source.name), { readonly: true, fileMustExist: true });
  try {
    await database.backup(temporary);
    settle(temporary);
    for (const ending of ['-wal', '-shm', '-journal']) rmSync(path + ending, { force: true });
    renameSync(temporary, path);
    syncFolder(dirname(path));
  } finally {
    database.close();
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(temporary + ending, { force: true });
  }
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
  const time = now.toISOString().slice(0, 19).replaceAll(':', '.');
  return `${String(number).padStart(6, '0')}_${time}Z_${reason}.samstyr-backup`;
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
