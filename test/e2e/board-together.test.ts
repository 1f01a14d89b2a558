import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardOf } from '../../shared/canvas/board.ts';
import { type App, startApp } from '../helpers/app.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { aBoard, about, DrawnBoard, patience, t } from '../helpers/drawn-board.ts';
import { openPage, type WatchedPage } from '../helpers/page.ts';
import { type Remote, remote } from '../helpers/remote.ts';

let app: App;
let browser: Browser;
let mine: WatchedPage;
let theirs: WatchedPage;
let other: Remote;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  other = await remote(app);
  mine = await openPage(browser, app.ready.facilitator);
  theirs = await openPage(browser, app.ready.facilitator);
  for (const { page } of [mine, theirs]) page.setDefaultTimeout(5_000);
  await Promise.all([mine, theirs].map(({ page }) => DrawnBoard.open(page, app, 'cv-budget', other)));
});
afterAll(async () => {
  other?.close();
  await browser?.close();
  await app?.close();
});

const pair = [
  { id: 'nord', x: 40, y: 100 },
  { id: 'syd', x: 40, y: 300 },
];
/** The same board in both windows. */
async function bothOn(title: string): Promise<readonly [DrawnBoard, DrawnBoard]> {
  const board = await aBoard(mine.page, other, title, pair);
  await theirs.page.getByRole('link', { name: title, exact: true }).click();
  return [board, await new DrawnBoard(theirs.page, board.id, other).ready()];
}
/** Where a card that is chosen lies in a window, by the page's own account. */
const shownAt = (board: DrawnBoard, id: string) =>
  board.page.locator(`.react-flow__node[data-id="${board.id}/${id}"]`).evaluate((node) => {
    const { e, f } = new DOMMatrix(getComputedStyle(node).transform);
    return [e, f];
  });

describe('two facilitators on one board', () => {
  it('see each other’s pointer, and what the other has chosen and is writing on', async () => {
    const [one, two] = await bothOn('Sammen');
    await theirs.page.mouse.move(600, 400);
    const pointer = mine.page.getByText(/^Facilitator \d$/);
    await pointer.waitFor();
    const before = await pointer.boundingBox();
    await theirs.page.mouse.move(700, 450);
    await expect.poll(async () => (await pointer.boundingBox())?.x, patience).not.toBe(before?.x);
    await two.click(two.card('nord'));
    await two.press('Enter');
    await mine.page.getByText(/Facilitator \d skriver her/).waitFor();
    await two.press('Escape');
    await mine.page.getByText(/Facilitator \d skriver her/).waitFor({ state: 'detached' });
    expect(one.card('nord').label).toBe('nord');
  });

  it('drag the same card at the same time: it ends in one place, the same in both windows', async () => {
    const [one, two] = await bothOn('Samtidig');
    const [from, mineTo, theirsTo] = [
      await one.spot(one.card('nord')),
      await one.at({ x: 460, y: 400 }),
      await two.at({ x: 760, y: 250 }),
    ];
    const { x, y } = await two.spot(two.card('nord'));
    await theirs.page.mouse.move(x, y);
    await theirs.page.mouse.down();
    await theirs.page.mouse.move(theirsTo.x, theirsTo.y, { steps: 4 });
    await one.drag(from, mineTo, ['Control']);
    await expect.poll(() => one.card('nord').y, patience).not.toBe(100);
    await theirs.page.mouse.up();
    await expect.poll(() => one.card('nord'), patience).toMatchObject({ x: about(640), zoneId: 'z3' });
    const { x: left, y: top } = one.card('nord');
    for (const board of [one, two]) {
      await board.click(board.card('nord'));
      await expect.poll(() => shownAt(board, 'nord'), patience).toEqual([left, top]);
    }
  });

  it('write on the same card: neither text is lost, and one of them says what shall stand', async () => {
    const [one, two] = await bothOn('Konflikt');
    for (const board of [one, two]) {
      await board.click(board.card('nord'));
      await board.press('Enter');
      await board.heading.waitFor();
    }
    await one.heading.fill('Min tekst');
    await two.write('Deres tekst');
    await one.press('Enter');
    const conflict = one.page.locator('[data-board]').getByRole('alert');
    await conflict.getByText('Deres tekst').waitFor();
    await conflict.getByText('Min tekst').waitFor();
    expect(one.card('Deres tekst').id).toBe('nord');
    await conflict.getByRole('button', { name: t('panels.keepBoth') }).click();
    await one.told('Deres tekst / Min tekst');
    await conflict.waitFor({ state: 'detached' });
  });

  it('undo only what is their own: a card that the other has connected stays, with a reason', async () => {
    const [one, two] = await bothOn('Fortryd');
    await one.clickAt({ x: 760, y: 300 }, { clickCount: 2 });
    await one.heading.waitFor();
    await one.press('Escape');
    await expect.poll(() => one.board.cards.length, patience).toBe(3);
    const fresh = one.board.cards.find(({ label }) => label === '');
    if (!fresh) throw new Error('no new card');
    await two.connect(two.card('nord'), await two.spot(fresh));
    await expect.poll(() => one.board.connections.length, patience).toBe(1);
    await one.press('Control+z');
    await mine.page.getByText(t('error.undo.changedSince')).waitFor();
    expect([one.board.cards.length, one.board.connections.length]).toEqual([3, 1]);
  });
});

describe('a board that one window holds', () => {
  it('is seen to be held and can’t be changed by the other, who can take it over', async () => {
    const [one, two] = await bothOn('Holdt');
    await mine.page.getByRole('button', { name: t('panels.boardMenu') }).click();
    await mine.page.getByRole('menuitem', { name: t('panels.hold') }).click();
    await mine.page.getByText(t('canvas.heldByYou')).waitFor();
    await theirs.page.getByText(t('canvas.heldByOther')).waitFor();
    await two.dragCard(two.card('nord'), { x: 300, y: 0 });
    await two.clickAt({ x: 760, y: 300 }, { clickCount: 2 });
    expect(await two.heading.count()).toBe(0);
    await one.dragCard(one.card('syd'), { x: 300, y: 0 }, ['Control']);
    await expect.poll(() => one.card('syd').zoneId, patience).toBe('z2');
    expect(one.card('nord').x).toBe(40);
    await theirs.page.getByRole('button', { name: t('canvas.takeOver') }).click();
    await theirs.page.getByText(t('canvas.heldByYou')).waitFor();
    await mine.page.getByText(t('canvas.heldByOther')).waitFor();
    await two.dragCard(two.card('nord'), { x: 300, y: 0 }, ['Control']);
    await expect.poll(() => one.card('nord').zoneId, patience).toBe('z2');
    await theirs.page.getByRole('button', { name: t('canvas.release') }).click();
    await mine.page.getByText(t('canvas.heldByOther')).waitFor({ state: 'detached' });
  });
});

describe('the map of the tracks', () => {
  const onMap = async () => {
    await mine.page.getByRole('link', { name: t('canvas.map'), exact: true }).click();
    const map = await new DrawnBoard(mine.page, 'map', other).ready();
    await mine.page.mouse.move(720, 500);
    await mine.page.keyboard.down('Control');
    while ((await map.zoom()) < 0.4) await mine.page.mouse.wheel(0, -40);
    await mine.page.keyboard.up('Control');
    return map;
  };

  it('connects a card of the budget with one of the documentation; both boards tell of it', async () => {
    const map = await onMap();
    await map.connect(map.card('Buffer'), await map.spot(map.card('Dagbog')));
    await expect.poll(() => map.lines, patience).toContain('Buffer flow Dagbog');
    const crossing = (id: string) =>
      boardOf(other.state(), id).crossings.map(({ direction, other: end }) => [direction, end.label]);
    expect(crossing('cv-budget')).toEqual([['out', 'Dagbog']]);
    expect(crossing('cv-dokumentation')).toEqual([['in', 'Buffer']]);
    await mine.page.getByRole('link', { name: 'Budget', exact: true }).click();
    const budget = await new DrawnBoard(mine.page, 'cv-budget', other).ready();
    await budget.click(budget.card('Buffer'));
    await budget
      .panel()
      .getByRole('button', { name: t('panels.behind') })
      .click();
    await budget.panel().getByText(t('panels.lines.away')).waitFor();
    await budget
      .panel()
      .getByRole('button', { name: /Dagbog/ })
      .first()
      .click();
    await new DrawnBoard(mine.page, 'cv-dokumentation', other).ready();
    expect(new URL(mine.page.url()).searchParams.get('id')).toBe(`cv-dokumentation/${map.card('Dagbog').id}`);
  });

  it('lets a card go over to another track, with its connections', async () => {
    const map = await onMap();
    const lines = map.lines.filter((line) => line.includes('November')).length;
    const lane = map.board.lanes.find(({ canvasId }) => canvasId === 'cv-visitation');
    if (!lane) throw new Error('no lane');
    const bottom = { x: lane.x + 160, y: lane.h - 160 };
    await map.drag(await map.spot(map.card('November')), await map.at(bottom), ['Control']);
    await expect.poll(() => map.card('November').canvasId, patience).toBe('cv-visitation');
    expect(map.lines.filter((line) => line.includes('November'))).toHaveLength(lines);
    await map.press('Control+z');
    await expect.poll(() => map.card('November').canvasId, patience).toBe('cv-budget');
  });

  it('broke no rule of the page and asked nobody outside', () => {
    expect([...mine.faults, ...theirs.faults]).toEqual([]);
  });
});
