/**
 * `node build/board-fonts.ts`: writes how wide the signs of Atkinson Hyperlegible Next are, and the font files for pictures.
 * resvg reads TrueType only, so the WOFF files of Fontsource are unpacked; nothing of the font is changed.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { create, type Font } from 'fontkit';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'node_modules/@fontsource/atkinson-hyperlegible-next');
const target = join(root, 'electron/exports/fonts');
const faces = ['400-normal', '400-italic', '700-normal'] as const;
const subsets = ['latin', 'latin-ext'] as const;

/** The signs that are measured: Latin-1, Latin Extended-A, and the punctuation and marks people type or we draw. */
const measured: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2027],
  [0x202f, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];

/** A WOFF file as the TrueType file it was packed from. */
function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(at, at + 4),
      sum: woff.readUInt32BE(at + 16),
      data: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const step = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + count * 16);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(step * 16, 6);
  head.writeUInt16BE(Math.log2(step), 8);
  head.writeUInt16BE((count - step) * 16, 10);
  let offset = head.length;
  const bodies = tables.map(({ tag, sum, data }, index) => {
    const at = 12 + index * 16;
    tag.copy(head, at);
    head.writeUInt32BE(sum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const body = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    offset += body.length;
    return body;
  });
  return Buffer.concat([head, ...bodies]);
}

/** Widths by sign in 1000ths of the size; 0 where no file of the face has the sign. */
function widths(fonts: readonly Font[]): readonly number[] {
  return measured.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => {
      const font = fonts.find((one) => one.hasGlyphForCodePoint(first + index));
      return font ? Math.round((font.glyphForCodePoint(first + index).advanceWidth / font.unitsPerEm) * 1000) : 0;
    }),
  );
}

mkdirSync(target, { recursive: true });
const tables = faces.map((face) => {
  const fonts = subsets.map((subset) => {
    const bytes = unpacked(readFileSync(join(source, `files/atkinson-hyperlegible-next-${subset}-${face}.woff`)));
    writeFileSync(join(target, `${subset}-${face}.ttf`), bytes);
    return create(bytes) as Font;
  });
  return [face, widths(fonts)] as const;
});
copyFileSync(join(source, 'LICENSE'), join(target, 'OFL.txt'));

const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { readonly version: string };
const row = (numbers: readonly number[]) =>
  (numbers.join(',').match(/.{1,118}(?:,|$)/g) ?? []).map((line) => `    ${line.replaceAll(',', ', ').trimEnd()}`).join('\n');
writeFileSync(
  join(root, 'shared/canvas/drawing/font-widths.ts'),
  `/**
 * How wide the signs of Atkinson Hyperlegible Next are, in 1000ths of the text's size; 0 where the font has none.
 * Made by \`build/board-fonts.ts\` from @fontsource/atkinson-hyperlegible-next ${version} (OFL-1.1); do not change by hand.
 */

/** First and last sign of each run that is measured. */
export const measured = ${JSON.stringify(measured)} as const;

/** Widths of all runs, one after the other. */
export const widths = {
${tables.map(([face, numbers]) => `  '${face}': [\n${row(numbers)}\n  ],`).join('\n')}
} as const satisfies Readonly<Record<string, readonly number[]>>;
`,
);
