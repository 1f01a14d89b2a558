/** Frames in and out of a socket. */
import type { RawData, WebSocket } from 'ws';
import type { Refusal } from '../../shared/errors.ts';
import type { ServerMessage } from '../../shared/protocol.ts';

/** A window that reads slower than this many bytes behind is cut off; it comes back and gets what it missed. */
const MAX_BEHIND = 32 * 1_024 * 1_024;

export function send(socket: WebSocket, message: ServerMessage): void {
  sendFrame(socket, JSON.stringify(message));
}

/** Sends a message that is text already, so that it is made once for many. */
export function sendFrame(socket: WebSocket, frame: string): void {
  if (socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > MAX_BEHIND) return socket.terminate();
  socket.send(frame);
}

/** Says why, and closes for good. */
export function bye(socket: WebSocket, why: Refusal): void {
  send(socket, { type: 'bye', refusal: why });
  socket.close(1008);
}

export function textOf(data: RawData): string {
  return Buffer.isBuffer(data)
    ? data.toString('utf8')
    : Buffer.concat(Array.isArray(data) ? data : [Buffer.from(data)]).toString('utf8');
}

const alive = new WeakMap<WebSocket, boolean>();

/** Expects an answer to every ping of `beat` from now on. */
export function watchHeart(socket: WebSocket): void {
  alive.set(socket, true);
  socket.on('pong', () => alive.set(socket, true));
}

/** Pings; a socket that has not answered the last ping is gone. */
export function beat(socket: WebSocket): void {
  if (alive.get(socket) === false) return socket.terminate();
  alive.set(socket, false);
  socket.ping();
}
