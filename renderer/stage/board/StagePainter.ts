/** Paints a board on the stage's canvas: sharp on every screen, and moving smoothly from view to view. */
import type { Detail, Placed } from '../../../shared/canvas/drawing/marks.ts';
import type { Palette } from '../../../shared/canvas/drawing/palettes.ts';
import { paintMarks } from '../../canvas/paint/marks-to-canvas.ts';
import { type Box, between, type Camera, fitted, isAt, nearer, type Size, seen } from './camera.ts';

/** What is painted, from back to front, once for each level of detail. */
export interface Picture {
  readonly placed: (detail: Detail) => readonly Placed[];
  readonly paletteOf: (trackId: string | null) => Palette;
  /** The card that stands out while all else dims. */
  readonly lit: { readonly box: Box; readonly placed: (detail: Detail) => Placed } | null;
}

/** From this scale on the small text of cards can be read; below, labels are drawn as large as they get. */
const FULL_FROM = 1.4;
const LABEL_FROM = 0.15;
const MOVING_MS = 450;
/** A window that is followed is caught up with at this pace: after so many milliseconds a third of the way is left. */
const FOLLOW_MS = 110;

/** How the picture goes to another part of the board: at once, on a short journey, or keeping up with one that moves. */
export type Pace = 'still' | 'journey' | 'follow';
/** How much of what is not in the light is left. */
const DIMMED = 0.25;
/** A card with all that hangs over its edges is not farther than this from its corner. */
const REACH = 700;

export class StagePainter {
  readonly #canvas: HTMLCanvasElement;
  #picture: Picture | undefined;
  #size: Size = { w: 0, h: 0 };
  #ratio = 1;
  #target: Box | undefined;
  #camera: Camera | undefined;
  #pace: Pace = 'still';
  /** When the last frame of a following picture was painted. */
  #last = 0;
  #journey: { readonly from: Camera; readonly since: number } | undefined;
  #frame = 0;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /** Another board, or the same with other words; painted at the next frame. */
  paint(picture: Picture): void {
    this.#picture = picture;
    this.#soon();
  }

  /** Goes to another part of the board. */
  goTo(target: Box, pace: Pace): void {
    this.#pace = pace;
    const same = this.#target && (['x', 'y', 'w', 'h'] as const).every((side) => this.#target?.[side] === target[side]);
    if (same) return;
    this.#target = target;
    if (pace === 'still') this.#camera = undefined;
    this.#journey = pace === 'journey' && this.#camera ? { from: this.#camera, since: performance.now() } : undefined;
    this.#soon();
  }

  /** The canvas has another size in CSS pixels, or the screen other pixels; `pixels` are the screen's own when known. */
  resize(size: Size, pixels: Size): void {
    if (this.#canvas.width !== pixels.w || this.#canvas.height !== pixels.h) {
      this.#canvas.width = pixels.w;
      this.#canvas.height = pixels.h;
    }
    this.#size = size;
    this.#ratio = size.w === 0 ? 1 : pixels.w / size.w;
    this.#camera = undefined;
    this.#journey = undefined;
    // In the same frame, or the canvas would be seen empty.
    this.#now();
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
  }

  #soon(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#now());
  }

  #now(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const ctx = this.#canvas.getContext('2d');
    if (!ctx || !this.#picture || !this.#target || this.#size.w === 0 || this.#size.h === 0) return;
    const goal = fitted(this.#target, this.#size);
    const camera = this.#nextCamera(goal);
    this.#camera = camera;
    // What can be read at the goal is drawn on the way, too, so that nothing changes but its size.
    this.#draw(ctx, this.#picture, camera, detailAt(goal.scale));
    if (camera !== goal) this.#soon();
  }

  /** Where the picture is now; the goal itself once it has been reached. */
  #nextCamera(goal: Camera): Camera {
    const now = performance.now();
    const sinceLast = Math.min(now - this.#last, 50);
    this.#last = now;
    if (this.#journey) {
      const share = (now - this.#journey.since) / MOVING_MS;
      if (share < 1) return between(this.#journey.from, goal, share);
      this.#journey = undefined;
    } else if (this.#pace === 'follow' && this.#camera) {
      const next = nearer(this.#camera, goal, 1 - Math.exp(-sinceLast / FOLLOW_MS));
      if (!isAt(next, goal)) return next;
    }
    return goal;
  }

  #draw(ctx: CanvasRenderingContext2D, picture: Picture, camera: Camera, detail: Detail): void {
    const scale = camera.scale * this.#ratio;
    const { width, height } = this.#canvas;
    const box = seen(camera, this.#size);
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalAlpha = 1;
    const palette = picture.paletteOf(null);
    ctx.fillStyle = palette.paper;
    ctx.fillRect(0, 0, width, height);
    ctx.setTransform(scale, 0, 0, scale, Math.round(-box.x * scale), Math.round(-box.y * scale));
    for (const placed of picture.placed(detail)) if (isNear(placed, box)) paintPlaced(ctx, placed, picture);
    if (!picture.lit) return;
    ctx.globalAlpha = 1 - DIMMED;
    ctx.fillStyle = palette.paper;
    ctx.fillRect(box.x - 1, box.y - 1, box.w + 2, box.h + 2);
    ctx.globalAlpha = 1;
    this.#light(ctx, picture, picture.lit, detail, camera.scale);
  }

  /** The card in the light, somewhat larger than on the board, in a ring. */
  #light(ctx: CanvasRenderingContext2D, picture: Picture, lit: NonNullable<Picture['lit']>, detail: Detail, scale: number): void {
    const { x, y, w, h } = lit.box;
    const larger = Math.max(1, Math.min(1.25, 1.9 / scale));
    const palette = picture.paletteOf(null);
    ctx.save();
    ctx.translate(x + w / 2, y + h / 2);
    ctx.scale(larger, larger);
    ctx.translate(-w / 2, -h / 2);
    const gap = 10;
    ctx.beginPath();
    ctx.roundRect(-gap, -gap, w + 2 * gap, h + 2 * gap, 14);
    ctx.fillStyle = palette.paper;
    ctx.fill();
    ctx.strokeStyle = palette.accent;
    ctx.lineWidth = Math.max(6, 7 / (scale * larger));
    ctx.setLineDash([]);
    ctx.stroke();
    paintMarks(ctx, lit.placed(detail).marks, picture.paletteOf(lit.placed(detail).trackId));
    ctx.restore();
  }
}

function detailAt(scale: number): Detail {
  return scale >= FULL_FROM ? 'full' : scale >= LABEL_FROM ? 'label' : 'block';
}

function paintPlaced(ctx: CanvasRenderingContext2D, { x, y, trackId, marks }: Placed, picture: Picture): void {
  ctx.translate(x, y);
  paintMarks(ctx, marks, picture.paletteOf(trackId));
  ctx.translate(-x, -y);
}

/** Only cards, which have a name, are left out when they are out of sight; there are few of the others. */
function isNear({ name, x, y }: Placed, box: Box): boolean {
  if (name === undefined) return true;
  return x > box.x - REACH && y > box.y - REACH && x < box.x + box.w + REACH && y < box.y + box.h + REACH;
}
