/** `npm start`: builds what is stale, then Electron, else the browser, else an address. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { preferredLanguage, translator } from '../shared/i18n/index.ts';
import { buildDesktop, buildPages, pagesAreStale } from './pages.ts';

const root = resolve(import.meta.dirname, '..');
const t = translator(preferredLanguage([process.env.LC_ALL || process.env.LANG || 'da']));
const args = process.argv.slice(2);
const quiet = args.includes('--json');
const say = (line: string) => process.stderr.write(`${line}\n`);

/** How long the fetch of Electron's binary may take when it seems to be on its way, in milliseconds. */
const FETCH_WITHIN = 120_000;

async function main(): Promise<void> {
  if (pagesAreStale()) say(t('host.building'));
  await buildPages({ quiet });
  if (args.includes('--browser')) return serve();
  const electron = electronBinary();
  if (electron && hasDisplay()) return runElectron(electron);
  if (!hasDisplay()) {
    say(t('host.noDisplay'));
    return serve();
  }
  say(t('host.noElectron'));
  serve();
}

/** Electron's binary, fetched once if need be (from version 42 on it comes at the first start); undefined when it can't be had. */
function electronBinary(): string | undefined {
  const known = fetchedElectron();
  if (known || !hasDisplay()) return known;
  spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], { stdio: 'ignore', timeout: FETCH_WITHIN });
  return fetchedElectron();
}

function fetchedElectron(): string | undefined {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules/electron/dist');
  const named = join(root, 'node_modules/electron/path.txt');
  const names = [
    ...(existsSync(named) ? [readFileSync(named, 'utf8').trim()] : []),
    'electron',
    'electron.exe',
    'Electron.app/Contents/MacOS/Electron',
  ];
  return names.map((name) => join(folder, name)).find((path) => existsSync(path));
}

async function runElectron(binary: string): Promise<void> {
  await buildDesktop();
  const child = spawn(binary, [root, ...args], { stdio: 'inherit' });
  child.on('exit', (code) => process.exit(code ?? 0));
}

/** The browser host in a process of its own; ends with it. */
function serve(): void {
  const child = spawn(process.execPath, [join(root, 'electron/serve.ts'), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  child.on('message', (message: { facilitator?: string }) => {
    if (message.facilitator && !args.includes('--no-open') && hasDisplay()) openBrowser(message.facilitator);
  });
  child.on('exit', (code) => process.exit(code ?? 0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** A window without tabs where a known browser is found, else the default browser. */
function openBrowser(url: string): void {
  const apps: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    linux: ['google-chrome', 'microsoft-edge', 'chromium'],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
    ],
  };
  const found = (apps[process.platform] ?? []).find((app) => existsSync(app) || (process.platform === 'linux' && onPath(app)));
  const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
    darwin: ['open', url],
    win32: ['cmd', '/c', 'start', '', url],
  };
  const [program, ...rest] = found
    ? ([found, `--app=${url}`] as const)
    : (openers[process.platform] ?? (['xdg-open', url] as const));
  spawn(program, rest, { stdio: 'ignore', detached: true })
    .on('error', () => say(url))
    .unref();
}

function onPath(program: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)));
}

await main();
