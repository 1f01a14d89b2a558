/** A facilitator's page without a browser: the state it folds from what it is told, and the answers to what it asks. */
import { applyAll } from '../../shared/apply.ts';
import { unpackState } from '../../shared/pack.ts';
import { PROTOCOL_VERSION, type ServerMessage } from '../../shared/protocol.ts';
import { emptyState, type State } from '../../shared/state.ts';
import { Client, tokenOf } from './client.ts';

interface Reachable {
  readonly port: number;
  readonly facilitatorUrl: string;
}

interface Pending {
  readonly frame: object;
  readonly resolve: (answer: string) => void;
}

export class FoldingPage {
  state: State = emptyState();
  readonly #server: Reachable;
  readonly #window = crypto.randomUUID();
  readonly #pending = new Map<string, Pending>();
  #client: Client;
  #programme: string | undefined;

  private constructor(server: Reachable) {
    this.#server = server;
    this.#client = this.#connect();
  }

  /** A page that has been told all there is. */
  static async open(server: Reachable): Promise<FoldingPage> {
    const page = new FoldingPage(server);
    await page.reach(1);
    return page;
  }

  /** Sends a request; resolves with `done` or the name of the refusal. */
  ask(id: string, what: object | 'undo' | 'redo'): Promise<string> {
    const frame = typeof what === 'string' ? { type: what, id } : { type: 'command', id, command: what };
    const answer = new Promise<string>((resolve) => this.#pending.set(id, { frame, resolve }));
    this.#send(frame);
    return answer;
  }

  /** Sends again what is not confirmed, as if nobody knew whether it had arrived. */
  resend(): void {
    for (const { frame } of this.#pending.values()) this.#send(frame);
  }

  /** Loses the connection in the middle of everything, comes back, and sends again what was not confirmed. */
  reconnect(): void {
    this.#client.socket.terminate();
    this.#client = this.#connect();
  }

  /** Waits until the page has got as far as the server. */
  async reach(seq: number): Promise<void> {
    while (this.state.seq < seq) await new Promise((resolve) => this.#client.socket.once('message', resolve));
  }

  close(): void {
    this.#client.socket.terminate();
  }

  #connect(): Client {
    const client = new Client(this.#server);
    client.socket.on('error', () => undefined);
    client.socket.on('message', (data) => client === this.#client && this.#receive(JSON.parse(String(data))));
    const token = tokenOf(this.#server.facilitatorUrl);
    const have = this.#programme === undefined ? {} : { have: { programme: this.#programme, seq: this.state.seq } };
    const hello = { type: 'hello', protocol: PROTOCOL_VERSION, token, window: this.#window, ...have };
    client.socket.once('open', () => {
      client.send(hello);
      // All that was asked while the line was down.
      for (const { frame } of this.#pending.values()) client.send(frame);
    });
    return client;
  }

  #send(frame: object): void {
    const { socket } = this.#client;
    if (socket.readyState === socket.OPEN) this.#client.send(frame);
  }

  #receive(message: ServerMessage): void {
    if (message.type === 'welcome') {
      this.#programme = message.open?.id;
      if (message.view?.role === 'facilitator') this.state = unpackState(message.view.state);
      this.state = applyAll(this.state, message.events ?? []);
    }
    if (message.type === 'events') this.state = applyAll(this.state, message.events);
    if (message.type === 'ack') this.#settle(message.id, 'done');
    if (message.type === 'refused') this.#settle(message.id, message.refusal.name);
  }

  #settle(id: string, answer: string): void {
    this.#pending.get(id)?.resolve(answer);
    this.#pending.delete(id);
  }
}
