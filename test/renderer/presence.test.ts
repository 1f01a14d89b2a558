import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Presence } from '../../shared/presence.ts';

/** A socket that keeps what the page sends and says what the test wants it to. */
class FakeSocket extends EventTarget {
  static readonly OPEN = 1;
  static readonly all: FakeSocket[] = [];
  readonly readyState = 1;
  readonly sent: { type: string; presence?: Presence | null }[] = [];

  constructor() {
    super();
    FakeSocket.all.push(this);
  }

  send(frame: string): void {
    this.sent.push(JSON.parse(frame));
  }

  say(message: object): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
  }

  get presences() {
    return this.sent.filter(({ type }) => type === 'presence').map(({ presence }) => presence);
  }
}

const storage = new Map<string, string>();
const listeners = new Map<string, () => void>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  storage.clear();
  FakeSocket.all.length = 0;
  vi.stubGlobal('location', { hash: '', host: 'x', protocol: 'http:', pathname: '/', search: '' });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  });
  vi.stubGlobal('window', { addEventListener: (name: string, listener: () => void) => listeners.set(name, listener) });
  vi.stubGlobal('document', { addEventListener: () => undefined, visibilityState: 'visible' });
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page that has been welcomed as facilitator 2. */
async function aPage() {
  const { startConnection } = await import('../../renderer/programme-store.ts');
  const { presenceStore } = await import('../../renderer/presence-store.ts');
  const { sendPresence } = await import('../../renderer/presence.ts');
  startConnection();
  const [socket] = FakeSocket.all;
  socket?.say({ type: 'welcome', role: 'facilitator', open: null, number: 2 });
  return { socket: socket as FakeSocket, sendPresence, presenceStore };
}

const at = (x: number, more: Partial<Presence> = {}): Presence => ({
  board: 'cv-budget',
  pointer: { x, y: 0 },
  selection: [],
  moving: [],
  editing: null,
  view: { x: 0, y: 0, w: 1, h: 1 },
  ...more,
});
const told = (window: string, presence: Presence | null) => ({ type: 'presence', window, number: 1, presence });

it('a window tells where it is twenty times a second at most, and its last word always', async () => {
  const { socket, sendPresence } = await aPage();
  for (let x = 0; x < 50; x += 1) {
    sendPresence(at(x));
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(50);
  expect(socket.presences.length).toBeLessThanOrEqual(11);
  expect(socket.presences.at(-1)).toEqual(at(49));
  sendPresence(null);
  vi.advanceTimersByTime(50);
  expect(socket.presences.at(-1)).toBeNull();
});

it('it tells again when it has been cut off, and only what holds then', async () => {
  const { socket, sendPresence } = await aPage();
  sendPresence(at(1));
  socket.dispatchEvent(new Event('close'));
  sendPresence(at(2));
  vi.advanceTimersByTime(200);
  const back = FakeSocket.all[1];
  expect(back?.presences).toEqual([]);
  back?.say({ type: 'welcome', role: 'facilitator', open: null, number: 2 });
  expect(back?.presences).toEqual([at(2)]);
});

it('it leaves out what the server does not take, which would cost it the connection', async () => {
  const { socket, sendPresence } = await aPage();
  const keys = Array.from({ length: 300 }, (_, n) => `k${n}`);
  sendPresence(at(1, { selection: keys, moving: keys.map((key) => ({ key, x: 0, y: 0 })) }));
  expect([socket.presences[0]?.selection.length, socket.presences[0]?.moving.length]).toEqual([200, 50]);
  vi.advanceTimersByTime(50);
  sendPresence(at(Number.NaN));
  expect(socket.presences.at(-1)).toBeNull();
});

it('it knows its number and where the others are, until they leave or the connection is lost', async () => {
  const { socket, presenceStore } = await aPage();
  const others = () => [...presenceStore.getState().others.keys()];
  expect(presenceStore.getState().number).toBe(2);
  socket.say(told('one', at(1)));
  socket.say(told('three', at(3)));
  expect(others()).toEqual(['one', 'three']);
  socket.say(told('one', null));
  expect(others()).toEqual(['three']);
  socket.dispatchEvent(new Event('close'));
  expect(others()).toEqual([]);
});

it('a tab keeps its name when it is loaded again, and a duplicate of it gets its own', async () => {
  const { windowId } = await import('../../renderer/session.ts');
  const first = windowId();
  listeners.get('pagehide')?.();
  expect(windowId()).toBe(first);
  expect(windowId()).not.toBe(first);
});
