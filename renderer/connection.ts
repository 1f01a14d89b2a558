/** The page's end of the wire: says hello, reconnects, and resends what was not confirmed. */
import type { Command } from '../shared/commands.ts';
import { SamstyrError } from '../shared/errors.ts';
import type { Presence } from '../shared/presence.ts';
import { type ClientMessage, PROTOCOL_VERSION, type ServerMessage } from '../shared/protocol.ts';

export type ConnectionStatus = 'connecting' | 'online' | 'offline' | 'ended';

type Request = Extract<ClientMessage, { id: string }>;

interface Pending {
  readonly message: Request;
  readonly resolve: (seq: number) => void;
  readonly reject: (error: SamstyrError) => void;
}

export interface ConnectionPorts {
  readonly url: string;
  readonly token: string;
  readonly window: string;
  /** What the page holds already, so that only what it missed is sent. */
  readonly have: () => { programme: string; seq: number } | undefined;
  readonly onMessage: (message: ServerMessage) => void;
  readonly onStatus: (status: ConnectionStatus) => void;
}

/** Waiting times between attempts, in milliseconds; the last one repeats. */
const RETRY_AFTER = [100, 300, 1_000, 2_000];

export class Connection {
  readonly #ports: ConnectionPorts;
  readonly #pending = new Map<string, Pending>();
  #socket: WebSocket | undefined;
  /** Where this window says it is, if it ever has; told again after every welcome, for the server keeps it nowhere. */
  #presence: Presence | null | undefined;
  #failures = 0;
  #ended = false;
  #welcomed = false;

  constructor(ports: ConnectionPorts) {
    this.#ports = ports;
    // A page that comes back to the front may have slept through its retry timer.
    window.addEventListener('pageshow', () => this.#wake());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#wake());
    this.#connect();
  }

  /** Sends a command; resolves with its sequence number once it is on disk, rejects with the refusal. */
  command(command: Command): Promise<number> {
    return this.#request({ type: 'command', id: crypto.randomUUID(), command });
  }

  undo(): Promise<number> {
    return this.#request({ type: 'undo', id: crypto.randomUUID() });
  }

  redo(): Promise<number> {
    return this.#request({ type: 'redo', id: crypto.randomUUID() });
  }

  /** Tells where this window is. Never confirmed: what counts is the last word. */
  presence(presence: Presence | null): void {
    this.#presence = presence;
    if (this.#welcomed) this.#send({ type: 'presence', presence });
  }

  /** How many requests are not confirmed yet. */
  get unconfirmed(): number {
    return this.#pending.size;
  }

  #request(message: Request): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#pending.set(message.id, { message, resolve, reject });
      if (this.#welcomed) this.#send(message);
    });
  }

  #connect(): void {
    this.#ports.onStatus(this.#failures === 0 ? 'connecting' : 'offline');
    const socket = new WebSocket(this.#ports.url);
    this.#socket = socket;
    socket.addEventListener('open', () => {
      const have = this.#ports.have();
      const { token, window } = this.#ports;
      this.#send({ type: 'hello', protocol: PROTOCOL_VERSION, token, window, ...(have ? { have } : {}) });
    });
    socket.addEventListener('message', (event) => this.#receive(JSON.parse(String(event.data)) as ServerMessage));
    socket.addEventListener('close', () => this.#lost(socket));
  }

  #receive(message: ServerMessage): void {
    if (message.type === 'ack') this.#settle(message.id, (pending) => pending.resolve(message.seq));
    if (message.type === 'refused') {
      const { name, values } = message.refusal;
      this.#settle(message.id, (pending) => pending.reject(new SamstyrError(name, values)));
    }
    if (message.type === 'bye') this.#ended = true;
    this.#ports.onMessage(message);
    if (message.type === 'welcome' && !this.#welcomed) {
      this.#welcomed = true;
      this.#failures = 0;
      this.#ports.onStatus('online');
      for (const pending of this.#pending.values()) this.#send(pending.message);
    }
    if (message.type === 'welcome' && this.#presence !== undefined) this.presence(this.#presence);
  }

  #settle(id: string, settle: (pending: Pending) => void): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (pending) settle(pending);
  }

  #lost(socket: WebSocket): void {
    if (socket !== this.#socket) return;
    this.#welcomed = false;
    this.#socket = undefined;
    if (this.#ended) {
      this.#ports.onStatus('ended');
      return;
    }
    const wait = RETRY_AFTER[Math.min(this.#failures, RETRY_AFTER.length - 1)];
    this.#failures += 1;
    this.#ports.onStatus('offline');
    setTimeout(() => this.#wake(), wait);
  }

  #wake(): void {
    if (!this.#socket && !this.#ended) this.#connect();
  }

  #send(message: ClientMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}
