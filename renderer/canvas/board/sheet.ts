/** All that a picture of the board is painted from at one moment, and the painting of it in canvas units. */
import type { BoardCard, BoardConnection, CardKey } from '../../../shared/canvas/board.ts';
import { familyOf } from '../../../shared/canvas/connection-kinds.ts';
import { cardMarks } from '../../../shared/canvas/drawing/card.ts';
import { labelMarks, lineGeometry, strokeMarks } from '../../../shared/canvas/drawing/line.ts';
import { lineStyle } from '../../../shared/canvas/drawing/line-style.ts';
import type { Detail, Mark, Placed } from '../../../shared/canvas/drawing/marks.ts';
import type { Palette } from '../../../shared/canvas/drawing/palettes.ts';
import { textWidth, wrap } from '../../../shared/canvas/drawing/text.ts';
import type { CardWords } from '../../../shared/canvas/drawing/words.ts';
import { FAMILY, paintMarks } from '../paint/marks-to-canvas.ts';
import type { Guide } from './arrange.ts';
import { type Box, overlaps, type Point } from './geometry.ts';
import type { Scene } from './scene.ts';

type Ctx = CanvasRenderingContext2D;

/** Below these zooms text can't be read: first only the headings are drawn, large, then only what the cards are. */
const FULL_FROM = 0.62;
const LABEL_FROM = 0.2;

/** How much of a card is worth drawing at a zoom. */
export function detailFor(zoom: number): Detail {
  return zoom >= FULL_FROM ? 'full' : zoom >= LABEL_FROM ? 'label' : 'block';
}

export interface SheetParts {
  readonly scene: Scene;
  /** Lanes, zones and the stubs of connections that lead away; behind the cards, in order. */
  readonly ground: (detail: Detail) => readonly Placed[];
  readonly wordsOf: (card: BoardCard) => CardWords;
  readonly lineWord: (line: BoardConnection) => string;
  /** Where the words of lines stand so that they cover no card; null where there are too many to find that out. */
  readonly spots: ReadonlyMap<string, Point> | null;
  readonly paletteOf: (trackId: string | null) => Palette;
  readonly selected: ReadonlySet<CardKey>;
  readonly line: string | null;
  readonly zone: string | null;
  readonly moving: ReadonlyMap<CardKey, Point>;
  readonly resizing: { readonly key: CardKey; readonly w: number; readonly h: number } | null;
  /** Cards that stand out; null when all do. */
  readonly shown: ReadonlySet<CardKey> | null;
  /** Marks over the board: what has changed since a snapshot. */
  readonly over: readonly Placed[];
  readonly guides: readonly Guide[];
  readonly band: Box | null;
  readonly editing: CardKey | null;
}

const FAINT = 0.2;
export const NO_WORDS: CardWords = { type: '', state: '', mandate: '', owner: '', amount: '', open: '', input: '' };
/** Size of a zone's name when the board is seen from far away, in CSS pixels. */
const FAR_HEADING = 14;
/** Marks made before, by card and by line; they hold while card and words do. */
const cardCache = new WeakMap<
  BoardCard,
  { words: SheetParts['wordsOf']; full?: readonly Mark[]; label?: readonly Mark[]; block?: readonly Mark[] }
>();

export class Sheet {
  readonly #parts: SheetParts;
  /** Changes when the ground does: which cards are under the hand, and not where they are. */
  readonly still: string;

  constructor(parts: SheetParts) {
    this.#parts = parts;
    this.still = [...parts.moving.keys(), '', parts.resizing?.key ?? ''].join('\n');
  }

  get scene(): Scene {
    return this.#parts.scene;
  }

  /** Whether anything is under the hand. */
  get hasHand(): boolean {
    const { moving, resizing, guides, band } = this.#parts;
    return moving.size > 0 || resizing !== null || guides.length > 0 || band !== null;
  }

  /** One card under the hand and where it is painted: `cv-budget/n01 40 80`; empty for none. */
  get held(): string {
    const [first] = this.#parts.moving;
    return first ? `${first[0]} ${first[1].x} ${first[1].y}` : '';
  }

  /** All that lies still, within a box. */
  paintGround(ctx: Ctx, box: Box, detail: Detail, zoom: number): void {
    const { scene, ground, over, zone } = this.#parts;
    for (const placed of ground(detail)) this.#paintPlaced(ctx, placed);
    const chosen = scene.zone(zone);
    if (chosen) this.#ring(ctx, chosen, zoom, 4);
    if (detail === 'block') this.#paintFarLines(ctx, box, zoom);
    else for (const line of this.#linesIn(box)) this.#paintLine(ctx, line, detail, zoom);
    const cards = scene.cardsIn(box);
    const { selected } = this.#parts;
    const still = cards.filter(({ key }) => !this.#inHand(key));
    for (const card of still) if (!selected.has(card.key)) this.#paintCard(ctx, card, card, detail, zoom);
    // What is chosen lies on top, so that a card that was just dropped on another one is seen.
    for (const card of still) if (selected.has(card.key)) this.#paintCard(ctx, card, card, detail, zoom);
    if (detail === 'full') for (const line of this.#linesIn(box)) this.#paintWord(ctx, line);
    for (const placed of over) this.#paintPlaced(ctx, placed);
    if (detail === 'block') this.#paintFarZones(ctx, zoom);
    ctx.globalAlpha = 1;
  }

  /** What is under the hand: cards with their lines, guides, the rubber band. */
  paintHand(ctx: Ctx, detail: Detail, zoom: number): void {
    const { scene, moving, resizing, guides, band, paletteOf } = this.#parts;
    const palette = paletteOf(null);
    const held = [...moving.keys(), ...(resizing ? [resizing.key] : [])];
    const lines = new Set(held.flatMap((key) => scene.linesOf(key)));
    for (const line of lines) this.#paintLine(ctx, line, detail, zoom);
    for (const [key, at] of moving) {
      const card = scene.card(key);
      if (card) this.#paintCard(ctx, card, at, detail, zoom);
    }
    const grown = scene.card(resizing?.key);
    if (grown && resizing) this.#paintCard(ctx, { ...grown, w: resizing.w, h: resizing.h }, grown, detail, zoom);
    ctx.strokeStyle = palette.accent;
    ctx.lineWidth = 1 / zoom;
    for (const { axis, at, from, to } of guides) {
      ctx.beginPath();
      if (axis === 'x') lineTo(ctx, at, from - 12, at, to + 12);
      else lineTo(ctx, from - 12, at, to + 12, at);
      ctx.stroke();
    }
    if (!band) return;
    ctx.fillStyle = palette.accent;
    ctx.globalAlpha = 0.12;
    ctx.fillRect(band.x, band.y, band.w, band.h);
    ctx.globalAlpha = 1;
    ctx.strokeRect(band.x, band.y, band.w, band.h);
  }

  #inHand(key: CardKey): boolean {
    return this.#parts.moving.has(key) || this.#parts.resizing?.key === key;
  }

  #paintPlaced(ctx: Ctx, { x, y, trackId, marks }: Placed): void {
    ctx.save();
    ctx.translate(x, y);
    paintMarks(ctx, marks, this.#parts.paletteOf(trackId));
    ctx.restore();
  }

  #paintCard(ctx: Ctx, card: BoardCard, at: Point, detail: Detail, zoom: number): void {
    const { selected, shown, paletteOf, scene, editing } = this.#parts;
    if (card.key === editing) return;
    const faint = shown !== null && !shown.has(card.key);
    if (faint) ctx.globalAlpha = FAINT;
    ctx.translate(at.x, at.y);
    paintMarks(ctx, this.#marksOf(card, detail), paletteOf(scene.lane(card.canvasId)?.trackId ?? null));
    ctx.translate(-at.x, -at.y);
    if (faint) ctx.globalAlpha = 1;
    if (selected.has(card.key)) this.#ring(ctx, { x: at.x, y: at.y, w: card.w, h: card.h }, zoom, 3);
  }

  #marksOf(card: BoardCard, detail: Detail): readonly Mark[] {
    const { wordsOf } = this.#parts;
    let kept = cardCache.get(card);
    if (!kept || kept.words !== wordsOf) {
      kept = { words: wordsOf };
      cardCache.set(card, kept);
    }
    // Words are made only where they are drawn: on a board of thousands that is most of the work.
    kept[detail] ??= cardMarks(card, detail === 'full' ? wordsOf(card) : NO_WORDS, detail);
    return kept[detail];
  }

  /** A ring around what is chosen, of the same strength at every zoom. */
  #ring(ctx: Ctx, { x, y, w, h }: Box, zoom: number, gap: number): void {
    ctx.strokeStyle = this.#parts.paletteOf(null).accent;
    ctx.lineWidth = 3 / zoom;
    const out = gap / zoom;
    ctx.beginPath();
    ctx.roundRect(x - out, y - out, w + 2 * out, h + 2 * out, 8);
    ctx.stroke();
  }

  #linesIn(box: Box): readonly BoardConnection[] {
    const { scene } = this.#parts;
    return scene.board.connections.filter((line) => {
      if (this.#inHand(line.from) || this.#inHand(line.to)) return false;
      const [from, to] = [scene.card(line.from), scene.card(line.to)];
      return from !== undefined && to !== undefined && overlaps(reachOf(from, to), box);
    });
  }

  #paintLine(ctx: Ctx, line: BoardConnection, detail: Detail, zoom: number): void {
    const { scene, shown, paletteOf, lineWord } = this.#parts;
    const [from, to] = [scene.card(line.from), scene.card(line.to)];
    if (!from || !to) return;
    const [start, end] = [this.#boxOf(from), this.#boxOf(to)];
    const still = start === from && end === to;
    const geometry = still ? scene.geometry(line.key, from, to) : lineGeometry(start, end);
    const style = lineStyle(familyOf(line.kind));
    const faint = shown !== null && !(shown.has(line.from) && shown.has(line.to));
    if (faint) ctx.globalAlpha = FAINT;
    const palette = paletteOf(null);
    if (line.key === this.#parts.line) {
      ctx.strokeStyle = palette.accent;
      ctx.lineWidth = 9 / zoom;
      ctx.globalAlpha = 0.35;
      ctx.stroke(new Path2D(geometry.d));
      ctx.globalAlpha = 1;
    }
    paintMarks(ctx, strokeMarks(geometry, style), palette);
    // At rest words stand above the cards; those of a line under the hand go with it.
    if (detail === 'full' && !still) paintMarks(ctx, labelMarks(lineWord(line), geometry.mid), palette);
    if (faint) ctx.globalAlpha = 1;
  }

  /** The word of a line, where it covers no card; not at all where there is no such place. */
  #paintWord(ctx: Ctx, line: BoardConnection): void {
    const { scene, shown, paletteOf, lineWord, spots } = this.#parts;
    const [from, to] = [scene.card(line.from), scene.card(line.to)];
    const spot = spots ? spots.get(line.key) : from && to && scene.geometry(line.key, from, to).mid;
    if (!spot || (shown !== null && !(shown.has(line.from) && shown.has(line.to)))) return;
    paintMarks(ctx, labelMarks(lineWord(line), spot), paletteOf(null));
  }

  /** Where a card is now, under the hand or at rest. */
  #boxOf(card: BoardCard): Box {
    const { moving, resizing } = this.#parts;
    const place = moving.get(card.key);
    if (place) return { x: place.x, y: place.y, w: card.w, h: card.h };
    return resizing?.key === card.key ? { x: card.x, y: card.y, w: resizing.w, h: resizing.h } : card;
  }

  /** From far away zones keep their borders and their names, at a size that can be read. */
  #paintFarZones(ctx: Ctx, zoom: number): void {
    const { scene, paletteOf } = this.#parts;
    const { ink, lineStrong, paper } = paletteOf(null);
    const [size, pad] = [FAR_HEADING / zoom, 5 / zoom];
    ctx.font = `700 ${size}px ${FAMILY}`;
    ctx.textBaseline = 'alphabetic';
    ctx.textAlign = 'start';
    ctx.lineWidth = 1.5 / zoom;
    ctx.strokeStyle = lineStrong;
    for (const zone of scene.board.zones) {
      ctx.strokeRect(zone.x, zone.y, zone.w, zone.h);
      const { lines } = wrap(zone.label, zone.w - 4 * pad, size, 700, 1);
      const name = lines[0] ?? '';
      ctx.fillStyle = paper;
      ctx.fillRect(zone.x, zone.y, Math.min(zone.w, textWidth(name, size, 700) + 3 * pad), size + 2 * pad);
      ctx.fillStyle = ink;
      ctx.fillText(name, zone.x + pad, zone.y + size + pad / 2);
    }
  }

  /** From far away lines are straight and all alike: where much hangs together is all that can be seen. */
  #paintFarLines(ctx: Ctx, box: Box, zoom: number): void {
    const { scene, paletteOf } = this.#parts;
    ctx.beginPath();
    for (const line of scene.board.connections) {
      if (this.#inHand(line.from) || this.#inHand(line.to)) continue;
      const [from, to] = [scene.card(line.from), scene.card(line.to)];
      if (!from || !to || !overlaps(reachOf(from, to), box)) continue;
      lineTo(ctx, from.x + from.w / 2, from.y + from.h / 2, to.x + to.w / 2, to.y + to.h / 2);
    }
    ctx.strokeStyle = paletteOf(null).lineStrong;
    ctx.lineWidth = 1 / zoom;
    ctx.stroke();
  }
}

function reachOf(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x: x - 80, y: y - 80, w: Math.max(a.x + a.w, b.x + b.w) - x + 160, h: Math.max(a.y + a.h, b.y + b.h) - y + 160 };
}

function lineTo(ctx: Ctx, x1: number, y1: number, x2: number, y2: number): void {
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
}
