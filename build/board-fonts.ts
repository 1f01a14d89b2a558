/**
 * `node build/board-fonts.ts`: writes how wide the signs of Atkinson Hyperlegible Next are, and the font files for pictures.
 * resvg reads TrueType only, so the WOFF files of Fontsource are unpacked; nothing of the font is changed. Signs it does
 * not have, and people type (arrows, marks, pictures), come from small parts of Noto Sans Math and Noto Emoji.
 * `npm run format` afterwards.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { create, type Font } from 'fontkit';

const root = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const source = dirname(require.resolve('@fontsource/atkinson-hyperlegible-next/package.json'));
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

const symbols = '←↑→↓↔↕↗↘⇄⇆⇐⇒⇔∀∂∃∆∈∑−√∞∩∪∫∴≈≠≡≤≥■□▪▫▲△▶▷▼▽◀◁◆◇○●◦★☆✓';
/** Faces, signs, and what else is picked in a hurry. */
const pictures = [
  ...Array.from({ length: 0x50 }, (_, index) => String.fromCodePoint(0x1f600 + index)),
  '☀☁☎☑☔☕☹☺♥♿⚖⚠⚡⚪⚫⛔✂✅✈✉✋✌✍✏✔✖✨❌❓❗❤➕➖➡⬅⬆⬇⭐🌍🌱🌿🎉🎓🎯🏆🏠🏡🏢🏥🏫🏃🏛🐌👀👂👆👇👈👉👋👌👍👎👏👤👥👨👩👪👴👵👶👷',
  '💔💙💚💛💡💤💥💪💬💭💰💶💻📁📂📄📅📆📈📉📊📋📌📍📎📏📓📖📚📝📞📢📣📦📧📨📩📱🔁🔄🔍🔎🔑🔒🔓🔔🔗🔥🔧🔨🔴🔵🕐🗂🗓🗣🗺🚀🚌🚗🚦🚧🚨🚩🚪🚫🚲🚶🤔🤗🤝🤷🧑🧓🧠🧩🧭🟢🟡🟠🫶',
].join('');

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

type Call = (...numbers: readonly number[]) => number;
type HarfBuzz = { readonly memory: WebAssembly.Memory; readonly _initialize: () => void } & Readonly<
  Record<
    | 'malloc'
    | 'hb_blob_create'
    | 'hb_blob_get_data'
    | 'hb_blob_get_length'
    | 'hb_face_create'
    | 'hb_face_reference_blob'
    | 'hb_set_add'
    | 'hb_subset_input_create_or_fail'
    | 'hb_subset_input_set'
    | 'hb_subset_input_set_flags'
    | 'hb_subset_input_unicode_set'
    | 'hb_subset_or_fail',
    Call
  >
>;

/** HarfBuzz's own tool for taking some signs out of a font; their shapes only, without rules and hints. */
async function subsetter(): Promise<(font: Buffer, signs: string) => Buffer> {
  const path = require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(path));
  const hb = instance.exports as unknown as HarfBuzz;
  hb._initialize();
  const [WRITABLE, DROPPED_TABLES, NO_HINTING] = [2, 3, 1];
  return (font, signs) => {
    const at = hb.malloc(font.length);
    new Uint8Array(hb.memory.buffer).set(font, at);
    const face = hb.hb_face_create(hb.hb_blob_create(at, font.length, WRITABLE, 0, 0), 0);
    const input = hb.hb_subset_input_create_or_fail();
    hb.hb_subset_input_set_flags(input, NO_HINTING);
    const tables = hb.hb_subset_input_set(input, DROPPED_TABLES);
    for (const tag of ['GSUB', 'GPOS', 'GDEF', 'MATH', 'STAT']) hb.hb_set_add(tables, Buffer.from(tag).readUInt32BE());
    const wanted = hb.hb_subset_input_unicode_set(input);
    for (const sign of signs) hb.hb_set_add(wanted, sign.codePointAt(0) ?? 0);
    const made = hb.hb_face_reference_blob(hb.hb_subset_or_fail(face, input));
    const data = hb.hb_blob_get_data(made, 0);
    return Buffer.from(new Uint8Array(hb.memory.buffer).slice(data, data + hb.hb_blob_get_length(made)));
  };
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
    const name = `atkinson-hyperlegible-next-${subset}-${face}`;
    const bytes = unpacked(readFileSync(join(source, `files/${name}.woff`)));
    writeFileSync(join(target, `${subset}-${face}.ttf`), bytes);
    // The same, packed, for pictures that carry their font with them.
    if (subset === 'latin') copyFileSync(join(source, `files/${name}.woff2`), join(target, `${subset}-${face}.woff2`));
    return create(bytes) as Font;
  });
  return [face, widths(fonts)] as const;
});

const noto = dirname(require.resolve('@fontsource/noto-sans-math/package.json'));
const emoji = dirname(require.resolve('@expo-google-fonts/noto-emoji/package.json'));
const cut = await subsetter();
const math = unpacked(readFileSync(join(noto, 'files/noto-sans-math-latin-400-normal.woff')));
writeFileSync(join(target, 'symbols.ttf'), cut(math, symbols));
writeFileSync(join(target, 'emoji.ttf'), cut(readFileSync(join(emoji, '400Regular/NotoEmoji_400Regular.ttf')), pictures));
const licences = [join(source, 'LICENSE'), join(noto, 'LICENSE'), join(emoji, 'LICENSE_FONT')];
writeFileSync(
  join(target, 'OFL.txt'),
  licences.map((path) => readFileSync(path, 'utf8').trim()).join(`\n\n${'='.repeat(60)}\n\n`),
);

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
