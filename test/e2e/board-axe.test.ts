import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Language, type TextKey, translator } from '../../shared/i18n/index.ts';
import { type App, startApp } from '../helpers/app.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { DrawnBoard } from '../helpers/drawn-board.ts';
import { accessibilityFaults, openPage } from '../helpers/page.ts';
import { type Remote, remote } from '../helpers/remote.ts';

let app: App;
let browser: Browser;
let other: Remote;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  other = await remote(app);
  const across = { from: 'n01', to: 'n03', toCanvasId: 'cv-dokumentation', kind: 'tension' } as const;
  await other.ask({ type: 'connection.add', canvasId: 'cv-budget', ...across });
  await other.ask({ type: 'card.mark', canvasId: 'cv-budget', ids: ['n02'], set: { locked: true } });
  await other.ask({ type: 'snapshot.take', title: 'Før', workshopId: null });
  await other.ask({ type: 'card.edit', canvasId: 'cv-budget', id: 'n03', set: { label: 'Ændret', state: 'proposed' } });
});
afterAll(async () => {
  other?.close();
  await browser?.close();
  await app?.close();
});

describe('the page of the boards', () => {
  it.each([
    ['in Danish, light', 'da', {}],
    ['in English, dark, at 200 % zoom', 'en', { locale: 'en-GB', colorScheme: 'dark', width: 720, height: 450 }],
  ] as const)('passes axe %s, whatever is open on it', { timeout: 120_000 }, async (_name, language: Language, options) => {
    const { page, context, faults } = await openPage(browser, app.ready.facilitator, options);
    page.setDefaultTimeout(8_000);
    const t = translator(language);
    const board = await DrawnBoard.open(page, app, 'cv-budget', other);
    const passes = async (what: string, within?: string) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), what).toBe(true);
      expect(await accessibilityFaults(page, within), what).toEqual([]);
    };
    const focus = () => page.locator('[data-board]').focus();
    const tool = (name: TextKey) =>
      page
        .getByRole('toolbar')
        .getByRole('button', { name: t(name) })
        .click();
    const aside = (name: TextKey) => page.getByRole('complementary', { name: t(name) });
    await passes('nothing chosen');

    // By key, for at this zoom a card is small: the board is the same.
    const choose = async (times: number) => {
      await focus();
      for (let n = 0; n < times; n += 1) await board.press('Tab');
      await board.press('Enter');
      await aside('panels.chosen').waitFor();
    };
    await choose(1);
    for (const fold of ['panels.meaning', 'panels.behind'] as const)
      await aside('panels.chosen')
        .getByRole('button', { name: t(fold) })
        .click();
    await passes('a card chosen, with all that is known of it');
    await focus();
    await board.press('Enter');
    await page.locator('[data-board]').getByLabel(t('canvas.label'), { exact: true }).waitFor();
    await passes('a card being written on', '[data-board]');
    await board.press('Escape', 'Escape');

    await focus();
    await board.press('Control+a');
    await aside('panels.chosen').waitFor();
    await passes('all cards chosen', '[data-panel]');
    await board.press('Shift+F10');
    await page.getByRole('menu', { name: t('canvas.menu') }).waitFor();
    await passes('the menu', '[role=menu]');
    await board.press('Escape', 'Escape');

    for (const [name, panel] of [
      ['canvas.deed.tray', 'panels.tray'],
      ['canvas.deed.check', 'panels.check'],
      ['canvas.deed.changes', 'panels.changes'],
      ['canvas.deed.consequences', 'panels.consequences'],
    ] as const) {
      await tool(name);
      await aside(panel).waitFor();
      await passes(panel, '[data-panel]');
      await aside(panel)
        .getByRole('button', { name: t('common.close'), exact: true })
        .click();
    }
    await tool('canvas.deed.filter');
    await page.getByRole('search').waitFor();
    await passes('the filter', 'search');
    await tool('canvas.deed.filter');

    const dialog = page.getByRole('dialog');
    const shut = async () => {
      await board.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    };
    await focus();
    await board.press('?');
    await dialog.waitFor();
    await passes('the keys', '[role=dialog]');
    await shut();
    await focus();
    await board.press('/');
    await page.getByLabel(t('canvas.paletteHint')).waitFor();
    await passes('the palette', '[role=dialog]');
    await shut();
    await page.getByRole('button', { name: t('canvas.newBoard') }).click();
    await dialog.waitFor();
    await passes('a new board', '[role=dialog]');
    await shut();
    for (const item of ['panels.boardAbout', 'panels.saveTemplate'] as const) {
      await page.getByRole('button', { name: t('panels.boardMenu') }).click();
      await page.getByRole('menuitem', { name: t(item) }).click();
      await dialog.waitFor();
      await passes(item, '[role=dialog]');
      await shut();
    }

    await page.getByRole('link', { name: t('canvas.map'), exact: true }).click();
    await new DrawnBoard(page, 'map', other).ready();
    await passes('the map');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('passes axe with a zone and a connection chosen, and while another window holds the board', async () => {
    const { page, context, faults } = await openPage(browser, app.ready.facilitator);
    const board = await DrawnBoard.open(page, app, 'cv-budget', other);
    const [zone] = board.board.zones;
    if (!zone) throw new Error('no zone');
    await board.clickAt({ x: zone.x + 60, y: zone.y + 24 });
    await board.panel().waitFor();
    expect(await accessibilityFaults(page), 'a zone').toEqual([]);
    await other.ask({ type: 'canvas.hold', id: 'cv-budget' });
    await page.getByText(translator('da')('canvas.heldByOther')).waitFor();
    expect(await accessibilityFaults(page), 'held').toEqual([]);
    await other.ask({ type: 'canvas.release', id: 'cv-budget' });
    const fresh = await DrawnBoard.open(page, app, 'cv-forstaaelse', other);
    await fresh.connect(fresh.card('Henvendelse'), await fresh.spot(fresh.card('Oplysning af sagen')));
    await expect.poll(() => fresh.lines).toContain('Henvendelse flow Oplysning af sagen');
    await fresh.press('Escape');
    await fresh.clickAt({ x: 295, y: 128 });
    await fresh.panel().waitFor();
    expect(await accessibilityFaults(page), 'a connection').toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
