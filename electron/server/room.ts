/** One programme that is open: takes commands, appends what they lead to, and then tells. */
import { randomUUID } from 'node:crypto';
import { applyAll } from '../../shared/apply.ts';
import { changeHinderedBy } from '../../shared/canvas/gates.ts';
import type { Command } from '../../shared/commands.ts';
import { decide } from '../../shared/decide.ts';
import { type Refusal, refusal } from '../../shared/errors.ts';
import type { ProgrammeEvent } from '../../shared/events.ts';
import { type Context, isRefusal, type Outcome } from '../../shared/handler.ts';
import type { OpenProgramme } from '../../shared/protocol.ts';
import { programmeOf, type State } from '../../shared/state.ts';
import { decideUndo, undoable } from '../../shared/undo.ts';
import type { BackupReason, Entry, ProgrammeStore } from '../store/index.ts';
import { Histories } from './histories.ts';
import { refusalOf } from './http-errors.ts';

/** What a window asks of the room. */
export interface Request {
  /** The page's own id of the request; the same id is carried out once. */
  readonly id: string;
  /** The window, whose undo is its own. */
  readonly window: string;
  readonly ask: { readonly kind: 'command'; readonly command: Command } | { readonly kind: 'undo' } | { readonly kind: 'redo' };
  /** Called once: with the sequence number after the commit, or with the reason why not. */
  readonly settle: (answer: Answer) => void;
}

type Answer = { readonly seq: number } | { readonly refusal: Refusal };

/** A group of requests on its way to the disk. None of it counts before the commit. */
interface Draft {
  state: State;
  readonly histories: Histories;
  readonly entries: Entry[];
  /** By the requests' ids; a request that came twice has one answer. */
  readonly answers: Map<string, Answer>;
  /** Requests that were on the disk before. */
  readonly known: Set<string>;
}

export interface RoomPorts {
  readonly now: () => Date;
  /** After a commit: the new events, to everyone who may hear of them. */
  readonly onEvents: (events: readonly ProgrammeEvent[]) => void;
  /** When the history of a window may have changed. */
  readonly onHistory: (window: string) => void;
}

/** A snapshot after so many events. */
const SNAPSHOT_EVERY = 500;
/** Automatic backups while there is something new, in milliseconds. */
const BACKUP_EVERY = 15 * 60 * 1_000;
/** Who acts: no name, since the app has no accounts. */
const ACTOR = 'facilitator';

export class Room {
  readonly open: OpenProgramme;
  readonly store: ProgrammeStore;
  readonly #ports: RoomPorts;
  readonly #timer: NodeJS.Timeout;
  #state: State;
  #histories = new Histories();
  #queue: Request[] = [];
  #snapshotAt: number;
  #backedUpAt: number;

  constructor(store: ProgrammeStore, ports: RoomPorts) {
    this.store = store;
    this.#ports = ports;
    this.#state = store.load();
    this.#snapshotAt = this.#state.seq;
    this.#backedUpAt = this.#state.seq;
    this.open = { id: randomUUID(), file: store.path, readOnly: store.readOnly };
    this.#timer = setInterval(() => this.#backUpIfNew('interval'), BACKUP_EVERY);
    this.#timer.unref();
  }

  get state(): State {
    return this.#state;
  }

  get title(): string {
    return programmeOf(this.#state).title;
  }

  /** Takes a request; all requests of one turn of the event loop are written in one transaction. */
  submit(request: Request): void {
    this.#queue.push(request);
    if (this.#queue.length === 1) setImmediate(() => this.#flush());
  }

  /** Whether a window could undo and redo now. */
  history(window: string): { undo: boolean; redo: boolean } {
    return this.#histories.could(window);
  }

  backUp(reason: BackupReason): Promise<unknown> {
    this.#backedUpAt = this.#state.seq;
    return this.store.backup(reason);
  }

  /** Writes what waits, keeps a snapshot and a backup, and closes the file. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#flush();
    try {
      if (this.#state.seq > this.#snapshotAt) this.store.saveSnapshot(this.#state);
      if (this.#state.seq > this.#backedUpAt) await this.backUp('closed');
    } catch (error) {
      // A full disk must not keep the file from being closed; every event is on it already.
      refusalOf(error);
    } finally {
      this.store.close();
    }
  }

  #flush(): void {
    const group = this.#queue;
    this.#queue = [];
    const draft: Draft = {
      state: this.#state,
      histories: this.#histories.fork(),
      entries: [],
      answers: new Map(),
      known: new Set(),
    };
    for (const request of group) {
      if (!draft.answers.has(request.id)) draft.answers.set(request.id, this.#carryOut(draft, request));
    }
    this.#commit(group, draft);
  }

  /** What a request leads to, added to the draft; and the answer to give once that is on the disk. */
  #carryOut(draft: Draft, request: Request): Answer {
    const earlier = this.store.seqOfCommand(request.id);
    if (earlier !== undefined) {
      draft.known.add(request.id);
      return { seq: earlier };
    }
    const outcome = this.#outcome(draft, request);
    if (isRefusal(outcome)) return { refusal: outcome };
    if (outcome.length > 0) {
      draft.entries.push({ commandId: request.id, actor: ACTOR, at: this.#ports.now().toISOString(), events: outcome });
      draft.histories.done(request.window, request.ask.kind, undoable(draft.state, outcome));
      draft.state = applyAll(draft.state, outcome);
    }
    return { seq: this.#state.seq + draft.entries.reduce((sum, entry) => sum + entry.events.length, 0) };
  }

  #commit(group: readonly Request[], { entries, histories, answers, known }: Draft): void {
    let events: readonly ProgrammeEvent[] = [];
    try {
      if (entries.length > 0) events = this.store.append(entries);
    } catch (error) {
      const told = refusalOf(error);
      for (const request of group) settle(request, known.has(request.id) ? answers.get(request.id) : { refusal: told });
      return;
    }
    this.#state = events.length > 0 ? this.store.load() : this.#state;
    this.#histories = histories;
    if (events.length > 0) this.#ports.onEvents(events);
    for (const request of group) settle(request, answers.get(request.id));
    for (const window of new Set(group.map((request) => request.window))) this.#ports.onHistory(window);
    this.#snapshotIfDue();
  }

  #outcome(draft: Draft, { ask, window }: Request): Outcome {
    try {
      return ask.kind === 'command' ? decide(draft.state, ask.command, this.#context(window)) : takeBack(draft, window, ask.kind);
    } catch (error) {
      return refusalOf(error);
    }
  }

  #context(window: string): Context {
    const now = this.#ports.now();
    const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
    return {
      actor: ACTOR,
      window,
      now: local.toISOString().slice(0, 19),
      newId: (prefix) => `${prefix}-${randomUUID().replaceAll('-', '').slice(0, 12)}`,
    };
  }

  #snapshotIfDue(): void {
    if (this.#state.seq - this.#snapshotAt < SNAPSHOT_EVERY) return;
    this.#snapshotAt = this.#state.seq;
    try {
      this.store.saveSnapshot(this.#state);
    } catch (error) {
      refusalOf(error);
    }
  }

  #backUpIfNew(reason: BackupReason): void {
    if (this.#state.seq > this.#backedUpAt) this.backUp(reason).catch(refusalOf);
  }
}

function settle(request: Request, answer: Answer | undefined): void {
  if (answer) request.settle(answer);
}

/**
 * The events that take the top of a stack back. It stays on the stack until they are on the disk, and
 * while a gate is in the way; only what can never be taken back any more is dropped.
 */
function takeBack({ state, histories }: Draft, window: string, kind: 'undo' | 'redo'): Outcome {
  const entry = histories.top(window, kind);
  if (!entry) return refusal(kind === 'undo' ? 'undo.nothing' : 'undo.nothingToRedo');
  const outcome = decideUndo(state, entry);
  if (!isRefusal(outcome)) return changeHinderedBy(state, outcome, window) ?? outcome;
  histories.drop(window, kind);
  return outcome;
}
