/** A server and pages without a browser: real sockets, real files. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { type RunningServer, startServer } from '../../electron/server/server.ts';
import { PROTOCOL_VERSION, type ServerMessage } from '../../shared/protocol.ts';
import { exampleText } from './example.ts';

/** A server with the example open, in a folder of its own. */
export async function aServer(): Promise<RunningServer & { readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'samstyr-'));
  const server = await startServer({
    port: 0,
    dataDir: join(folder, 'data'),
    documentsDir: join(folder, 'documents'),
    pagesDir: join(folder, 'no-pages'),
    example: exampleText,
  });
  await server.desk.openExample();
  return { ...server, folder };
}

export const tokenOf = (url: string): string => new URL(url).hash.slice(1);

/** One window: what it was told, in order, and a way to wait for more. */
export class Client {
  readonly told: ServerMessage[] = [];
  readonly socket: WebSocket;
  readonly #waiting = new Set<() => void>();

  constructor(server: Pick<RunningServer, 'port'>) {
    this.socket = new WebSocket(`ws://127.0.0.1:${server.port}/socket`, { origin: `http://127.0.0.1:${server.port}` });
    this.socket.on('message', (data) => {
      this.told.push(JSON.parse(String(data)));
      for (const wake of this.#waiting) wake();
    });
  }

  send(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The first message that fits, of those told already or those to come within two seconds. */
  async next<T extends ServerMessage['type']>(
    type: T,
    fits: (message: Extract<ServerMessage, { type: T }>) => boolean = () => true,
  ) {
    const find = () =>
      this.told.find(
        (message): message is Extract<ServerMessage, { type: T }> => message.type === type && fits(message as never),
      );
    const until = Date.now() + 2_000;
    for (;;) {
      const found = find();
      if (found) return found;
      if (Date.now() > until) throw new Error(`no ${type} came; told: ${JSON.stringify(this.told).slice(0, 500)}`);
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
        setTimeout(wake, 100);
      });
    }
  }

  /** Sends a command and waits for its answer. */
  async ask(id: string, command: object): Promise<ServerMessage> {
    this.send({ type: 'command', id, command });
    return Promise.race([this.next('ack', (ack) => ack.id === id), this.next('refused', (refused) => refused.id === id)]);
  }
}

/** A window that has been welcomed. */
export async function joined(server: RunningServer, role: 'facilitator' | 'stage', hello: object = {}): Promise<Client> {
  const client = new Client(server);
  await new Promise((resolve) => client.socket.once('open', resolve));
  const token = tokenOf(role === 'facilitator' ? server.facilitatorUrl : server.stageUrl);
  client.send({ type: 'hello', protocol: PROTOCOL_VERSION, token, window: crypto.randomUUID(), ...hello });
  return client;
}
