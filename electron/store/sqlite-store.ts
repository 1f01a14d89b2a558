/** A programme file that is open: one connection, one writer, synchronous transactions. */
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { applyAll } from '../../shared/apply.ts';
import type { EventDraft, EventKind, EventPayload, ProgrammeEvent } from '../../shared/events.ts';
import { canonicalJson, type JsonObject } from '../../shared/json.ts';
import { type PackedState, packState, unpackState } from '../../shared/pack.ts';
import { emptyState, type State } from '../../shared/state.ts';
import { type BackupPlace, makeBackup, readBackups } from './backups.ts';
import { hold } from './database.ts';
import { chainHash, GENESIS, payloadHash, shortHead } from './hashing.ts';
import { forgetHolder } from './holder.ts';
import { SearchIndex } from './search.ts';
import { writeError } from './sqlite-errors.ts';
import { type EventRow, prepare, type Statements } from './statements.ts';
import type { Backup, BackupReason, Entry, ProgrammeStore, SearchHit, Verification } from './store.ts';

export interface StorePorts {
  readonly path: string;
  readonly readOnly: boolean;
  readonly backupPlace: BackupPlace;
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
}

const SALT_BYTES = 16;

export class SqliteStore implements ProgrammeStore {
  readonly path: string;
  readonly readOnly: boolean;
  readonly #database: Database.Database;
  readonly #statements: Statements;
  readonly #search: SearchIndex;
  readonly #ports: StorePorts;
  #state: State;
  #chain: Uint8Array;
  readonly #letGo: () => void;

  /** Takes over an open, checked and migrated database. */
  constructor(database: Database.Database, ports: StorePorts) {
    this.path = ports.path;
    this.readOnly = ports.readOnly;
    this.#database = database;
    this.#statements = prepare(database);
    this.#search = new SearchIndex(database);
    this.#ports = ports;
    this.#state = this.#readState();
    this.#chain = this.#statements.lastEvent.get()?.chain ?? GENESIS;
    this.#letGo = hold(ports.path);
    if (!this.readOnly && this.#search.isBehind(this.#state)) this.#write(() => this.#search.rebuild(this.#state));
  }

  load(): State {
    return this.#state;
  }

  append(entries: readonly Entry[]): readonly ProgrammeEvent[] {
    const before = this.#chain;
    try {
      const { events, state } = this.#write(() => {
        const inserted = entries.flatMap((entry) => entry.events.map((draft) => this.#insert(entry, draft)));
        const after = applyAll(this.#state, inserted);
        this.#search.follow(inserted, after);
        return { events: inserted, state: after };
      });
      this.#state = state;
      if (events.some(({ kind }) => kind.endsWith('.erased'))) this.#forgetErased();
      return events;
    } catch (error) {
      this.#chain = before;
      throw writeError(error);
    }
  }

  seqOfCommand(commandId: string): number | undefined {
    return this.#statements.seqOfCommand.get(commandId)?.seq;
  }

  eventsSince(seq: number): readonly ProgrammeEvent[] {
    const events = this.#statements.eventsAfter.all(seq).map(eventOf);
    // A person has one row, with what holds now; any event about that person may carry it.
    return events.map((event) => {
      const personal = isPersonal(event.kind) ? this.#state.persons.get(event.subject) : undefined;
      return personal ? { ...event, personal } : event;
    });
  }

  saveSnapshot(state: State): void {
    if (this.readOnly || state.seq === 0) return;
    // Names are not kept here: they have one place, so that erasing them is one deletion.
    const text = JSON.stringify(packState({ ...state, persons: new Map() }));
    this.#write(() => {
      this.#statements.putSnapshot.run({ seq: state.seq, state: text, hash: sha256(text) });
      this.#statements.deleteSnapshotsBut.run(state.seq);
    });
  }

  search(query: string, limit: number): readonly SearchHit[] {
    return this.#search.find(query, limit);
  }

  verify(): Verification {
    return verifyChain(this.#database);
  }

  backup(reason: BackupReason): Promise<Backup> {
    return makeBackup(this.#database, this.#ports.backupPlace, reason, this.#ports.now());
  }

  backups(): readonly Backup[] {
    return readBackups(this.#ports.backupPlace);
  }

  close(): void {
    if (!this.#database.open) return;
    if (!this.readOnly) {
      this.#database.pragma('wal_checkpoint(TRUNCATE)');
      // Leaving WAL mode takes -wal and -shm away, so that what lies in a synchronised folder is one file.
      this.#database.pragma('journal_mode = DELETE');
      forgetHolder(this.path);
    }
    this.#database.close();
    this.#letGo();
  }

  #write<T>(work: () => T): T {
    try {
      return this.#database.transaction(work)();
    } catch (error) {
      throw writeError(error);
    }
  }

  #insert(entry: Entry, draft: EventDraft): ProgrammeEvent {
    const seq = (this.#statements.lastEvent.get()?.seq ?? 0) + 1;
    const payload = JSON.stringify(draft.payload ?? {});
    const salt = this.#ports.randomBytes(SALT_BYTES);
    const clear = {
      seq,
      at: entry.at,
      actor: entry.actor,
      command_id: entry.commandId,
      kind: draft.kind,
      parent: draft.parent ?? null,
      subject: draft.subject,
      position: draft.position ?? null,
      payload_hash: payloadHash(salt, payload),
    };
    const chain = chainHash(this.#chain, clear);
    this.#statements.insertEvent.run({ ...clear, payload, salt, chain });
    this.#chain = chain;
    this.#writeBeside(draft, seq);
    const { at, actor, commandId } = entry;
    return { ...draft, seq, at, actor, commandId };
  }

  /** What an event changes outside the history: persons and erased words. */
  #writeBeside(draft: EventDraft, seq: number): void {
    const [noun = '', verb] = draft.kind.split('.');
    if (draft.personal) this.#statements.putPerson.run(draft.subject, canonicalJson(draft.personal));
    if (verb === 'erased') {
      this.#statements.eraseSubject.run({ noun, parent: draft.parent ?? null, subject: draft.subject, before: seq });
      if (noun === 'participant' || noun === 'facilitator') this.#statements.deletePerson.run(draft.subject);
      this.#statements.deleteSnapshots.run();
    }
  }

  /** After an erasure is committed: nothing of it may linger in the index's pages or in the log of writes. */
  #forgetErased(): void {
    this.#write(() => this.#search.rebuild(this.#state));
    this.#database.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** The latest snapshot that is sound, and the events after it; a bad snapshot only costs time. */
  #readState(): State {
    const persons = new Map(this.#statements.persons.all().map(({ id, data }) => [id, JSON.parse(data) as JsonObject]));
    const snapshot = this.#statements.latestSnapshot.get();
    const sound = snapshot && Buffer.compare(sha256(snapshot.state), Buffer.from(snapshot.hash)) === 0;
    const start = sound ? unpackState(JSON.parse(snapshot.state) as PackedState) : emptyState();
    const events = this.#statements.eventsAfter.all(start.seq).map(eventOf);
    return { ...applyAll(start, events), persons };
  }
}

function isPersonal(kind: EventKind): boolean {
  return kind.startsWith('participant.') || kind.startsWith('facilitator.');
}

function eventOf(row: EventRow): ProgrammeEvent {
  return {
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    commandId: row.command_id,
    kind: row.kind as EventKind,
    subject: row.subject,
    payload: row.payload === null ? null : (JSON.parse(row.payload) as EventPayload),
    ...(row.parent === null ? {} : { parent: row.parent }),
    ...(row.position === null ? {} : { position: row.position }),
  };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/**
 * Walks the chain from the first event and names the first that does not fit. Words may be missing
 * only where a later event says that they were erased.
 */
export function verifyChain(database: Database.Database): Verification {
  let previous: Uint8Array = GENESIS;
  let expected = 1;
  const missingWords = new Map<string, number>();
  for (const row of prepare(database).eventsAfter.iterate(0)) {
    if (row.seq !== expected) return { holds: false, seq: expected, reason: 'missing' };
    if (!payloadHolds(row)) return { holds: false, seq: row.seq, reason: 'payload' };
    if (Buffer.compare(chainHash(previous, row), Buffer.from(row.chain)) !== 0)
      return { holds: false, seq: row.seq, reason: 'chain' };
    followErasure(missingWords, row);
    previous = row.chain;
    expected += 1;
  }
  const [unexplained] = missingWords.values();
  if (unexplained !== undefined) return { holds: false, seq: unexplained, reason: 'payload' };
  if (expected === 1) return { holds: false, seq: 1, reason: 'missing' };
  return { holds: true, events: expected - 1, head: shortHead(previous) };
}

/** Notes events that have lost their words, and takes the note away when an `erased` event explains it. */
function followErasure(missingWords: Map<string, number>, row: EventRow): void {
  const [noun, verb] = row.kind.split('.');
  const key = JSON.stringify([noun, row.parent, row.subject]);
  if (verb === 'erased') missingWords.delete(key);
  if (row.payload === null && !missingWords.has(key)) missingWords.set(key, row.seq);
}

/** An erased payload took its salt with it; half of the pair gone means somebody else took it. */
function payloadHolds(row: EventRow): boolean {
  if (row.payload === null || row.salt === null) return row.payload === null && row.salt === null;
  return Buffer.compare(payloadHash(row.salt, row.payload), Buffer.from(row.payload_hash)) === 0;
}
