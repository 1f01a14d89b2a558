import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardOf } from '../../shared/canvas/board.ts';
import { type App, startApp } from '../helpers/app.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { accessibilityFaults, openPage, type WatchedPage } from '../helpers/page.ts';
import { type Remote, remote } from '../helpers/remote.ts';

const BOARD = 'cv-budget';
/** Least height of a capital: 37 mm of a picture of two metres. */
const CAPITAL = 0.0186;

let app: App;
let browser: Browser;
let stage: WatchedPage;
let facilitator: WatchedPage;
let page: Page;
let other: Remote;

const show = (what: object) => other.ask({ type: 'stage.show', show: what as never });
const cardsOf = (board: string) => boardOf(other.state(), board).cards;
const idOf = (label: string) => {
  const card = cardsOf(BOARD).find((known) => known.label === label);
  if (!card) throw new Error(`no card ${label}`);
  return card.id;
};
/** The painted board, as a text that is the same only for the same picture. */
const painted = () => page.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
/** Waits until the canvas shows something else than before. */
async function repainted(before: string): Promise<string> {
  for (let tries = 0; tries < 60; tries += 1) {
    const now = await painted();
    if (now !== before) return now;
    await page.waitForTimeout(50);
  }
  throw new Error('the board was not painted anew');
}
/** All that can be read on a page of the stage, without what line breaks and hyphens add. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
const shownWords = (on: Page) =>
  on
    .locator('[data-zone-page]')
    .textContent()
    .then((text) => letters(text ?? ''));

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  other = await remote(app);
  stage = await openPage(browser, app.ready.stage, { width: 1920, height: 1080 });
  facilitator = await openPage(browser, app.ready.facilitator);
  page = stage.page;
});
afterAll(async () => {
  other?.close();
  await browser?.close();
  await app?.close();
});

describe('a board on the stage', () => {
  it('is painted whole, in the screen’s own pixels, with the same in words', async () => {
    await show({ kind: 'canvas', canvasId: BOARD });
    await page.locator('canvas').waitFor();
    const size = await page.locator('canvas').evaluate((canvas) => {
      const { width, height } = canvas.getBoundingClientRect();
      const { width: w, height: h } = canvas as HTMLCanvasElement;
      return { width, height, w, h };
    });
    expect(size.w).toBe(Math.round(size.width));
    expect(size.h).toBe(Math.round(size.height));
    expect(size.width).toBeGreaterThan(1_800);
    const words = await page.locator('section[aria-label] .visually-hidden li').allTextContents();
    expect(words.length).toBe(cardsOf(BOARD).length);
    for (const { label } of cardsOf(BOARD)) expect(words.some((line) => line.includes(label))).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await facilitator.page.getByText('Tavle: Budgetmodel: fast budget med medansvar', { exact: true }).waitFor();
  });

  it('is as sharp on a finer screen', async () => {
    const context = await browser.newContext({ viewport: { width: 960, height: 540 }, deviceScaleFactor: 2 });
    const own = await context.newPage();
    await own.goto(app.ready.stage);
    const canvas = own.locator('canvas');
    await canvas.waitFor();
    const ratio = () =>
      canvas.evaluate((element) => (element as HTMLCanvasElement).width / element.getBoundingClientRect().width);
    expect(await ratio()).toBeCloseTo(2, 2);
    await context.close();
  });

  it('changes as soon as the board does', async () => {
    const before = await painted();
    await other.ask({ type: 'card.edit', canvasId: BOARD, id: idOf('Buffer'), set: { label: 'Fælles buffer' } });
    await repainted(before);
    await page.getByText('Fælles buffer').first().waitFor({ state: 'attached' });
  });

  it('shows the three tracks side by side', async () => {
    await show({ kind: 'canvas', canvasId: 'map' });
    await page.getByRole('heading', { level: 1, name: 'De tre spor side om side' }).waitFor();
    await page.getByText('Hvordan får udfører tilført ressourcer').waitFor();
  });

  it('shows a part of it, and follows the window of a facilitator', async () => {
    await show({ kind: 'canvas', canvasId: BOARD });
    await page.getByRole('heading', { level: 1, name: /^Budgetmodel/ }).waitFor();
    const whole = await painted();
    await show({ kind: 'canvas', canvasId: BOARD, view: { mode: 'frame', x: 0, y: 0, w: 620, h: 400 } });
    const part = await repainted(whole);
    await show({ kind: 'canvas', canvasId: BOARD, view: { mode: 'follow', window: other.window } });
    const all = await repainted(part);
    const look = (x: number) =>
      other.send({
        type: 'presence',
        presence: { board: BOARD, pointer: null, selection: [], moving: [], editing: null, view: { x, y: 0, w: 900, h: 500 } },
      });
    look(0);
    const left = await repainted(all);
    look(300);
    await repainted(left);
    await facilitator.page.getByText('følger et andet vindue').waitFor();
  });
});

describe('a zone on the stage', () => {
  const zone = 'z3';
  const zoneOf = (view: object = {}) => ({ kind: 'canvas', canvasId: BOARD, view: { mode: 'zone', zone, page: 0 }, ...view });

  it('is read from eight metres away, every word of it', async () => {
    for (const index of [1, 2, 3, 4, 5, 6]) {
      const content = `Aftalt den ${index}. marts mellem myndighed, udfører og økonomi, og skrevet ind i planen samme dag.`;
      await other.ask({
        type: 'card.add',
        canvasId: BOARD,
        card: { label: `Opfølgningsmøde ${index}`, content, zoneId: zone, x: 640, y: 800 + index * 120, mandate: 'management' },
      });
    }
    await show(zoneOf());
    await page.locator('[data-zone-page]').waitFor();
    const sizes = await page
      .locator('[data-zone-page] [data-kind]')
      .evaluateAll((lines) => lines.map((line) => Number.parseFloat(getComputedStyle(line).fontSize)));
    expect(Math.min(...sizes) * 0.668).toBeGreaterThanOrEqual(CAPITAL * 1920);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it.each([
    { width: 1920, height: 1080, scale: 1 },
    { width: 1024, height: 768, scale: 1 },
    // At 200 % zoom the window is half as wide and twice as fine.
    { width: 960, height: 540, scale: 2 },
  ])('cuts no text on $width × $height at scale $scale', async ({ width, height, scale }) => {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'da-DK', deviceScaleFactor: scale });
    const own = await context.newPage();
    await own.goto(app.ready.stage);
    await own.evaluate(() => document.fonts.ready);
    let read = '';
    let pages = 1;
    for (let at = 0; at < pages; at += 1) {
      await show(zoneOf({ view: { mode: 'zone', zone, page: at } }));
      await own.locator(`[data-zone-page="${at}"]`).waitFor();
      pages = Number(await own.locator('[data-zone-page]').getAttribute('data-pages'));
      read += await shownWords(own);
      const outside = await own.locator('[data-zone-page] [data-kind]').evaluateAll((lines) =>
        lines.flatMap((line) => {
          const box = line.parentElement?.getBoundingClientRect();
          const { left, right, top, bottom } = line.getBoundingClientRect();
          const fits = box && left >= box.left && right <= box.right && top >= box.top - 1 && bottom <= box.bottom + 1;
          return fits && bottom <= innerHeight && right <= innerWidth ? [] : [line.textContent];
        }),
      );
      expect(outside).toEqual([]);
    }
    expect(pages).toBeGreaterThan(1);
    for (const { label, content } of cardsOf(BOARD).filter(({ zoneId }) => zoneId === zone)) {
      expect(read).toContain(letters(label));
      expect(read).toContain(letters(content));
    }
    await context.close();
  });

  it('is leafed through from the facilitator’s bar, and begins again after the last page', async () => {
    await show(zoneOf());
    const bar = facilitator.page.getByRole('contentinfo');
    await bar.getByText('feltet Opfølgning (side 1)').waitFor();
    const pages = Number(await page.locator('[data-zone-page]').getAttribute('data-pages'));
    for (let at = 1; at < pages; at += 1) {
      await bar.getByRole('button', { name: 'Næste side' }).click();
      await page.getByText(`${at + 1} / ${pages}`).waitFor();
      await bar.getByText(`(side ${at + 1})`).waitFor();
    }
    await bar.getByRole('button', { name: 'Næste side' }).click();
    await page.getByText(`1 / ${pages}`).waitFor();
    await bar.getByText('(side 1)').waitFor();
    await bar.getByRole('button', { name: 'Forrige side' }).click();
    await page.getByText(`${pages} / ${pages}`).waitFor();
  });
});

describe('a card in the light', () => {
  it('stands out in large words until the light is switched off', async () => {
    await show({ kind: 'canvas', canvasId: BOARD });
    await page.locator('canvas').waitFor();
    const before = await painted();
    await show({ kind: 'canvas', canvasId: BOARD, light: `${BOARD}/${idOf('Udfører')}` });
    await repainted(before);
    const band = page.getByRole('complementary', { name: 'I lyset' });
    await band.getByText('Indsats, hold, timer og makkerpar').waitFor();
    const size = await band.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(size * 0.668).toBeGreaterThanOrEqual(CAPITAL * 1920);
    expect(await accessibilityFaults(page)).toEqual([]);
    await facilitator.page.getByText('i lyset: Udfører').waitFor();
    await facilitator.page.getByRole('button', { name: 'Sluk lyset' }).click();
    await band.waitFor({ state: 'detached' });
  });
});

describe('what has changed', () => {
  let before = '';

  it('is drawn on the board, each kind with its sign and its word', async () => {
    await other.ask({ type: 'snapshot.take', title: 'Efter workshop 6', workshopId: null });
    before = [...other.state().boardSnapshots.keys()].at(-1) ?? '';
    await other.ask({ type: 'card.remove', canvasId: BOARD, ids: [idOf('November')] });
    await other.ask({ type: 'card.move', canvasId: BOARD, moves: [{ id: idOf('Råbe op'), x: 40, y: 900 }] });
    await other.ask({ type: 'card.edit', canvasId: BOARD, id: idOf('Evaluering'), set: { label: 'Fælles evaluering' } });
    await other.ask({ type: 'card.mark', canvasId: BOARD, ids: [idOf('Udfører')], set: { mandate: 'politics' } });
    await other.ask({ type: 'card.add', canvasId: BOARD, card: { label: 'Fælles pulje', x: 340, y: 900 } });
    const plain = await painted();
    await show({ kind: 'canvas', canvasId: BOARD, since: { before, after: null } });
    await repainted(plain);
    const legend = page.locator('main ul[class*="legend"] li');
    expect(await legend.allTextContents()).toEqual(['Nyt 1', 'Flyttet 1', 'Skrevet om 1', 'Besluttet om 1', 'Fjernet 1']);
    await page.getByText('»November« er fjernet.').waitFor({ state: 'attached' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await facilitator.page.getByText('med forandringer siden Efter workshop 6').waitFor();
  });

  it('is told as a list, page by page', async () => {
    await show({ kind: 'changes', before, after: null, page: 0 });
    await page.getByRole('heading', { level: 1, name: 'Siden sidst: Efter workshop 6 → i dag' }).waitFor();
    await page.getByText('»Fælles pulje« er kommet til.').first().waitFor();
    const size = await page
      .locator('[data-kind="sentence"]')
      .first()
      .evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize));
    expect(size * 0.668).toBeGreaterThanOrEqual(CAPITAL * 1920);
    expect(await accessibilityFaults(page)).toEqual([]);
    await facilitator.page.getByText('Forandringer siden Efter workshop 6 (side 1)').waitFor();
    expect(await accessibilityFaults(facilitator.page)).toEqual([]);
  });

  it('makes no noise on either page', () => {
    expect(stage.faults).toEqual([]);
    expect(facilitator.faults).toEqual([]);
  });
});
