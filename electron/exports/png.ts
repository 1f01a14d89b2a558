/** SVG to PNG with resvg, which is WebAssembly and the same on every system. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontFiles } from './fonts.ts';

/** More would take gigabytes for a board of a thousand cards, and no printer shows it. */
const MOST_PIXELS = 24_000_000;
const LONGEST_SIDE = 16_000;

/** Reading the WebAssembly takes a moment, so it happens once, and only when a picture is asked for. */
let loaded: Promise<typeof import('@resvg/resvg-wasm')> | undefined;

async function load() {
  const resvg = await import('@resvg/resvg-wasm');
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await resvg.initWasm(readFileSync(wasm));
  return resvg;
}

/** An SVG as PNG, `scale` pixels a unit; less when the picture would be larger than it can be used. */
export async function pngOf(svg: string, scale: number): Promise<Uint8Array> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  const { Resvg } = await loaded;
  const font = { fontBuffers: [...fontFiles()], defaultFontFamily: 'Atkinson Hyperlegible Next', loadSystemFonts: false };
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const value = scaleWithin(Number(width) || 1, Number(height) || 1, scale);
  // What is not freed stays in the WebAssembly's memory for as long as the program runs.
  const drawing = new Resvg(svg, { font, fitTo: { mode: 'zoom', value } });
  try {
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    return png;
  } finally {
    drawing.free();
  }
}

/** The scale asked for, or as much of it as keeps the picture within bounds. */
export function scaleWithin(width: number, height: number, scale: number): number {
  return Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height));
}
