/** A folder and a programme file of a test's own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createProgramme, type ProgrammeStore, type StoreOptions } from '../../electron/store/index.ts';
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
