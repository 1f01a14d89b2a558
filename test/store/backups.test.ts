import { existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backupPlaceOf } from '../../electron/store/backups.ts';
import {
  createProgramme,
  listBackups,
  openProgramme,
  restoreBackup,
  restoreUndo,
  type StoreOptions,
  undoRestore,
} from '../../electron/store/index.ts';
import type { EventDraft } from '../../shared/events.ts';
import { aFolder, append, aSmallFile, refusalOf, smallEvents, storeOptions } from '../helpers/store.ts';

const retext = (text: string): EventDraft => ({ kind: 'input.changed', subject: 'in-1', payload: { set: { text } } });

async function textIn(path: string, options: StoreOptions): Promise<string | undefined> {
  const store = await openProgramme(path, options);
  const text = store.load().inputs.get('in-1')?.text;
  store.close();
  return text;
}

/** A small programme with a backup of each of three texts, closed with a fourth. */
async function threeBackups() {
  const { store, path, options, folder } = await aSmallFile();
  const names: string[] = [];
  for (const text of ['første', 'anden', 'tredje']) {
    append(store, retext(text));
    names.push((await store.backup('asked')).name);
  }
  append(store, retext('nu'));
  store.close();
  return { path, options, names, folder };
}

describe('a restore', () => {
  it('gives back the oldest backup of today too, though the copy made before it pushes that one out', async () => {
    const { path, options, names } = await threeBackups();
    await restoreBackup(path, names[0] ?? '', options);
    expect(await textIn(path, options)).toBe('første');
    await undoRestore(path, options);
    expect(await textIn(path, options)).toBe('nu');
  });

  it('can be undone, and the undoing too', async () => {
    const { path, options, names } = await threeBackups();
    await restoreBackup(path, names[1] ?? '', options);
    await undoRestore(path, options);
    await undoRestore(path, options);
    expect(await textIn(path, options)).toBe('anden');
  });

  it.each<[string, (path: string) => void, number]>([
    ['cut in two', (path) => truncateSync(path, 5_000), 1],
    ['emptied', (path) => truncateSync(path, 0), 1],
    ['written over', (path) => writeFileSync(path, 'noget helt andet'), 1],
    ['gone', (path) => rmSync(path), 0],
  ])('works for a file that is %s, which is set aside', async (_what, spoil, asideFiles) => {
    const { path, options, names, folder } = await threeBackups();
    spoil(path);
    await restoreBackup(path, names[2] ?? '', options);
    expect(await textIn(path, options)).toBe('tredje');
    expect(readdirSync(folder).filter((name) => name.endsWith('.damaged'))).toHaveLength(asideFiles);
  });

  it('of a damaged file does not offer an older restore to be undone', async () => {
    const { path, options, names } = await threeBackups();
    await restoreBackup(path, names[1] ?? '', options);
    truncateSync(path, 5_000);
    await restoreBackup(path, names[2] ?? '', options);
    expect(restoreUndo(listBackups(path, options.dataDir))).toBeUndefined();
    expect(await refusalOf(undoRestore(path, options))).toBe('store.noBackup');
    expect(await textIn(path, options)).toBe('tredje');
  });

  it('is refused while the programme is open', async () => {
    const { store, path, options } = await aSmallFile();
    const { name } = await store.backup('asked');
    append(store, retext('åben'));
    expect(await refusalOf(restoreBackup(path, name, options))).toBe('store.busy');
    expect(store.load().inputs.get('in-1')?.text).toBe('åben');
    store.close();
    expect(await textIn(path, options)).toBe('åben');
  });
});

describe('backups', () => {
  it('sort by their number when the clock has been set back', async () => {
    const { path, options } = await threeBackups();
    const earlier = { ...options, now: () => new Date('2026-11-20T08:00:00Z') };
    const store = await openProgramme(path, earlier);
    const made = await store.backup('interval');
    store.close();
    expect(made).toMatchObject({ number: 4, madeAt: '2026-11-20T08:00:00Z' });
    expect(listBackups(path, options.dataDir).at(-1)).toEqual(made);
  });

  it('made at the same time get a number each', async () => {
    const { store } = await aSmallFile();
    const made = await Promise.all([store.backup('asked'), store.backup('interval')]);
    expect(made.map(({ number }) => number).sort()).toEqual([1, 2]);
    expect(store.backups()).toHaveLength(2);
  });

  it('are whole programmes in one file, with nothing half-made beside them', async () => {
    const { store, path, options } = await aSmallFile();
    append(store, retext('i kopien'));
    const { name, bytes } = await store.backup('asked');
    const place = backupPlaceOf(path, options.dataDir);
    expect(readdirSync(place)).toEqual([name]);
    expect(readFileSync(join(place, name))).toHaveLength(bytes);
    const copied = join(aFolder(), 'kopi.samstyr');
    renameSync(join(place, name), copied);
    expect(await textIn(copied, options)).toBe('i kopien');
  });

  it('that were cut short by closing leave the programme closed and nothing behind', async () => {
    const { store, path, options } = await aSmallFile();
    const backup = refusalOf(store.backup('interval'));
    store.close();
    expect(await backup).toBe('store.writeFailed');
    expect(readdirSync(backupPlaceOf(path, options.dataDir))).toEqual([]);
    expect(await textIn(path, options)).toBe('Bøvl');
  });

  it('left half-made by a process that is gone are taken away', async () => {
    const { store, path, options } = await aSmallFile();
    await store.backup('asked');
    const place = backupPlaceOf(path, options.dataDir);
    writeFileSync(join(place, '.unfinished-0-abc'), 'halv');
    await store.backup('asked');
    expect(existsSync(join(place, '.unfinished-0-abc'))).toBe(false);
    expect(store.backups()).toHaveLength(2);
  });

  it('are found by another way to the same folder', async () => {
    const { path, options, folder } = await threeBackups();
    const way = join(aFolder(), 'genvej');
    symlinkSync(folder, way);
    expect(listBackups(join(way, 'lille.samstyr'), options.dataDir)).toEqual(listBackups(path, options.dataDir));
  });
});

describe('a new programme', () => {
  it('does not take in the log of another that lay at its path', async () => {
    const folder = aFolder();
    const path = join(folder, 'nyt.samstyr');
    writeFileSync(`${path}-wal`, 'log uden fil');
    const store = await createProgramme(path, smallEvents, storeOptions(folder));
    store.close();
    expect(readdirSync(folder).sort()).toEqual(['nyt.samstyr', 'nyt.samstyr.2026-11-23T10.00.00.damaged-wal']);
  });

  it('whose process died before it was whole leaves its path free', async () => {
    const folder = aFolder();
    const path = join(folder, 'nyt.samstyr');
    const unfinished = new Database(join(folder, `.nyt.samstyr.${process.pid}`));
    unfinished.exec('CREATE TABLE event (half)');
    unfinished.close();
    const store = await createProgramme(path, smallEvents, storeOptions(folder));
    store.close();
    expect(readdirSync(folder)).toEqual(['nyt.samstyr']);
  });
});
