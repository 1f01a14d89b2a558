import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from '../helpers/app.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { accessibilityFaults, openPage, type WatchedPage } from '../helpers/page.ts';

let app: App;
let browser: Browser;
let first: WatchedPage;
let second: WatchedPage;
let stage: WatchedPage;

/** Goes to a page of the programme the way a click does. */
const at = (query: string) => new URL(query, app.ready.facilitator).href;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  first = await openPage(browser, app.ready.facilitator);
  second = await openPage(browser, app.ready.facilitator);
  stage = await openPage(browser, app.ready.stage, { width: 1920, height: 1080 });
});
const others: App[] = [];
afterAll(async () => {
  await Promise.all(others.map((other) => other.close()));
  await browser?.close();
  await app?.close();
});

describe('a project leader with two windows and a projector', () => {
  it('opens the bundled example and sees the programme on one page', async () => {
    await first.page.getByRole('heading', { level: 1, name: 'Fælles om styringen' }).waitFor();
    expect(await first.page.getByRole('listitem').filter({ hasText: 'Afholdt' }).count()).toBe(9);
    expect(new URL(first.page.url()).hash).toBe('');
    // The README's picture, made anew on request.
    if (process.env.SAMSTYR_SCREENSHOTS) await first.page.screenshot({ path: 'docs/overview.png' });
  });

  it('adds a card in one window and sees it in the other', async () => {
    await first.page.goto(at('?page=canvas&id=cv-budget'));
    await second.page.goto(at('?page=canvas&id=cv-budget'));
    await first.page.getByRole('button', { name: 'Nyt kort' }).click();
    const theirs = second.page.locator('.react-flow__node', { hasText: 'Nyt kort' });
    await theirs.waitFor();
    await theirs.click();
    await second.page.getByRole('button', { name: 'Fjern kortet' }).waitFor();
    await second.page.keyboard.press('Enter');
    await second.page.getByLabel('Overskrift', { exact: true }).fill('Fælles pulje');
    await second.page.keyboard.press('Enter');
    await first.page.locator('.react-flow__node', { hasText: 'Fælles pulje' }).waitFor();
  });

  it('takes her own card back with Ctrl+Z', async () => {
    await first.page.getByRole('button', { name: 'Nyt kort' }).click();
    await first.page.locator('.react-flow__node', { hasText: 'Nyt kort' }).waitFor();
    await first.page.locator('h1').click();
    await first.page.keyboard.press('Control+z');
    await first.page.locator('.react-flow__node', { hasText: 'Nyt kort' }).waitFor({ state: 'detached' });
  });

  it('reaches a card by Tab, chooses and edits it without a mouse', async () => {
    const { page } = second;
    await page.locator('.react-flow__node-card', { hasText: 'Samlet ramme' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Fjern kortet' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Overskrift', { exact: true }).fill('Den samlede ramme');
    await page.keyboard.press('Enter');
    await page.locator('.react-flow__node', { hasText: 'Den samlede ramme' }).waitFor();
  });

  it('counts hands, closes the vote, and only then shows the room the result', async () => {
    const { page } = first;
    await page.goto(at('?page=votes'));
    await page.getByRole('button', { name: 'Ny afstemning' }).click();
    await page.getByLabel('Spørgsmål').fill('Skal vi prøve puljen?');
    await page.getByLabel('Svar').fill('Ja\nNej');
    await page.getByRole('button', { name: 'Lav afstemningen' }).click();
    await page.getByRole('button', { name: 'Åbn afstemningen' }).click();
    await page.getByLabel('Hænder for Ja, Udfører').fill('12');
    await page.getByText('12 hænder talt').waitFor();
    await page.getByRole('button', { name: 'Vis spørgsmålet i salen' }).click();
    await stage.page.getByRole('heading', { name: 'Skal vi prøve puljen?' }).waitFor();
    expect(await stage.page.locator('main').textContent()).not.toContain('12');
    await page.getByRole('button', { name: 'Luk og beregn' }).click();
    await page.getByRole('button', { name: 'Vis resultatet i salen' }).click();
    await stage.page.getByText('12').first().waitFor();
  });

  it('makes a decision from the vote, in the log of both windows', async () => {
    await first.page.getByRole('button', { name: 'Skriv en beslutning ud fra den' }).click();
    await first.page.getByRole('heading', { name: 'Skal vi prøve puljen?' }).first().waitFor();
    await second.page.goto(at('?page=decisions'));
    await second.page.getByRole('row', { name: /B-27/ }).waitFor();
  });

  it('finds a word with Danish letters by its beginning', async () => {
    await first.page.keyboard.press('Control+k');
    await first.page.getByLabel('Søg i hele forløbet').fill('bøvl');
    await first.page.getByText('Hvilket bøvl forstyrrer kerneopgaven mest?').first().waitFor();
    await first.page.keyboard.press('Escape');
  });

  it('keeps what was done when the server is killed and started again', async () => {
    await first.page.goto(at('?page=inputs'));
    await first.page.getByLabel('Nyt input').fill('Husk borgerens tempo');
    await first.page.keyboard.press('Enter');
    await first.page.getByRole('listitem').filter({ hasText: 'Husk borgerens tempo' }).waitFor();
    const { port } = new URL(app.ready.facilitator);
    app.process.kill('SIGKILL');
    const again = await startApp({ home: app.home, port: Number(port), file: app.ready.file ?? '' });
    others.push(again);
    const page = await openPage(browser, `${again.ready.facilitator.replace('/facilitator#', '/facilitator?page=inputs#')}`);
    await page.page.getByRole('listitem').filter({ hasText: 'Husk borgerens tempo' }).waitFor();
    expect(page.faults).toEqual([]);
  });

  it('asked nobody outside for anything and broke no rule of the page', () => {
    const faults = [...second.faults, ...stage.faults].filter((fault) => !fault.includes('ERR_CONNECTION'));
    expect(faults).toEqual([]);
  });
});

describe('every page', () => {
  const pages = ['overview', 'canvas', 'inputs', 'votes', 'decisions', 'decisions&id=d16', 'backups'];

  it.each([
    ['in Danish, light', {}],
    ['in English, dark, at 200 % zoom', { locale: 'en-GB', colorScheme: 'dark', width: 720, height: 450 }],
  ] as const)('passes axe %s', async (_name, options) => {
    const own = await startApp();
    others.push(own);
    const watched = await openPage(browser, own.ready.facilitator, options);
    for (const query of pages) {
      await watched.page.goto(new URL(`?page=${query}`, own.ready.facilitator).href);
      await watched.page.locator('h1').first().waitFor();
      expect(await accessibilityFaults(watched.page), query).toEqual([]);
    }
    const room = await openPage(browser, own.ready.stage, options);
    await room.page.locator('h1').waitFor();
    expect(await accessibilityFaults(room.page), 'stage').toEqual([]);
    expect([...watched.faults, ...room.faults]).toEqual([]);
  });
});
