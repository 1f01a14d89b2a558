import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from '../helpers/app.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { accessibilityFaults, openPage, type WatchedPage } from '../helpers/page.ts';

let app: App;
let browser: Browser;
let mine: WatchedPage;
let theirs: WatchedPage;
let page: Page;

const at = (query: string) => new URL(query, app.ready.facilitator).href;
const card = (text: string) => page.getByRole('listitem').filter({ hasText: text });
const cluster = (title: string) => page.getByRole('region', { name: title, exact: true });

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  mine = await openPage(browser, app.ready.facilitator);
  theirs = await openPage(browser, app.ready.facilitator);
  page = mine.page;
  await page.goto(at('?page=inputs&id=in-049'));
  await theirs.page.goto(at('?page=inputs&id=in-049'));
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe('the wall of inputs', () => {
  it('opens where the address leads, with that input in view and in focus', async () => {
    const named = page.locator('#input-in-049');
    await named.waitFor();
    expect(await named.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByText('22 af 126 input vises.').waitFor();
  });

  it('tells what became of an input, with a way there', async () => {
    await page.locator('#input-in-033').getByRole('link', { name: /^B-06/ }).click();
    await page
      .getByRole('heading', { name: /Fælles problemformulering/ })
      .first()
      .waitFor();
    await page.goBack();
    await page.locator('#input-in-033').waitFor();
  });

  it('adds one input on Enter and stays ready for the next', async () => {
    const field = page.getByLabel('Nyt input');
    await field.fill('Husk natholdet');
    await field.press('Enter');
    await card('Husk natholdet').waitFor();
    expect(await field.inputValue()).toBe('');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('makes as many inputs as there are lines, and says so first', async () => {
    await page.getByLabel('Nyt input').fill('Første linje\n\n  Anden linje\nTredje linje');
    await page.getByRole('button', { name: 'Tilføj 3' }).click();
    await page.getByText('26 af 129').or(page.getByText('26 af 130')).waitFor();
    await card('Anden linje').waitFor();
  });

  it('gathers what was chosen by keyboard in a new cluster, which the other window sees', async () => {
    await card('Første linje').getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('3 valgte').waitFor();
    await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Ny klynge, navn').fill('Linjer');
    await page.keyboard.press('Enter');
    await cluster('Linjer').getByText('Tredje linje').waitFor();
    await theirs.page.getByRole('region', { name: 'Linjer', exact: true }).getByText('Tredje linje').waitFor();
  });

  it('moves an input to the cluster it is dragged to', async () => {
    await card('Husk natholdet').hover();
    await page.mouse.down();
    // The drag has to begin before the target is scrolled into view, or something else is dragged.
    await card('Husk natholdet').hover({ position: { x: 20, y: 20 } });
    await cluster('Linjer').hover();
    await page.mouse.up();
    await cluster('Linjer').getByText('Husk natholdet').waitFor();
  });

  it('renames a cluster and dissolves it, and the inputs stay', async () => {
    await page.getByRole('button', { name: 'Handlinger for klyngen Linjer' }).click();
    await page.getByRole('menuitem', { name: 'Omdøb' }).click();
    await page.getByLabel('Klyngens navn').fill('Nætter');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Handlinger for klyngen Nætter' }).click();
    await page.getByRole('menuitem', { name: 'Opløs' }).click();
    await page.getByRole('heading', { name: 'Ikke samlet endnu (4)' }).waitFor();
  });

  it('changes an input where it lies, and refuses a citizen’s number in it', async () => {
    await card('Anden linje')
      .getByRole('button', { name: /^Ret #/ })
      .click();
    const text = page.getByLabel(/^Teksten i #/);
    await text.fill('Borger 010203-1234');
    await text.press('Control+Enter');
    await page.getByText('Teksten ligner et CPR-nummer.').waitFor();
    await text.fill('Anden linje, rettet');
    await text.press('Control+Enter');
    await card('Anden linje, rettet').waitFor();
  });

  it('says why an input that something was built on can’t be removed', async () => {
    await page.getByRole('button', { name: 'Handlinger for #49' }).click();
    await page.getByRole('menuitem', { name: 'Fjern' }).click();
    await page.getByText('#49 ligger bag en beslutning').waitFor();
  });

  it('erases the words for good, in both windows, after asking', async () => {
    await card('Anden linje, rettet')
      .getByRole('button', { name: /^Handlinger for #/ })
      .click();
    await page.getByRole('menuitem', { name: 'Slet teksten for altid' }).click();
    await page.getByRole('button', { name: 'Slet teksten for altid' }).click();
    await card('Anden linje, rettet').waitFor({ state: 'detached' });
    await theirs.page.getByText('(slettet)').waitFor();
    expect(await theirs.page.getByText('Anden linje, rettet').count()).toBe(0);
  });

  it('narrows down by words, and shows all 126 of the example with nothing broken', async () => {
    await page.getByLabel('Find i teksten').fill('natholdet');
    await page.getByText('1 af 130 input vises.').waitFor();
    await page.getByRole('button', { name: 'Vis alle' }).click();
    await theirs.page.goto(at('?page=inputs'));
    await theirs.page.locator('.mantine-InputClearButton-root').first().click();
    await theirs.page.getByText('130 af 130 input vises.').waitFor();
    expect(await accessibilityFaults(theirs.page)).toEqual([]);
    expect([...mine.faults, ...theirs.faults]).toEqual([]);
  });
});
