/** The local server: pages, API and sockets on the loopback address, and nothing anywhere else. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SamstyrError } from '../../shared/errors.ts';
import { Desk } from './desk.ts';
import { checkFacilitator, checkHost, checkOrigin, newTokens } from './guard.ts';
import { answerJson } from './http.ts';
import { answerError } from './http-errors.ts';
import { answerPage, readPages } from './pages.ts';
import { type Exchange, Router } from './router.ts';
import { bindBackupRoutes } from './routes/backups.ts';
import { bindContentRoutes } from './routes/content.ts';
import { bindProgrammeRoutes } from './routes/programmes.ts';
import { bindTemplateRoutes } from './routes/templates.ts';
import { Sessions } from './sessions.ts';

export interface ServerOptions {
  /** 0 for any free port. */
  readonly port: number;
  readonly dataDir: string;
  readonly documentsDir: string;
  /** Folder of the built pages. */
  readonly pagesDir: string;
  /** Text of the bundled example document. */
  readonly example: string;
  readonly now?: () => Date;
}

export interface RunningServer {
  readonly port: number;
  /** Addresses with their tokens in the fragment, which never leaves the browser. */
  readonly facilitatorUrl: string;
  readonly stageUrl: string;
  readonly desk: Desk;
  /** Every route of the API, for tests of access. */
  readonly routes: readonly string[];
  /** Closes the programme and lets go of the port. */
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';

/** Starts the server; rejects when the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { now = () => new Date(), dataDir, documentsDir, example } = options;
  const tokens = newTokens();
  const pages = readPages(options.pagesDir);
  const router = new Router();
  const sessions: Sessions = new Sessions({ tokens, room: () => desk.room });
  const desk = new Desk({
    dataDir,
    documentsDir,
    now,
    example,
    onEvents: (events) => sessions.committed(events),
    onHistory: (window) => sessions.historyChanged(window),
    onChanged: () => sessions.programmeChanged(),
  });
  bindProgrammeRoutes(router, desk);
  bindBackupRoutes(router, desk);
  bindContentRoutes(router, desk, now);
  bindTemplateRoutes(router, example);
  router.get('/api/stage', ({ response }) => answerJson(response, { url: url('stage', tokens.stage) }));

  const http = createServer({ headersTimeout: 5_000, requestTimeout: 60_000, connectionsCheckingInterval: 1_000 });
  http.on('request', (request, response) => answer(request, response).catch((error) => answerError(response, error)));
  http.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    try {
      if (new URL(request.url ?? '', `http://${HOST}`).pathname !== '/socket') throw new SamstyrError('server.notFound');
      checkHost(request, port);
      checkOrigin(request, port);
      sessions.upgrade(request, socket, head);
    } catch {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    }
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of safeHeaders) response.setHeader(name, value);
    checkHost(request, port);
    const method = request.method ?? '';
    const url = new URL(request.url ?? '/', `http://${HOST}`);
    if (method !== 'GET') checkOrigin(request, port);
    const exchange: Exchange = { request, response, query: url.searchParams };
    if (url.pathname.startsWith('/api/')) return callApi(exchange, method, url.pathname);
    const page = method === 'GET' ? pages.get(url.pathname === '/' ? '/facilitator' : url.pathname) : undefined;
    if (!page) throw new SamstyrError('server.notFound');
    answerPage(response, page, port);
  }

  async function callApi(exchange: Exchange, method: string, path: string): Promise<void> {
    checkFacilitator(exchange.request, tokens);
    const handler = router.find(method, path);
    if (!handler) throw new SamstyrError('server.notFound');
    const type = exchange.request.headers['content-type'] ?? '';
    if (method === 'POST' && !/^application\/json\b/.test(type)) throw new SamstyrError('server.badRequest');
    await handler(exchange);
  }

  const port = await new Promise<number>((resolve, reject) => {
    http.once('error', reject);
    http.listen(options.port, HOST, () => resolve((http.address() as AddressInfo).port));
  });
  const url = (page: string, token: string) => `http://${HOST}:${port}/${page}#${token}`;
  return {
    port,
    facilitatorUrl: url('facilitator', tokens.facilitator),
    stageUrl: url('stage', tokens.stage),
    desk,
    routes: router.all,
    close: async () => {
      // First the windows, so that they see the connection go, not the programme close.
      sessions.close();
      await desk.close();
      http.closeAllConnections();
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
      });
    },
  };
}

const safeHeaders = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
] as const;
