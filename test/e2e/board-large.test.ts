import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from '../helpers/app.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { about, DrawnBoard, t } from '../helpers/drawn-board.ts';
import { openPage, type WatchedPage } from '../helpers/page.ts';
import { type Remote, remote } from '../helpers/remote.ts';

let app: App;
let browser: Browser;
let mine: WatchedPage;
let page: Page;
let other: Remote;
let board: DrawnBoard;

const COLUMNS = 40;
const ROWS = 25;
/** How long a facilitator waits in front of the room, in milliseconds. */
const WAITS = 5_000;
const waits = { timeout: WAITS, interval: 100 };

/** A thousand cards in columns, each leading to the one below it. */
function thousand() {
  const name = (column: number, row: number) => `k${column}-${row}`;
  const cards = Array.from({ length: COLUMNS * ROWS }, (_, index) => {
    const [column, row] = [Math.floor(index / ROWS), index % ROWS];
    const words = { label: `Kort ${column + 1}.${row + 1}`, content: 'Hvem gør hvad, og hvornår får borgeren svar?' };
    return { id: name(column, row), card: { ...words, x: 40 + column * 300, y: 80 + row * 120 } };
  });
  const connections = cards.flatMap(({ id }, index) => {
    const next = cards[index + 1];
    return next && (index + 1) % ROWS !== 0 ? [{ from: id, to: next.id, kind: 'flow' as const }] : [];
  });
  return { cards, connections };
}

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  other = await remote(app);
  const zones = Array.from({ length: COLUMNS }, (_, index) => ({
    id: `z${index}`,
    label: `Felt ${index + 1}`,
    order: index,
    w: 300,
  }));
  const template = { id: 'ct-large', title: 'Tusind', zones, nodes: [], edges: [] };
  await other.ask({ type: 'canvas.add', id: 'cv-large', title: 'Tusind', trackId: null, template });
  await other.ask({ type: 'card.insert', canvasId: 'cv-large', ...thousand() });
  mine = await openPage(browser, app.ready.facilitator);
  page = mine.page;
  page.setDefaultTimeout(WAITS);
});
afterAll(async () => {
  other?.close();
  await browser?.close();
  await app?.close();
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

describe('a board of a thousand cards', () => {
  it('opens whole in a few seconds, with few of its cards as elements of the page', async () => {
    const took = await timed(async () => {
      board = await DrawnBoard.open(page, app, 'cv-large', other);
    });
    expect(took).toBeLessThan(WAITS);
    expect(await page.locator('[data-board]').getAttribute('data-painted')).toBe(String(COLUMNS * ROWS));
    expect(await page.locator('[data-card]').count()).toBeLessThan(10);
  });

  it('finds one card among them and writes a new one beside it while the room waits', async () => {
    const took = await timed(async () => {
      await page.locator('[data-board]').focus();
      await board.press('/');
      await page.getByLabel(t('canvas.paletteHint')).fill('Kort 33.21');
      await page.getByRole('button', { name: /^Kort 33\.21\b/ }).waitFor();
      await board.press('Enter');
      await board.panel().getByLabel(t('panels.label')).waitFor();
      expect(await board.panel().getByLabel(t('panels.label')).inputValue()).toBe('Kort 33.21');
      await page.locator('[data-board]').focus();
      await board.press('n');
      await board.write('Fundet og skrevet');
    });
    expect(took).toBeLessThan(WAITS);
    const [found, fresh] = [board.card('Kort 33.21'), board.card('Fundet og skrevet')];
    expect(Math.hypot(fresh.x - found.x, fresh.y - found.y)).toBeLessThan(2_000);
    expect(board.board.cards.filter(({ x, y }) => Math.abs(x - fresh.x) < 240 && Math.abs(y - fresh.y) < 96)).toHaveLength(1);
  });

  it('is dragged, and marked as a whole, as a small one is', async () => {
    const fresh = board.card('Fundet og skrevet');
    await board.dragCard(fresh, { x: 60, y: 40 }, ['Control']);
    await expect.poll(() => board.card('Fundet og skrevet').x, waits).toEqual(about(fresh.x + 60));
    await page.locator('[data-board]').focus();
    await board.press('Control+a', '4');
    await expect.poll(() => board.board.cards.every(({ state }) => state === 'dropped'), waits).toBe(true);
    await board.press('Control+z', 'Escape');
    await expect.poll(() => board.board.cards.some(({ state }) => state === 'dropped'), waits).toBe(false);
  });

  it('is seen in small in the corner, where a press or an arrow key leads elsewhere', async () => {
    await board.press('Shift+0');
    const map = page.getByRole('button', { name: t('canvas.minimap') });
    const box = await map.boundingBox();
    if (!box) throw new Error('no minimap');
    await page.mouse.click(box.x + 12, box.y + box.height / 2);
    const left = (await board.at({ x: 0, y: 0 })).x;
    await page.mouse.click(box.x + box.width - 12, box.y + box.height / 2);
    const right = (await board.at({ x: 0, y: 0 })).x;
    // From one end of twelve thousand units to the other.
    expect(left - right).toBeGreaterThan(9_000);
    await map.focus();
    await board.press('ArrowLeft');
    expect((await board.at({ x: 0, y: 0 })).x).toBeGreaterThan(right);
    expect(board.board.cards).toHaveLength(COLUMNS * ROWS + 1);
  });

  it('broke no rule of the page and asked nobody outside', () => {
    expect(mine.faults).toEqual([]);
  });
});
