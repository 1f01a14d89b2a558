import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProgramme } from '../../electron/store/index.ts';
import type { EventDraft } from '../../shared/events.ts';
import { packState } from '../../shared/pack.ts';
import { anExampleFile, append, retext } from '../helpers/store.ts';

/** A word that is nowhere else. The index folds case and leaves out beginnings that words share, so its end is looked for. */
const secret = 'hemmelighedskræmmeren';
const trace = 'skræmmeren';
const longSecret = `${secret} `.repeat(180).trim();

/** Which files of a programme hold a trace of the secret, read byte by byte. */
function filesWithTrace(path: string): string[] {
  const folder = join(path, '..');
  const files = readdirSync(folder).filter((name) => name.startsWith('eksempel'));
  return files.filter((name) => readFileSync(join(folder, name)).includes(trace));
}

const erasedInput: EventDraft = {
  kind: 'input.erased',
  subject: 'in-001',
  payload: { value: { id: 'in-001', number: 1, type: 'hope', text: '', anonymous: true, status: 'new' } },
};

describe('erasing', () => {
  it('takes a text out of every byte on the disk at once, however often it was changed', async () => {
    const { store, path } = await anExampleFile();
    append(store, retext('in-001', longSecret));
    append(store, retext('in-001', secret));
    store.saveSnapshot(store.load());
    append(store, retext('in-001', `${longSecret}!`));
    expect(filesWithTrace(path)).not.toEqual([]);
    append(store, erasedInput);
    // Neither in the file nor in its log, and without waiting for the programme to be closed.
    expect(filesWithTrace(path)).toEqual([]);
    expect(store.search(secret, 5)).toEqual([]);
    store.close();
    expect(filesWithTrace(path)).toEqual([]);
  });

  it('takes the text of a card out, and leaves the card of that name on another canvas', async () => {
    const { store, path } = await anExampleFile();
    const card = (parent: string, content: string): EventDraft => ({
      kind: 'card.added',
      parent,
      subject: 'own-1',
      payload: { value: { nodeId: 'own-1', content } },
    });
    append(store, card('cv-budget', secret), card('cv-visitation', 'Bliver stående'));
    const value = { nodeId: 'own-1', content: '' };
    append(store, { kind: 'card.erased', parent: 'cv-budget', subject: 'own-1', payload: { value } });
    expect(filesWithTrace(path)).toEqual([]);
    expect(store.load().cards.get('cv-visitation')?.get('own-1')?.content).toBe('Bliver stående');
    expect(store.verify().holds).toBe(true);
  });

  it('takes a name out, and keeps what the person did', async () => {
    const { store, path, options } = await anExampleFile();
    const before = store.load().participants.get('p01');
    append(store, {
      kind: 'participant.changed',
      subject: 'p01',
      payload: { set: {} },
      personal: { displayName: secret },
    });
    store.saveSnapshot(store.load());
    expect(filesWithTrace(path)).not.toEqual([]);
    append(store, { kind: 'participant.erased', subject: 'p01', payload: { value: { ...before } } });
    expect(filesWithTrace(path)).toEqual([]);
    store.close();
    const again = await openProgramme(path, options);
    expect(again.load().persons.has('p01')).toBe(false);
    expect(again.load().participants.get('p01')).toEqual(before);
    expect(again.eventsSince(0).filter(({ personal, subject }) => subject === 'p01' && personal)).toEqual([]);
    again.close();
  });

  it('leaves a history that verifies and leads to what was lived through', async () => {
    const { store, path, options } = await anExampleFile();
    append(store, retext('in-001', secret), retext('in-002', 'Bliver'));
    append(store, erasedInput);
    append(store, retext('in-001', 'Skrevet på ny'));
    const lived = packState(store.load());
    expect(store.verify().holds).toBe(true);
    store.close();
    const again = await openProgramme(path, options);
    expect(packState(again.load())).toEqual(lived);
    again.close();
  });

  it('never lets the number of an erased input be given again', async () => {
    const { store, path, options } = await anExampleFile();
    const value = { id: 'in-x', number: 900, type: 'hope', text: secret, anonymous: true, status: 'new' };
    append(store, { kind: 'input.added', subject: 'in-x', payload: { value } });
    append(store, { kind: 'input.erased', subject: 'in-x', payload: { value: { ...value, text: '' } } });
    append(store, { kind: 'input.removed', subject: 'in-x', payload: {} });
    store.close();
    const again = await openProgramme(path, options);
    expect(again.load().numbers.input).toBe(900);
    again.close();
  });
});
