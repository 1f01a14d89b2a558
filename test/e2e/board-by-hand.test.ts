import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardOf } from '../../shared/canvas/board.ts';
import { familyOf } from '../../shared/canvas/connection-kinds.ts';
import { type ConnectionKind, connectionKinds } from '../../shared/programme/codes.ts';
import { type App, startApp } from '../helpers/app.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { DrawnBoard, patience, t } from '../helpers/drawn-board.ts';
import { stateOf } from '../helpers/example.ts';
import { openPage, type WatchedPage } from '../helpers/page.ts';
import { type Remote, remote } from '../helpers/remote.ts';

const root = resolve(import.meta.dirname, '../..');
const asIs = boardOf(stateOf(), 'cv-forstaaelse');

let app: App;
let browser: Browser;
let window: WatchedPage;
let other: Remote;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samstyr-'));
  const file = join(folder, 'fra-bunden.samstyr');
  const env = { ...process.env, SAMSTYR_HOME: join(folder, 'data'), LANG: 'da_DK.UTF-8' };
  spawnSync(process.execPath, [join(root, 'electron/cli.ts'), 'new', file, '--template', 'blank'], { env });
  [app, browser] = await Promise.all([startApp({ file }), launchBrowser()]);
  other = await remote(app);
  window = await openPage(browser, app.ready.facilitator);
  window.page.setDefaultTimeout(8_000);
});
afterAll(async () => {
  other?.close();
  await browser?.close();
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

const ends = ({ from, to }: { readonly from: string; readonly to: string }, of: (key: string) => string) =>
  `${of(from)} → ${of(to)}`;
/** The kind that is offered for one of the example's own; what only belongs together stays an arrow. */
const offered = (kind: string): ConnectionKind => connectionKinds.find((known) => known === familyOf(kind)) ?? 'flow';

/** What a calm hand takes: seconds for each thing it does, and for each sign it types. */
const SECONDS_AN_ACTION = 1.5;
const SECONDS_A_SIGN = 0.2;

describe('starting from nothing', () => {
  it('a facilitator rebuilds the as-is board by hand in under ten minutes', { timeout: 120_000 }, async () => {
    const { page } = window;
    const [canvasId = ''] = [...other.state().canvases.keys()];
    const board = await DrawnBoard.open(page, app, canvasId, other);
    const hand = { actions: 0, signs: 0 };
    const does = async <T>(deed: Promise<T>, actions = 1): Promise<T> => {
      hand.actions += actions;
      return deed;
    };
    const types = async (text: string) => {
      hand.signs += text.length;
      await page.keyboard.insertText(text);
    };
    const press = (...keys: string[]) => does(board.press(...keys), keys.length);

    const whole = () => does(page.getByRole('button', { name: 'Vis hele tavlen' }).click());

    // The zones: the one that is there gets a name, the others are put beside it.
    const name = async (label: string) => {
      const field = board.panel().getByLabel('Navn');
      await does(field.click());
      await press('Control+a');
      await types(label);
      await press('Enter');
      await expect.poll(() => board.board.zones.some((zone) => zone.label === label), patience).toBe(true);
    };
    const choose = async (label: string) => {
      const zone = board.board.zones.find((known) => known.label === label);
      if (!zone) throw new Error(`no zone ${label}`);
      await does(board.clickAt({ x: zone.x + zone.w - 60, y: zone.y + 24 }));
      await expect.poll(() => board.panel().getByLabel('Navn').inputValue(), patience).toBe(label);
    };
    await choose(board.board.zones[0]?.label ?? '');
    await name(asIs.zones[0]?.label ?? '');
    for (const { label } of asIs.zones.slice(1)) {
      await does(board.panel().getByRole('button', { name: 'Nyt felt ved siden af' }).click());
      await expect.poll(() => board.board.zones.some((zone) => zone.label === 'Nyt felt'), patience).toBe(true);
      await whole();
      await choose('Nyt felt');
      await name(label);
    }
    await press('Escape');

    // The cards: a list for each zone, as people call them out; then what is said of each.
    for (const zone of asIs.zones) {
      const own = asIs.cards.filter(({ zoneId }) => zoneId === zone.id);
      const at = board.board.zones.find(({ label }) => label === zone.label);
      if (!at) throw new Error(`no zone ${zone.label}`);
      const place = await board.at({ x: at.x + 40, y: at.y + 90 });
      await does(page.mouse.move(place.x, place.y));
      const lines = own.map(({ label }) => label).join('\n');
      hand.signs += lines.length;
      await does(
        page.evaluate((text) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', text);
          document.querySelector('[data-board]')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
        }, lines),
      );
      for (const { label } of own) await board.told(label);
      await press('Escape');
      await whole();
    }
    for (const { label, content, type } of asIs.cards) {
      await does(board.click(board.card(label)));
      if (type !== 'step') {
        await does(board.panel().getByRole('combobox', { name: 'Type' }).click());
        const word = t(`code.cardType.${type}`);
        await does(page.getByRole('option', { name: word, exact: true }).click());
      }
      await does(board.panel().getByLabel('Tekst', { exact: true }).click());
      await types(content);
      await press('Control+Enter');
      await expect.poll(() => board.card(label).content, patience).toBe(content);
    }
    await does(page.locator('[data-board]').focus());
    await press('Escape');
    await whole();

    // The arrows: out of the edge of one card, onto the other.
    const label = (key: string) => asIs.cards.find((card) => card.key === key)?.label ?? '';
    for (const { from, to } of asIs.connections) {
      await does(board.connect(board.card(label(from)), await board.spot(board.card(label(to)))), 2);
    }
    await expect.poll(() => board.board.connections.length, patience).toBe(asIs.connections.length);

    // What the arrows mean, where that is more than that one thing leads to the next; and the words on some of them.
    const here = (key: string) => board.board.cards.find((card) => card.key === key)?.label ?? '';
    for (const wanted of asIs.connections) {
      const line = () => board.board.connections.find((known) => ends(known, here) === ends(wanted, label));
      const [now, kind] = [line(), offered(wanted.kind)];
      if (!now || (kind === 'flow' && wanted.label === '')) continue;
      await does(board.clickAt(await board.lineSpot(now)));
      const panel = board.panel();
      await panel.getByRole('heading', { name: 'Forbindelse' }).waitFor();
      if (kind !== 'flow') {
        await does(panel.getByLabel(t('panels.kind')).click());
        await does(page.getByRole('option', { name: t(`code.connectionKind.${kind}`), exact: true }).click());
        await expect.poll(() => line()?.kind, patience).toBe(kind);
      }
      if (wanted.label !== '') {
        await does(panel.getByLabel(t('panels.lineLabel')).click());
        await types(wanted.label);
        await press('Enter');
        await expect.poll(() => line()?.label, patience).toBe(wanted.label);
      }
    }

    expect(board.board.zones.map((zone) => zone.label)).toEqual(asIs.zones.map((zone) => zone.label));
    const facts = (cards: typeof asIs.cards, zones: typeof asIs.zones) =>
      cards
        .map((card) => [card.label, card.content, card.type, zones.find(({ id }) => id === card.zoneId)?.label ?? ''].join(' | '))
        .toSorted();
    expect(facts(board.board.cards, board.board.zones)).toEqual(facts(asIs.cards, asIs.zones));
    const lines = (all: typeof asIs.connections, of: (key: string) => string) =>
      all.map((line) => [ends(line, of), offered(line.kind), line.label].join(' | ')).toSorted();
    expect(lines(board.board.connections, here)).toEqual(lines(asIs.connections, label));
    expect(window.faults).toEqual([]);

    const minutes = (hand.actions * SECONDS_AN_ACTION + hand.signs * SECONDS_A_SIGN) / 60;
    process.stderr.write(`as-is board by hand: ${hand.actions} actions, ${hand.signs} signs, ${minutes.toFixed(1)} minutes\n`);
    expect(minutes).toBeLessThan(10);
  });
});
