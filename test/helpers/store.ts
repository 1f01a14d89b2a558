/** A folder and a programme file of a test's own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { createProgramme, type ProgrammeStore, type StoreOptions } from '../../electron/store/index.ts';
import { migrations } from '../../electron/store/migrate.ts';
import { SamstyrError } from '../../shared/errors.ts';
import type { EventDraft } from '../../shared/events.ts';
import { importEvents } from '../../shared/programme/interchange.ts';
import { exampleDocument } from './example.ts';

/** A folder that is gone when the test is over. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samstyr-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function storeOptions(folder: string): StoreOptions {
  return { dataDir: join(folder, 'data'), now: () => new Date('2026-11-23T10:00:00Z') };
}

/** The example in a file of its own, open. */
export async function anExampleFile(): Promise<{ store: ProgrammeStore; path: string; options: StoreOptions }> {
  const folder = aFolder();
  const options = storeOptions(folder);
  const path = join(folder, 'eksempel.samstyr');
  const store = await createProgramme(path, importEvents(exampleDocument()), options);
  onTestFinished(() => store.close());
  return { store, path, options };
}

let commands = 0;

/** Appends events as one command. */
export function append(store: ProgrammeStore, ...events: EventDraft[]) {
  commands += 1;
  return store.append([{ commandId: `command-${commands}`, actor: 'facilitator', at: '2026-11-23T10:00:00.000Z', events }]);
}

/** An input's text is changed: the smallest thing that happens. */
export const retext = (id: string, text: string): EventDraft => ({
  kind: 'input.changed',
  subject: id,
  payload: { set: { text } },
});

/** A programme with one input and one person: the smallest that something can happen to. */
export const smallEvents: readonly EventDraft[] = [
  {
    kind: 'programme.created',
    subject: 'prg-1',
    payload: { keys: ['programme', 'inputs'], sections: [['programme', { id: 'prg-1', title: 'Lille forløb' }]] },
  },
  {
    kind: 'participant.added',
    subject: 'p-1',
    payload: { value: { id: 'p-1', side: 'provider' } },
    personal: { displayName: 'Hanne Hansen' },
  },
  {
    kind: 'input.added',
    subject: 'in-1',
    payload: { value: { id: 'in-1', number: 1, type: 'trouble', text: 'Bøvl', anonymous: true, status: 'new' } },
  },
];

/** A small programme in a file of its own, open. */
export async function aSmallFile(): Promise<{ store: ProgrammeStore; path: string; folder: string; options: StoreOptions }> {
  const folder = aFolder();
  const options = storeOptions(folder);
  const path = join(folder, 'lille.samstyr');
  const store = await createProgramme(path, smallEvents, options);
  onTestFinished(() => store.close());
  return { store, path, folder, options };
}

/** Changes a closed file behind the store's back, past the triggers that guard the history. */
export function tamper(path: string, sql: string): void {
  const database = new Database(path);
  database.exec('DROP TRIGGER event_never_changed; DROP TRIGGER event_never_deleted;');
  database.exec(sql);
  for (const { sql: migration } of migrations) {
    for (const trigger of migration.match(/CREATE TRIGGER event_never[\s\S]*?END;/g) ?? []) database.exec(trigger);
  }
  database.close();
}

/** The name of the refusal a promise ends in; `nothing` when it is kept. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing',
    (error: unknown) => (error instanceof SamstyrError ? error.refusal.name : String(error)),
  );
}

/** How often to try something that depends on chance: a few times in every run, many times at night. */
export const times = (usual: number, nightly: number): number => (process.env.SAMSTYR_NIGHTLY === '1' ? nightly : usual);

/** Random numbers from 0 up to 1 that are the same in every run (mulberry32), so that a failure can be seen again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
