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
    lastEvent: database.prepare<[], EventRow>('SELECT * FROM event ORDER BY seq DESC LIMIT 1'),
    eventsAfter: database.prepare<[number], EventRow>('SELECT * FROM event WHERE seq > ? ORDER BY seq'),
    seqOfCommand: database.prepare<[string], { seq: number }>(
      'SELECT max(seq) AS seq FROM event WHERE command_id = ? HAVING seq IS NOT NULL',
    ),
    eraseSubject: database.prepare<[Subject]>(
      `UPDATE event SET payload = NULL, salt = NULL
       WHERE subject = @subject AND parent IS @parent AND substr(kind, 1, length(@noun) + 1) = @noun || '.' AND seq < @before AND payload IS NOT NULL`,
    ),
    putPerson: database.prepare<[string, string]>(
      'INSERT INTO person (id, data) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET data = excluded.data',
    ),
    deletePerson: database.prepare<[string]>('DELETE FROM person WHERE id = ?'),
    persons: database.prepare<[], { id: string; data: string }>('SELECT id, data FROM person'),
    putSnapshot: database.prepare<[SnapshotRow]>(
      'INSERT OR REPLACE INTO snapshot (seq, state, hash) VALUES (@seq, @state, @hash)',
    ),
    latestSnapshot: database.prepare<[], SnapshotRow>('SELECT * FROM snapshot ORDER BY seq DESC LIMIT 1'),
    deleteSnapshotsBut: database.prepare<[number]>('DELETE FROM snapshot WHERE seq <> ?'),
    deleteSnapshots: database.prepare<[]>('DELETE FROM snapshot'),
  };
}
