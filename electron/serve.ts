/** The browser host: the same server as in Electron, from plain Node. Prints where it is, opens nothing by itself. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SamstyrError } from '../shared/errors.ts';
import { type Language, preferredLanguage, translator } from '../shared/i18n/index.ts';
import { exampleText } from './example.ts';
import { placesOf } from './places.ts';
import { type RunningServer, startServer } from './server/server.ts';

const language: Language = preferredLanguage([process.env.LC_ALL || process.env.LANG || 'da']);
const t = translator(language);

/** What the host was asked for; `npm start` passes it on as it is. */
interface Wish {
  readonly json: boolean;
  readonly port: number;
  readonly file: string | undefined;
}

function readWish(): Wish {
  const { values, positionals } = parseArgs({
    options: {
      browser: { type: 'boolean' },
      'no-open': { type: 'boolean' },
      json: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
    },
    allowPositionals: true,
  });
  const port = Number(values.port);
  if (positionals.length > 1 || !Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError('usage');
  return { json: values.json, port, file: positionals[0] };
}

async function main(): Promise<void> {
  let wish: Wish;
  try {
    wish = readWish();
  } catch {
    return end(2, t('host.usage'));
  }
  const server = await start(wish);
  if (!server) return;
  try {
    const file = await (wish.file === undefined ? server.desk.openExample() : server.desk.open(wish.file));
    announce(server, file, wish.json);
  } catch (error) {
    const { name, values } = error instanceof SamstyrError ? error.refusal : { name: 'server.failed' as const, values: {} };
    await server.close();
    return end(1, t(`error.${name}`, values));
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
}

async function start({ port }: Wish): Promise<RunningServer | undefined> {
  try {
    const pagesDir = join(import.meta.dirname, '../dist/pages');
    return await startServer({ port, ...placesOf(process.env), pagesDir, example: exampleText() });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    end(1, t('host.portTaken', { port }));
    return undefined;
  }
}

/** The ready line is a contract: scripts and end-to-end tests read it. */
function announce({ facilitatorUrl, stageUrl }: RunningServer, file: string, json: boolean): void {
  const ready = JSON.stringify({ ready: true, facilitator: facilitatorUrl, stage: stageUrl, file });
  process.stdout.write(json ? `${ready}\n` : `${t('host.opened')}\n${facilitatorUrl}\n`);
  process.send?.({ ready: true, facilitator: facilitatorUrl });
}

function end(code: 1 | 2, sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = code;
}

await main();
