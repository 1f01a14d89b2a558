import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { snapshotHash } from '../../electron/store/hashing.ts';
import { openProgramme } from '../../electron/store/index.ts';
import { append, aSmallFile, tamper } from '../helpers/store.ts';

const text = (value: string) => ({ kind: 'input.changed' as const, subject: 'in-1', payload: { set: { text: value } } });
/** A file with nine events: three that make it, and six texts. */
async function nineEvents() {
  const file = await aSmallFile();
  for (const value of ['a', 'b', 'c', 'd', 'e', 'f']) append(file.store, text(value));
  return file;
}
/** Swaps two rows in all but their numbers. */
const swap = (columns: string) => `
  CREATE TEMP TABLE kept AS SELECT * FROM event WHERE seq IN (5, 6);
  UPDATE event SET (${columns}) = (SELECT ${columns} FROM kept WHERE kept.seq = 11 - event.seq) WHERE seq IN (5, 6);`;

describe('the chain names the first event that was changed:', () => {
  it.each<[string, string, number, string]>([
    ['one letter of a payload', 'UPDATE event SET payload = replace(payload, \'"c"\', \'"x"\') WHERE seq = 6', 6, 'payload'],
    ['the salt', 'UPDATE event SET salt = randomblob(16) WHERE seq = 6', 6, 'payload'],
    ['a payload without its salt', 'UPDATE event SET salt = NULL WHERE seq = 6', 6, 'payload'],
    ['the hash of a payload', 'UPDATE event SET payload_hash = randomblob(32) WHERE seq = 6', 6, 'payload'],
    ['the time', "UPDATE event SET at = '2026-11-24T10:00:00.000Z' WHERE seq = 6", 6, 'chain'],
    ['who did it', "UPDATE event SET actor = 'somebody' WHERE seq = 6", 6, 'chain'],
    ['the command', "UPDATE event SET command_id = 'another' WHERE seq = 6", 6, 'chain'],
    ['the kind', "UPDATE event SET kind = 'input.added' WHERE seq = 6", 6, 'chain'],
    ['what it belongs to', "UPDATE event SET parent = '' WHERE seq = 6", 6, 'chain'],
    ['what it was about', "UPDATE event SET subject = 'in-2' WHERE seq = 6", 6, 'chain'],
    ['its place', 'UPDATE event SET position = 0 WHERE seq = 6', 6, 'chain'],
    ['its link in the chain', 'UPDATE event SET chain = randomblob(32) WHERE seq = 6', 6, 'chain'],
    ['an event in the middle is gone', 'DELETE FROM event WHERE seq = 6', 6, 'missing'],
    ['the first event is gone', 'DELETE FROM event WHERE seq = 1', 1, 'missing'],
    ['all events are gone', 'DELETE FROM event', 1, 'missing'],
    [
      'a gap was closed',
      'DELETE FROM event WHERE seq = 6; UPDATE event SET seq = -seq WHERE seq > 6; UPDATE event SET seq = -seq - 1 WHERE seq < 0',
      6,
      'chain',
    ],
    [
      'one was put in at the end',
      'INSERT INTO event SELECT 10, at, actor, command_id, kind, parent, subject, position, payload, salt, payload_hash, chain FROM event WHERE seq = 9',
      10,
      'chain',
    ],
    [
      'one was put in before the first',
      'INSERT INTO event SELECT 0, at, actor, command_id, kind, parent, subject, position, payload, salt, payload_hash, chain FROM event WHERE seq = 9',
      1,
      'missing',
    ],
    ['two payloads were swapped', swap('payload, salt, payload_hash'), 5, 'chain'],
    ['two events were swapped', swap('at, actor, command_id, kind, subject, payload, salt, payload_hash, chain'), 5, 'chain'],
    ['words were taken out without an erasure', 'UPDATE event SET payload = NULL, salt = NULL WHERE seq = 6', 6, 'payload'],
  ])('%s', async (_what, sql, seq, reason) => {
    const { store, path, options } = await nineEvents();
    store.close();
    tamper(path, sql);
    const opened = await openProgramme(path, options);
    expect(opened.verify()).toEqual({ holds: false, seq, reason });
    opened.close();
  });

  it('a snapshot that somebody made up, with the right hash', async () => {
    const { store, path, options } = await nineEvents();
    store.saveSnapshot(store.load());
    store.close();
    const database = new Database(path);
    const { state, chain } = database
      .prepare<[], { state: string; chain: Buffer }>('SELECT state, chain FROM snapshot JOIN event USING (seq)')
      .get() as { state: string; chain: Buffer };
    const madeUp = state.replace('"text":"f"', '"text":"g"');
    database.prepare('UPDATE snapshot SET state = ?, hash = ?').run(madeUp, snapshotHash(chain, madeUp));
    database.close();
    const opened = await openProgramme(path, options);
    expect(opened.load().inputs.get('in-1')?.text).toBe('g');
    expect(opened.verify()).toEqual({ holds: false, seq: 9, reason: 'snapshot' });
    opened.close();
  });

  it('an end that was cut off is seen by the head that was noted elsewhere', async () => {
    const { store, path, options } = await nineEvents();
    const noted = store.verify();
    store.close();
    tamper(path, 'DELETE FROM event WHERE seq = 9');
    const opened = await openProgramme(path, options);
    const found = opened.verify();
    opened.close();
    expect(noted).toMatchObject({ holds: true, events: 9 });
    expect(found).toMatchObject({ holds: true, events: 8 });
    expect(found.holds && noted.holds && found.head === noted.head).toBe(false);
  });
});

describe('the file itself', () => {
  it.each([
    ['to take an event out', 'DELETE FROM event WHERE seq = 3'],
    ['to change a payload', "UPDATE event SET payload = '{}' WHERE seq = 3"],
    ['to change what was never erasable', "UPDATE event SET actor = 'x', payload = NULL, salt = NULL WHERE seq = 3"],
    ['to erase the words but keep the salt', 'UPDATE event SET payload = NULL WHERE seq = 3'],
  ])('refuses %s', async (_what, sql) => {
    const { store, path } = await aSmallFile();
    store.close();
    const database = new Database(path);
    expect(() => database.exec(sql)).toThrow(/never/);
    database.close();
  });
});
