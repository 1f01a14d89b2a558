import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from '../helpers/app.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { accessibilityFaults, openPage, type WatchedPage } from '../helpers/page.ts';

let app: App;
let browser: Browser;
let mine: WatchedPage;
let stage: WatchedPage;
let page: Page;

const at = (query: string) => new URL(query, app.ready.facilitator).href;
const hands = (option: string, side: string) => page.getByLabel(`Hænder for ${option}, ${side}`);
const button = (name: string) => page.getByRole('button', { name });

/** Makes a vote as the facilitator does, and opens it. */
async function openVote(question: string, options: string): Promise<void> {
  await button('Ny afstemning').click();
  await page.getByLabel('Spørgsmål').fill(question);
  await page.getByLabel('Svar').fill(options);
  await button('Lav afstemningen').click();
  await page.getByRole('heading', { name: question }).waitFor();
  await button('Åbn afstemningen').click();
}

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  mine = await openPage(browser, app.ready.facilitator);
  stage = await openPage(browser, app.ready.stage, { width: 1920, height: 1080 });
  page = mine.page;
  await page.goto(at('?page=votes'));
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe('counting hands', () => {
  it('takes digits and arrow keys, and adds up as it goes', async () => {
    await openVote('Hvornår mødes vi?', 'Mandag\nTirsdag');
    await hands('Mandag', 'Udfører').focus();
    await page.keyboard.type('9');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await page.getByText('11 hænder talt af 39 mulige.').waitFor();
    expect(await hands('Mandag', 'Udfører').inputValue()).toBe('10');
  });

  it('counts every one of several quick steps', async () => {
    const more = button('Én mere for Tirsdag, Udfører');
    for (let step = 0; step < 5; step += 1) await more.click();
    await page.getByText('16 hænder talt').waitFor();
  });

  it('says in words when there are more hands than people, and keeps what it was till it fits', async () => {
    await hands('Tirsdag', 'Udfører').fill('12');
    await page.getByText('Udfører: 22 hænder, men kun 19 kan stemme.').waitFor();
    expect(await button('Luk og beregn').isDisabled()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await hands('Mandag', 'Udfører').fill('7');
    await page.getByText('men kun 19 kan stemme').waitFor({ state: 'detached' });
    const theirs = await openPage(browser, app.ready.facilitator.replace('#', '?page=votes#'));
    await expect.poll(() => theirs.page.getByLabel('Hænder for Tirsdag, Udfører').inputValue()).toBe('12');
    await theirs.context.close();
  });

  it('follows people who come late', async () => {
    await button('Ret, hvor mange der kan stemme').click();
    await page.getByLabel('Myndighed', { exact: true }).fill('8');
    await button('Gem').click();
    await page.getByText('20 hænder talt af 41 mulige.').waitFor();
  });

  it('never shows the room how it goes before it is closed', async () => {
    await button('Vis spørgsmålet i salen').click();
    await stage.page.getByRole('heading', { name: 'Hvornår mødes vi?' }).waitFor();
    await stage.page.getByText('Tirsdag').waitFor();
    expect(await stage.page.locator('main').textContent()).not.toMatch(/\d/);
  });

  it('says what it came to, also to the room, and hides a side that would give people away', async () => {
    await button('Luk og beregn').click();
    await page.getByText('20 stemmer, 41 kunne stemme').waitFor();
    await page.getByText('Fordelingen på sider vises ikke.').waitFor();
    await button('Vis resultatet i salen').click();
    await stage.page.getByText('(flest)').waitFor();
    expect(await accessibilityFaults(stage.page)).toEqual([]);
  });

  it('counts the room as a whole, and says when it is a tie', async () => {
    await openVote('Kaffe eller te?', 'Kaffe\nTe');
    await page.getByText('Hele salen').click();
    await hands('Kaffe', 'Hele salen').fill('15');
    await hands('Te', 'Hele salen').fill('15');
    await button('Luk og beregn').click();
    await page.getByText('Lige mange stemmer på Kaffe og Te.').waitFor();
  });

  it('leads on to a decision that knows the vote', async () => {
    await button('Skriv en beslutning ud fra den').click();
    await page.waitForURL(/page=decisions&id=/);
    await page.getByText('Kaffe eller te?').first().waitFor();
  });
});

describe('a result of any kind', () => {
  it.each([
    ['v05', 'Eget handlerum'],
    ['v10', 'Økonomiværksted'],
    ['v11', '−1,33'],
    ['v15', 'Der er samtykke: ingen indvendinger er tilbage.'],
    ['v02', 'Gennemsnit 2,5'],
  ])('is shown with its numbers in text: %s', async (id, text) => {
    await page.goto(at(`?page=votes&id=${id}`));
    await page.getByText(text, { exact: true }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('breaks no rule of the page', () => {
    expect([...mine.faults, ...stage.faults]).toEqual([]);
  });
});
