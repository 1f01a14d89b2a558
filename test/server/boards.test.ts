import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openProgramme } from '../../electron/store/index.ts';
import { replay } from '../../shared/apply.ts';
import { boardOf } from '../../shared/canvas/board.ts';
import { packState } from '../../shared/pack.ts';
import { parseDocument } from '../../shared/programme/document.ts';
import { toDocument } from '../../shared/programme/interchange.ts';
import { emptyState, type State } from '../../shared/state.ts';
import { boardSteps, commandOf } from '../helpers/board-commands.ts';
import { aServer } from '../helpers/client.ts';
import { FoldingPage } from '../helpers/folding-page.ts';
import { times } from '../helpers/store.ts';

async function aRoom() {
  const server = await aServer();
  onTestFinished(() => rmSync(server.folder, { recursive: true, force: true }));
  const pages = [await FoldingPage.open(server), await FoldingPage.open(server)] as const;
  const truth = (): State => server.desk.room?.state ?? emptyState();
  /** Both windows, one that comes only now, and the file itself tell the same. */
  const agree = async () => {
    const late = await FoldingPage.open(server);
    for (const page of [...pages, late]) {
      await page.reach(truth().seq);
      expect(packState(page.state)).toEqual(packState(truth()));
    }
    late.close();
  };
  /** Closes the server and reads the file from its first event on. */
  const replayed = async (): Promise<State> => {
    const [path, { persons }] = [server.desk.room?.store.path ?? '', truth()];
    await server.close();
    const store = await openProgramme(path, { dataDir: `${server.folder}/data`, now: () => new Date() });
    const state = replay(emptyState(), store.eventsSince(0), persons);
    expect(store.verify().holds).toBe(true);
    store.close();
    return state;
  };
  return { pages, truth, agree, replayed };
}

/** What happens between two requests: the wire may hold everything back, say it twice, or break. */
const trouble = fc.oneof(
  { weight: 6, arbitrary: fc.constant('nothing' as const) },
  { weight: 2, arbitrary: fc.constant('wait' as const) },
  { weight: 2, arbitrary: fc.constant('resend' as const) },
  { weight: 1, arbitrary: fc.constant('reconnect' as const) },
);

async function suffer(page: FoldingPage, what: 'nothing' | 'wait' | 'resend' | 'reconnect', asked: Promise<unknown>) {
  if (what === 'wait') await asked;
  if (what === 'resend') page.resend();
  if (what === 'reconnect') page.reconnect();
}

describe('two windows on the same boards, over wires that break', () => {
  it(
    'see what a newcomer sees and what the file holds, whatever they do and in whatever order it arrives',
    async () => {
      const { pages, truth, agree, replayed } = await aRoom();
      const said = new Set<string>();
      let sent = 0;
      const asked = fc.oneof(
        { weight: 8, arbitrary: boardSteps() },
        { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const) },
      );
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(fc.nat(1), asked, trouble), { minLength: 5, maxLength: 25 }), async (steps) => {
          const answers: Promise<string>[] = [];
          for (const [window, step, what] of steps) {
            const page = pages[window === 0 ? 0 : 1];
            sent += 1;
            const answer = page.ask(`step-${sent}`, typeof step === 'string' ? step : commandOf(page.state, step));
            answers.push(answer);
            await suffer(page, what, answer);
          }
          for (const answer of await Promise.all(answers)) said.add(answer);
          await agree();
          expect(parseDocument(toDocument(truth()))).toMatchObject({ ok: true });
        }),
        { numRuns: times(25, 600), seed: 20261123, endOnFailure: true },
      );
      // It would prove little if nothing had been done, or nothing had been in the way.
      expect([...said]).toEqual(expect.arrayContaining(['done', 'canvas.held', 'undo.changedSince', 'canvas.noSuchCanvas']));
      const end = truth();
      expect(packState(await replayed())).toEqual(packState(end));
    },
    times(20_000, 900_000),
  );

  it(
    'lose no text that was acknowledged: it stands, or was written over by somebody who had read it',
    async () => {
      const { pages, truth, agree, replayed } = await aRoom();
      const cards = ['n01', 'n02', 'n03'];
      const field = fc.constantFrom('label' as const, 'content' as const);
      const writing = fc.record({ window: fc.nat(1), card: fc.constantFrom(...cards), field, trouble });
      interface Edit {
        readonly place: string;
        readonly text: string;
        readonly was: string;
        answer: string;
      }
      const edits: Edit[] = [];
      await fc.assert(
        fc.asyncProperty(fc.array(writing, { minLength: 5, maxLength: 30, size: 'max' }), async (all) => {
          const answers: Promise<void>[] = [];
          for (const { window, card, field: name, trouble: what } of all) {
            const page = pages[window === 0 ? 0 : 1];
            const read = boardOf(page.state, 'cv-budget').cards.find(({ id }) => id === card)?.[name] ?? '';
            const text = `tekst ${edits.length}`;
            const edit: Edit = { place: `${card}.${name}`, text, was: read, answer: 'none' };
            edits.push(edit);
            const answer = page
              .ask(text, { type: 'card.edit', canvasId: 'cv-budget', id: card, set: { [name]: text }, was: { [name]: read } })
              .then((told) => {
                edit.answer = told;
              });
            answers.push(answer);
            await suffer(page, what, answer);
          }
          await Promise.all(answers);
          await agree();
        }),
        { numRuns: times(25, 600), seed: 20261123, endOnFailure: true },
      );
      const acknowledged = edits.filter(({ answer }) => answer === 'done');
      expect(edits.map(({ answer }) => answer)).toEqual(expect.arrayContaining(['done', 'canvas.textChanged']));
      const end = truth();
      const standing = new Set(
        boardOf(end, 'cv-budget').cards.flatMap(({ id, label, content }) => [`${id}.label ${label}`, `${id}.content ${content}`]),
      );
      const read = new Set(acknowledged.map(({ place, was }) => `${place} ${was}`));
      const lost = acknowledged.filter(({ place, text }) => !standing.has(`${place} ${text}`) && !read.has(`${place} ${text}`));
      expect(lost).toEqual([]);
      // Each text was read, and written over, by one writer only.
      expect(read.size).toBe(acknowledged.length);
      expect(packState(await replayed())).toEqual(packState(end));
    },
    times(20_000, 900_000),
  );
});
