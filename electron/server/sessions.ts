/** The windows that are connected, each a union of states: waiting for its hello, or active in a role. */

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { mayCommand, type Role } from '../../shared/access.ts';
import { type Refusal, refusal } from '../../shared/errors.ts';
import type { ProgrammeEvent } from '../../shared/events.ts';
import { jsonEqual } from '../../shared/json.ts';
import type { Camera, Presence } from '../../shared/presence.ts';
import { type ClientMessage, PROTOCOL_VERSION, type RoleView, type ServerMessage } from '../../shared/protocol.ts';
import { viewFor } from '../../shared/views.ts';
import { Bucket, roleOf, type Tokens } from './guard.ts';
import { followedCamera, Presences, WindowNumbers } from './presences.ts';
import { readMessage } from './read-message.ts';
import type { Room } from './room.ts';
import { beat, bye, send, sendFrame, textOf, watchHeart } from './wire.ts';

type Hello = Extract<ClientMessage, { type: 'hello' }>;

interface Active {
  readonly state: 'active';
  readonly socket: WebSocket;
  readonly role: Role;
  readonly window: string;
  shown: RoleView | undefined;
  camera: Camera | undefined;
}
type Session = { readonly state: 'joining'; readonly socket: WebSocket } | Active;

export interface SessionsPorts {
  readonly tokens: Tokens;
  readonly room: () => Room | undefined;
}

/** The first frame must come within this time, in milliseconds. */
const HELLO_WITHIN = 5_000;
const HEARTBEAT = 15_000;
/** A frame holds at most a command on 5,000 cards. In bytes. */
const MAX_FRAME = 1_024 * 1_024;
/** Messages a second: more than any hand, far less than a flood. */
const RATE = 100;
const BURST = 400;
/** A moving pointer is told twenty times a second, and a laptop that stood still for a moment catches up at once. */
const PRESENCE_RATE = 60;
const PRESENCE_BURST = 600;

export class Sessions {
  readonly #ports: SessionsPorts;
  readonly #all = new Set<Session>();
  readonly #sockets: WebSocketServer;
  readonly #heartbeat: NodeJS.Timeout;
  readonly #numbers = new WindowNumbers();
  readonly #presences = new Presences({
    isHeard: (window) => this.#isHeard(window),
    tell: (window, presence) => this.#tellPresence(window, presence),
  });

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
    this.#presences.clear();
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

  #active(): Active[] {
    return [...this.#all].filter((session) => session.state === 'active');
  }

  #facilitators(): Active[] {
    return this.#active().filter(({ role }) => role === 'facilitator');
  }

  #join(socket: WebSocket): void {
    let session: Session = { state: 'joining', socket };
    this.#all.add(session);
    const bucket = new Bucket(RATE, BURST, performance.now());
    const presenceBucket = new Bucket(PRESENCE_RATE, PRESENCE_BURST, performance.now());
    const tooLate = setTimeout(() => socket.terminate(), HELLO_WITHIN);
    watchHeart(socket);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearTimeout(tooLate);
      this.#leave(session);
    });
    socket.on('message', (data, isBinary) => {
      // What was under way when the socket was closed is not read any more.
      if (socket.readyState !== socket.OPEN) return;
      const read = isBinary ? undefined : readMessage(textOf(data));
      const message = read?.kind === 'message' ? read.message : undefined;
      const allowance = message?.type === 'presence' ? presenceBucket : bucket;
      if (!allowance.take(performance.now())) return bye(socket, refusal('protocol.tooMuch'));
      if (!read) return bye(socket, refusal('protocol.badMessage'));
      if (read.kind === 'refused') return send(socket, { type: 'refused', id: read.id, refusal: read.refusal });
      if (read.message.type === 'presence') return this.#present(session, read.message.presence);
      if (read.message.type !== 'hello') return this.#ask(session, read.message);
      clearTimeout(tooLate);
      this.#leave(session);
      session = this.#greet(socket, read.message);
      this.#all.add(session);
    });
  }

  /** Forgets a session. When it was the last of its window, the others see the window go. */
  #leave(session: Session): void {
    this.#all.delete(session);
    if (session.state !== 'active' || session.role !== 'facilitator') return;
    if (this.#facilitators().some(({ window }) => window === session.window)) return;
    this.#presences.leave(session.window);
    this.#numbers.leave(session.window, performance.now());
  }

  #greet(socket: WebSocket, hello: Hello): Session {
    const role = roleOf(this.#ports.tokens, hello.token);
    if (hello.protocol !== PROTOCOL_VERSION) bye(socket, refusal('protocol.reload'));
    else if (!role) bye(socket, refusal('protocol.badToken'));
    else {
      const active: Active = { state: 'active', socket, role, window: hello.window, shown: undefined, camera: undefined };
      this.#welcome(active, hello.have);
      return active;
    }
    return { state: 'joining', socket };
  }

  /** Says what is open: the whole view, or only what a returning facilitator has missed. */
  #welcome(session: Active, have?: Hello['have']): void {
    const room = this.#ports.room();
    const { role, socket, window } = session;
    const base = {
      type: 'welcome',
      role,
      open: room?.open ?? null,
      ...(role === 'facilitator' ? { number: this.#numbers.of(window, performance.now()) } : {}),
    } as const;
    if (!room) return send(socket, base);
    const known = role === 'facilitator' && have?.programme === room.open.id && have.seq <= room.state.seq;
    if (known) send(socket, { ...base, events: room.store.eventsSince(have.seq) });
    else {
      const view = viewFor(room.state, role);
      session.shown = role === 'facilitator' ? undefined : view;
      send(socket, { ...base, view });
    }
    if (role === 'facilitator') this.#tellOthers(session);
    else this.#tellCamera(session, { again: true });
    this.#tellHistory(session);
  }

  #show(session: Active, room: Room): void {
    const view = viewFor(room.state, session.role);
    if (jsonEqual(view, session.shown)) return;
    session.shown = view;
    send(session.socket, { type: 'view', view });
    // With a new picture the page may have let go of where it was.
    this.#tellCamera(session, { again: true });
  }

  #present(session: Session, presence: Presence | null): void {
    if (session.state !== 'active') return bye(session.socket, refusal('protocol.badMessage'));
    if (session.role !== 'facilitator') return bye(session.socket, refusal('command.notAllowed'));
    if (this.#ports.room()) this.#presences.set(session.window, presence);
  }

  #isHeard(window: string): boolean {
    const show = this.#ports.room()?.state.stage;
    const isFollowed = show?.kind === 'canvas' && show.view?.mode === 'follow' && show.view.window === window;
    return this.#active().some((other) => (other.role === 'facilitator' ? other.window !== window : isFollowed));
  }

  #tellPresence(window: string, presence: Presence | null): void {
    const number = this.#numbers.of(window, performance.now());
    const frame = JSON.stringify({ type: 'presence', window, number, presence } satisfies ServerMessage);
    for (const session of this.#active()) {
      if (session.role !== 'facilitator') this.#tellCamera(session);
      else if (session.window !== window) sendFrame(session.socket, frame);
    }
  }

  /** Tells a newcomer where all the others are. */
  #tellOthers({ socket, window: own }: Active): void {
    for (const [window, presence] of this.#presences.all()) {
      if (window === own) continue;
      send(socket, { type: 'presence', window, number: this.#numbers.of(window, performance.now()), presence });
    }
  }

  /** Tells the stage what the window it follows shows, when that is something else than it knows. */
  #tellCamera(session: Active, { again = false } = {}): void {
    const room = this.#ports.room();
    const camera = room && followedCamera(room.state.stage, (window) => this.#presences.of(window));
    if (!camera || (!again && jsonEqual(camera, session.camera))) return;
    session.camera = camera;
    send(session.socket, { type: 'camera', ...camera });
  }

  #tellHistory(session: Active): void {
    const room = this.#ports.room();
    if (room && session.role === 'facilitator') send(session.socket, { type: 'history', ...room.history(session.window) });
  }

  #ask(session: Session, message: Extract<ClientMessage, { id: string }>): void {
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
