/** The facilitator's desk: at most one programme is open, and here it is opened, made, restored and closed. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NewProgramme } from '../../shared/api.ts';
import { SamstyrError } from '../../shared/errors.ts';
import type { ProgrammeEvent } from '../../shared/events.ts';
import type { Language } from '../../shared/i18n/index.ts';
import { type ProgrammeDocument, parseDocumentText } from '../../shared/programme/document.ts';
import { importEvents } from '../../shared/programme/interchange.ts';
import { newProgrammeDocument } from '../../shared/programme/templates.ts';
import {
  type Backup,
  createProgramme,
  listBackups,
  openProgramme,
  type ProgrammeStore,
  restoreBackup,
  undoRestore,
} from '../store/index.ts';
import { FILE_ENDING, freePath, programmePath, readRecent, rememberRecent } from './library.ts';
import { Room } from './room.ts';

export interface DeskPorts {
  readonly dataDir: string;
  readonly documentsDir: string;
  readonly now: () => Date;
  /** Text of the bundled example document. */
  readonly example: string;
  readonly onEvents: (events: readonly ProgrammeEvent[]) => void;
  readonly onHistory: (window: string) => void;
  /** Another programme, or none, is open now. */
  readonly onChanged: () => void;
}

export class Desk {
  readonly #ports: DeskPorts;
  #room: Room | undefined;
  /** Opening and closing take turns: two at once would fight over the desk. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(ports: DeskPorts) {
    this.#ports = ports;
  }

  get room(): Room | undefined {
    return this.#room;
  }

  get folder(): string {
    return this.#ports.documentsDir;
  }

  recent() {
    return readRecent(this.#ports.dataDir);
  }

  /** The room that is open, or `store.notOpen`. */
  opened(): Room {
    if (!this.#room) throw new SamstyrError('store.notOpen');
    return this.#room;
  }

  /** Opens a file; what was open stays open if that fails. */
  open(path: string): Promise<string> {
    return this.#inTurn(async () => {
      const whole = programmePath(path);
      if (this.#room?.store.path === whole) return whole;
      return this.#put(await openProgramme(whole, this.#ports));
    });
  }

  /** Opens the bundled example: the copy in the usual folder, made anew when there is none. */
  async openExample(): Promise<string> {
    const document = this.#parse(this.#ports.example);
    const path = join(this.folder, `${document.programme.title}${FILE_ENDING}`);
    return existsSync(path) ? this.open(path) : this.#create(document, path);
  }

  create(wanted: NewProgramme, language: Language): Promise<string> {
    const document = newProgrammeDocument(wanted.template, wanted.title, {
      newId: (prefix) => `${prefix}-${randomUUID().slice(0, 8)}`,
      today: this.#ports.now().toISOString().slice(0, 10),
      language,
      example: this.#parse(this.#ports.example),
    });
    return this.#create(document, wanted.path);
  }

  /** Reads a document into a new file. Refused whole, with nothing left behind, when it is not valid. */
  importText(text: string, path: string | undefined): Promise<string> {
    return this.#create(this.#parse(text), path);
  }

  backups(): readonly Backup[] {
    return listBackups(this.opened().store.path, this.#ports.dataDir);
  }

  backupsOf(path: string): readonly Backup[] {
    return listBackups(path, this.#ports.dataDir);
  }

  /** Puts a backup in the place of a programme – the open one unless another is named – and opens it. */
  restore(name: string, path = this.opened().store.path): Promise<string> {
    return this.#replace(path, () => restoreBackup(path, name, this.#ports));
  }

  undoRestore(): Promise<string> {
    const { path } = this.opened().store;
    return this.#replace(path, () => undoRestore(path, this.#ports));
  }

  close(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#clear();
      this.#ports.onChanged();
    });
  }

  #parse(text: string): ProgrammeDocument {
    const parsed = parseDocumentText(text);
    if (!parsed.ok) throw new SamstyrError(parsed.refusal.name, parsed.refusal.values);
    return parsed.document;
  }

  #create(document: ProgrammeDocument, path: string | undefined): Promise<string> {
    return this.#inTurn(async () => {
      const whole = path === undefined ? freePath(this.folder, document.programme.title) : programmePath(path);
      return this.#put(await createProgramme(whole, importEvents(document), this.#ports));
    });
  }

  /** Closes the programme, does something with its file, and opens it again whether or not that worked. */
  #replace(path: string, change: () => Promise<void>): Promise<string> {
    return this.#inTurn(async () => {
      if (this.#room?.store.path === path) await this.#clear();
      try {
        await change();
      } finally {
        if (!this.#room && existsSync(path)) await this.#put(await openProgramme(path, this.#ports));
      }
      return path;
    });
  }

  /** Puts an open file on the desk instead of what was there. */
  async #put(store: ProgrammeStore): Promise<string> {
    await this.#clear();
    const { now, onEvents, onHistory, onChanged, dataDir } = this.#ports;
    this.#room = new Room(store, { now, onEvents, onHistory });
    rememberRecent(dataDir, { path: store.path, title: this.#room.title, openedAt: now().toISOString() });
    await this.#room.backUp('opened');
    onChanged();
    return store.path;
  }

  async #clear(): Promise<void> {
    const room = this.#room;
    this.#room = undefined;
    await room?.close();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work, work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}
