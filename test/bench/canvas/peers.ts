/**
 * The peers: installed by the benchmark into a cache of its own, with pinned versions, and built
 * into pages. They are tools of the benchmark; the project neither depends on them nor ships them.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import reactPlugin from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';

const root = resolve(import.meta.dirname, '../../..');
const sources = join(import.meta.dirname, 'peers');
/** Outside the tracked tree, and gone with a fresh installation. */
export const cache = join(root, 'node_modules/.cache/samstyr-bench');
const pages = join(cache, 'pages');
const built = join(cache, 'built.txt');

const peers: Readonly<Record<string, string>> = {
  '@excalidraw/excalidraw': '0.18.1',
  tldraw: '5.4.2',
  '@tldraw/assets': '5.4.2',
};
/** All run on the project's own React; React Flow is the project's own, too. */
const { react = '', 'react-dom': reactDom = '', '@xyflow/react': reactFlow = '' } = ownVersions();
const versions: Readonly<Record<string, string>> = { ...peers, react, 'react-dom': reactDom };

export interface PeerPages {
  /** The folder with a page for each party. */
  readonly pages: string;
  /** Folders of files that the pages ask for, by the first part of their address. */
  readonly assets: Readonly<Record<string, string>>;
  /** Names this state of peers and pages; what was made with another is stale. */
  readonly stamp: string;
}

/** Installs and builds what is not there yet. Only the floor and React Flow need no installation. */
export async function peerPages(tell: (line: string) => void): Promise<PeerPages> {
  const assets = {
    excalidraw: join(cache, 'node_modules/@excalidraw/excalidraw/dist/prod'),
    tldraw: join(cache, 'node_modules/@tldraw/assets'),
  };
  const stamp = stampOf();
  if (!existsSync(built) || readFileSync(built, 'utf8') !== stamp) {
    install(tell);
    tell('building the pages of the peers');
    await buildPages();
    writeFileSync(built, stamp);
  }
  return { pages, assets, stamp };
}

function install(tell: (line: string) => void): void {
  const manifest = JSON.stringify({ name: 'samstyr-bench', private: true, dependencies: versions }, null, 2);
  const path = join(cache, 'package.json');
  const done = join(cache, 'installed.txt');
  if (existsSync(done) && readFileSync(done, 'utf8') === manifest) return;
  tell('installing the peers');
  mkdirSync(cache, { recursive: true });
  writeFileSync(path, manifest);
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel', 'error'];
  // What npm says goes to standard error: standard output is the result's.
  const { status } = spawnSync('npm', args, { cwd: cache, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('the peers could not be installed');
  writeFileSync(done, manifest);
}

async function buildPages(): Promise<void> {
  const input = Object.fromEntries(
    ['rawcanvas', 'reactflow', 'excalidraw', 'tldraw'].map((who) => [who, join(sources, `${who}.html`)]),
  );
  await build({
    configFile: false,
    root: sources,
    logLevel: 'error',
    plugins: [fromCache(), reactPlugin()],
    resolve: { dedupe: ['react', 'react-dom'] },
    build: { outDir: pages, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 10_000, rolldownOptions: { input } },
  });
}

/** Finds the peers where the benchmark installed them. */
function fromCache(): Plugin {
  return {
    name: 'samstyr-bench-peers',
    enforce: 'pre',
    resolveId(source, importer, options) {
      const ours = importer !== undefined && dirname(importer.replaceAll('\\', '/')) === sources.replaceAll('\\', '/');
      if (!ours || !Object.keys(peers).some((name) => source === name || source.startsWith(`${name}/`))) return null;
      return this.resolve(source, join(cache, 'package.json'), { ...options, skipSelf: true });
    },
  };
}

/** All that the pages are made of. */
function stampOf(): string {
  const hash = createHash('sha256').update(JSON.stringify({ versions, reactFlow }));
  const files = readdirSync(sources).map((name) => join(sources, name));
  const others = ['board.ts', 'camera.ts'].map((name) => join(import.meta.dirname, name));
  for (const path of [...files.toSorted(), ...others]) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

function ownVersions(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies;
}
