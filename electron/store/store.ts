/** The programme file as the rest of the app sees it. Nothing but `electron/store/` touches a file of ours. */
import type { EventDraft, ProgrammeEvent } from '../../shared/events.ts';
import type { State } from '../../shared/state.ts';

/** One command's events, about to be written. */
export interface Entry {
  readonly commandId: string;
  readonly actor: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly events: readonly EventDraft[];
}

export interface Backup {
  /** Running number; the order in which backups were made, whatever the clock said. */
  readonly number: number;
  /** File name within the backup folder; sorts in the order in which the backups were made. */
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly bytes: number;
  readonly reason: BackupReason;
}
export type BackupReason = 'opened' | 'interval' | 'closed' | 'beforeMigration' | 'beforeRestore' | 'asked';

export interface SearchHit {
  readonly noun: string;
  readonly id: string;
  /** Canvas of a card. */
  readonly parent: string | null;
  readonly title: string;
  /** Text around the hit; matched parts stand between U+2068 and U+2069. */
  readonly snippet: string;
}

export type Verification =
  | { readonly holds: true; readonly events: number /** Short head, `ABCD-1234`. */; readonly head: string }
  | {
      readonly holds: false /** First broken event; for a snapshot, the event it was taken after. */;
      readonly seq: number;
      readonly reason: 'payload' | 'chain' | 'missing' | 'snapshot';
    };

/** A programme that is open. One at a time may hold a file; calls are synchronous unless they say otherwise. */
export interface ProgrammeStore {
  readonly path: string;
  readonly readOnly: boolean;
  /** The state from the latest snapshot and the events after it. */
  load(): State;
  /**
   * Writes all entries in ONE transaction and returns their events, numbered. Once it returns, they
   * are on disk (`synchronous=FULL`). Throws a `SamstyrError` (`store.full`, `store.writeFailed`,
   * `store.readOnly`) with nothing written.
   */
  append(entries: readonly Entry[]): readonly ProgrammeEvent[];
  /** The last event of a command that is already in the file, or undefined. */
  seqOfCommand(commandId: string): number | undefined;
  /** Events after `seq`, in order. Personal data of people who still exist is put back on them. */
  eventsSince(seq: number): readonly ProgrammeEvent[];
  /** Keeps the state for a fast opening; a snapshot is never needed. */
  saveSnapshot(state: State): void;
  search(query: string, limit: number): readonly SearchHit[];
  /** Walks the whole chain, and sees whether the kept snapshot is what the history leads to. */
  verify(): Verification;
  /** Makes a backup in the backup folder and removes those the rotation lets go. */
  backup(reason: BackupReason): Promise<Backup>;
  backups(): readonly Backup[];
  /** Checkpoints and closes, so that one file without -wal and -shm is left. */
  close(): void;
}
