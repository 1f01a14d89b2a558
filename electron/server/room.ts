/** One programme that is open: takes commands, appends what they lead to, and then tells. */
import { randomUUID } from 'node:crypto';
import { applyAll } from '../../shared/apply.ts';
import type { Command } from '../../shared/commands.ts';
import { decide } from '../../shared/decide.ts';
import { type Refusal, refusal } from '../../shared/errors.ts';
import type { EventDraft, ProgrammeEvent } from '../../shared/events.ts';
import { type Context, isRefusal, type Outcome } from '../../shared/handler.ts';
import type { OpenProgramme } from '../../shared/protocol.ts';
import { programmeOf, type State } from '../../shared/state.ts';
import { decideUndo, type Undoable, undoable } from '../../shared/undo.ts';
import type { BackupReason, Entry, ProgrammeStore } from '../store/index.ts';
import { refusalOf } from './http-errors.ts';

/** What a window asks of the room. */
export interface Request {
  /** The page's own id of the request; the same id is carried out once. */
  readonly id: string;
  /** The window, whose undo is its own. */
  readonly window: string;
  readonly ask: { readonly kind: 'command'; readonly command: Command } | { readonly kind: 'undo' } | { readonly kind: 'redo' };
  /** Called once: with the sequence number after the commit, or with the reason why not. */
  readonly settle: (answer: { readonly seq: number } | { readonly refusal: Refusal }) => void;
}

interface History {
  readonly undo: Undoable[];
  readonly redo: Undoable[];
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
  readonly #histories = new Map<string, History>();
  readonly #timer: NodeJS.Timeout;
  #state: State;
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
    const history = this.#histories.get(window);
    return { undo: (history?.undo.length ?? 0) > 0, redo: (history?.redo.length ?? 0) > 0 };
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
    const answers: (() => void)[] = [];
    const entries: Entry[] = [];
    const done: (() => void)[] = [];
    let state = this.#state;
    const inThisGroup = new Set<string>();
    for (const request of group) {
      const earlier = this.store.seqOfCommand(request.id);
      if (earlier !== undefined) {
        answers.push(() => request.settle({ seq: earlier }));
        continue;
      }
      if (inThisGroup.has(request.id)) continue;
      inThisGroup.add(request.id);
      const outcome = this.#outcome(state, request);
      if (isRefusal(outcome)) {
        answers.push(() => request.settle({ refusal: outcome }));
        continue;
      }
      if (outcome.length > 0) {
        entries.push({ commandId: request.id, actor: ACTOR, at: this.#ports.now().toISOString(), events: outcome });
        const before = state;
        done.push(() => this.#remember(request, before, outcome));
        state = applyAll(state, outcome);
      }
      const seqAfter = this.#state.seq + entries.reduce((sum, entry) => sum + entry.events.length, 0);
      answers.push(() => request.settle({ seq: seqAfter }));
    }
    this.#commit(group, entries, done, answers);
  }

  #commit(
    group: readonly Request[],
    entries: readonly Entry[],
    done: readonly (() => void)[],
    answers: readonly (() => void)[],
  ): void {
    let events: readonly ProgrammeEvent[] = [];
    try {
      if (entries.length > 0) events = this.store.append(entries);
    } catch (error) {
      const told = refusalOf(error);
      for (const request of group) request.settle({ refusal: told });
      return;
    }
    this.#state = events.length > 0 ? this.store.load() : this.#state;
    for (const step of done) step();
    if (events.length > 0) this.#ports.onEvents(events);
    for (const answer of answers) answer();
    for (const window of new Set(group.map((request) => request.window))) this.#ports.onHistory(window);
    this.#snapshotIfDue();
  }

  #outcome(state: State, request: Request): Outcome {
    try {
      const history = this.#histories.get(request.window);
      switch (request.ask.kind) {
        case 'command':
          return decide(state, request.ask.command, this.#context());
        case 'undo':
          return takeBack(state, history?.undo, 'undo.nothing');
        case 'redo':
          return takeBack(state, history?.redo, 'undo.nothingToRedo');
      }
    } catch (error) {
      return refusalOf(error);
    }
  }

  /** After the commit: what this window can now undo and redo. */
  #remember(request: Request, before: State, events: readonly EventDraft[]): void {
    const history = this.#histories.get(request.window) ?? { undo: [], redo: [] };
    this.#histories.set(request.window, history);
    const entry = undoable(before, events);
    if (!entry) return;
    if (request.ask.kind === 'undo') history.redo.push(entry);
    else history.undo.push(entry);
    if (request.ask.kind === 'command') history.redo.length = 0;
  }

  #context(): Context {
    const now = this.#ports.now();
    const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
    return {
      actor: ACTOR,
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

/** Takes the top of a stack: its events, or why it can't be taken back, in which case it is dropped. */
function takeBack(state: State, stack: Undoable[] | undefined, empty: 'undo.nothing' | 'undo.nothingToRedo'): Outcome {
  const entry = stack?.pop();
  return entry ? decideUndo(state, entry) : refusal(empty);
}
