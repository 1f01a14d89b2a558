import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineText } from '../../renderer/canvas/outline/line-text.ts';
import { linesOf, outlineOf } from '../../renderer/canvas/outline/model.ts';
import { boardOf } from '../../shared/canvas/board.ts';
import { cardName } from '../../shared/canvas/card-name.ts';
import { boardNames, cardWords } from '../../shared/canvas/drawing/words.ts';
import { translator } from '../../shared/i18n/index.ts';
import { type App, startApp } from '../helpers/app.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { accessibilityFaults, openPage, type WatchedPage } from '../helpers/page.ts';
import { type Remote, remote } from '../helpers/remote.ts';

let app: App;
let browser: Browser;
let mine: WatchedPage;
let page: Page;
let other: Remote;

const t = translator('da');
const BOARD = 'cv-budget';
const item = (name: string) =>
  page.locator('li[data-item]').filter({ has: page.locator('[data-part="heading"]', { hasText: name }) });
const heading = (name: string) => page.locator('li[data-item] [data-part="heading"]', { hasText: name });
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
/** Waits until the focus is on something with this text. */
const focusOn = (text: string) => page.waitForFunction((wanted) => document.activeElement?.textContent?.trim() === wanted, text);
const idOf = (label: string) => {
  const card = boardOf(other.state(), BOARD).cards.find((known) => known.label === label);
  if (!card) throw new Error(`no card ${label}`);
  return card.id;
};

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  other = await remote(app);
  mine = await openPage(browser, app.ready.facilitator);
  page = mine.page;
  await page.goto(new URL(`?page=canvas&id=${BOARD}`, app.ready.facilitator).href);
  await page.getByText('Liste', { exact: true }).click();
  await heading('Samlet ramme').waitFor();
});
afterAll(async () => {
  other?.close();
  await browser?.close();
  await app?.close();
});

describe('a board as a list', () => {
  it('says the same as the board, zone by zone and card by card', async () => {
    const state = other.state();
    const board = boardOf(state, BOARD);
    const names = boardNames(state, 'da');
    const lines = linesOf(state, board);
    const expected = outlineOf(board).flatMap(({ zones }) =>
      zones.map(({ zone, cards }) => ({
        zone: `${zone?.label} ${cards.length} kort`,
        cards: cards.map((card) => {
          const { type, state: standing } = cardWords(card, t, names);
          const connected = (lines.get(card.key) ?? []).map((line) => lineText(line, t)).join(' · ');
          return [cardName(card), type, standing, connected];
        }),
      })),
    );
    const shown = await page.locator('section[data-item]').evaluateAll((zones) =>
      zones.map((zone) => ({
        zone: zone.querySelector('h2')?.textContent?.trim(),
        cards: [...zone.querySelectorAll('li[data-item]')].map((card) => {
          const [type, state] = [...card.querySelectorAll('h3 + p > *')].map((fact) => fact.textContent?.trim());
          const connected = [...card.querySelectorAll(':scope > p')]
            .map((line) => line.textContent ?? '')
            .find((line) => /^[→←]/.test(line));
          return [card.querySelector('h3')?.textContent?.trim(), type, state, connected ?? ''];
        }),
      })),
    );
    expect(shown).toEqual(expected);
  });

  it('passes axe, closed and with details open', async () => {
    expect(await accessibilityFaults(page)).toEqual([]);
    await item('Samlet ramme').locator('summary').focus();
    await page.keyboard.press('Enter');
    await item('Samlet ramme').getByLabel('Beløb').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
  });

  it('goes from card to card by the arrows', async () => {
    await heading('Samlet ramme').focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Forhandling forår');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('Samlet ramme');
  });

  it('renames a zone', async () => {
    await page.getByText('Ret feltet', { exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Feltets navn').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Rammen og forhandlingen');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Rammen og forhandlingen 6 kort' }).waitFor();
    expect(boardOf(other.state(), BOARD).zones[0]?.label).toBe('Rammen og forhandlingen');
  });

  it('moves a zone, keeping the focus where it was', async () => {
    await page.getByRole('button', { name: 'Flyt til højre' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('section[data-item] h2')?.textContent?.includes('Fordeling'));
    await focusOn('Flyt til højre');
    await page.getByText('er nu nummer 2 af 4').waitFor({ state: 'attached' });
  });

  it('adds a zone and a card in it', async () => {
    await page.getByRole('button', { name: 'Nyt felt' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Læring');
    await page.keyboard.press('Enter');
    await focusOn('Læring 0 kort');
    await page.keyboard.press('n');
    await page.getByLabel('Overskrift', { exact: true }).waitFor();
    await page.keyboard.type('Fælles læringsdag');
    await page.keyboard.press('Tab');
    await page.keyboard.type('En gang i kvartalet');
    await page.keyboard.press('Control+Enter');
    await focusOn('Fælles læringsdag');
    const card = boardOf(other.state(), BOARD).cards.find(({ label }) => label === 'Fælles læringsdag');
    const zone = boardOf(other.state(), BOARD).zones.find(({ label }) => label === 'Læring');
    expect(card).toMatchObject({ content: 'En gang i kvartalet', zoneId: zone?.id, state: 'proposed' });
  });

  it('edits a card where it stands, and leaves it as it was on Escape', async () => {
    await heading('Fælles læringsdag').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Overskrift', { exact: true }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Læringsdag for alle');
    await page.keyboard.press('Enter');
    await focusOn('Læringsdag for alle');
    await page.keyboard.press('Enter');
    await page.getByLabel('Overskrift', { exact: true }).waitFor();
    await page.keyboard.type(' – eller ej');
    await page.keyboard.press('Escape');
    await focusOn('Læringsdag for alle');
    expect(idOf('Læringsdag for alle')).toBeTruthy();
  });

  it('connects a card with one on another board', async () => {
    const card = item('Læringsdag for alle');
    await card.locator('summary').focus();
    await page.keyboard.press('Enter');
    await card.getByLabel('Forbind til kortet').focus();
    await page.keyboard.type('Tavlemøde');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await card.getByLabel('Tekst på forbindelsen').focus();
    await page.keyboard.type('hvert kvartal');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await card.getByRole('button', { name: '→ leder til »hvert kvartal«: Tavlemøde (Dokumentation)', exact: true }).waitFor();
    const [line] = [...(other.state().connections.get(BOARD)?.values() ?? [])].filter(({ toCanvasId }) => toCanvasId);
    expect(line).toMatchObject({ toCanvasId: 'cv-dokumentation', kind: 'flow', label: 'hvert kvartal' });
  });

  it('sets what a card means', async () => {
    const card = item('Læringsdag for alle');
    await card.getByLabel('Beløb').focus();
    await page.keyboard.type('450.000');
    await page.keyboard.press('Enter');
    await card.getByText('450.000 kr.').waitFor();
    await card.getByRole('checkbox', { name: 'Låst' }).focus();
    await page.keyboard.press('Space');
    await card.getByText('Låst', { exact: true }).first().waitFor();
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.querySelectorAll('h3[tabindex]').length === 0);
  });

  it('shows both texts when two write at once, and keeps what is chosen', async () => {
    const id = idOf('Samlet ramme');
    await heading('Samlet ramme').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Tekst', { exact: true }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Det, jeg skrev');
    await other.ask({ type: 'card.edit', canvasId: BOARD, id, set: { content: 'Det, den anden skrev' } });
    await page.keyboard.press('Control+Enter');
    await page.getByText('Det, den anden skrev').waitFor();
    expect(await page.getByLabel('Tekst', { exact: true }).inputValue()).toBe('Det, jeg skrev');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Behold begge' }).focus();
    await page.keyboard.press('Enter');
    await focusOn('Samlet ramme');
    const card = boardOf(other.state(), BOARD).cards.find((known) => known.id === id);
    expect(card?.content).toBe('Det, den anden skrev\n\nDet, jeg skrev');
  });

  it('moves a card down, and removes one on Delete and goes on to the next', async () => {
    const first = item('Samlet ramme');
    await first.locator('summary').focus();
    await page.keyboard.press('Enter');
    await first.getByRole('button', { name: 'Flyt Samlet ramme ned' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Samlet ramme er flyttet ned.').waitFor({ state: 'attached' });
    await heading('Samlet ramme').focus();
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('Forhandling forår');
    await page.keyboard.press('Delete');
    await focusOn('Samlet ramme');
    await heading('Forhandling forår').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await heading('Forhandling forår').waitFor();
  });

  it('finds cards by their words, and those that are not answered', async () => {
    const field = page.getByLabel('Søg på tavlen');
    await field.focus();
    await page.keyboard.type('forhandling');
    await page.getByText(/^\d af 2\d kort vises\.$/).waitFor();
    await heading('Udfører').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+a');
    await page.keyboard.type('findes ikke');
    await page.getByText('Intet kort passer').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await heading('Udfører').waitFor();
    const open = { label: 'Evalueringsmøde', prompt: 'Hvem kommer?', required: true, x: 40, y: 2_000 };
    await other.ask({ type: 'card.add', canvasId: BOARD, card: open });
    await page.getByLabel('Kun åbne spørgsmål').focus();
    await page.keyboard.press('Space');
    await heading('Udfører').waitFor({ state: 'detached' });
    await item('Evalueringsmøde').getByText('Spørger: Hvem kommer?').waitFor();
    await page.keyboard.press('Space');
    await heading('Udfører').waitFor();
  });

  it('has one heading for each track on the map', async () => {
    await page.goto(new URL('?page=canvas&id=map', app.ready.facilitator).href);
    await page.getByText('Liste', { exact: true }).click();
    await page.locator('[data-outline="map"] h2').first().waitFor();
    expect(await page.locator('[data-outline="map"] h2').count()).toBe(3);
    expect(await page.locator('[data-outline="map"] h4').count()).toBe(boardOf(other.state(), BOARD).cards.length + 46);
  });

  it('can be read, not changed, while another window holds the board', async () => {
    await other.ask({ type: 'canvas.hold', id: BOARD });
    await page.goto(new URL(`?page=canvas&id=${BOARD}`, app.ready.facilitator).href);
    await page.getByText('Liste', { exact: true }).click();
    await heading('Samlet ramme').waitFor();
    expect(await page.locator('[data-outline] h3 button').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Nyt kort/ }).count()).toBe(0);
    await heading('Samlet ramme').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    expect(boardOf(other.state(), BOARD).cards.length).toBe(24);
    await other.ask({ type: 'canvas.release', id: BOARD });
    await page.locator('[data-outline] h3 button').first().waitFor();
  });

  it('makes no noise', () => {
    expect(mine.faults).toEqual([]);
  });
});
