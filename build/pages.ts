/** Builds the pages when they are older than what they are made from. */
import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const made = join(root, 'dist/pages/facilitator.html');
const sources = ['renderer', 'shared', 'build/vite.config.ts', 'package-lock.json'];

/** Whether any source is newer than the built pages, or there are none. */
export function pagesAreStale(): boolean {
  return !existsSync(made) || newest(sources) > statSync(made).mtimeMs;
}

/** Builds the pages unless they are fresh; true when it had to. `quiet` keeps standard output clean. */
export async function buildPages(options: { quiet?: boolean } = {}): Promise<boolean> {
  if (!pagesAreStale()) return false;
  await build({ configFile: join(root, 'build/vite.config.ts'), logLevel: options.quiet ? 'error' : 'warn' });
  return true;
}

/** The latest change below some files and folders, in milliseconds since 1970. */
function newest(paths: readonly string[]): number {
  const times = paths.map((path) => statSync(join(root, path))).map((stat) => stat.mtimeMs);
  const below = paths
    .filter((path) => statSync(join(root, path)).isDirectory())
    .flatMap((path) =>
      readdirSync(join(root, path), { recursive: true }).map((name) => statSync(join(root, path, String(name))).mtimeMs),
    );
  return Math.max(...times, ...below);
}

/** Bundles `main.ts` and the preload for Electron, which knows neither TypeScript nor our folders. */
export async function buildDesktop(): Promise<void> {
  await build({ configFile: join(root, 'build/vite.electron.config.ts'), logLevel: 'error' });
  await build({ configFile: join(root, 'build/vite.electron.config.ts'), mode: 'preload', logLevel: 'error' });
  // What the program reads beside itself lies beside the bundle as it lies beside the source.
  cpSync(join(root, 'electron/store/migrations'), join(root, 'dist/electron/migrations'), { recursive: true });
  cpSync(join(root, 'electron/exports/fonts'), join(root, 'dist/electron/fonts'), { recursive: true });
  cpSync(join(root, 'shared/example'), join(root, 'dist/shared/example'), { recursive: true });
}
