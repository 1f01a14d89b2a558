import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { openProgramme } from '../../electron/store/index.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol.ts';

const serve = resolve(import.meta.dirname, '../../electron/serve.ts');
/** Nightly runs are long; what stands here must fit beside the other tests. */
const KILLS = process.env.SAMSTYR_NIGHTLY ? 2_000 : 50;

/** Starts the app, gives it a hundred commands, kills it at a random moment; the ids it had confirmed. */
async function killedInTheMiddle(
  home: string,
  file: string | undefined,
  round: number,
): Promise<{ acked: string[]; file: string }> {
  const env = { ...process.env, SAMSTYR_HOME: join(home, 'data'), SAMSTYR_DOCUMENTS: join(home, 'documents') };
  const child = spawn(process.execPath, [serve, '--json', ...(file ? [file] : [])], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acked: string[] = [];
  let opened = '';
  for await (const line of createInterface(child.stdout)) {
    const ready = JSON.parse(line) as { facilitator: string; file: string };
    opened = ready.file;
    const { host, hash } = new URL(ready.facilitator);
    const socket = new WebSocket(`ws://${host}/socket`, { origin: `http://${host}` });
    socket.on('error', () => undefined);
    socket.on('open', () => {
      socket.send(JSON.stringify({ type: 'hello', protocol: PROTOCOL_VERSION, token: hash.slice(1), window: 'w' }));
      const give = (n: number) => {
        if (n >= 100) return;
        const id = `r${round}-${n}`;
        socket.send(
          JSON.stringify({ type: 'command', id, command: { type: 'input.add', workshopId: null, inputs: [{ text: id }] } }),
        );
        setTimeout(() => give(n + 1), 1);
      };
      give(0);
      setTimeout(() => child.kill('SIGKILL'), 20 + Math.random() * 150);
    });
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as { type: string; id: string };
      if (message.type === 'ack') acked.push(message.id);
    });
    await new Promise((gone) => child.once('exit', gone));
    socket.terminate();
    break;
  }
  return { acked, file: opened };
}

it(`loses no confirmed command in ${KILLS} kills in the middle of a hundred`, { timeout: KILLS * 4_000 }, async () => {
  const home = mkdtempSync(join(tmpdir(), 'samstyr-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const confirmed: string[] = [];
  let file: string | undefined;
  for (let round = 0; round < KILLS; round += 1) {
    const result = await killedInTheMiddle(home, file, round);
    file = result.file;
    confirmed.push(...result.acked);
  }
  const store = await openProgramme(file ?? '', { dataDir: join(home, 'data'), now: () => new Date() });
  const texts = new Set([...store.load().inputs.values()].map((input) => input.text));
  expect(confirmed.length).toBeGreaterThan(KILLS);
  expect(confirmed.filter((id) => !texts.has(id))).toEqual([]);
  expect(store.verify().holds).toBe(true);
  store.close();
});
