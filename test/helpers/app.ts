/** The whole app as a user gets it: the browser host in a process of its own, on a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

export interface Ready {
  readonly ready: true;
  readonly facilitator: string;
  readonly stage: string;
  readonly file: string | null;
}

export interface App {
  readonly ready: Ready;
  readonly process: ChildProcess;
  /** Folder of this app alone: data, documents and backups; removed by `close`. */
  readonly home: string;
  /** Ends the app as Ctrl+C does and removes its folder. */
  readonly close: () => Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');

/** Starts the app on a file, or on a fresh copy of the example; resolves when it is ready. */
export async function startApp(options: { file?: string; home?: string; port?: number } = {}): Promise<App> {
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'samstyr-'));
  const args = ['--browser', '--no-open', '--json', '--port', String(options.port ?? 0), ...(options.file ? [options.file] : [])];
  const child = spawn(process.execPath, [join(root, 'electron/serve.ts'), ...args], {
    env: { ...process.env, SAMSTYR_HOME: join(home, 'data'), SAMSTYR_DOCUMENTS: join(home, 'documents'), LANG: 'da_DK.UTF-8' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = await readyLine(child);
  const close = async () => {
    await end(child);
    if (!options.home) rmSync(home, { recursive: true, force: true });
  };
  return { ready, process: child, home, close };
}

async function readyLine(child: ChildProcess): Promise<Ready> {
  if (!child.stdout) throw new Error('the app has no output');
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('{"ready":true')) return JSON.parse(line) as Ready;
  }
  throw new Error('the app ended before it was ready');
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const ended = new Promise<void>((resolved) => {
    child.once('exit', () => resolved());
  });
  child.kill('SIGTERM');
  return ended;
}
