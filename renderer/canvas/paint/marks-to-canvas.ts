/** Paints the marks a board is drawn with (`shared/canvas/drawing`) on a canvas; the caller has set place and scale. */
import { ICON_GRID, ICON_STROKE, icons } from '../../../shared/canvas/drawing/icons.ts';
import type { IconMark, Ink, Mark, PathMark, RectMark, TextMark } from '../../../shared/canvas/drawing/marks.ts';
import type { Palette } from '../../../shared/canvas/drawing/palettes.ts';

type Ctx = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** The font the marks are measured for, as the page loads it. */
export const FAMILY = "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif";

/** Paints marks from back to front in the units of the context's transform. */
export function paintMarks(ctx: Ctx, marks: readonly Mark[], palette: Palette): void {
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.textBaseline = 'alphabetic';
  // Setting a font is dear, and neighbours in the list mostly share one.
  let font = '';
  for (const mark of marks) {
    switch (mark.kind) {
      case 'path':
        paintPath(ctx, pathOf(mark.d), mark, palette);
        break;
      case 'rect':
        paintPath(ctx, rectPath(mark), mark, palette);
        break;
      case 'icon':
        paintIcon(ctx, mark, palette);
        break;
      case 'text': {
        const wanted = fontOf(mark);
        if (wanted !== font) ctx.font = wanted;
        font = wanted;
        paintText(ctx, mark, palette);
        break;
      }
    }
  }
}

/** Resolves once canvas text comes in the board's font; until then a stand-in of other widths would be painted. */
export async function boardFontLoaded(): Promise<void> {
  const faces = ['400', '700', 'italic 400'].map((face) => document.fonts.load(`${face} 16px ${FAMILY}`, 'Aå…'));
  // Without the font a board is still better than none.
  await Promise.all(faces).catch(() => undefined);
}

interface Line {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly width?: number;
  readonly dash?: readonly number[];
}

const SOLID: readonly number[] = [];

function paintPath(ctx: Ctx, path: Path2D, { fill, stroke, width = 1, dash = SOLID }: Line, palette: Palette): void {
  if (fill) {
    ctx.fillStyle = palette[fill];
    ctx.fill(path);
  }
  if (!stroke) return;
  ctx.strokeStyle = palette[stroke];
  ctx.lineWidth = width;
  ctx.setLineDash(dash as number[]);
  ctx.stroke(path);
}

function paintText(ctx: Ctx, { x, y, text, ink, anchor = 'start' }: TextMark, palette: Palette): void {
  ctx.fillStyle = palette[ink];
  ctx.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
  ctx.fillText(text, x, y);
}

function paintIcon(ctx: Ctx, { name, x, y, size, ink }: IconMark, palette: Palette): void {
  const scale = size / ICON_GRID;
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  ctx.strokeStyle = palette[ink];
  ctx.lineWidth = ICON_STROKE;
  ctx.setLineDash(SOLID as number[]);
  ctx.stroke(pathOf(icons[name]));
  // Undone by hand: save and restore keep all of the context's state for the sake of two numbers.
  ctx.scale(1 / scale, 1 / scale);
  ctx.translate(-x, -y);
}

function fontOf({ size, weight, italic }: TextMark): string {
  const key = `${italic ? 'italic ' : ''}${weight} ${size}px`;
  return `${key} ${FAMILY}`;
}

/** Outlines and icons come again on card after card; lines between cards mostly do not, so the oldest go first. */
const paths = new Map<string, Path2D>();
const KEPT = 4_000;

function pathOf(d: PathMark['d']): Path2D {
  const known = paths.get(d);
  if (known) return known;
  const path = new Path2D(d);
  if (paths.size >= KEPT) paths.delete(paths.keys().next().value ?? '');
  paths.set(d, path);
  return path;
}

function rectPath({ x, y, w, h, r = 0 }: RectMark): Path2D {
  const path = new Path2D();
  if (r > 0) path.roundRect(x, y, w, h, r);
  else path.rect(x, y, w, h);
  return path;
}
