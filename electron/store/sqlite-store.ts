/** A programme file that is open: one connection, one writer, synchronous transactions. */
import type Database from 'better-sqlite3';
import { applyAll } from '../../shared/apply.ts';
import type { EventDraft, EventKind, ProgrammeEvent } from '../../shared/events.ts';
import { canonicalJson } from '../../shared/json.ts';
import { packState } from '../../shared/pack.ts';
import type { State } from '../../shared/state.ts';
import { type BackupPlace, makeBackup, readBackups } from './backups.ts';
import { closeDatabase } from './database.ts';
import { chainHash, GENESIS, payloadHash, personHash, snapshotHash } from './hashing.ts';
import { forgetHolder } from './holder.ts';
import { eventOf, readState } from './reading.ts';
import { SearchIndex } from './search.ts';
import { openError, writeError } from './sqlite-errors.ts';
import { prepare, type Statements } from './statements.ts';
import type { Backup, BackupReason, Entry, ProgrammeStore, SearchHit, Verification } from './store.ts';
import { verifyChain } from './verify.ts';

export interface StorePorts {
  readonly path: string;
  readonly readOnly: boolean;
  readonly backupPlace: BackupPlace;
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
}

/** What an append leads to; it counts only once the transaction is committed. */
interface Appended {
  readonly events: readonly ProgrammeEvent[];
  readonly state: State;
  readonly chain: Uint8Array;
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
  /** Hash of the last event. */
  #chain: Uint8Array;
  /** Whether erased words still lie in the log of writes. */
  #logHoldsErased = false;

  /** Takes over an open, checked and migrated database. */
  constructor(database: Database.Database, ports: StorePorts) {
    this.path = ports.path;
    this.readOnly = ports.readOnly;
    this.#database = database;
    this.#statements = prepare(database);
    this.#search = new SearchIndex(database);
    this.#ports = ports;
    this.#state = readState(this.#statements);
    this.#chain = this.#chainAt(this.#state.seq);
    if (!this.readOnly && this.#search.isBehind(this.#state)) this.#write(() => this.#search.rebuild(this.#state));
  }

  load(): State {
    return this.#state;
  }

  append(entries: readonly Entry[]): readonly ProgrammeEvent[] {
    const { events, state, chain } = this.#write(() => this.#appendAll(entries));
    this.#state = state;
    this.#chain = chain;
    if (events.some(isErasure)) this.#logHoldsErased = true;
    if (this.#logHoldsErased) this.#emptyLog();
    return events;
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
    const hash = snapshotHash(this.#chainAt(state.seq), text);
    this.#write(() => {
      this.#statements.deleteSnapshots.run();
      this.#statements.putSnapshot.run({ seq: state.seq, state: text, hash });
    });
  }

  search(query: string, limit: number): readonly SearchHit[] {
    return this.#read(() => this.#search.find(query, limit));
  }

  verify(): Verification {
    return this.#read(() => verifyChain(this.#database));
  }

  backup(reason: BackupReason): Promise<Backup> {
    return makeBackup(this.#database, this.#ports.backupPlace, reason, this.#ports.now());
  }

  backups(): readonly Backup[] {
    return readBackups(this.#ports.backupPlace);
  }

  close(): void {
    if (!this.#database.open) return;
    closeDatabase(this.#database);
    if (!this.readOnly) forgetHolder(this.path);
  }

  #write<T>(work: () => T): T {
    try {
      return this.#database.transaction(work)();
    } catch (error) {
      throw writeError(error);
    }
  }

  #read<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw openError(error, '?');
    }
  }

  #chainAt(seq: number): Uint8Array {
    return this.#statements.chainAt.get(seq)?.chain ?? GENESIS;
  }

  /** Within the transaction: all events of all entries, what stands beside them, and the search index. */
  #appendAll(entries: readonly Entry[]): Appended {
    const events: ProgrammeEvent[] = [];
    let chain = this.#chain;
    for (const { commandId, actor, at, events: drafts } of entries) {
      for (const draft of drafts) {
        const event = { ...draft, seq: this.#state.seq + events.length + 1, at, actor, commandId };
        chain = this.#insert(event, chain);
        this.#writeBeside(event);
        events.push(event);
      }
    }
    const state = applyAll(this.#state, events);
    // Taking words out of the index one by one would leave them in its pages.
    if (events.some(isErasure)) this.#search.rebuild(state);
    else this.#search.follow(events, state);
    return { events, state, chain };
  }

  /** Writes one event on top of a chain, and answers the chain with it. */
  #insert(event: ProgrammeEvent, previous: Uint8Array): Uint8Array {
    const payload = JSON.stringify(event.payload ?? {});
    const salt = this.#ports.randomBytes(SALT_BYTES);
    const clear = {
      seq: event.seq,
      at: event.at,
      actor: event.actor,
      command_id: event.commandId,
      kind: event.kind,
      parent: event.parent ?? null,
      subject: event.subject,
      position: event.position ?? null,
      payload_hash: payloadHash(salt, payload),
    };
    const chain = chainHash(previous, clear);
    this.#statements.insertEvent.run({ ...clear, payload, salt, chain });
    return chain;
  }

  /** What an event changes outside the history: persons and erased words. */
  #writeBeside({ kind, parent, subject, personal, seq }: ProgrammeEvent): void {
    if (personal) {
      const data = canonicalJson(personal);
      this.#statements.putPerson.run({ id: subject, data, hash: personHash(subject, data) });
    }
    if (!isErasure({ kind })) return;
    const [noun = ''] = kind.split('.');
    this.#statements.eraseSubject.run({ noun, parent: parent ?? null, subject, before: seq });
    if (isPersonal(kind)) this.#statements.deletePerson.run(subject);
    this.#statements.deleteSnapshots.run();
  }

  /** Erased words leave the log of writes too. It is tried again later when the disk is too full for it now. */
  #emptyLog(): void {
    try {
      this.#database.pragma('wal_checkpoint(TRUNCATE)');
      this.#logHoldsErased = false;
    } catch {
      // The erasure itself is committed, so this is no reason to refuse the command.
    }
  }
}

function isPersonal(kind: EventKind): boolean {
  return kind.startsWith('participant.') || kind.startsWith('facilitator.');
}

function isErasure({ kind }: Pick<EventDraft, 'kind'>): boolean {
  return kind.endsWith('.erased');
}
