/** `samstyr` on the command line: new, import, export, verify. Errors are one sentence; 1 is broken input, 2 is wrong use. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { boardFormats, exportFormats, exportWhats, templates } from '../shared/api.ts';
import { SamstyrError } from '../shared/errors.ts';
import { localDay } from '../shared/format.ts';
import { type Language, preferredLanguage, type TextKey, type TextValues, translator } from '../shared/i18n/index.ts';
import { type ProgrammeDocument, parseDocumentText } from '../shared/programme/document.ts';
import { importEvents } from '../shared/programme/interchange.ts';
import { newProgrammeDocument } from '../shared/programme/templates.ts';
import { exampleText } from './example.ts';
import { boardIds, boardPicture } from './exports/board.ts';
import { exportProgramme } from './exports/index.ts';
import { placesOf } from './places.ts';
import { createProgramme, openProgramme, type StoreOptions } from './store/index.ts';

/** Ends the program with a sentence. */
class Failure extends Error {
  readonly code: 1 | 2;
  readonly key: TextKey;
  readonly values: TextValues;

  constructor(code: 1 | 2, key: TextKey, values: TextValues = {}) {
    super(key);
    this.code = code;
    this.key = key;
    this.values = values;
  }
}

const flags = {
  from: { type: 'string' },
  template: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  what: { type: 'string' },
  lang: { type: 'string' },
  workshop: { type: 'string' },
  profile: { type: 'string' },
  canvas: { type: 'string' },
} as const;

interface Call {
  readonly words: readonly string[];
  readonly flags: Readonly<Partial<Record<keyof typeof flags, string>>>;
}

const options: StoreOptions = { dataDir: placesOf(process.env).dataDir, now: () => new Date() };
let language: Language = preferredLanguage([process.env.LC_ALL || process.env.LANG || 'da']);

const commands: Readonly<Record<string, (call: Call) => Promise<string>>> = {
  new: makeNew,
  import: readIn,
  export: writeOut,
  verify,
};

async function main(): Promise<void> {
  const call = readCall();
  const [name = '', ...words] = call.words;
  const command = commands[name];
  if (!command) throw new Failure(2, 'cli.usage');
  process.stdout.write(`${await command({ ...call, words })}\n`);
}

function readCall(): Call {
  try {
    const { values, positionals } = parseArgs({ args: process.argv.slice(2), options: flags, allowPositionals: true });
    if (values.lang === 'da' || values.lang === 'en') language = values.lang;
    else if (values.lang !== undefined) throw new Failure(2, 'cli.usage');
    return { words: positionals, flags: values };
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(2, 'cli.usage');
  }
}

/** The one or more words a command needs; another number is wrong use. */
function exactly(call: Call, count: number): readonly string[] {
  if (call.words.length !== count) throw new Failure(2, 'cli.usage');
  return call.words;
}

async function makeNew(call: Call): Promise<string> {
  const [path = ''] = exactly(call, 1);
  const { from, template = 'threeTracks' } = call.flags;
  if (from !== undefined && call.flags.template !== undefined) throw new Failure(2, 'cli.usage');
  const known = templates.find((name) => name === template);
  if (!known) throw new Failure(2, 'cli.noTemplate', { template, available: templates.join(', ') });
  if (from !== undefined) return create(path, documentAt(from));
  const title = path.replace(/^.*[\\/]/, '').replace(/\.samstyr$/, '') || 'Samstyr';
  const ports = {
    newId: (prefix: string) => `${prefix}-${crypto.randomUUID().slice(0, 8)}`,
    today: localDay(new Date()),
    language,
    example: parsed(exampleText()),
  };
  return create(path, newProgrammeDocument(known, title, ports));
}

/** Reads a document into a new file. A file that is there is never written over. */
async function readIn(call: Call): Promise<string> {
  const [path = '', from = ''] = exactly(call, 2);
  return create(path, documentAt(from));
}

async function create(path: string, document: ProgrammeDocument): Promise<string> {
  const store = await createProgramme(path, importEvents(document), options);
  store.close();
  return translator(language)('cli.made', { path });
}

async function writeOut(call: Call): Promise<string> {
  if (call.flags.what === 'board') return writeBoard(call);
  if (call.flags.canvas !== undefined) throw new Failure(2, 'cli.usage');
  const [path = ''] = exactly(call, 1);
  const { format = '', out, what = format === 'json' ? 'programme' : 'log', workshop, profile } = call.flags;
  const later = workshop !== undefined ? '--workshop' : profile !== undefined && profile !== 'full' ? '--profile' : undefined;
  if (later) throw new Failure(2, 'cli.laterOption', { option: later });
  if (['docx', 'pdf', 'xlsx'].includes(format)) throw new Failure(2, 'cli.laterFormat', { format });
  if (what === 'summary') throw new Failure(2, 'cli.laterWhat', { what });
  const knownFormat = exportFormats.find((known) => known === format);
  const knownWhat = exportWhats.find((known) => known === what);
  if (!knownFormat || !knownWhat || out === undefined) throw new Failure(2, 'cli.usage');
  const store = await openProgramme(path, options);
  try {
    const today = localDay(new Date());
    const { bytes } = exportProgramme(store.load(), { what: knownWhat, format: knownFormat, language, today });
    write(out, bytes);
    return translator(language)('cli.exported', { path: out });
  } finally {
    store.close();
  }
}

/** A board, or the map of the tracks, as a picture. */
async function writeBoard(call: Call): Promise<string> {
  const [path = ''] = exactly(call, 1);
  const { canvas, format, out } = call.flags;
  const known = boardFormats.find((one) => one === format);
  if (!known || canvas === undefined || out === undefined) throw new Failure(2, 'cli.usage');
  const store = await openProgramme(path, options);
  try {
    const state = store.load();
    const available = boardIds(state);
    if (!available.includes(canvas)) throw new Failure(2, 'cli.noBoard', { canvas, available: available.join(', ') });
    write(out, (await boardPicture(state, canvas, known, language)).bytes);
    return translator(language)('cli.exported', { path: out });
  } finally {
    store.close();
  }
}

/** The wording of the answer is a contract with scripts, so it is English whatever the language. */
async function verify(call: Call): Promise<string> {
  const [path = ''] = exactly(call, 1);
  const store = await openProgramme(path, options);
  try {
    const found = store.verify();
    if (!found.holds) throw new Failure(1, 'cli.brokenChain', { seq: found.seq });
    return `chain holds, ${found.events} events, head ${found.head}`;
  } finally {
    store.close();
  }
}

function documentAt(path: string): ProgrammeDocument {
  if (!existsSync(path)) throw new Failure(1, 'cli.cannotRead', { path });
  return parsed(readFileSync(path, 'utf8'));
}

function parsed(text: string): ProgrammeDocument {
  const document = parseDocumentText(text);
  if (!document.ok) throw new SamstyrError(document.refusal.name, document.refusal.values);
  return document.document;
}

function write(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch {
    throw new Failure(1, 'cli.cannotWrite', { path });
  }
}

main().catch((error: unknown) => {
  const t = translator(language);
  const sentence =
    error instanceof Failure
      ? t(error.key, error.values)
      : error instanceof SamstyrError
        ? t(`error.${error.refusal.name}`, error.refusal.values)
        : t('error.server.failed');
  process.stderr.write(`${sentence}\n`);
  process.exitCode = error instanceof Failure ? error.code : 1;
});
