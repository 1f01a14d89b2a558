/**
 * What the browser costs: processor time of all its processes together, so that work which a
 * party leaves to another thread (raster, compositing) counts as much as its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, CDPSession } from 'playwright-core';

export interface CpuClock {
  /** Milliseconds of processor time so far, since an arbitrary beginning. */
  now(): number | Promise<number>;
}

/** Whether processes can be asked what they cost to the nanosecond; else only the page's main thread is known. */
export const countsProcesses = canRead(`/proc/${process.pid}/task/${process.pid}/schedstat`);

/** A clock for the browser as its processes are now: make one when the page has opened. */
export async function cpuClock(browser: Browser, page: CDPSession): Promise<CpuClock> {
  if (!countsProcesses) return { now: () => mainThread(page) };
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const spent = new Map<string, number>();
  return {
    now: () => {
      for (const { id } of processInfo) readThreads(id, spent);
      return [...spent.values()].reduce((sum, time) => sum + time, 0) / 1e6;
    },
  };
}

/** Nanoseconds on a processor, thread by thread. A thread that has ended keeps what it was last seen with. */
function readThreads(process: number, spent: Map<string, number>): void {
  for (const thread of listed(`/proc/${process}/task`)) {
    const [time] = read(`/proc/${process}/task/${thread}/schedstat`).split(' ');
    if (time) spent.set(`${process}/${thread}`, Number(time));
  }
}

async function mainThread(page: CDPSession): Promise<number> {
  const { metrics } = await page.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The text of a file, or nothing when its thread has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function canRead(path: string): boolean {
  return read(path) !== '';
}
