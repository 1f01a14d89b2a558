/** A facilitator's window without a page, on an app that runs in a process of its own. */
import { applyAll } from '../../shared/apply.ts';
import type { Command } from '../../shared/commands.ts';
import { unpackState } from '../../shared/pack.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol.ts';
import { emptyState, type State } from '../../shared/state.ts';
import type { App } from './app.ts';
import { Client, tokenOf } from './client.ts';

export interface Remote {
  readonly window: string;
  /** Asks for something to be done; throws when it is refused. */
  readonly ask: (command: Command) => Promise<void>;
  /** The programme as the server has told it. */
  readonly state: () => State;
  readonly send: (message: unknown) => void;
  readonly close: () => void;
}

/** Joins an app as one more facilitator. */
export async function remote(app: App): Promise<Remote> {
  const { port } = new URL(app.ready.facilitator);
  const client = new Client({ port: Number(port) });
  await new Promise((resolve) => client.socket.once('open', resolve));
  const window = crypto.randomUUID();
  client.send({ type: 'hello', protocol: PROTOCOL_VERSION, token: tokenOf(app.ready.facilitator), window });
  await client.next('welcome');
  let asked = 0;
  return {
    window,
    ask: async (command) => {
      asked += 1;
      const answer = await client.ask(`${window}-${asked}`, command);
      if (answer.type !== 'ack') throw new Error(JSON.stringify(answer));
    },
    state: () =>
      client.told.reduce((state, message) => {
        if (message.type === 'welcome' && message.view?.role === 'facilitator') return unpackState(message.view.state);
        return message.type === 'events' ? applyAll(state, message.events) : state;
      }, emptyState()),
    send: (message) => client.send(message),
    close: () => client.socket.close(),
  };
}
