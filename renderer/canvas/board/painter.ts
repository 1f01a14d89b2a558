/**
 * Draws the board on two canvases below React Flow's nodes. The *ground* holds all that lies still, painted somewhat
 * larger than what is in sight, so that panning only moves a finished picture; the *hand's* canvas holds what is being
 * moved, so that a drag paints only that. Both are drawn in the task in which React Flow's view changes, so that
 * picture and nodes move in the same frame. How fast that is, and why: `npm run bench -- canvas`, ARCHITECTURE.md.
 */
import { type Box, overlaps } from './geometry.ts';
import { detailFor, type Sheet } from './sheet.ts';

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** How much more than what is in sight is painted on each side, in CSS pixels. */
const MARGIN = 360;

export class Painter {
  readonly #ground: HTMLCanvasElement;
  readonly #over: HTMLCanvasElement;
  readonly #onPainted: (sheet: Sheet) => void;
  #sheet: Sheet | undefined;
  #size = { w: 0, h: 0 };
  #ratio = 1;
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  /** The camera and the part of the board that the ground shows now. */
  #painted: { readonly camera: Camera; readonly box: Box; readonly sheet: Sheet; readonly still: string } | undefined;
  #frame = 0;

  constructor(ground: HTMLCanvasElement, over: HTMLCanvasElement, onPainted: (sheet: Sheet) => void) {
    this.#ground = ground;
    this.#over = over;
    this.#onPainted = onPainted;
  }

  /** What is in sight, in canvas units. */
  get view(): Box {
    return boxOf(this.#camera, this.#size);
  }

  resize(w: number, h: number, ratio: number): void {
    if (w === this.#size.w && h === this.#size.h && ratio === this.#ratio) return;
    this.#size = { w, h };
    this.#ratio = ratio;
    sizeTo(this.#over, w, h, ratio);
    sizeTo(this.#ground, w + 2 * MARGIN, h + 2 * MARGIN, ratio);
    this.#painted = undefined;
    this.#paintNow();
  }

  /** Another board, another choice, other words: painted anew at the next frame. */
  show(sheet: Sheet): void {
    const first = this.#sheet === undefined;
    this.#sheet = sheet;
    if (first) this.#paintNow();
    else this.#paintSoon();
  }

  /** The view has moved or zoomed. */
  look(camera: Camera): void {
    this.#camera = camera;
    const painted = this.#painted;
    if (!painted) return this.#paintNow();
    if (camera.zoom !== painted.camera.zoom) {
      // The finished picture is stretched for this frame, and painted sharp in the next.
      this.#place(painted.camera);
      return this.#paintSoon();
    }
    if (this.#covers(painted.box)) this.#place(painted.camera);
    else this.#paintNow();
    if (this.#sheet?.hasHand) this.#paintOver();
  }

  /** What is under the hand has moved. */
  moved(sheet: Sheet): void {
    this.#sheet = sheet;
    if (sheet.still !== this.#painted?.still) this.#paintNow();
    else this.#paintOver();
  }

  /** Paints at once what waits for the next frame. */
  flush(): void {
    if (this.#frame !== 0) this.#paintNow();
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
  }

  /** Whether the ground shows all there is to see: all in sight, or all of the board that is. */
  #covers(box: Box): boolean {
    const view = this.view;
    const all = this.#sheet?.scene.bounds;
    const wanted = all && overlaps(all, view) ? common(all, view) : view;
    return wanted.x >= box.x && wanted.y >= box.y && wanted.x + wanted.w <= box.x + box.w && wanted.y + wanted.h <= box.y + box.h;
  }

  #place(from: Camera): void {
    const scale = this.#camera.zoom / from.zoom;
    const left = this.#camera.x - from.x * scale - MARGIN * scale;
    const top = this.#camera.y - from.y * scale - MARGIN * scale;
    const sharp = scale === 1 ? (value: number) => Math.round(value * this.#ratio) / this.#ratio : (value: number) => value;
    const stretch = scale === 1 ? '' : ` scale(${scale})`;
    this.#ground.style.transform = `translate(${sharp(left)}px, ${sharp(top)}px)${stretch}`;
  }

  #paintSoon(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#paintNow());
  }

  #paintNow(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const sheet = this.#sheet;
    const ctx = this.#ground.getContext('2d');
    if (!sheet || !ctx || this.#size.w === 0) return;
    const { x, y, zoom } = this.#camera;
    const box = grownBy(this.view, MARGIN / zoom);
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, this.#ground.width, this.#ground.height);
    const scale = zoom * this.#ratio;
    ctx.setTransform(scale, 0, 0, scale, Math.round((x + MARGIN) * this.#ratio), Math.round((y + MARGIN) * this.#ratio));
    sheet.paintGround(ctx, box, detailFor(zoom), zoom);
    this.#painted = { camera: this.#camera, box, sheet, still: sheet.still };
    this.#place(this.#camera);
    this.#paintOver();
    this.#onPainted(sheet);
  }

  #paintOver(): void {
    const sheet = this.#sheet;
    const ctx = this.#over.getContext('2d');
    if (!sheet || !ctx) return;
    const shown = sheet.hasHand;
    if (this.#over.hidden !== !shown) this.#over.hidden = !shown;
    if (!shown) return;
    const { x, y, zoom } = this.#camera;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, this.#over.width, this.#over.height);
    const scale = zoom * this.#ratio;
    ctx.setTransform(scale, 0, 0, scale, Math.round(x * this.#ratio), Math.round(y * this.#ratio));
    sheet.paintHand(ctx, detailFor(zoom), zoom);
    // Paint can't be read back: this says what has just been painted, for the benchmark and the tests.
    this.#over.dataset.held = sheet.held;
  }
}

function boxOf({ x, y, zoom }: Camera, { w, h }: { readonly w: number; readonly h: number }): Box {
  return { x: -x / zoom, y: -y / zoom, w: w / zoom, h: h / zoom };
}

function grownBy({ x, y, w, h }: Box, by: number): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}

/** What two boxes that overlap have in common. */
function common(a: Box, b: Box): Box {
  const [left, top] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return { x: left, y: top, w: Math.min(a.x + a.w, b.x + b.w) - left, h: Math.min(a.y + a.h, b.y + b.h) - top };
}

function sizeTo(canvas: HTMLCanvasElement, w: number, h: number, ratio: number): void {
  canvas.width = Math.ceil(w * ratio);
  canvas.height = Math.ceil(h * ratio);
  canvas.style.width = `${w}px`;
  canvas.style.height = `${h}px`;
}
