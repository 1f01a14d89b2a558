/** One measurement of one party: it is opened, panned and dragged in a browser context of its own. */
import type { Browser, CDPSession } from 'playwright-core';
import { type Sight, sightFault } from './camera.ts';
import { cpuClock } from './cpu.ts';
import { boardCamera, boardFrame } from './in-page.ts';
import { call, pause, type Subject, withPage } from './page.ts';
import { drag, pan } from './phases.ts';

/** What is measured, by the names of the result: milliseconds to open, milliseconds a frame, megabytes. */
export const figureNames = ['openMs', 'panMs', 'panP95Ms', 'dragMs', 'dragP95Ms', 'heapMB'] as const;
export type Figures = Readonly<Record<(typeof figureNames)[number], number>>;

/** Time for what a page does after its first picture, in milliseconds. */
const REST = 1_000;

/** Opens a page and answers what it looks at; throws when it is not what was promised. */
export async function look(browser: Browser, subject: Subject): Promise<Sight> {
  return withPage(browser, subject, async ({ session }) => sightOf(session, subject));
}

/** Opens a page, pans and drags. Throws when something did not happen. */
export async function measure(browser: Browser, subject: Subject): Promise<Figures> {
  return withPage(browser, subject, async ({ page, session, openMs }) => {
    const sight = await sightOf(session, subject);
    await pause(REST);
    if (subject.picture) await page.screenshot({ path: subject.picture });
    const heapMB = await heap(session);
    const clock = await cpuClock(browser, session);
    const panned = await pan(session, clock, subject, sight);
    await pause(REST);
    const dragged = await drag(session, clock, subject);
    return { openMs, heapMB, panMs: panned[0], panP95Ms: panned[1], dragMs: dragged[0], dragP95Ms: dragged[1] };
  });
}

async function sightOf(session: CDPSession, { board, view }: Subject): Promise<Sight> {
  const frame = await call(session, boardFrame, undefined);
  const camera = await call(session, boardCamera, undefined);
  if (!camera) throw new Error('the page does not tell what it looks at');
  const fault = sightFault(board, view, { frame, camera });
  if (fault) throw new Error(fault);
  return { frame, camera };
}

/** What JavaScript holds after it has been told to clear up, in megabytes. */
async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1_048_576;
}
