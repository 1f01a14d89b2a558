/** Pages to be measured, and how to talk with them. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import type { View } from './args.ts';
import type { BenchBoard } from './board.ts';
import { WINDOW } from './camera.ts';
import { watchOpening } from './in-page.ts';

/** A page to measure, and what it should show. */
export interface Subject {
  readonly url: string;
  readonly board: BenchBoard;
  readonly view: View;
  /** Makes a page tell where it is, when it does not do so by itself. */
  readonly probe?: () => void;
  /** Where to save a picture of the board. */
  readonly picture?: string;
}

/** How long a page may take to open, in milliseconds. */
const OPENING = 180_000;

export interface Opened {
  readonly page: Page;
  readonly session: CDPSession;
  readonly openMs: number;
}

/** A page in a context of its own, opened until its picture is complete; closed whatever happens. */
export async function withPage<T>(browser: Browser, subject: Subject, use: (opened: Opened) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: WINDOW, locale: 'da-DK' });
  try {
    const faults: string[] = [];
    const page = await newPage(context, subject, faults);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(subject.url, { waitUntil: 'commit' });
    const opened = call(session, () => window.benchOpened, undefined);
    const openMs = (await within(OPENING, 'its picture was not complete', opened, faults)) ?? 0;
    const result = await use({ page, session, openMs });
    if (faults.length > 0) throw new Error(faults.slice(0, 3).join('; '));
    return result;
  } finally {
    await context.close();
  }
}

async function newPage(context: BrowserContext, subject: Subject, faults: string[]): Promise<Page> {
  await context.addInitScript(watchOpening, subject.board.cards.length);
  if (subject.probe) await context.addInitScript(subject.probe);
  const page = await context.newPage();
  const { host } = new URL(subject.url);
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(http|ws)s?:$/.test(url.protocol) && url.host !== host) faults.push(`asked outside: ${url.host}`);
  });
  return page;
}

/** Calls a self-contained function in the page. Goes round Playwright's own way, which needs `eval` in the page. */
export async function call<A, T>(session: CDPSession, what: (argument: A) => T, argument: A): Promise<Awaited<T>> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${what})(${JSON.stringify(argument)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** The answer, or an error that says what was waited for, and the page's own faults. */
export async function within<T>(
  milliseconds: number,
  missing: string,
  answer: Promise<T>,
  faults: readonly string[] = [],
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error([`${missing} within ${milliseconds / 1_000} s`, ...faults.slice(0, 3)].join('; ')));
    }, milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, Math.max(0, milliseconds));
  });
}
