import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backupPlaceOf } from '../../electron/store/backups.ts';
import { openDatabase } from '../../electron/store/database.ts';
import { createProgramme, openProgramme, restoreBackup } from '../../electron/store/index.ts';
import { SqliteStore } from '../../electron/store/sqlite-store.ts';
import { SamstyrError } from '../../shared/errors.ts';
import type { EventDraft } from '../../shared/events.ts';
import { packState } from '../../shared/pack.ts';
import { aFolder, append, aSmallFile, refusalOf, smallEvents, storeOptions } from '../helpers/store.ts';

const root = resolve(import.meta.dirname, '../..');
const retext = (text: string): EventDraft => ({ kind: 'input.changed', subject: 'in-1', payload: { set: { text } } });

/** The name of the refusal something throws; `nothing` when it works. */
function thrown(work: () => unknown): string {
  try {
    work();
    return 'nothing';
  } catch (error) {
    return error instanceof SamstyrError ? error.refusal.name : String(error);
  }
}

/** A small programme whose database the test holds as well, perhaps in other clothes. */
async function heldFile(dressed: (database: Database.Database) => Database.Database = (database) => database) {
  const { store, path, options } = await aSmallFile();
  store.close();
  const database = openDatabase(path, { readOnly: false });
  const ports = { path, readOnly: false, backupPlace: backupPlaceOf(path, options.dataDir), now: options.now };
  const held = new SqliteStore(dressed(database), { ...ports, randomBytes: (length) => new Uint8Array(length).fill(7) });
  return { store: held, database, path, options };
}

describe('a full disk', () => {
  it('refuses the command, keeps what was there, and takes commands again when there is room', async () => {
    const { store, database, path, options } = await heldFile();
    const pages = database.pragma('page_count', { simple: true }) as number;
    database.pragma(`max_page_count = ${pages + 8}`);
    let written = 0;
    const fill = () => {
      for (; written < 100; written += 1) append(store, retext(`${written} ${'x'.repeat(3_000)}`));
    };
    expect(thrown(fill)).toBe('store.full');
    const before = packState(store.load());
    expect(before.seq).toBe(smallEvents.length + written);
    expect(store.verify()).toMatchObject({ holds: true, events: before.seq });
    expect(store.search('xxxx', 5)).toHaveLength(1);
    database.pragma('max_page_count = 100000');
    append(store, retext('Plads igen'));
    expect(store.verify()).toMatchObject({ holds: true, events: before.seq + 1 });
    store.close();
    const again = await openProgramme(path, options);
    expect(again.load().inputs.get('in-1')?.text).toBe('Plads igen');
    again.close();
  });

  it('met as a limit on the size of files is told in the same words', async () => {
    const { store, path, options } = await aSmallFile();
    store.close();
    const child = join(root, 'test/helpers/append-child.ts');
    const limited = `ulimit -f 1200; exec "$0" "$@"`;
    const args = ['-c', limited, process.execPath, child, path, options.dataDir, 'limited', '0'];
    const { stdout } = spawnSync('bash', args, { cwd: root, encoding: 'utf8', timeout: 15_000 });
    const said = stdout.trim().split('\n');
    expect(said.at(-1)).toBe('refused store.full');
    const again = await openProgramme(path, options);
    expect(said.slice(1, -1).filter((id) => again.seqOfCommand(id) === undefined)).toEqual([]);
    expect(again.verify().holds).toBe(true);
    again.close();
  });
});

/** A database whose n-th write from now on fails with a code; before `arm`, none does. */
function failing(database: Database.Database) {
  let left = Number.POSITIVE_INFINITY;
  let code = '';
  const run = (statement: Database.Statement, parameters: unknown[]) => {
    left -= 1;
    if (left === 0) throw new Database.SqliteError('injected', code);
    return statement.run(...parameters);
  };
  const dressed = new Proxy(database, {
    get(target, key) {
      const value = Reflect.get(target, key, target) as unknown;
      if (key !== 'prepare') return typeof value === 'function' ? value.bind(target) : value;
      return (sql: string) => {
        const statement = target.prepare(sql);
        return new Proxy(statement, {
          get(inner, name) {
            if (name === 'run') return (...parameters: unknown[]) => run(inner, parameters);
            const member = Reflect.get(inner, name, inner) as unknown;
            return typeof member === 'function' ? member.bind(inner) : member;
          },
        });
      };
    },
  });
  return { dressed, arm: (n: number, failure: string) => ([left, code] = [n, failure]), passed: () => left > 0 };
}

describe('a write that fails', () => {
  it.each([
    ['SQLITE_FULL', 'store.full'],
    ['SQLITE_IOERR_WRITE', 'store.full'],
    ['SQLITE_IOERR_FSYNC', 'store.full'],
    ['SQLITE_READONLY', 'store.readOnly'],
    ['SQLITE_CORRUPT', 'store.damaged'],
    ['SQLITE_BUSY', 'store.writeFailed'],
  ])('at any step of a command with %s leaves nothing of it behind', async (code, name) => {
    let arm: ReturnType<typeof failing>['arm'] = () => [0, ''];
    let passed = () => false;
    const { store, path, options } = await heldFile((database) => {
      const injected = failing(database);
      ({ arm, passed } = injected);
      return injected.dressed;
    });
    const batch: EventDraft[] = [
      retext('Ny tekst'),
      { kind: 'participant.changed', subject: 'p-1', payload: { set: {} }, personal: { displayName: 'Ny' } },
      {
        kind: 'input.erased',
        subject: 'in-1',
        payload: { value: { id: 'in-1', number: 1, type: 'trouble', text: '', anonymous: true, status: 'new' } },
      },
    ];
    let failures = 0;
    for (let step = 1; ; step += 1) {
      const before = packState(store.load());
      arm(step, code);
      const refused = thrown(() => append(store, ...batch));
      if (passed()) break;
      failures += 1;
      expect(refused).toBe(name);
      expect(packState(store.load())).toEqual(before);
      expect(store.verify()).toMatchObject({ holds: true, events: before.seq });
    }
    expect(failures).toBeGreaterThan(8);
    const lived = packState(store.load());
    store.close();
    const again = await openProgramme(path, options);
    expect(packState(again.load())).toEqual(lived);
    expect(again.load().seq).toBe(smallEvents.length + batch.length);
    again.close();
  });
});

describe('where nothing can be written', () => {
  it('a new programme is refused and leaves nothing behind', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'fil'), '');
    expect(await refusalOf(createProgramme(join(folder, 'fil', 'nyt.samstyr'), smallEvents, storeOptions(folder)))).toMatch(
      /^store\.(writeFailed|readOnly)$/,
    );
    expect(readdirSync(folder)).toEqual(['fil']);
  });

  it('a backup is refused, and the programme goes on', async () => {
    const { store, options } = await aSmallFile();
    writeFileSync(options.dataDir, 'a file where a folder should be');
    expect(await refusalOf(store.backup('asked'))).toMatch(/^store\./);
    append(store, retext('Videre'));
    expect(store.load().inputs.get('in-1')?.text).toBe('Videre');
  });

  it('a restore leaves the file as it was', async () => {
    const { store, path, options } = await aSmallFile();
    const backup = await store.backup('asked');
    append(store, retext('Senere'));
    store.close();
    const place = backupPlaceOf(path, options.dataDir);
    writeFileSync(join(place, backup.name), readFileSync(join(place, backup.name)).fill(0, 4_096));
    expect(await refusalOf(restoreBackup(path, backup.name, options))).toBe('store.damaged');
    rmSync(place, { recursive: true });
    mkdirSync(place);
    expect(await refusalOf(restoreBackup(path, backup.name, options))).toBe('store.noBackup');
    const again = await openProgramme(path, options);
    expect(again.load().inputs.get('in-1')?.text).toBe('Senere');
    again.close();
  });
});

describe('a programme that is only read', () => {
  it('shows everything and refuses to be changed', async () => {
    const { store, path, options } = await aSmallFile();
    append(store, retext('Kun til at læse'));
    store.close();
    const before = readFileSync(path);
    const read = await openProgramme(path, { ...options, readOnly: true });
    expect(read.readOnly).toBe(true);
    expect(read.search('læse', 5)).toHaveLength(1);
    expect(read.verify().holds).toBe(true);
    expect(thrown(() => append(read, retext('Alligevel')))).toBe('store.readOnly');
    expect(read.load().inputs.get('in-1')?.text).toBe('Kun til at læse');
    read.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(path, '..'))).toEqual(['lille.samstyr']);
  });
});
