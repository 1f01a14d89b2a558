/** A board made ready for the hand: which card or line lies where, and what hangs on what. */
import type { Board, BoardCard, BoardConnection, BoardLane, BoardZone, CardKey } from '../../../shared/canvas/board.ts';
import { linesOf } from '../../../shared/canvas/drawing/board.ts';
import { distanceToLine, type LineGeometry, lineGeometry } from '../../../shared/canvas/drawing/line.ts';
import { inReadingOrder } from '../../../shared/canvas/zones.ts';
import { around, type Box, contains, overlaps, type Point } from './geometry.ts';

/** Side of a cell of the grid by which cards are found, in canvas units. */
const CELL = 600;
/** How far lines within a column swing out, in canvas units. */
const SWING = 44;
/** Lines that end on the same side of a card are parted there, up to so many lines on a board. */
const MOST_PARTED = 400;

export class Scene {
  readonly board: Board;
  readonly #cards = new Map<CardKey, BoardCard>();
  readonly #cells = new Map<string, BoardCard[]>();
  readonly #lines = new Map<CardKey, BoardConnection[]>();
  readonly #geometry = new Map<string, LineGeometry>();
  #bounds: Box | undefined;
  #order: readonly BoardCard[] | undefined;
  #rank: ReadonlyMap<CardKey, number> | undefined;

  constructor(board: Board) {
    this.board = board;
    for (const card of board.cards) {
      this.#cards.set(card.key, card);
      for (const cell of cellsOf(card)) push(this.#cells, cell, card);
    }
    for (const line of board.connections) {
      push(this.#lines, line.from, line);
      push(this.#lines, line.to, line);
    }
  }

  card(key: CardKey | null | undefined): BoardCard | undefined {
    return key ? this.#cards.get(key) : undefined;
  }

  cards(keys: Iterable<CardKey>): readonly BoardCard[] {
    return [...keys].flatMap((key) => this.#cards.get(key) ?? []);
  }

  line(key: string | null): BoardConnection | undefined {
    return key ? this.board.connections.find((line) => line.key === key) : undefined;
  }

  zone(key: string | null): BoardZone | undefined {
    return key ? this.board.zones.find((zone) => zone.key === key) : undefined;
  }

  lane(canvasId: string): BoardLane | undefined {
    return this.board.lanes.find((lane) => lane.canvasId === canvasId);
  }

  laneAt(point: Point): BoardLane | undefined {
    const { lanes } = this.board;
    return lanes.find((lane) => contains(lane, point)) ?? lanes.toSorted((a, b) => away(a, point) - away(b, point))[0];
  }

  linesOf(key: CardKey): readonly BoardConnection[] {
    return this.#lines.get(key) ?? [];
  }

  /** The topmost card at a point. */
  cardAt(point: Point): BoardCard | undefined {
    return this.#cells.get(cell(point.x, point.y))?.findLast((card) => contains(card, point));
  }

  /** Cards that touch a box, in the order in which they are drawn. */
  cardsIn(box: Box): readonly BoardCard[] {
    // A box over much of the board is quicker gone through card by card than cell by cell.
    if ((box.w * box.h) / CELL ** 2 > this.#cells.size / 2) return this.board.cards.filter((card) => overlaps(card, box));
    const found = new Set<BoardCard>();
    for (const name of cellsOf(box)) {
      for (const card of this.#cells.get(name) ?? []) if (overlaps(card, box)) found.add(card);
    }
    return found.size > 1 ? [...found].sort((a, b) => this.#place(a.key) - this.#place(b.key)) : [...found];
  }

  #place(key: CardKey): number {
    this.#rank ??= new Map(this.board.cards.map((card, index) => [card.key, index]));
    return this.#rank.get(key) ?? 0;
  }

  /** The nearest line within `reach` (canvas units) of a point. */
  lineAt(point: Point, reach: number): BoardConnection | undefined {
    let best: { readonly line: BoardConnection; readonly distance: number } | undefined;
    for (const line of this.board.connections) {
      const [from, to] = [this.#cards.get(line.from), this.#cards.get(line.to)];
      if (!from || !to || !near(point, from, to, reach + 160)) continue;
      const distance = distanceToLine(point, this.geometry(line.key, from, to));
      if (distance <= reach && (!best || distance < best.distance)) best = { line, distance };
    }
    return best?.line;
  }

  /** Every connection with the way it runs. */
  get lines(): readonly { readonly line: BoardConnection; readonly geometry: LineGeometry }[] {
    return this.board.connections.flatMap((line) => {
      const [from, to] = [this.#cards.get(line.from), this.#cards.get(line.to)];
      return from && to ? [{ line, geometry: this.geometry(line.key, from, to) }] : [];
    });
  }

  geometry(key: string, from: Box, to: Box): LineGeometry {
    if (this.#geometry.size === 0 && this.board.connections.length <= MOST_PARTED) {
      for (const { line, geometry } of linesOf(this.board)) this.#geometry.set(line.key, geometry);
    }
    const known = this.#geometry.get(key);
    if (known) return known;
    const fresh = lineGeometry(from, to);
    this.#geometry.set(key, fresh);
    return fresh;
  }

  /** The cards as one reads them, which is the order of Tab. */
  get readingOrder(): readonly BoardCard[] {
    this.#order ??= inReadingOrder(this.board);
    return this.#order;
  }

  /** All that is drawn, with room for lines that swing out at the sides and their words. */
  get whole(): Box {
    const { x, y, w, h } = this.bounds;
    const aside = this.board.connections.length > 0 ? SWING : 0;
    return { x: x - aside, y, w: w + 2 * aside, h };
  }

  /** All lanes, zones and cards, as one box. */
  get bounds(): Box {
    const { lanes, zones, cards } = this.board;
    this.#bounds ??= around([...lanes.filter(({ w }) => w > 0), ...zones, ...cards]) ?? { x: 0, y: 0, w: 1_200, h: 700 };
    return this.#bounds;
  }
}

function cell(x: number, y: number): string {
  return `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
}

function cellsOf({ x, y, w, h }: Box): readonly string[] {
  const names: string[] = [];
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + w) / CELL); column += 1) {
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + h) / CELL); row += 1) names.push(`${column} ${row}`);
  }
  return names;
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function near(point: Point, a: Box, b: Box, reach: number): boolean {
  const box = around([a, b]);
  return box !== undefined && contains({ x: box.x - reach, y: box.y - reach, w: box.w + 2 * reach, h: box.h + 2 * reach }, point);
}

function away({ x, w }: Box, point: Point): number {
  return Math.max(x - point.x, point.x - (x + w), 0);
}
