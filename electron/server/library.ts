/** Programmes on this machine: the recent ones, a folder's content, names for new files. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import * as z from 'zod';
import type { FolderListing, RecentProgramme } from '../../shared/api.ts';
import { SamstyrError } from '../../shared/errors.ts';

const MOST_RECENT = 12;
export const FILE_ENDING = '.samstyr';

const recentSchema = z.array(z.object({ path: z.string(), title: z.string(), openedAt: z.string() }));
type Remembered = z.infer<typeof recentSchema>[number];

/** Programmes opened lately, newest first; a list that can't be read is an empty one. */
export function readRecent(dataDir: string): RecentProgramme[] {
  return remembered(dataDir).map((recent) => ({ ...recent, exists: existsSync(recent.path) }));
}

/** Puts a programme first among the recent ones. */
export function rememberRecent(dataDir: string, programme: Remembered): void {
  const others = remembered(dataDir).filter(({ path }) => path !== programme.path);
  mkdirSync(dataDir, { recursive: true });
  const file = recentFile(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify([programme, ...others].slice(0, MOST_RECENT), null, 2));
  renameSync(`${file}.new`, file);
}

function remembered(dataDir: string): Remembered[] {
  try {
    return recentSchema.parse(JSON.parse(readFileSync(recentFile(dataDir), 'utf8')));
  } catch {
    return [];
  }
}

const recentFile = (dataDir: string): string => join(dataDir, 'recent.json');

/** The folders and programmes in a folder; hidden ones are left out. Throws `store.notFound`. */
export function listFolder(path: string): FolderListing {
  const folder = resolve(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new SamstyrError('store.notFound', { path: folder });
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  const programmes = entries.filter((entry) => entry.isFile() && extname(entry.name) === FILE_ENDING);
  const parent = dirname(folder);
  return {
    path: folder,
    parent: parent === folder ? null : parent,
    folders: entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(inDanishOrder),
    programmes: programmes
      .map(({ name }) => ({ name, stat: statSync(join(folder, name)) }))
      .map(({ name, stat }) => ({ name, bytes: stat.size, changedAt: stat.mtime.toISOString() }))
      .sort((a, b) => inDanishOrder(a.name, b.name)),
  };
}

const inDanishOrder = new Intl.Collator('da').compare;

/** A path for a new programme in a folder: named after its title, numbered when that name is taken. */
export function freePath(folder: string, title: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ,.()–-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
    .slice(0, 80);
  const base = name || 'Samstyr';
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${base}${number === 1 ? '' : ` ${number}`}${FILE_ENDING}`);
    if (!existsSync(path)) return path;
  }
}

/** A path as a person gave it, with the ending that our files have. */
export function programmePath(path: string): string {
  const whole = resolve(path);
  return extname(whole) === FILE_ENDING ? whole : `${whole}${FILE_ENDING}`;
}
