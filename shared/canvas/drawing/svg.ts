/** A board as a picture that stands alone: SVG text for documents, without a page to draw on. */
import type { Board } from '../board.ts';
import { type BoardLook, boardMarks, boundsOf, detailOnPage } from './board.ts';
import { ICON_GRID, ICON_STROKE, icons } from './icons.ts';
import type { Box } from './line.ts';
import type { Detail, Ink, Mark, Placed } from './marks.ts';
import { type Palette, paletteFor, type Theme } from './palettes.ts';

export interface SvgOptions extends Omit<BoardLook, 'detail'> {
  readonly title: string;
  readonly description: string;
  readonly theme: Theme;
  /** As much as can be read when the whole is on a page, when not given. */
  readonly detail?: Detail;
  /** The part of the board that is shown; all of it when not given. */
  readonly frame?: Box;
  readonly fontFamily?: string;
  /** A style sheet that brings the font along, for who does not have it. */
  readonly fontStyle?: string;
}

const MARGIN = 28;
const FONT = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible Next Variable', sans-serif";

/** The board as a complete SVG document. */
export function boardSvg(board: Board, options: SvgOptions): string {
  const { title, description, theme, names, fontFamily = FONT } = options;
  const bounds = options.frame ?? withMargin(boundsOf(board, options.t) ?? { x: 0, y: 0, w: 400, h: 200 });
  const placed = boardMarks(board, { ...options, detail: options.detail ?? detailOnPage(bounds) });
  const ground = paletteFor(theme, undefined).paper;
  const { x, y, w, h } = bounds;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${n(x)} ${n(y)} ${n(w)} ${n(h)}" width="${n(w)}" height="${n(h)}" role="img" font-family="${escaped(fontFamily)}" stroke-linecap="round" stroke-linejoin="round" fill="none">`,
    `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`,
    options.fontStyle ? `<style>${escaped(options.fontStyle)}</style>` : '',
    `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${ground}"/>`,
    ...placed.map((part) => group(part, paletteFor(theme, names.track(part.trackId)))),
    '</svg>',
  ].join('\n');
}

function withMargin({ x, y, w, h }: Box): Box {
  return { x: x - MARGIN, y: y - MARGIN, w: w + 2 * MARGIN, h: h + 2 * MARGIN };
}

function group({ x, y, name, marks }: Placed, palette: Palette): string {
  if (marks.length === 0) return '';
  const place = x === 0 && y === 0 ? '' : ` transform="translate(${n(x)} ${n(y)})"`;
  const title = name ? `<title>${escaped(name)}</title>` : '';
  return `<g${place}>${title}${marks.map((mark) => element(mark, palette)).join('')}</g>`;
}

function element(mark: Mark, palette: Palette): string {
  if (mark.kind === 'path') return `<path d="${mark.d}"${painted(mark, palette)}/>`;
  if (mark.kind === 'rect') {
    const corner = mark.r ? ` rx="${n(mark.r)}"` : '';
    return `<rect x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.w)}" height="${n(mark.h)}"${corner}${painted(mark, palette)}/>`;
  }
  if (mark.kind === 'icon') {
    const scale = Math.round((mark.size / ICON_GRID) * 1_000) / 1_000;
    return `<path transform="translate(${n(mark.x)} ${n(mark.y)}) scale(${scale})" d="${icons[mark.name]}" stroke="${palette[mark.ink]}" stroke-width="${ICON_STROKE}"/>`;
  }
  const anchor = mark.anchor && mark.anchor !== 'start' ? ` text-anchor="${mark.anchor}"` : '';
  const style = mark.italic ? ' font-style="italic"' : '';
  return `<text x="${n(mark.x)}" y="${n(mark.y)}" font-size="${n(mark.size)}" font-weight="${mark.weight}"${style}${anchor} fill="${palette[mark.ink]}">${escaped(mark.text)}</text>`;
}

interface Painted {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly width?: number;
  readonly dash?: readonly number[];
}

function painted({ fill, stroke, width = 1, dash }: Painted, palette: Palette): string {
  const inside = fill ? ` fill="${palette[fill]}"` : '';
  if (!stroke) return inside;
  const broken = dash ? ` stroke-dasharray="${dash.map(n).join(' ')}"` : '';
  return `${inside} stroke="${palette[stroke]}" stroke-width="${n(width)}"${broken}`;
}

/** Text as XML may carry it: no control characters, no half signs, and nothing that reads as markup. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
