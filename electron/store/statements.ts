/** Every statement of the programme file, prepared once, here. */
import type Database from 'better-sqlite3';
import type { ChainedColumns } from './hashing.ts';

/** An event as its row. `payload` and `salt` are null once erased. */
export interface EventRow extends ChainedColumns {
  readonly payload: string | null;
  readonly salt: Uint8Array | null;
  readonly chain: Uint8Array;
}

export interface SnapshotRow {
  readonly seq: number;
  readonly state: string;
  readonly hash: Uint8Array;
}

interface PersonRow {
  readonly id: string;
  readonly data: string;
  readonly hash: Uint8Array;
}

interface Subject {
  readonly noun: string;
  readonly parent: string | null;
  readonly subject: string;
  readonly before: number;
}

export type Statements = ReturnType<typeof prepare>;

export function prepare(database: Database.Database) {
  return {
    insertEvent: database.prepare<[EventRow]>(
      `INSERT INTO event (seq, at, actor, command_id, kind, parent, subject, position, payload, salt, payload_hash, chain)
       VALUES (@seq, @at, @actor, @command_id, @kind, @parent, @subject, @position, @payload, @salt, @payload_hash, @chain)`,
    ),
    chainAt: database.prepare<[number], { chain: Uint8Array }>('SELECT chain FROM event WHERE seq = ?'),
    events: database.prepare<[], EventRow>('SELECT * FROM event ORDER BY seq'),
    eventsAfter: database.prepare<[number], EventRow>('SELECT * FROM event WHERE seq > ? ORDER BY seq'),
    seqOfCommand: database.prepare<[string], { seq: number }>(
      'SELECT max(seq) AS seq FROM event WHERE command_id = ? HAVING seq IS NOT NULL',
    ),
    eraseSubject: database.prepare<[Subject]>(
      `UPDATE event SET payload = NULL, salt = NULL
       WHERE subject = @subject AND parent IS @parent AND substr(kind, 1, length(@noun) + 1) = @noun || '.' AND seq < @before AND payload IS NOT NULL`,
    ),
    putPerson: database.prepare<[PersonRow]>('INSERT OR REPLACE INTO person (id, data, hash) VALUES (@id, @data, @hash)'),
    deletePerson: database.prepare<[string]>('DELETE FROM person WHERE id = ?'),
    persons: database.prepare<[], PersonRow>('SELECT id, data, hash FROM person ORDER BY id'),
    putSnapshot: database.prepare<[SnapshotRow]>('INSERT INTO snapshot (seq, state, hash) VALUES (@seq, @state, @hash)'),
    latestSnapshot: database.prepare<[], SnapshotRow>('SELECT seq, state, hash FROM snapshot ORDER BY seq DESC LIMIT 1'),
    deleteSnapshots: database.prepare<[]>('DELETE FROM snapshot'),
  };
}
