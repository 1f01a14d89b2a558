/** Serves the pages of peers and floor, the boards, and the boards in the peers' own formats. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Browser } from 'playwright-core';
import type { View, Who } from './args.ts';
import { type BenchBoard, benchBoard } from './board.ts';
import type { Sight } from './camera.ts';
import { cache, type PeerPages } from './peers.ts';

/** Who shows how many cards, and what is to be seen of them. */
export interface PeerPage {
  readonly who: Who;
  readonly cards: number;
  readonly view: View;
  readonly sight: Sight;
}

export interface PeerServer {
  /** Address of a party's page. */
  readonly url: (page: PeerPage) => string;
  /** Makes what the parties open: each opens a file of its own kind, as this canvas does. */
  readonly prepare: (browser: Browser, page: PeerPage) => Promise<void>;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Parties with a format of their own. React Flow and the floor take the board as it is. */
const ownFormat: readonly Who[] = ['excalidraw', 'tldraw'];
/** How long a peer may take to make a document, in milliseconds. */
const PREPARING = 300_000;

/** Starts serving on a port of this machine. */
export async function startPeerServer({ pages, assets, stamp }: PeerPages): Promise<PeerServer> {
  const prepared = preparedFolder(stamp);
  const boards = new Map<number, string>();
  const folders: Readonly<Record<string, string>> = { ...assets, prepared };

  const boardText = (count: number): string => {
    const text = boards.get(count) ?? JSON.stringify(benchBoard(count) satisfies BenchBoard);
    boards.set(count, text);
    return text;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const [, first = '', rest = ''] = /^\/([^/]+)\/(.+)$/.exec(path) ?? [];
    const folder = folders[first];
    const body = first === 'boards' ? boardText(Number.parseInt(rest, 10)) : fileIn(folder ?? pages, folder ? rest : path);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    response.end(body);
  });
  const port = await listen(server);
  const url = ({ who, cards, view, sight }: PeerPage) =>
    `http://127.0.0.1:${port}/${who}.html?${new URLSearchParams({ cards: String(cards), view, sight: JSON.stringify(sight) })}`;

  return {
    url,
    prepare: async (browser, wanted) => {
      const path = join(prepared, `${wanted.who}-${wanted.cards}-${wanted.view}.json`);
      if (!ownFormat.includes(wanted.who) || existsSync(path)) return;
      const page = await browser.newPage();
      try {
        await page.goto(`${url(wanted)}&prepare`);
        const made = await page.waitForFunction(() => window.prepared, undefined, { timeout: PREPARING, polling: 200 });
        writeFileSync(path, String(await made.jsonValue()));
      } finally {
        await page.close();
      }
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** A folder for what belongs to this state of peers and pages; what belonged to another goes. */
function preparedFolder(stamp: string): string {
  const name = `prepared-${stamp}`;
  const stale = readdirSync(cache).filter((other) => other.startsWith('prepared-') && other !== name);
  for (const other of stale) rmSync(join(cache, other), { recursive: true });
  mkdirSync(join(cache, name), { recursive: true });
  return join(cache, name);
}

/** A file below a folder; undefined when there is none. */
function fileIn(folder: string, name: string): Buffer | undefined {
  const path = join(folder, normalize(`/${name}`));
  return existsSync(path) ? readFileSync(path) : undefined;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
