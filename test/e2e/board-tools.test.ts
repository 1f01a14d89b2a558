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

const three = [
  { id: 'et', x: 40, y: 100 },
  { id: 'to', x: 340, y: 230 },
  { id: 'tre', x: 640, y: 420 },
];
const zones = (board: DrawnBoard) => board.board.zones.map(({ label }) => label);
const places = (board: DrawnBoard) => board.board.cards.map(({ label, x, y }) => [label, x, y]);
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('the zones of the drawn board', () => {
  it('are renamed, added and taken away in the panel; cards stay, and all comes back', async () => {
    const board = await aBoard(page, other, 'Felter', three);
    const before = board.board;
    await board.clickAt({ x: 450, y: 50 });
    await board
      .panel()
      .getByRole('heading', { name: t('panels.zone') })
      .waitFor();
    await board.panel().getByLabel(t('common.name')).fill('Myndighed');
    await board.press('Enter');
    await expect.poll(() => zones(board), patience).toEqual(['Felt 1', 'Myndighed', 'Felt 3']);
    await button(t('panels.addZone')).click();
    await expect.poll(() => zones(board), patience).toEqual(['Felt 1', 'Myndighed', t('panels.newZone'), 'Felt 3']);
    expect(board.card('tre').x).toBe(940);
    await button(t('panels.removeZone')).click();
    await expect.poll(() => zones(board), patience).toEqual(['Felt 1', t('panels.newZone'), 'Felt 3']);
    expect(board.card('to')).toMatchObject({ x: 340, zoneId: 'z1' });
    await page.locator('[data-board]').focus();
    await board.press('Control+z', 'Control+z', 'Control+z');
    await expect.poll(() => board.board, patience).toEqual(before);
  });

  it('change places when one is dragged by its heading, and take their cards along', async () => {
    const board = await aBoard(page, other, 'Rækkefølge', three);
    await board.drag(await board.at({ x: 100, y: 50 }), await board.at({ x: 560, y: 55 }));
    await expect.poll(() => zones(board), patience).toEqual(['Felt 2', 'Felt 1', 'Felt 3']);
    expect(places(board)).toEqual([
      ['et', 340, 100],
      ['to', 40, 230],
      ['tre', 640, 420],
    ]);
  });

  it('are made wider by their border, and higher by their lower edge; the others make room', async () => {
    const board = await aBoard(page, other, 'Bredde', three);
    await board.drag(await board.at({ x: 310, y: 400 }), await board.at({ x: 410, y: 400 }));
    await expect.poll(() => board.board.zones[0]?.w, patience).toEqual(about(400));
    expect(board.card('to').x).toEqual(about(440));
    const bottom = (board.board.zones[0]?.y ?? 0) + (board.board.zones[0]?.h ?? 0);
    await board.drag(await board.at({ x: 100, y: bottom }), await board.at({ x: 100, y: bottom + 60 }));
    await expect.poll(() => new Set(board.board.zones.map(({ h }) => Math.round(h / 10))).size, patience).toBe(1);
    await expect.poll(() => board.board.zones[2]?.h, patience).toBeGreaterThan(bottom + 30 - 20);
  });
});

describe('several cards', () => {
  it('are put in line, and spread evenly', async () => {
    const board = await aBoard(page, other, 'På linje', three);
    await page.locator('[data-board]').focus();
    await board.press('Control+a', 'Alt+w');
    await expect.poll(() => places(board).map(([, , y]) => y), patience).toEqual([100, 100, 100]);
    await board.press('Alt+a', 'Control+z', 'Control+z');
    await expect.poll(() => places(board), patience).toEqual(three.map(({ id, x, y }) => [id, x, y]));
    await board.press('Alt+Shift+v');
    await expect.poll(() => places(board).map(([, , y]) => y), patience).toEqual([100, 260, 420]);
  });

  it('stay together as a group until it is dissolved', async () => {
    const board = await aBoard(page, other, 'Gruppe', three);
    await board.click(board.card('et'));
    await board.click(board.card('to'), ['Shift']);
    await board.press('Control+g');
    await expect.poll(() => new Set(board.board.cards.map(({ groupId }) => groupId)).size, patience).toBe(2);
    await board.press('Escape');
    await board.dragCard(board.card('et'), { x: 0, y: 100 }, ['Control']);
    await expect
      .poll(() => [board.card('et').y, board.card('to').y, board.card('tre').y], patience)
      .toEqual([about(200), about(330), 420]);
    await board.press('Control+Shift+g');
    await expect.poll(() => board.card('to').groupId, patience).toBeNull();
  });

  it('are locked against every hand, and unlocked again', async () => {
    const board = await aBoard(page, other, 'Låst', three);
    await board.click(board.card('et'));
    await board.press('Control+Shift+L');
    await expect.poll(() => board.card('et').locked, patience).toBe(true);
    await board.dragCard(board.card('et'), { x: 300, y: 100 });
    await board.press('ArrowRight', 'Delete', 'Enter');
    await board.panel().getByText(t('panels.isLocked')).waitFor();
    expect(await board.heading.count()).toBe(0);
    expect(board.card('et')).toMatchObject({ x: 40, y: 100 });
    await board
      .panel()
      .getByRole('button', { name: t('panels.unlock') })
      .click();
    await expect.poll(() => board.card('et').locked, patience).toBe(false);
  });

  it('are laid out by themselves, zone by zone along the arrows', async () => {
    const board = await aBoard(page, other, 'Orden', [
      { id: 'sidst', x: 40, y: 100 },
      { id: 'først', x: 30, y: 150 },
      { id: 'andet', x: 330, y: 300 },
    ]);
    await other.ask({ type: 'connection.add', canvasId: board.id, from: 'først', to: 'sidst', kind: 'flow' });
    await board.tool(t('canvas.deed.layOut')).click();
    await expect
      .poll(() => places(board), patience)
      .toEqual([
        ['sidst', 40, 200],
        ['først', 40, 80],
        ['andet', 340, 80],
      ]);
  });
});

describe('a connection on the drawn board', () => {
  it('is chosen by a click, gets another meaning and other words in the panel, and is turned and removed', async () => {
    const board = await aBoard(
      page,
      other,
      'Streger',
      [three[0], { id: 'to', x: 340, y: 100 }].filter((card) => card !== undefined),
    );
    await board.connect(board.card('et'), await board.spot(board.card('to')));
    await expect.poll(() => board.lines, patience).toEqual(['et flow to']);
    await board.press('Escape');
    await board.clickAt({ x: 295, y: 148 });
    await board.panel().getByLabel(t('panels.kind')).click();
    await page.getByRole('option', { name: t('code.connectionKind.tension') }).click();
    await expect.poll(() => board.lines, patience).toEqual(['et tension to']);
    await board.panel().getByLabel(t('panels.lineLabel')).fill('trækker hver sin vej');
    await board.press('Enter');
    await expect.poll(() => board.board.connections[0]?.label, patience).toBe('trækker hver sin vej');
    await button(t('panels.turn')).click();
    await expect.poll(() => board.lines, patience).toEqual(['to tension et']);
    expect(board.board.connections[0]?.label).toBe('trækker hver sin vej');
    await page.locator('[data-board]').focus();
    await board.press('Delete');
    await expect.poll(() => board.lines, patience).toEqual([]);
    expect(board.board.cards).toHaveLength(2);
  });
});

describe('finding one’s way', () => {
  it('the palette finds a card by a word and jumps to it, and carries out what it is asked', async () => {
    const board = await aBoard(page, other, 'Find', [...three, { id: 'langt væk', x: 6_000, y: 3_000 }]);
    await page.locator('[data-board]').focus();
    await board.press('/');
    await page.getByLabel(t('canvas.paletteHint')).fill('langt');
    await board.press('Enter');
    await board.panel().getByLabel(t('panels.label')).waitFor();
    const { x, y } = await board.spot(board.card('langt væk'));
    const box = await page.locator('[data-board]').boundingBox();
    if (!box) throw new Error('no board');
    expect([x, y]).toEqual([about(box.x + box.width / 2), about(box.y + box.height / 2)]);
    expect(await board.zoom()).toBeGreaterThanOrEqual(1);
    await page.locator('[data-board]').focus();
    await board.press('/');
    await page.getByLabel(t('canvas.paletteHint')).fill(t('canvas.deed.agreed'));
    await board.press('Enter');
    await expect.poll(() => board.card('langt væk').state, patience).toBe('agreed');
  });

  it('the filter counts what fits, and lets go again', async () => {
    const board = await aBoard(page, other, 'Filter', [...three, { id: 'fire', x: 40, y: 300, type: 'risk' }]);
    await board.tool(t('canvas.deed.filter')).click();
    const bar = page.getByRole('search');
    await bar.getByLabel(t('panels.filterText')).fill('t');
    await bar.getByText(t('panels.filterCount', { count: 3, all: 4 })).waitFor();
    await bar.getByLabel(t('panels.filterText')).fill('');
    await bar.getByLabel(t('common.type')).click();
    await page.getByRole('option', { name: t('code.cardType.risk') }).click();
    await bar.getByText(t('panels.filterCount', { count: 1, all: 4 })).waitFor();
    await bar
      .getByRole('button', { name: t('common.clear'), exact: true })
      .last()
      .click();
    await bar.getByText(t('panels.filterCount', { count: 4, all: 4 })).waitFor();
  });

  it('the right button opens a menu for the card under it, by mouse and by key', async () => {
    const board = await aBoard(page, other, 'Menu', three);
    const menu = page.getByRole('menu', { name: t('canvas.menu') });
    await board.clickAt({ x: 160, y: 148 }, { button: 'right' });
    await menu.getByRole('menuitem', { name: t('canvas.deed.proposed') }).click();
    await expect.poll(() => board.card('et').state, patience).toBe('proposed');
    expect(board.card('to').state).toBe('today');
    await page.locator('[data-board]').focus();
    await board.press('Shift+F10');
    await menu.getByRole('menuitem', { name: t('canvas.deed.duplicate') }).click();
    await expect.poll(() => board.board.cards.map(({ label }) => label), patience).toEqual(['et', 'to', 'tre', 'et']);
    await board.clickAt({ x: 500, y: 480 }, { button: 'right' });
    await menu.waitFor();
    await board.press('Escape');
    await menu.waitFor({ state: 'detached' });
  });

  it('the list of keys has every key there is', async () => {
    const board = await aBoard(page, other, 'Taster');
    await page.locator('[data-board]').focus();
    await board.press('?');
    const keys = page.getByRole('dialog', { name: t('panels.keys') });
    for (const text of ['canvas.deed.addCard', 'canvas.deed.layOut', 'canvas.deed.palette', 'canvas.hand.connect'] as const)
      await keys.getByText(t(text), { exact: true }).waitFor();
    await board.press('Escape');
    await keys.waitFor({ state: 'detached' });
  });

  it('the whole board is in sight at once with one press, and its real size with another', async () => {
    const board = await aBoard(page, other, 'Zoom', [...three, { id: 'fire', x: 2_400, y: 1_400 }]);
    await board.press('Shift+0');
    await expect.poll(() => board.zoom(), patience).toBeCloseTo(1);
    await board.press('Shift+1');
    const box = await page.locator('[data-board]').boundingBox();
    if (!box) throw new Error('no board');
    await expect.poll(async () => (await board.spot(board.card('fire'), 1, 1)).x, patience).toBeLessThan(box.x + box.width);
    expect((await board.spot(board.card('et'), 0, 0)).x).toBeGreaterThan(box.x);
    await board.press('h');
    const before = await board.at({ x: 0, y: 0 });
    await board.drag({ x: 600, y: 500 }, { x: 700, y: 540 });
    const after = await board.at({ x: 0, y: 0 });
    expect([after.x - before.x, after.y - before.y]).toEqual([about(100), about(40)]);
    expect(board.board.cards).toHaveLength(4);
  });

  it('broke no rule of the page and asked nobody outside', () => {
    expect(mine.faults).toEqual([]);
  });
});
