import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { followedCamera, Presences, WindowNumbers } from '../../electron/server/presences.ts';
import type { RunningServer } from '../../electron/server/server.ts';
import type { Presence } from '../../shared/presence.ts';
import type { ServerMessage } from '../../shared/protocol.ts';
import { aServer, type Client, joined } from '../helpers/client.ts';

type Server = RunningServer & { readonly folder: string };
type Told = Extract<ServerMessage, { type: 'presence' }>;

async function aRoom(): Promise<Server> {
  const server = await aServer();
  onTestFinished(async () => {
    await server.close();
    rmSync(server.folder, { recursive: true, force: true });
  });
  return server;
}

/** A window that has been told all it is told when it comes. */
async function aWindow(server: Server, window: string, role: 'facilitator' | 'stage' = 'facilitator'): Promise<Client> {
  const client = await joined(server, role, { window });
  await client.next(role === 'facilitator' ? 'history' : 'welcome');
  return client;
}

const at = (x: number, more: Partial<Presence> = {}): Presence => ({
  board: 'cv-budget',
  pointer: { x, y: 7 },
  selection: ['cv-budget/n01'],
  moving: [],
  editing: null,
  view: { x: 0, y: 0, w: 800, h: 600 },
  ...more,
});
const says = (client: Client, presence: Presence | null) => client.send({ type: 'presence', presence });
const heard = (client: Client): Told[] => client.told.filter((message): message is Told => message.type === 'presence');
const cameras = (client: Client) => client.told.filter(({ type }) => type === 'camera');
const follow = (window: string, canvasId = 'cv-budget') => ({
  type: 'stage.show',
  show: { kind: 'canvas', canvasId, view: { mode: 'follow', window } },
});
/** Waits until everything sent so far has been read: messages of one socket are read in order. */
const settled = (client: Client, id = crypto.randomUUID()) => client.ask(id, { type: 'cluster.remove', id: 'nope' });

describe('where a window is', () => {
  it('is told to the other windows, and neither to itself nor to the stage', async () => {
    const server = await aRoom();
    const [one, two, stage] = [await aWindow(server, 'one'), await aWindow(server, 'two'), await aWindow(server, 's', 'stage')];
    says(one, at(5));
    const told = await two.next('presence');
    expect(told).toEqual({ type: 'presence', window: 'one', number: 1, presence: at(5) });
    await settled(one);
    expect(heard(one)).toEqual([]);
    expect(JSON.stringify(stage.told)).not.toContain('"selection"');
  });

  it('is told to a newcomer at once', async () => {
    const server = await aRoom();
    const one = await aWindow(server, 'one');
    says(one, at(5));
    await settled(one);
    const late = await joined(server, 'facilitator', { window: 'late' });
    expect(await late.next('presence')).toMatchObject({ window: 'one', number: 1, presence: at(5) });
  });

  it('is told at most thirty times a second, and always to the last', async () => {
    const server = await aRoom();
    const [one, two] = [await aWindow(server, 'one'), await aWindow(server, 'two')];
    for (let x = 1; x <= 300; x += 1) says(one, at(x));
    await two.next('presence', ({ presence }) => presence?.pointer?.x === 300);
    expect(heard(two).length).toBeLessThan(20);
  });

  it('ends when it goes to no board, closes, or another programme is opened', async () => {
    const server = await aRoom();
    const [one, two, three] = [await aWindow(server, 'one'), await aWindow(server, 'two'), await aWindow(server, 'three')];
    says(one, at(1));
    says(two, at(2));
    await Promise.all([three.next('presence', ({ window }) => window === 'two'), two.next('presence')]);
    says(one, null);
    await three.next('presence', ({ window, presence }) => window === 'one' && presence === null);
    two.socket.close();
    await three.next('presence', ({ window, presence }) => window === 'two' && presence === null);
    says(three, at(3));
    await one.next('presence', ({ presence }) => presence?.pointer?.x === 3);
    await server.desk.create({ template: 'blank', title: 'Et andet', path: join(server.folder, 'andet.samstyr') }, 'da');
    await one.next('presence', ({ window, presence }) => window === 'three' && presence === null);
  });

  it('is not ended by a socket of the window that was lost before it came back', async () => {
    const server = await aRoom();
    const [one, two] = [await aWindow(server, 'one'), await aWindow(server, 'two')];
    const again = await aWindow(server, 'one');
    says(again, at(4));
    await two.next('presence', ({ presence }) => presence?.pointer?.x === 4);
    one.socket.close();
    await new Promise((resolve) => one.socket.once('close', resolve));
    await settled(two);
    expect(heard(two).at(-1)?.presence).toEqual(at(4));
  });
});

describe('the number of a window', () => {
  it('is the smallest that is free, and its own again when it comes back', async () => {
    const server = await aRoom();
    const numberOf = async (window: string) => {
      const client = await joined(server, 'facilitator', { window });
      return [(await client.next('welcome')).number, client] as const;
    };
    const [first, one] = await numberOf('one');
    const [second] = await numberOf('two');
    one.socket.close();
    await new Promise((resolve) => one.socket.once('close', resolve));
    const [third] = await numberOf('three');
    const [again] = await numberOf('one');
    expect([first, second, third, again]).toEqual([1, 2, 3, 1]);
    const stage = await joined(server, 'stage');
    expect((await stage.next('welcome')).number).toBeUndefined();
  });

  it('is given to another half a minute after the window has gone', () => {
    const numbers = new WindowNumbers();
    expect(['a', 'b'].map((window) => numbers.of(window, 0))).toEqual([1, 2]);
    numbers.leave('a', 1_000);
    expect(numbers.of('c', 30_999)).toBe(3);
    expect(numbers.of('d', 31_000)).toBe(1);
    expect(numbers.of('a', 31_000)).toBe(4);
  });
});

describe('the stage that follows a window', () => {
  it('is told what it shows of the board: when it follows, as it moves, and when the stage comes later', async () => {
    const server = await aRoom();
    const [one, two, stage] = [await aWindow(server, 'one'), await aWindow(server, 'two'), await aWindow(server, 's', 'stage')];
    says(one, at(1, { view: { x: 10, y: 0, w: 800, h: 600 } }));
    says(two, at(1, { view: { x: 99, y: 0, w: 800, h: 600 } }));
    await two.ask('follow', follow('one'));
    expect(await stage.next('camera')).toEqual({ type: 'camera', board: 'cv-budget', view: { x: 10, y: 0, w: 800, h: 600 } });
    says(one, at(1, { view: { x: 20, y: 0, w: 800, h: 600 } }));
    await stage.next('camera', ({ view }) => view.x === 20);
    says(two, at(1, { view: { x: 98, y: 0, w: 800, h: 600 } }));
    await settled(two);
    const late = await joined(server, 'stage');
    expect(await late.next('camera')).toMatchObject({ view: { x: 20 } });
    expect(JSON.stringify([stage.told, late.told])).not.toMatch(/"x":9[89]|"pointer"/);
  });

  it('is not told of a pointer that moves while the view stands still', async () => {
    const server = await aRoom();
    const [one, stage] = [await aWindow(server, 'one'), await aWindow(server, 's', 'stage')];
    await one.ask('follow', follow('one'));
    for (const x of [1, 2, 3]) {
      says(one, at(x));
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    says(one, at(4, { view: { x: 77, y: 0, w: 800, h: 600 } }));
    await stage.next('camera', ({ view }) => view.x === 77);
    expect(cameras(stage)).toHaveLength(2);
  });

  it('is told nothing while the window is on another board, or nobody is followed', async () => {
    const server = await aRoom();
    const [one, stage] = [await aWindow(server, 'one'), await aWindow(server, 's', 'stage')];
    await one.ask('elsewhere', follow('one', 'cv-visitation'));
    says(one, at(1));
    await settled(one);
    await one.ask('all', { type: 'stage.show', show: { kind: 'canvas', canvasId: 'cv-budget', view: { mode: 'all' } } });
    says(one, at(2));
    await settled(one);
    await stage.next('view', ({ view }) => JSON.stringify(view).includes('"mode":"all"'));
    expect(cameras(stage)).toEqual([]);
    expect(followedCamera({ kind: 'pause' }, () => at(1))).toBeUndefined();
  });
});

describe('the door', () => {
  it('lets no stage say where it is', async () => {
    const server = await aRoom();
    const [one, stage] = [await aWindow(server, 'one'), await aWindow(server, 's', 'stage')];
    says(stage, at(1));
    expect((await stage.next('bye')).refusal.name).toBe('command.notAllowed');
    await settled(one);
    expect(heard(one)).toEqual([]);
  });

  it.each([
    ['an unknown member', { ...at(1), name: 'Åse' }],
    ['a place that is none', { ...at(1), pointer: { x: '1', y: 2 } }],
    ['more chosen cards than anybody can see', at(1, { selection: Array.from({ length: 201 }, (_, n) => `k${n}`) })],
    ['nothing', undefined],
  ])('closes on %s', async (_what, presence) => {
    const server = await aRoom();
    const one = await aWindow(server, 'one');
    one.send({ type: 'presence', presence });
    expect((await one.next('bye')).refusal.name).toBe('protocol.badMessage');
  });

  it('lets a window that stood still for a while catch up, without a cost to its commands', async () => {
    const server = await aRoom();
    const one = await aWindow(server, 'one');
    for (let x = 0; x < 500; x += 1) says(one, at(x));
    for (let n = 0; n < 300; n += 1)
      one.send({ type: 'command', id: `many-${n}`, command: { type: 'cluster.remove', id: 'no' } });
    expect(await settled(one)).toMatchObject({ type: 'refused', refusal: { name: 'command.gone' } });
  });

  it('cuts off a flood', async () => {
    const server = await aRoom();
    const [one, two] = [await aWindow(server, 'one'), await aWindow(server, 'two')];
    for (let x = 0; x < 2_000; x += 1) says(one, at(x));
    expect((await one.next('bye')).refusal.name).toBe('protocol.tooMuch');
    await two.next('presence', ({ presence }) => presence === null);
  });
});

it('costs nothing while nobody hears of it', () => {
  const tell = vi.fn();
  const presences = new Presences({ isHeard: () => false, tell });
  for (let x = 0; x < 10; x += 1) presences.set('one', at(x));
  expect(presences.of('one')).toEqual(at(9));
  presences.set('one', null);
  expect([presences.all(), tell.mock.calls]).toEqual([[], []]);
});

it('leaves no trace in any file or log', async () => {
  const server = await aServer();
  onTestFinished(() => rmSync(server.folder, { recursive: true, force: true }));
  const logs = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write'), vi.spyOn(console, 'log')];
  const [one, two] = [await aWindow(server, 'one'), await aWindow(server, 'two')];
  says(one, at(1, { editing: 'cv-budget/hemmelig-plads', selection: ['cv-budget/hemmelig-plads'] }));
  await two.next('presence');
  await one.ask('change', { type: 'input.add', workshopId: 'w9', inputs: [{ text: 'Noget at gemme' }] });
  await server.close();
  const said = logs.flatMap((log) => log.mock.calls.map((call) => String(call[0])));
  for (const log of logs) log.mockRestore();
  const files = readdirSync(server.folder, { recursive: true })
    .map((name) => join(server.folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path).toString('latin1'));
  expect(files.some((text) => text.includes('Noget at gemme'))).toBe(true);
  expect([...files, ...said].filter((text) => text.includes('hemmelig-plads'))).toEqual([]);
});
