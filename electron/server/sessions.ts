/** The windows that are connected, each a union of states: waiting for its hello, or active in a role. */

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { mayCommand, type Role } from '../../shared/access.ts';
import { type Refusal, refusal } from '../../shared/errors.ts';
import type { ProgrammeEvent } from '../../shared/events.ts';
import { jsonEqual } from '../../shared/json.ts';
import { type ClientMessage, PROTOCOL_VERSION, type RoleView, type ServerMessage } from '../../shared/protocol.ts';
import { viewFor } from '../../shared/views.ts';
import { Bucket, roleOf, type Tokens } from './guard.ts';
import { readMessage } from './read-message.ts';
import type { Room } from './room.ts';

type Hello = Extract<ClientMessage, { type: 'hello' }>;

type Session =
  | { readonly state: 'joining'; readonly socket: WebSocket }
  | {
      readonly state: 'active';
      readonly socket: WebSocket;
      readonly role: Role;
      readonly window: string;
      shown: RoleView | undefined;
    };

export interface SessionsPorts {
  readonly tokens: Tokens;
  readonly room: () => Room | undefined;
}

/** The first frame must come within this time, in milliseconds. */
const HELLO_WITHIN = 5_000;
const HEARTBEAT = 15_000;
/** A frame holds at most a command on 5,000 cards. In bytes. */
const MAX_FRAME = 1_024 * 1_024;
/** A window that reads slower than this many bytes behind is cut off; it comes back and gets what it missed. */
const MAX_BEHIND = 32 * 1_024 * 1_024;
/** Messages a second: more than any hand, far less than a flood. */
const RATE = 100;
const BURST = 400;

export class Sessions {
  readonly #ports: SessionsPorts;
  readonly #all = new Set<Session>();
  readonly #sockets: WebSocketServer;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(ports: SessionsPorts) {
    this.#ports = ports;
    this.#sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME, perMessageDeflate: false });
    this.#heartbeat = setInterval(() => this.#sockets.clients.forEach(beat), HEARTBEAT);
    this.#heartbeat.unref();
  }

  /** Takes over a connection that has passed the door. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#join(opened));
  }

  /** Tells everyone that another programme, or none, is open. */
  programmeChanged(): void {
    for (const session of this.#active()) this.#welcome(session);
  }

  /** Tells everyone what has just been committed, each in the way of its role. */
  committed(events: readonly ProgrammeEvent[]): void {
    const room = this.#ports.room();
    if (!room) return;
    const frame = JSON.stringify({ type: 'events', events } satisfies ServerMessage);
    for (const session of this.#active()) {
      if (session.role === 'facilitator') sendFrame(session.socket, frame);
      else this.#show(session, room);
    }
  }

  /** Tells a window what it could undo and redo. */
  historyChanged(window: string): void {
    for (const session of this.#active()) if (session.window === window) this.#tellHistory(session);
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #active(): Extract<Session, { state: 'active' }>[] {
    return [...this.#all].filter((session) => session.state === 'active');
  }

  #join(socket: WebSocket): void {
    let session: Session = { state: 'joining', socket };
    this.#all.add(session);
    const bucket = new Bucket(RATE, BURST, performance.now());
    const tooLate = setTimeout(() => socket.terminate(), HELLO_WITHIN);
    const alive = { alive: true };
    heartbeats.set(socket, alive);
    socket.on('pong', () => {
      alive.alive = true;
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearTimeout(tooLate);
      this.#all.delete(session);
    });
    socket.on('message', (data, isBinary) => {
      if (!bucket.take(performance.now())) return bye(socket, refusal('protocol.tooMuch'));
      const message = isBinary ? undefined : readMessage(textOf(data));
      if (!message) return bye(socket, refusal('protocol.badMessage'));
      if (message.kind === 'refused') return send(socket, { type: 'refused', id: message.id, refusal: message.refusal });
      if (message.message.type !== 'hello') return this.#ask(session, message.message);
      clearTimeout(tooLate);
      this.#all.delete(session);
      session = this.#greet(socket, message.message);
      this.#all.add(session);
    });
  }

  #greet(socket: WebSocket, hello: Hello): Session {
    const role = roleOf(this.#ports.tokens, hello.token);
    if (hello.protocol !== PROTOCOL_VERSION) bye(socket, refusal('protocol.reload'));
    else if (!role) bye(socket, refusal('protocol.badToken'));
    else {
      const session = { state: 'active', socket, role, window: hello.window, shown: undefined } as const satisfies Session;
      const active: Extract<Session, { state: 'active' }> = { ...session };
      this.#welcome(active, hello.have);
      return active;
    }
    return { state: 'joining', socket };
  }

  /** Says what is open: the whole view, or only what a returning facilitator has missed. */
  #welcome(session: Extract<Session, { state: 'active' }>, have?: Hello['have']): void {
    const room = this.#ports.room();
    const { role, socket } = session;
    if (!room) return send(socket, { type: 'welcome', role, open: null });
    const known = role === 'facilitator' && have?.programme === room.open.id && have.seq <= room.state.seq;
    if (known) send(socket, { type: 'welcome', role, open: room.open, events: room.store.eventsSince(have.seq) });
    else {
      const view = viewFor(room.state, role);
      session.shown = role === 'facilitator' ? undefined : view;
      send(socket, { type: 'welcome', role, open: room.open, view });
    }
    this.#tellHistory(session);
  }

  #show(session: Extract<Session, { state: 'active' }>, room: Room): void {
    const view = viewFor(room.state, session.role);
    if (jsonEqual(view, session.shown)) return;
    session.shown = view;
    send(session.socket, { type: 'view', view });
  }

  #tellHistory(session: Extract<Session, { state: 'active' }>): void {
    const room = this.#ports.room();
    if (room && session.role === 'facilitator') send(session.socket, { type: 'history', ...room.history(session.window) });
  }

  #ask(session: Session, message: Exclude<ClientMessage, Hello>): void {
    const { socket } = session;
    const { id } = message;
    if (session.state !== 'active') return bye(socket, refusal('protocol.badMessage'));
    const room = this.#ports.room();
    const refuse = (why: Refusal) => send(socket, { type: 'refused', id, refusal: why });
    const allowed = message.type === 'command' ? mayCommand(session.role, message.command.type) : session.role === 'facilitator';
    if (!allowed) return refuse(refusal('command.notAllowed'));
    if (!room) return refuse(refusal('store.notOpen'));
    room.submit({
      id,
      window: session.window,
      ask: message.type === 'command' ? { kind: 'command', command: message.command } : { kind: message.type },
      settle: (answer) => ('seq' in answer ? send(socket, { type: 'ack', id, seq: answer.seq }) : refuse(answer.refusal)),
    });
  }
}

const heartbeats = new WeakMap<WebSocket, { alive: boolean }>();

/** A socket that has not answered the last ping is gone. */
function beat(socket: WebSocket): void {
  const state = heartbeats.get(socket);
  if (state && !state.alive) return socket.terminate();
  if (state) state.alive = false;
  socket.ping();
}

function send(socket: WebSocket, message: ServerMessage): void {
  sendFrame(socket, JSON.stringify(message));
}

function sendFrame(socket: WebSocket, frame: string): void {
  if (socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > MAX_BEHIND) return socket.terminate();
  socket.send(frame);
}

function bye(socket: WebSocket, why: Refusal): void {
  send(socket, { type: 'bye', refusal: why });
  socket.close(1008);
}

function textOf(data: RawData): string {
  return Buffer.isBuffer(data)
    ? data.toString('utf8')
    : Buffer.concat(Array.isArray(data) ? data : [Buffer.from(data)]).toString('utf8');
}
