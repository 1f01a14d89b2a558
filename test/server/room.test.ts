import type Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Room } from '../../electron/server/room.ts';
import { backupPlaceOf } from '../../electron/store/backups.ts';
import { openDatabase } from '../../electron/store/database.ts';
import { SqliteStore } from '../../electron/store/sqlite-store.ts';
import type { Command } from '../../shared/commands.ts';
import { anExampleFile } from '../helpers/store.ts';

/** A room on the example, whose database the test holds as well, so that it can fill the disk. */
async function aRoom() {
  const { store: first, path, options } = await anExampleFile();
  first.close();
  const database: Database.Database = openDatabase(path, { readOnly: false });
  const ports = { path, readOnly: false, backupPlace: backupPlaceOf(path, options.dataDir), now: options.now };
  const store = new SqliteStore(database, { ...ports, randomBytes: (length) => new Uint8Array(length).fill(7) });
  const room = new Room(store, { now: options.now, onEvents: () => undefined, onHistory: () => undefined });
  onTestFinished(() => room.close());
  let last = 0;
  /** What a window is answered: `done`, or the name of the refusal. */
  const ask = (window: string, what: Command | 'undo' | 'redo', id?: string): Promise<string> => {
    last += 1;
    const request = typeof what === 'string' ? { kind: what } : { kind: 'command' as const, command: what };
    return new Promise((resolve) =>
      room.submit({
        id: id ?? `request-${last}`,
        window,
        ask: request,
        settle: (answer) => resolve('seq' in answer ? 'done' : answer.refusal.name),
      }),
    );
  };
  return { room, ask, database };
}

const edit = (label: string, content?: string): Command => ({
  type: 'card.edit',
  canvasId: 'cv-budget',
  id: 'n01',
  set: { label, ...(content === undefined ? {} : { content }) },
});
const card = (room: Room) => room.state.cards.get('cv-budget')?.get('n01');
const hold: Command = { type: 'canvas.hold', id: 'cv-budget' };
const release: Command = { type: 'canvas.release', id: 'cv-budget' };

describe('a board that a window holds', () => {
  it('is changed by nobody else, also not by their undo, which waits until it is free', async () => {
    const { room, ask } = await aRoom();
    expect(await ask('two', edit('Før'))).toBe('done');
    expect(await ask('one', hold)).toBe('done');
    expect(room.state.canvases.get('cv-budget')?.heldBy).toBe('one');
    expect(await ask('two', edit('Imens'))).toBe('canvas.held');
    expect(await ask('two', { type: 'canvas.batch', commands: [edit('Imens') as never] })).toBe('canvas.held');
    for (const _try of [1, 2]) {
      expect(await ask('two', 'undo')).toBe('canvas.held');
      expect(room.history('two')).toEqual({ undo: true, redo: false });
    }
    expect(await ask('one', edit('Holderen'))).toBe('done');
    expect(await ask('one', 'undo')).toBe('done');
    expect(await ask('one', 'undo')).toBe('undo.nothing');
    expect(await ask('two', release)).toBe('done');
    expect(await ask('two', 'undo')).toBe('done');
    expect(card(room)?.label).not.toBe('Før');
    expect(room.state.canvases.get('cv-budget')?.heldBy).toBeNull();
  });

  it('does not take back by redo either', async () => {
    const { room, ask } = await aRoom();
    await ask('two', edit('Før'));
    await ask('two', 'undo');
    await ask('one', hold);
    expect(await ask('two', 'redo')).toBe('canvas.held');
    await ask('one', release);
    expect(await ask('two', 'redo')).toBe('done');
    expect(card(room)?.label).toBe('Før');
  });
});

describe('undo', () => {
  it('is not lost when the disk is full, and works once there is room', async () => {
    const { room, ask, database } = await aRoom();
    await ask('one', edit('Lang', 'x'.repeat(4_000)));
    await ask('one', edit('Kort', 'kort'));
    database.pragma(`max_page_count = ${(database.pragma('page_count', { simple: true }) as number) + 4}`);
    let said = 'done';
    for (let n = 0; said === 'done'; n += 1)
      said = await ask('two', { type: 'programme.edit', set: { purpose: `${n}${'y'.repeat(3_900)}` } });
    expect(said).toBe('store.full');
    expect(await ask('one', 'undo')).toBe('store.full');
    expect(room.history('one')).toEqual({ undo: true, redo: false });
    expect(card(room)?.content).toBe('kort');
    database.pragma('max_page_count = 100000');
    expect(await ask('one', 'undo')).toBe('done');
    expect(card(room)?.content).toBe('x'.repeat(4_000));
    expect(room.history('one')).toEqual({ undo: true, redo: true });
  });

  it('that failed does not take a redo with it', async () => {
    const { room, ask, database } = await aRoom();
    await ask('one', edit('Kort', 'kort'));
    await ask('one', edit('Lang', 'x'.repeat(4_000)));
    await ask('one', 'undo');
    database.pragma(`max_page_count = ${(database.pragma('page_count', { simple: true }) as number) + 4}`);
    let said = 'done';
    for (let n = 0; said === 'done'; n += 1)
      said = await ask('two', { type: 'programme.edit', set: { purpose: `${n}${'y'.repeat(3_900)}` } });
    expect(await ask('one', 'redo')).toBe('store.full');
    expect(await ask('one', edit('Nyt', 'z'.repeat(4_000)))).toBe('store.full');
    expect(room.history('one')).toEqual({ undo: true, redo: true });
    database.pragma('max_page_count = 100000');
    expect(await ask('one', 'redo')).toBe('done');
    expect(card(room)?.label).toBe('Lang');
  });

  it('of what another has changed since is refused and forgotten; what came before can still be undone', async () => {
    const { room, ask } = await aRoom();
    await ask('one', { type: 'programme.edit', set: { purpose: 'Mit' } });
    await ask('one', edit('Mit'));
    await ask('two', edit('Deres'));
    expect(await ask('one', 'undo')).toBe('undo.changedSince');
    expect(await ask('one', 'undo')).toBe('done');
    expect(await ask('one', 'undo')).toBe('undo.nothing');
    expect(card(room)?.label).toBe('Deres');
  });

  it('goes one step further back for each time it is asked in the same turn', async () => {
    const { room, ask } = await aRoom();
    const before = card(room)?.label;
    await ask('one', edit('Først'));
    const answers = await Promise.all([ask('one', edit('Så')), ask('one', 'undo'), ask('one', 'undo'), ask('one', 'undo')]);
    expect(answers).toEqual(['done', 'done', 'done', 'undo.nothing']);
    expect(card(room)?.label).toBe(before);
    expect(await Promise.all([ask('one', 'redo'), ask('one', 'redo'), ask('one', 'redo')])).toEqual([
      'done',
      'done',
      'undo.nothingToRedo',
    ]);
    expect(card(room)?.label).toBe('Så');
  });
});

it('a request that comes twice in one turn is carried out once and answered twice', async () => {
  const { room, ask } = await aRoom();
  const { seq } = room.state;
  expect(await Promise.all([ask('one', edit('En gang'), 'same'), ask('one', edit('En gang'), 'same')])).toEqual(['done', 'done']);
  expect(room.state.seq).toBe(seq + 1);
});

it('a request that was on the disk already is confirmed also when the rest of its group fails', async () => {
  const { ask, database } = await aRoom();
  await ask('one', edit('Gemt'), 'saved');
  database.pragma('query_only = true');
  expect(await Promise.all([ask('one', edit('Gemt'), 'saved'), ask('one', edit('Ikke gemt'))])).toEqual([
    'done',
    'store.readOnly',
  ]);
  database.pragma('query_only = false');
});
