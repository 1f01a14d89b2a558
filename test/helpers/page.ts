/** Pages in a real browser, watched for what must never happen. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, policy reports, uncaught exceptions and requests to other hosts, in the order they came. */
  readonly faults: string[];
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: 'da-DK' | 'en-GB';
  readonly colorScheme?: 'light' | 'dark';
}

/** Opens an address in a context of its own (Danish, 1440×900, unless told otherwise). */
export async function openPage(browser: Browser, url: string, options: PageOptions = {}): Promise<WatchedPage> {
  const { width = 1440, height = 900, locale = 'da-DK', colorScheme = 'light' } = options;
  const context = await browser.newContext({ viewport: { width, height }, locale, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const faults = watch(page, new URL(url).host);
  await page.goto(url);
  return { page, context, faults };
}

function watch(page: Page, host: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.host !== host) faults.push(`outside: ${url.href}`);
  });
  return faults;
}

/** What axe finds against WCAG 2.2 A and AA, on the whole page or `within` a part of it; empty when it passes. */
export async function accessibilityFaults(page: Page, within = 'html'): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).include(within).withTags(tags).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}`));
}
