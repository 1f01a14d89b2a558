import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { openProgramme } from '../../electron/store/index.ts';
import { replay } from '../../shared/apply.ts';
import { packState } from '../../shared/pack.ts';
import { emptyState } from '../../shared/state.ts';
import { aServer } from '../helpers/client.ts';
import { FoldingPage } from '../helpers/folding-page.ts';
import { times } from '../helpers/store.ts';

const boards = fc.constantFrom('cv-budget', 'cv-visitation');
const cards = fc.constantFrom('n01', 'n02', 'n03', 'own-1', 'own-2', 'own-3');
const tracks = fc.constantFrom('tr-budget', 'tr-visitation');
const words = fc.constantFrom('Et', 'To', 'Tre', '');
const x = fc.integer({ min: 0, max: 500 });
const command = (type: string, fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ type: fc.constant(type), ...fields });

/** What two people do to the same boards at the same time; much of it is refused, as it should be. */
const step = fc.oneof(
  { weight: 3, arbitrary: command('card.add', { canvasId: boards, id: cards, card: fc.record({ x, y: x, label: words }) }) },
  {
    weight: 3,
    arbitrary: command('card.edit', { canvasId: boards, id: cards, set: fc.record({ label: words, content: words }) }),
  },
  { weight: 2, arbitrary: command('card.move', { canvasId: boards, moves: fc.tuple(fc.record({ id: cards, x, y: x })) }) },
  { weight: 2, arbitrary: command('card.remove', { canvasId: boards, ids: fc.tuple(cards) }) },
  {
    weight: 2,
    arbitrary: command('connection.add', {
      canvasId: boards,
      from: cards,
      to: cards,
      toCanvasId: boards,
      kind: fc.constant('flow'),
    }),
  },
  { weight: 1, arbitrary: command('zone.add', { canvasId: boards, label: fc.constant('Nyt felt') }) },
  { weight: 2, arbitrary: command('canvas.hold', { id: boards }) },
  { weight: 2, arbitrary: command('canvas.release', { id: boards }) },
  { weight: 1, arbitrary: command('track.lock', { id: tracks }) },
  { weight: 1, arbitrary: command('track.open', { id: tracks, reason: fc.constant('Derfor') }) },
  { weight: 4, arbitrary: fc.constant('undo' as const) },
  { weight: 2, arbitrary: fc.constant('redo' as const) },
);

it(
  'whatever two windows do, and in whatever order it arrives, both see what a replay of the file gives',
  async () => {
    const server = await aServer();
    onTestFinished(() => rmSync(server.folder, { recursive: true, force: true }));
    const pages = [await FoldingPage.open(server), await FoldingPage.open(server)] as const;
    let sent = 0;
    const said = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(1), step), { minLength: 1, maxLength: 20 }), async (steps) => {
        const answers = steps.map(([window, what]) => {
          sent += 1;
          return pages[window === 0 ? 0 : 1].ask(`step-${sent}`, what);
        });
        for (const answer of await Promise.all(answers)) said.add(answer);
        const truth = server.desk.room?.state ?? emptyState();
        for (const page of pages) {
          await page.reach(truth.seq);
          expect(packState(page.state)).toEqual(packState(truth));
        }
      }),
      { numRuns: times(30, 1_000), seed: 20261123, endOnFailure: true },
    );
    // It would prove little if nothing had been done, or nothing had been in the way.
    expect([...said]).toEqual(expect.arrayContaining(['done', 'canvas.held', 'canvas.trackLocked', 'undo.changedSince']));
    const truth = server.desk.room?.state ?? emptyState();
    const path = server.desk.room?.store.path ?? '';
    await server.close();
    const store = await openProgramme(path, { dataDir: `${server.folder}/data`, now: () => new Date() });
    expect(packState(replay(emptyState(), store.eventsSince(0), truth.persons))).toEqual(packState(truth));
    expect(store.verify().holds).toBe(true);
    store.close();
  },
  times(20_000, 900_000),
);
