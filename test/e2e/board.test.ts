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

/** Four cards at the corners of a square in the first two zones. */
const square = [
  { id: 'nord', x: 40, y: 100 },
  { id: 'syd', x: 40, y: 300 },
  { id: 'øst', x: 340, y: 100 },
  { id: 'vest', x: 340, y: 300 },
];

describe('a facilitator at the drawn board', () => {
  it('double-clicks for a new card, writes on it and goes on with Enter', async () => {
    const board = await aBoard(page, other, 'Nye kort', square);
    await board.clickAt({ x: 760, y: 300 }, { clickCount: 2 });
    const first = await board.write('Fælles pulje');
    expect(first).toMatchObject({ zoneId: 'z3', x: about(640), y: about(252), state: 'today' });
    // The next key is about the card that was just written.
    await board.press('Enter');
    expect(await board.heading.inputValue()).toBe('Fælles pulje');
    await board.press('Tab');
    await page.keyboard.type('Bruges fra maj');
    await board.press('Control+Enter');
    await board.told('Bruges fra maj');
    expect(board.card('Fælles pulje')).toMatchObject({ id: first.id, content: 'Bruges fra maj' });
  });

  it('presses N for a new card where the pointer is, and where it covers no other', async () => {
    const board = await aBoard(page, other, 'Med tasten N', square);
    const place = await board.at({ x: 760, y: 200 });
    await page.mouse.move(place.x, place.y);
    await board.press('n');
    expect(await board.write('Et')).toMatchObject({ x: about(640), y: about(152) });
    await board.press('n');
    const second = await board.write('To');
    expect(second.zoneId).toBe('z3');
    expect(Math.abs(second.y - 152)).toBeGreaterThanOrEqual(96);
  });

  it('leaves a card as it was with Escape, and takes an empty one away with one undo', async () => {
    const board = await aBoard(page, other, 'Fortrudt', square);
    await board.click(board.card('nord'));
    await board.press('Enter');
    await board.heading.fill('Noget andet');
    await board.press('Escape');
    await board.heading.waitFor({ state: 'detached' });
    expect(board.card('nord').label).toBe('nord');
    await board.clickAt({ x: 760, y: 300 }, { clickCount: 2 });
    await board.heading.waitFor();
    await board.press('Escape', 'Control+z');
    await expect.poll(() => board.board.cards.length, patience).toBe(4);
  });

  it('clicks from field to field while writing, and beside the card to be done', async () => {
    const board = await aBoard(page, other, 'Med mus', square);
    await board.clickAt({ x: 160, y: 148 }, { clickCount: 2 });
    await board.heading.fill('Fælles');
    await board.text.click();
    await page.keyboard.type('Bruges fra maj');
    await board.heading.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' pulje');
    expect(board.card('nord').content).toBe('');
    await board.clickAt({ x: 760, y: 450 });
    await board.heading.waitFor({ state: 'detached' });
    await board.told('Fælles pulje');
    expect(board.card('Fælles pulje')).toMatchObject({ id: 'nord', content: 'Bruges fra maj', x: 40, y: 100 });
  });

  it('drags a card: it snaps to its neighbours and goes over to the zone it is let go in', async () => {
    const board = await aBoard(page, other, 'Træk', [...square, { id: 'midt', x: 640, y: 100 }]);
    const zoom = await board.zoom();
    // Some pixels beside the place where it would be in line with the others.
    await board.dragCard(board.card('nord'), { x: 600 + 4 / zoom, y: 200 - 4 / zoom });
    await expect.poll(() => board.card('nord'), patience).toMatchObject({ x: 640, y: 300, zoneId: 'z3' });
    await board.dragCard(board.card('nord'), { x: 4 / zoom, y: 150 }, ['Control']);
    await expect.poll(() => board.card('nord').y, patience).toEqual(about(450));
    expect(board.card('nord').x).toBeGreaterThan(640);
  });

  it('moves what is chosen with the arrow keys, finely with Shift, as one step to undo', async () => {
    const board = await aBoard(page, other, 'Pile', square);
    await board.click(board.card('nord'));
    await board.press('ArrowRight', 'ArrowRight', 'ArrowDown', 'Shift+ArrowLeft');
    await expect.poll(() => board.card('nord'), patience).toMatchObject({ x: 59, y: 110 });
    await board.press('Control+z');
    await expect.poll(() => board.card('nord'), patience).toMatchObject({ x: 40, y: 100 });
  });

  it('draws a connection out of a card’s edge to another card', async () => {
    const board = await aBoard(page, other, 'Linjer', square);
    await board.connect(board.card('nord'), await board.spot(board.card('øst')));
    await expect.poll(() => board.lines, patience).toEqual(['nord flow øst']);
    await board.connect(board.card('øst'), await board.spot(board.card('vest')), 'bottom');
    await expect.poll(() => board.lines, patience).toContain('øst flow vest');
    // Let go over the card itself: nothing.
    await board.connect(board.card('syd'), await board.spot(board.card('syd')));
    expect(board.lines).toHaveLength(2);
  });

  it('draws a connection to an empty place and gets the next card there, both taken back at once', async () => {
    const board = await aBoard(page, other, 'Næste kort', square);
    await board.connect(board.card('øst'), await board.at({ x: 760, y: 148 }));
    const next = await board.write('Næste');
    expect(next).toMatchObject({ x: about(640), y: about(100), zoneId: 'z3' });
    expect(board.lines).toEqual(['øst flow Næste']);
    // First the heading is taken back, then the card with its connection.
    await board.press('Control+z', 'Control+z');
    await expect.poll(() => [board.board.cards.length, board.lines.length], patience).toEqual([4, 0]);
  });

  it('gathers cards with a rubber band and with Shift, and lets go with Escape', async () => {
    const board = await aBoard(page, other, 'Gummibånd', square);
    await board.drag(await board.at({ x: 20, y: 90 }), await board.at({ x: 600, y: 250 }));
    await board.panel().getByRole('heading', { name: '2 kort' }).waitFor();
    await board.click(board.card('syd'), ['Shift']);
    await board.panel().getByRole('heading', { name: '3 kort' }).waitFor();
    await board.click(board.card('nord'), ['Shift']);
    await board.panel().getByRole('heading', { name: '2 kort' }).waitFor();
    await board.dragCard(board.card('syd'), { x: 0, y: 120 });
    await expect.poll(() => [board.card('syd').y, board.card('øst').y, board.card('nord').y], patience).toEqual([420, 220, 100]);
    await board.press('Escape');
    await board.panel().waitFor({ state: 'detached' });
    // What the band has left again is not chosen.
    const [from, one, two] = [
      await board.at({ x: 295, y: 260 }),
      await board.spot(board.card('nord')),
      await board.spot(board.card('syd')),
    ];
    await board.drag(from, one, [], () => page.mouse.move(two.x, two.y));
    await board
      .panel()
      .getByRole('heading', { name: t('code.cardType.step') })
      .waitFor();
    expect(await board.panel().getByLabel(t('panels.label')).inputValue()).toBe('syd');
  });

  it('duplicates cards with what connects them, by Ctrl+D and by dragging with Alt', async () => {
    const board = await aBoard(page, other, 'Kopier', square);
    await board.connect(board.card('nord'), await board.spot(board.card('øst')));
    await expect.poll(() => board.lines.length, patience).toBe(1);
    await board.click(board.card('nord'));
    await board.click(board.card('øst'), ['Shift']);
    await board.press('Control+d');
    await expect.poll(() => board.lines, patience).toEqual(['nord flow øst', 'nord flow øst']);
    expect(board.board.cards.map(({ x, y }) => [x, y])).toEqual(
      expect.arrayContaining([
        [64, 124],
        [364, 124],
      ]),
    );
    await board.dragCard(board.card('vest'), { x: 300, y: 0 }, ['Alt']);
    await expect
      .poll(() => board.board.cards.filter(({ label }) => label === 'vest').map(({ x }) => x), patience)
      .toEqual([340, 640]);
  });

  it('makes a card larger by its corner, and marks it with one key', async () => {
    const board = await aBoard(page, other, 'Hjørner', square);
    await board.click(board.card('nord'));
    await board.drag(await board.spot(board.card('nord'), 1, 1), await board.at({ x: 320, y: 250 }));
    await expect.poll(() => board.card('nord'), patience).toMatchObject({ x: 40, y: 100, w: about(280), h: about(150) });
    await board.press('3');
    await expect.poll(() => board.card('nord').state, patience).toBe('agreed');
  });

  it('removes what is chosen with its connections, takes everything back, and does it again', async () => {
    const board = await aBoard(page, other, 'Tilbage', square);
    const before = board.board;
    await board.connect(board.card('nord'), await board.spot(board.card('øst')));
    await expect.poll(() => board.lines.length, patience).toBe(1);
    await board.dragCard(board.card('syd'), { x: 600, y: 150 }, ['Control']);
    await expect.poll(() => board.card('syd').zoneId, patience).toBe('z3');
    await board.click(board.card('øst'));
    await board.press('Delete');
    await expect.poll(() => [board.board.cards.length, board.lines.length], patience).toEqual([3, 0]);
    const after = board.board;
    await board.press('Control+z', 'Control+z', 'Control+z');
    await expect.poll(() => board.board, patience).toEqual(before);
    await board.press('Control+y', 'Control+Shift+z', 'Control+y');
    await expect.poll(() => board.board, patience).toEqual(after);
    await board.click(board.card('nord'));
    await board.press('Backspace');
    await expect.poll(() => board.board.cards.map(({ label }) => label), patience).toEqual(['syd', 'vest']);
  });

  it('reaches every card by Tab, chooses it with Enter, and goes to its neighbour with Ctrl and an arrow', async () => {
    const board = await aBoard(page, other, 'Uden mus', square);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-card')?.split('/')[1]);
    await page.locator('[data-board]').focus();
    const seen: unknown[] = [];
    for (const _card of square) {
      await board.press('Tab');
      seen.push(await focused());
    }
    expect(seen).toEqual(['nord', 'syd', 'øst', 'vest']);
    expect(await page.locator('[data-card="cv-uden-mus/vest"]').getAttribute('aria-label')).toContain('vest');
    await board.press('Enter');
    await board.panel().waitFor();
    await board.press('Control+ArrowUp');
    await expect.poll(focused, patience).toBe('øst');
    await board.press('ArrowRight');
    await expect.poll(() => board.card('øst').x, patience).toBe(350);
  });

  it('broke no rule of the page and asked nobody outside', () => {
    expect(mine.faults).toEqual([]);
  });
});
