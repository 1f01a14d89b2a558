import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from '../helpers/app.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { aBoard, about, DrawnBoard, patience, t } from '../helpers/drawn-board.ts';
import { openPage, type WatchedPage } from '../helpers/page.ts';
import { type Remote, remote } from '../helpers/remote.ts';

let app: App;
let browser: Browser;
let mine: WatchedPage;
let page: Page;
let other: Remote;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  other = await remote(app);
  mine = await openPage(browser, app.ready.facilitator);
  page = mine.page;
  page.setDefaultTimeout(5_000);
  await DrawnBoard.open(page, app, 'cv-budget', other);
});
afterAll(async () => {
  other?.close();
  await browser?.close();
  await app?.close();
});

const pair = [
  {
    id: 'ansøgning',
    x: 40,
    y: 100,
    content: 'På papir',
    ownerId: 'r-chef',
    inputIds: ['in-002'],
    amountKr: 450_000,
    mandate: 'law',
  },
  { id: 'svar', x: 340, y: 100, type: 'decision', state: 'agreed' },
];
const pointAt = async (board: DrawnBoard, x: number, y: number) => {
  const place = await board.at({ x, y });
  await board.page.mouse.move(place.x, place.y);
};
const copyBoth = async (board: DrawnBoard, keys: string) => {
  await board.connect(board.card('ansøgning'), await board.spot(board.card('svar')));
  await expect.poll(() => board.lines, patience).toHaveLength(1);
  await board.press('Escape', 'Control+a', keys);
};
/** Puts text from somewhere else on the clipboard, as the system would. */
const pasteText = (text: string) =>
  page.evaluate((plain) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    document
      .querySelector('[data-board]')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

describe('cards on the clipboard', () => {
  it('come out on the same board where the pointer is, with what connects them, as one step to undo', async () => {
    const board = await aBoard(page, other, 'Klip A', pair);
    await copyBoth(board, 'Control+c');
    await pointAt(board, 400, 400);
    await board.press('Control+v');
    await expect.poll(() => board.lines, patience).toEqual(['ansøgning flow svar', 'ansøgning flow svar']);
    expect(board.board.cards.slice(2)).toMatchObject([
      {
        label: 'ansøgning',
        content: 'På papir',
        ownerId: 'r-chef',
        amountKr: 450_000,
        mandate: 'law',
        inputIds: ['in-002'],
        x: about(400),
        y: about(400),
      },
      { label: 'svar', type: 'decision', state: 'agreed', x: about(700), y: about(400) },
    ]);
    await board.press('Control+z');
    await expect.poll(() => board.board.cards.length, patience).toBe(2);
  });

  it('go over to another board when they are cut, and to another programme without what it does not have', async () => {
    const board = await aBoard(page, other, 'Klip B', pair);
    await copyBoth(board, 'Control+x');
    await expect.poll(() => board.board.cards.length, patience).toBe(0);
    const next = await aBoard(page, other, 'Klip C');
    await pointAt(next, 100, 200);
    await next.press('Control+v');
    await expect.poll(() => next.lines, patience).toEqual(['ansøgning flow svar']);
    expect(next.card('ansøgning')).toMatchObject({ ownerId: 'r-chef', inputIds: ['in-002'] });

    const elsewhere = await startApp();
    const theirs = await remote(elsewhere);
    const blank = await openPage(browser, elsewhere.ready.facilitator);
    await blank.page.getByRole('button', { name: t('common.switch') }).click();
    await blank.page.getByRole('button', { name: t('library.newButton') }).click();
    await blank.page.getByLabel(t('library.programmeTitle')).fill('Et andet forløb');
    await blank.page.getByRole('radio', { name: t('library.templates.blank') }).check();
    await blank.page.keyboard.press('Enter');
    await blank.page.getByRole('heading', { level: 1, name: 'Et andet forløb' }).waitFor();
    const canvasId = [...theirs.state().canvases.keys()][0] ?? '';
    const there = await DrawnBoard.open(blank.page, elsewhere, canvasId, theirs);
    await pointAt(there, 100, 200);
    await there.press('Control+v');
    await expect.poll(() => there.lines, patience).toEqual(['ansøgning flow svar']);
    expect(there.card('ansøgning')).toMatchObject({ content: 'På papir', amountKr: 450_000, inputIds: [] });
    expect(blank.faults).toEqual([]);
    theirs.close();
    await blank.context.close();
    await elsewhere.close();
  });

  it('are lines of text for every other program', async () => {
    const board = await aBoard(page, other, 'Klip D', pair);
    await board.press('Control+a');
    const text = await page.evaluate(() => {
      const data = new DataTransfer();
      document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      return data.getData('text/plain');
    });
    expect(text).toBe('ansøgning: På papir\nsvar');
  });
});

describe('a list from somewhere else', () => {
  it('becomes a card a line, without its bullets and empty lines', async () => {
    const board = await aBoard(page, other, 'En liste');
    await pointAt(board, 60, 120);
    await pasteText(
      '- Henvendelse\n\n2) Ventetid\r\n• Afgørelse\n' +
        'Et langt punkt, der fortæller, hvordan det gik til, og derfor ikke er en overskrift',
    );
    await expect.poll(() => board.board.cards.length, patience).toBe(4);
    expect(board.board.cards.map(({ label }) => label)).toEqual(['Henvendelse', 'Ventetid', 'Afgørelse', '']);
    expect(board.board.cards[3]?.content).toMatch(/^Et langt punkt/);
    // Below each other in the zone the pointer is in.
    expect(board.board.cards.map(({ zoneId }) => zoneId)).toEqual(['z1', 'z1', 'z1', 'z1']);
    const tops = board.board.cards.map(({ y }) => y);
    expect(tops.slice(1).every((y, index) => y >= (tops[index] ?? 0) + 96)).toBe(true);
    await board.press('Control+z');
    await expect.poll(() => board.board.cards.length, patience).toBe(0);
  });

  it('goes into a field that is being written in, and makes no card', async () => {
    const board = await aBoard(page, other, 'I feltet', pair);
    await board.click(board.card('svar'));
    await board.press('Enter');
    await board.heading.waitFor();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'en\nto');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await board.press('Escape');
    await board.heading.waitFor({ state: 'detached' });
    expect(board.board.cards).toHaveLength(2);
  });
});

describe('the tray of inputs', () => {
  const inputs = () => page.getByRole('complementary', { name: t('panels.tray') });
  const waiting = () => inputs().getByRole('status').textContent();

  it('gives an input to the board when it is dragged there, and one at the press of its button', async () => {
    const board = await aBoard(page, other, 'Fra salen');
    await board.press('i');
    await inputs().getByRole('listitem').first().waitFor();
    const shown = await inputs().getByRole('listitem').allInnerTexts();
    const [first, second] = [...other.state().inputs.values()].filter(({ number }) =>
      shown.some((text) => text.startsWith(`#${number} `)),
    );
    if (!first || !second) throw new Error('nothing in the tray');
    const item = inputs().getByRole('listitem').filter({ hasText: first.text });
    const target = await board.at({ x: 760, y: 260 });
    await item.hover();
    await page.mouse.down();
    await page.mouse.move(target.x - 20, target.y);
    await page.mouse.move(target.x, target.y, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => board.board.cards.length, patience).toBe(1);
    expect(board.board.cards[0]).toMatchObject({
      content: first.text,
      input: { id: first.id, number: first.number },
      x: about(640),
      y: about(212),
      zoneId: 'z3',
    });
    await item.waitFor({ state: 'detached' });
    const before = await waiting();
    await inputs()
      .getByRole('button', { name: t('panels.placeNamed', { name: `#${second.number}` }) })
      .click();
    await expect.poll(() => board.board.cards.map(({ input }) => input?.id), patience).toEqual([first.id, second.id]);
    expect(await waiting()).not.toBe(before);
    // Its words are those that were said: only a heading can be put over them.
    await board.click(board.card(first.text));
    await board.press('Enter');
    await board.heading.waitFor();
    expect(await board.text.count()).toBe(0);
    await page.keyboard.type('Om tid');
    await board.press('Enter');
    await board.told('Om tid');
    expect(board.card('Om tid').content).toBe(first.text);
  });

  it('broke no rule of the page and asked nobody outside', () => {
    expect(mine.faults).toEqual([]);
  });
});
