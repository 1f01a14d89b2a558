/** A hand on the drawn board in a real browser. What is drawn is paint, so it goes by where things are in the programme. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { Scene } from '../../renderer/canvas/board/scene.ts';
import { type Board, type BoardCard, type BoardConnection, boardOf } from '../../shared/canvas/board.ts';
import { boardOrMap } from '../../shared/canvas/map.ts';
import { translator } from '../../shared/i18n/index.ts';
import type { State } from '../../shared/state.ts';
import type { App } from './app.ts';
import type { Remote } from './remote.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The words of the pages. */
export const t = translator('da');

export class DrawnBoard {
  readonly page: Page;
  readonly id: string;
  readonly #remote: Remote;

  constructor(page: Page, id: string, remote: Remote) {
    this.page = page;
    this.id = id;
    this.#remote = remote;
  }

  /** Goes to a board of an app; it is ready when it has been painted. */
  static async open(page: Page, app: App, id: string, remote: Remote): Promise<DrawnBoard> {
    await page.goto(new URL(`?page=canvas&id=${encodeURIComponent(id)}`, app.ready.facilitator).href);
    return new DrawnBoard(page, id, remote).ready();
  }

  async ready(): Promise<DrawnBoard> {
    await this.page.locator(`[data-board="${this.id}"][data-painted]`).waitFor();
    return this;
  }

  get state(): State {
    return this.#remote.state();
  }

  get board(): Board {
    return boardOrMap(this.state, this.id);
  }

  /** The card with this heading, or these words, now. */
  card(words: string): BoardCard {
    const card = this.board.cards.find(({ id, label, content }) => [id, label, content].includes(words));
    if (!card) throw new Error(`no card ${words} among ${this.board.cards.map(({ label }) => label).join(', ')}`);
    return card;
  }

  /** Waits until a card says so, and until the page has been told, too. */
  async told(words: string): Promise<BoardCard> {
    await expect.poll(() => this.board.cards.some(({ label, content }) => [label, content].includes(words)), patience).toBe(true);
    return this.card(words);
  }

  /** The words at both ends of a connection, with what it means. */
  named({ from, to, kind }: BoardConnection): string {
    const name = (key: string) => this.board.cards.find((card) => card.key === key)?.label ?? key;
    return `${name(from)} ${kind} ${name(to)}`;
  }

  get lines(): readonly string[] {
    return this.board.connections.map((line) => this.named(line));
  }

  /** Lets the window draw what it has been told: this test may have heard of it first. */
  async #drawn(): Promise<void> {
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  /** Where a point of the board is in the window. */
  async at({ x, y }: Point): Promise<Point> {
    await this.#drawn();
    const view = await this.page.locator('.react-flow__viewport').evaluate((element) => {
      const { a, e, f } = new DOMMatrix(getComputedStyle(element).transform);
      const box = document.querySelector('[data-board]')?.getBoundingClientRect();
      return { zoom: a, x: e + (box?.x ?? 0), y: f + (box?.y ?? 0) };
    });
    return { x: view.x + x * view.zoom, y: view.y + y * view.zoom };
  }

  async zoom(): Promise<number> {
    const [one, other] = [await this.at({ x: 0, y: 0 }), await this.at({ x: 1_000, y: 0 })];
    return (other.x - one.x) / 1_000;
  }

  /** The middle of a card in the window, or a part of it: 0 is its left (or upper) border, 1 its right (or lower). */
  spot(card: BoardCard, across = 0.5, down = 0.5): Promise<Point> {
    return this.at({ x: card.x + card.w * across, y: card.y + card.h * down });
  }

  async click(card: BoardCard, modifiers: readonly string[] = []): Promise<void> {
    const { x, y } = await this.spot(card);
    await this.#with(modifiers, () => this.page.mouse.click(x, y));
  }

  async clickAt(point: Point, options: { readonly button?: 'right'; readonly clickCount?: number } = {}): Promise<void> {
    const { x, y } = await this.at(point);
    await this.page.mouse.click(x, y, options);
  }

  /** A point of the board where a press means this connection and nothing else. */
  async lineSpot(line: BoardConnection): Promise<Point> {
    const scene = new Scene(this.board);
    const zoom = await this.zoom();
    const ends = [scene.card(line.from), scene.card(line.to)].filter((card) => card !== undefined);
    const clear = 10 / zoom;
    const isBorder = ({ x, y }: Point) =>
      this.board.zones.some((zone) => Math.abs(x - zone.x - zone.w) < clear || Math.abs(y - zone.y - zone.h) < clear);
    for (let y = Math.min(...ends.map((card) => card.y)) - 60; y < Math.max(...ends.map((card) => card.y)) + 180; y += 4) {
      for (let x = Math.min(...ends.map((card) => card.x)) - 160; x < Math.max(...ends.map((card) => card.x)) + 400; x += 4) {
        const at = { x, y };
        if (scene.lineAt(at, 8 / zoom)?.key !== line.key || scene.lineAt(at, 3 / zoom)?.key !== line.key) continue;
        if (!scene.cardAt(at) && !isBorder(at)) return at;
      }
    }
    throw new Error(`nowhere to press on ${this.named(line)}`);
  }

  /** Presses, moves in small steps as a hand does, and lets go. Points of the window. */
  async drag(from: Point, to: Point, modifiers: readonly string[] = [], held?: () => Promise<void>): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await this.#with(modifiers, async () => {
      await mouse.down();
      for (const part of [0.1, 0.4, 0.7, 1]) await mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
      await held?.();
      await mouse.up();
    });
  }

  /** Moves a card by so much of the board. */
  async dragCard(card: BoardCard, by: Point, modifiers: readonly string[] = [], held?: () => Promise<void>): Promise<void> {
    const middle = { x: card.x + card.w / 2, y: card.y + card.h / 2 };
    await this.drag(await this.at(middle), await this.at({ x: middle.x + by.x, y: middle.y + by.y }), modifiers, held);
  }

  /** Draws a connection out of the right edge of a card, to a point of the window. */
  async connect(card: BoardCard, to: Point, side: 'left' | 'right' | 'top' | 'bottom' = 'right'): Promise<void> {
    const middle = await this.spot(card);
    await this.page.mouse.move(middle.x, middle.y);
    const node = this.page.locator(`.react-flow__node[data-id="${card.key}"]`);
    const handle = await node.locator(`.react-flow__handle-${side}`).boundingBox();
    if (!handle) throw new Error(`no handle at ${card.key}`);
    await this.drag({ x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 }, to);
  }

  /** The fields on a card that is being written on. */
  get heading(): Locator {
    return this.page.locator('[data-board]').getByLabel(t('canvas.label'), { exact: true });
  }
  get text(): Locator {
    return this.page.locator('[data-board]').getByLabel(t('canvas.content'), { exact: true });
  }

  /** Writes a heading on the card whose editor is open, and goes on with Enter. */
  async write(label: string): Promise<BoardCard> {
    await this.heading.waitFor();
    await this.page.keyboard.type(label);
    await this.page.keyboard.press('Enter');
    await this.heading.waitFor({ state: 'detached' });
    return this.told(label);
  }

  async press(...keys: readonly string[]): Promise<void> {
    await this.#drawn();
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The labels of the chosen cards, as the panel has them; the panel stands at the right. */
  panel(): Locator {
    return this.page.getByRole('complementary', { name: t('panels.chosen') });
  }

  tool(name: string): Locator {
    return this.page.getByRole('toolbar').getByRole('button', { name });
  }

  async #with(modifiers: readonly string[], work: () => Promise<void>): Promise<void> {
    for (const key of modifiers) await this.page.keyboard.down(key);
    await work();
    for (const key of modifiers) await this.page.keyboard.up(key);
  }
}

/** A place of the board, as exactly as a mouse can point at it. */
export const about = (value: number): number => expect.closeTo(value, -1) as unknown as number;

/** How long something may take that the server is asked for. */
export const patience = { timeout: 5_000, interval: 20 } as const;

export interface CardSketch {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly [member: string]: unknown;
}

/** A board of a test's own with three zones and some cards, opened in the window by its tab. A card says its id unless told otherwise. */
export async function aBoard(page: Page, remote: Remote, title: string, cards: readonly CardSketch[] = []): Promise<DrawnBoard> {
  const canvasId = `cv-${title.toLowerCase().replaceAll(/\W+/g, '-')}`;
  const zones = [1, 2, 3].map((n) => ({ id: `z${n}`, label: `Felt ${n}`, order: n, w: 300 }));
  const template = { id: `ct-${canvasId}`, title, zones, nodes: [], edges: [] };
  await remote.ask({ type: 'canvas.add', id: canvasId, title, trackId: null, template });
  const fresh = cards.map(({ id, x, y, ...more }) => ({ id, card: { label: id, x, y, ...more } }));
  if (fresh.length > 0) await remote.ask({ type: 'card.insert', canvasId, cards: fresh, connections: [] });
  await page.getByRole('link', { name: title, exact: true }).click();
  const board = await new DrawnBoard(page, canvasId, remote).ready();
  await expect.poll(() => page.locator('[data-board]').getAttribute('data-painted'), patience).toBe(String(fresh.length));
  await expect.poll(() => boardOf(remote.state(), canvasId).cards.length, patience).toBe(fresh.length);
  return board;
}
