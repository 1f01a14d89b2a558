/**
 * The rounds of the canvas benchmark. Parties take turns within a round, so that whatever else the
 * machine does in a minute meets all of them. This canvas decides where its board lies in the
 * window and what "the whole board" is; peers and floor get the same place and the same camera.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../helpers/browser.ts';
import type { View, Who, Wish } from './args.ts';
import { benchBoard } from './board.ts';
import { type Sight, usualSight } from './camera.ts';
import { probeFlow } from './in-page.ts';
import { type Figures, figureNames, look, measure } from './measure.ts';
import type { Subject } from './page.ts';
import type { PeerServer } from './peer-server.ts';
import { type OwnCanvas, startOwnCanvas } from './samstyr.ts';
import { percentile } from './statistics.ts';

/** One line of the result: figures, or why there are none. */
export type Row = { readonly who: Who; readonly view: View; readonly cards: number } & (Figures | { readonly error: string });

type Tell = (line: string) => void;

/** Measures all that was asked for. */
export async function measureAll(wish: Wish, peers: PeerServer, tell: Tell): Promise<Row[]> {
  if (wish.pictures) mkdirSync(wish.pictures, { recursive: true });
  const browsers = oneBrowser();
  const rows: Row[] = [];
  try {
    for (const cards of wish.cards) {
      const own = wish.who.includes('samstyr') ? await startedOrWhyNot(cards) : undefined;
      try {
        for (const view of wish.views) rows.push(...(await measureCell({ wish, peers, own, browsers, cards, view, tell })));
      } finally {
        if (own && 'close' in own) await own.close();
      }
    }
  } finally {
    await (await browsers()).close();
  }
  return rows;
}

/** This canvas, or the error that kept it from starting: the others are measured all the same. */
async function startedOrWhyNot(cards: number): Promise<OwnCanvas | Error> {
  try {
    return await startOwnCanvas(cards);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

interface Cell {
  readonly wish: Wish;
  readonly peers: PeerServer;
  readonly own: OwnCanvas | Error | undefined;
  readonly browsers: () => Promise<Browser>;
  readonly cards: number;
  readonly view: View;
  readonly tell: Tell;
}

/** All parties with one number of cards and one view. */
async function measureCell(cell: Cell): Promise<Row[]> {
  const { wish, cards, view, tell } = cell;
  const results = new Map<Who, Figures[]>();
  const errors = new Map<Who, string>();
  const attempt = async (who: Who, work: () => Promise<void>) => {
    if (errors.has(who)) return;
    const tellWhy = (reason: string) => tell(`${who} ${view} ${cards}: ${reason}`);
    const fault = (await failure(work, tellWhy)) && (await failure(work, tellWhy));
    if (fault) errors.set(who, fault);
  };

  // What fails is tried once more. First a throwaway load of each: it warms browser and server, and this canvas says what is looked at.
  let sight = usualSight(benchBoard(cards), view);
  for (const who of wish.who) {
    await attempt(who, async () => {
      const browser = await cell.browsers();
      await cell.peers.prepare(browser, { who, cards, view, sight });
      const seen = await look(browser, subjectOf(cell, who, sight));
      if (who === 'samstyr') sight = seen;
    });
  }
  for (let run = 1; run <= wish.runs; run += 1) {
    for (const who of wish.who) {
      await attempt(who, async () => {
        const picture = wish.pictures && run === 1 ? join(wish.pictures, `${who}-${view}-${cards}.png`) : undefined;
        const figures = await measure(await cell.browsers(), { ...subjectOf(cell, who, sight), ...(picture ? { picture } : {}) });
        results.set(who, [...(results.get(who) ?? []), figures]);
        tell(
          `${who} ${view} ${cards} run ${run}: ${figureNames.map((name) => `${name} ${figures[name].toFixed(1)}`).join(', ')}`,
        );
      });
    }
  }
  return wish.who.map((who): Row => {
    const error = errors.get(who);
    return { who, view, cards, ...(error === undefined ? medians(results.get(who) ?? []) : { error }) };
  });
}

function subjectOf({ own, peers, cards, view }: Cell, who: Who, sight: Sight): Subject {
  const board = benchBoard(cards);
  if (own instanceof Error && who === 'samstyr') throw own;
  if (own && 'url' in own && who === 'samstyr') return { url: own.url(view), board, view, probe: probeFlow };
  return { url: peers.url({ who, cards, view, sight }), board, view };
}

/** Why a piece of work failed, which is told, too; undefined when it did not. */
async function failure(work: () => Promise<void>, tell: Tell): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell(reason);
    return reason;
  }
}

/** Each figure's median over the runs, to a tenth. */
function medians(runs: readonly Figures[]): Figures {
  const median = (name: keyof Figures) =>
    percentile(
      runs.map((figures) => figures[name]),
      0.5,
    );
  const rounded = figureNames.map((name) => [name, Math.round(median(name) * 10) / 10] as const);
  return Object.fromEntries(rounded) as Record<keyof Figures, number>;
}

/** The browser all share; started anew only if a party has brought it down. */
function oneBrowser(): () => Promise<Browser> {
  let browser: Promise<Browser> | undefined;
  return async () => {
    if (!(await browser)?.isConnected()) browser = launchBrowser();
    return browser as Promise<Browser>;
  };
}
