import { readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../electron/server/server.ts';
import { packState } from '../../shared/pack.ts';
import { aServer, Client, joined, tokenOf } from '../helpers/client.ts';

let server: RunningServer & { readonly folder: string };
beforeAll(async () => {
  server = await aServer();
});
afterAll(async () => {
  await server.close();
  rmSync(server.folder, { recursive: true, force: true });
});

const addInput = (text: string) => ({ type: 'input.add', workshopId: 'w9', inputs: [{ text }] });
const texts = () => [...(server.desk.room?.state.inputs.values() ?? [])].map((input) => input.text);

describe('several windows', () => {
  it('all hear of a change within a tenth of a second of its commit', async () => {
    const [one, two, stage] = await Promise.all([
      joined(server, 'facilitator'),
      joined(server, 'facilitator'),
      joined(server, 'stage'),
    ]);
    await Promise.all([one.next('welcome'), two.next('welcome'), stage.next('welcome')]);
    one.send({ type: 'command', id: 'show-1', command: { type: 'stage.show', show: { kind: 'message', text: 'Velkommen' } } });
    await one.next('ack', ({ id }) => id === 'show-1');
    const committed = performance.now();
    await Promise.all([two.next('events'), stage.next('view')]);
    expect(performance.now() - committed).toBeLessThan(100);
  });

  it('each undo only what they did themselves', async () => {
    const [one, two] = await Promise.all([joined(server, 'facilitator'), joined(server, 'facilitator')]);
    await one.ask('mine', addInput('Mit eget'));
    await two.ask('theirs', addInput('Deres'));
    one.send({ type: 'undo', id: 'undo-1' });
    await one.next('ack', ({ id }) => id === 'undo-1');
    expect(texts()).toContain('Deres');
    expect(texts()).not.toContain('Mit eget');
    one.send({ type: 'redo', id: 'redo-1' });
    await one.next('ack', ({ id }) => id === 'redo-1');
    expect(texts()).toContain('Mit eget');
  });
});

describe('a page that comes back', () => {
  it('gets what it missed and no more', async () => {
    const one = await joined(server, 'facilitator');
    const { open } = await one.next('welcome');
    const seq = server.desk.room?.state.seq ?? 0;
    await one.ask('while-away', addInput('Imens du var væk'));
    const back = await joined(server, 'facilitator', { have: { programme: open?.id, seq } });
    const welcome = await back.next('welcome');
    expect(welcome.view).toBeUndefined();
    expect(welcome.events?.map(({ kind }) => kind)).toEqual(['input.added']);
  });

  it('may send a command again: it is carried out once', async () => {
    const one = await joined(server, 'facilitator');
    const first = await one.ask('same-id', addInput('Kun én gang'));
    const two = await joined(server, 'facilitator');
    expect(await two.ask('same-id', addInput('Kun én gang'))).toEqual(first);
    expect(texts().filter((text) => text === 'Kun én gang')).toHaveLength(1);
  });

  it('is told to reload when it is older than the server', async () => {
    const old = await joined(server, 'facilitator', { protocol: 0 });
    expect((await old.next('bye')).refusal.name).toBe('protocol.reload');
  });
});

describe('the door', () => {
  it.each<[string, object, string]>([
    ['text that is too long', addInput('æ'.repeat(4_001)), 'text.tooLong'],
    ['nothing at all', addInput('   '), 'text.empty'],
    ['a personal number', addInput('Borger 010190-1234 vil gerne'), 'text.personalNumber'],
    ['an unknown member', { ...addInput('x'), admin: true }, 'command.invalid'],
    ['a cluster that is gone', { type: 'cluster.remove', id: 'nope' }, 'command.gone'],
  ])('refuses %s by name', async (_what, command, name) => {
    const one = await joined(server, 'facilitator');
    expect(await one.ask(crypto.randomUUID(), command)).toMatchObject({ type: 'refused', refusal: { name } });
  });

  it('lets the stage look, but neither command nor see what is not shown', async () => {
    const stage = await joined(server, 'stage');
    await stage.next('welcome');
    expect(await stage.ask('no', addInput('Fra scenen'))).toMatchObject({
      type: 'refused',
      refusal: { name: 'command.notAllowed' },
    });
    const heard = JSON.stringify(stage.told);
    for (const secret of ['Tillidsrepræsentant', 'worryBank', '"events"', 'in-001']) expect(heard).not.toContain(secret);
  });

  it('closes on a token that is not ours', async () => {
    const stranger = await joined(server, 'stage', { token: 'guess' });
    expect((await stranger.next('bye')).refusal.name).toBe('protocol.badToken');
  });

  it.each(['evil.test', '127.0.0.1', `127.0.0.1.evil.test`, 'localhost', '[::1]', '127.0.0.1.', ''])(
    'refuses the Host %s',
    async (host) => {
      const named = host === '' || host === '127.0.0.1' ? host : `${host}:${server.port}`;
      expect(await status('GET', '/api/library', { host: named, authorization: bearer('facilitator') })).toBe(403);
    },
  );

  it.each([undefined, 'null', 'http://evil.test', 'https://127.0.0.1'])(
    'refuses a change and a socket from the origin %s',
    async (origin) => {
      const headers = { authorization: bearer('facilitator'), 'content-type': 'application/json', ...(origin ? { origin } : {}) };
      expect(await status('POST', '/api/close', headers, '{}')).toBe(403);
      const upgrade = {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'MDEyMzQ1Njc4OWFiY2RlZg==',
        ...(origin ? { origin } : {}),
      };
      expect(await status('GET', '/socket', upgrade)).toBe(403);
    },
  );

  it('gives every route of the API to the facilitator alone', async () => {
    for (const route of server.routes) {
      const [method = '', path = ''] = route.split(' ');
      const own = { origin: `http://127.0.0.1:${server.port}`, 'content-type': 'application/json' };
      expect(await status(method, path, own, '{}'), route).toBe(401);
      expect(await status(method, path, { ...own, authorization: bearer('stage') }, '{}'), route).toBe(401);
    }
  });

  it.each(['/api/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/facilitator%00', '/C:/Windows'])(
    'finds nothing at %s',
    async (path) => {
      expect(await status('GET', path, {})).toBe(404);
    },
  );

  it('reads in a document whole or not at all', async () => {
    const before = readdirSync(join(server.folder, 'documents'));
    const answer = await post('/api/import', '{"schema":"samstyr.programme","schemaVersion":1,"programme":{"id":"x"}}');
    expect(answer).toMatchObject({ name: 'document.invalid', values: { path: 'programme.title', expected: 'string' } });
    expect(readdirSync(join(server.folder, 'documents'))).toEqual(before);
  });

  it('stands against twenty thousand odd frames', async () => {
    const before = packState(server.desk.room?.state ?? ({} as never));
    const frames = fc.sample(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc
          .record({
            type: fc.constantFrom('command', 'undo', 'hello'),
            id: fc.string(),
            command: fc.dictionary(fc.string(), fc.jsonValue()),
          })
          .map((value) => JSON.stringify(value)),
      ),
      { numRuns: 20_000, seed: 20261123 },
    );
    const protoKeys = Reflect.ownKeys(Object.prototype).length;
    for (let at = 0; at < frames.length; ) {
      const socket = new Client(server);
      await new Promise((resolve) => socket.socket.once('open', resolve));
      const chunk = frames.slice(at, at + 400);
      at += chunk.length;
      for (const frame of chunk) socket.send(frame);
      socket.socket.terminate();
    }
    const one = await joined(server, 'facilitator');
    await one.next('welcome');
    expect(Reflect.ownKeys(Object.prototype)).toHaveLength(protoKeys);
    expect(packState(server.desk.room?.state ?? ({} as never))).toEqual(before);
  });
});

const bearer = (role: 'facilitator' | 'stage') =>
  `Bearer ${tokenOf(role === 'facilitator' ? server.facilitatorUrl : server.stageUrl)}`;

/** The status of a raw request, headers as given. */
function status(method: string, path: string, headers: Record<string, string>, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: server.port, method, path, headers, setHost: !('host' in headers) },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    sent.on('upgrade', (_response, socket) => {
      socket.destroy();
      resolve(101);
    });
    sent.on('error', reject);
    sent.end(method === 'GET' ? undefined : body);
  });
}

async function post(path: string, body: string): Promise<unknown> {
  const origin = `http://127.0.0.1:${server.port}`;
  const response = await fetch(origin + path, {
    method: 'POST',
    body,
    headers: { origin, authorization: bearer('facilitator'), 'content-type': 'application/json' },
  });
  return response.json();
}
