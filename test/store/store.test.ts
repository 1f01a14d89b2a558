import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backupsToRemove } from '../../electron/store/backups.ts';
import {
  type Backup,
  createProgramme,
  listBackups,
  openProgramme,
  restoreBackup,
  undoRestore,
} from '../../electron/store/index.ts';
import { migrations } from '../../electron/store/migrate.ts';
import type { EventDraft } from '../../shared/events.ts';
import { packState } from '../../shared/pack.ts';
import { toDocument } from '../../shared/programme/interchange.ts';
import { exampleDocument } from '../helpers/example.ts';
import { aFolder, anExampleFile, append, refusalOf, retext, storeOptions, tamper } from '../helpers/store.ts';

const root = resolve(import.meta.dirname, '../..');

describe('a programme file', () => {
  it('gives back what was appended, after closing and opening', async () => {
    const { store, path, options } = await anExampleFile();
    append(store, retext('in-001', 'Ny tekst'));
    const lived = packState(store.load());
    store.close();
    const again = await openProgramme(path, options);
    expect(packState(again.load())).toEqual(lived);
    expect(toDocument(again.load()).inputs).toHaveLength(126);
    again.close();
  });

  it('is one file without -wal and -shm once closed', async () => {
    const { store, path } = await anExampleFile();
    append(store, retext('in-001', 'x'));
    store.close();
    expect(readdirSync(join(path, '..')).filter((name) => name.startsWith('eksempel'))).toEqual(['eksempel.samstyr']);
  });

  it('keeps names out of the history', async () => {
    const { store, path } = await anExampleFile();
    store.close();
    const database = new Database(path, { readonly: true });
    const payloads = database.prepare<[], { payload: string }>("SELECT payload FROM event WHERE kind LIKE 'participant.%'").all();
    expect(payloads).toHaveLength(40);
    expect(payloads.filter(({ payload }) => payload.includes('displayName'))).toEqual([]);
    database.close();
  });

  it('knows a command that it already has', async () => {
    const { store } = await anExampleFile();
    const [event] = append(store, retext('in-001', 'x'));
    expect(store.seqOfCommand(event?.commandId ?? '')).toBe(event?.seq);
    expect(store.seqOfCommand('unknown')).toBeUndefined();
  });

  it('refuses a second process with a sentence, and that process writes nothing', async () => {
    const { path, options } = await anExampleFile();
    const script = `import { openProgramme } from './electron/store/index.ts';
      openProgramme(${JSON.stringify(path)}, { dataDir: ${JSON.stringify(options.dataDir)}, now: () => new Date() })
        .then(() => console.log('opened'), (error) => console.log(error.refusal.name));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout.trim()).toBe('store.busy');
    expect(await refusalOf(openProgramme(path, options))).toBe('store.busy');
  });

  it('is never written over by a new one', async () => {
    const { path, options } = await anExampleFile();
    expect(await refusalOf(createProgramme(path, [], options))).toBe('store.exists');
  });

  it.each<[string, string, (path: string) => void]>([
    ['empty', 'store.empty', (path) => truncateSync(path, 0)],
    ['no database', 'store.foreign', (path) => writeFileSync(path, 'Kære dagbog, '.repeat(100))],
    ['cut in two', 'store.damaged', (path) => truncateSync(path, 40_000)],
    ['another app’s', 'store.foreign', (path) => tamper(path, 'PRAGMA application_id = 7')],
    ['from a newer version', 'store.newer', (path) => tamper(path, 'PRAGMA user_version = 99')],
    [
      'with a trigger of somebody else',
      'store.hostile',
      (path) => tamper(path, 'CREATE TRIGGER spy AFTER INSERT ON event BEGIN DELETE FROM person; END'),
    ],
  ])('that is %s is refused by name, and left as it was', async (_what, name, spoil) => {
    const { store, path, options } = await anExampleFile();
    store.close();
    spoil(path);
    const before = readFileSync(path);
    expect(await refusalOf(openProgramme(path, options))).toBe(name);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('finds words by their beginning, by a part, and with Danish letters kept apart', async () => {
    const { store } = await anExampleFile();
    const ids = (query: string) => store.search(query, 20).map(({ id }) => id);
    expect(ids('bøvl')).toContain('v04');
    expect(ids('bovl')).toEqual([]);
    expect(ids('afgørels')).not.toEqual([]);
    expect(ids('dokumentation').length).toBeGreaterThan(3);
    expect(ids('stillinger')).toContain('in-035');
    expect(ids('"; DROP TABLE event; --')).toEqual([]);
  });

  it('finds a card by what it says now, also when it is an input, and however it was moved', async () => {
    const { store } = await anExampleFile();
    const cards = (query: string) =>
      store
        .search(query, 20)
        .filter(({ noun }) => noun === 'card')
        .map(({ parent, id }) => `${parent}/${id}`);
    const card = (subject: string, set: Record<string, string | number>): EventDraft => ({
      kind: 'card.changed',
      parent: 'cv-budget',
      subject,
      payload: { set },
    });
    append(store, card('n01', { content: 'Havkatte i rammen' }), card('n02', { x: 900, y: 80, state: 'agreed' }));
    expect(cards('havkatte')).toEqual(['cv-budget/n01']);
    expect(cards('økonomi TR')).toContain('cv-budget/n02');
    append(store, card('n01', { content: 'Noget andet' }));
    expect(cards('havkatte')).toEqual([]);
    const value = { nodeId: 'c9', content: '', inputId: 'in-001', type: 'idea', x: 0, y: 0 };
    append(
      store,
      { kind: 'card.added', parent: 'cv-budget', subject: 'c9', payload: { value } },
      { kind: 'input.changed', subject: 'in-001', payload: { set: { canvasRefs: [{ canvasId: 'cv-budget', nodeId: 'c9' }] } } },
    );
    append(store, retext('in-001', 'Søulke på væggen'));
    expect(cards('søulke')).toEqual(['cv-budget/c9']);
    append(store, { kind: 'card.removed', parent: 'cv-budget', subject: 'c9', payload: {} });
    expect(cards('søulke')).toEqual([]);
  });
});

describe('the chain', () => {
  it('holds, and has a short head to compare', async () => {
    const { store } = await anExampleFile();
    expect(store.verify()).toMatchObject({ holds: true, events: 541, head: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/) });
  });
});

describe('backups', () => {
  it('bring back what was, and the restore can be undone', async () => {
    const { store, path, options } = await anExampleFile();
    const backup = await store.backup('asked');
    append(store, retext('in-001', 'Senere'));
    store.close();
    const text = async () => {
      const opened = await openProgramme(path, options);
      const found = opened.load().inputs.get('in-001')?.text;
      opened.close();
      return found;
    };
    await restoreBackup(path, backup.name, options);
    expect(await text()).not.toBe('Senere');
    await undoRestore(path, options);
    expect(await text()).toBe('Senere');
  });

  it('bring back a file that can no longer be opened', async () => {
    const { store, path, options } = await anExampleFile();
    const backup = await store.backup('asked');
    store.close();
    truncateSync(path, 5_000);
    expect(listBackups(path, options.dataDir).map(({ name }) => name)).toEqual([backup.name]);
    await restoreBackup(path, backup.name, options);
    const opened = await openProgramme(path, options);
    expect(toDocument(opened.load())).toEqual(exampleDocument());
    opened.close();
  });

  const made = (number: number, madeAt: string, reason: Backup['reason'] = 'interval'): Backup => ({
    number,
    name: String(number),
    madeAt,
    bytes: 1,
    reason,
  });
  it.each<[string, Backup[], number[]]>([
    ['three of today', [1, 2, 3, 4, 5].map((n) => made(n, '2026-11-23T08:00:00Z')), [2, 1]],
    [
      'one of each earlier day',
      [made(1, '2026-11-20T08:00:00Z'), made(2, '2026-11-20T09:00:00Z'), made(3, '2026-11-21T09:00:00Z')],
      [1],
    ],
    [
      'ten in all',
      Array.from({ length: 14 }, (_, n) => made(n + 1, `2026-11-${String(n + 1).padStart(2, '0')}T08:00:00Z`)),
      [4, 3, 2, 1],
    ],
    [
      'what undoes a restore, however old',
      [made(1, '2026-11-20T08:00:00Z', 'beforeRestore'), made(2, '2026-11-20T09:00:00Z')],
      [],
    ],
  ])('keep %s', (_what, backups, gone) => {
    expect(backupsToRemove(backups, new Date('2026-11-23T12:00:00Z')).map(({ number }) => number)).toEqual(gone);
  });
});

describe('migrations', () => {
  it.each(migrations.map(({ number }) => number))(
    'from schema %i to the newest keep every event, after a backup',
    async (number) => {
      const folder = aFolder();
      const path = join(folder, 'gammel.samstyr');
      const fixture = join(root, `test/fixtures/files/schema-${String(number).padStart(4, '0')}.sql`);
      expect(existsSync(fixture), 'every released schema has a fixture').toBe(true);
      const database = new Database(path);
      database.exec(readFileSync(fixture, 'utf8'));
      database.close();
      const opened = await openProgramme(path, storeOptions(folder));
      expect(opened.verify()).toMatchObject({ holds: true, events: 3 });
      expect(opened.load().inputs.get('in-1')?.text).toBe('Bøvl i hverdagen');
      expect(opened.search('bøvl', 5)).toHaveLength(1);
      expect(opened.backups().map(({ reason }) => reason)).toEqual(number < migrations.length ? ['beforeMigration'] : []);
      opened.close();
    },
  );
});
