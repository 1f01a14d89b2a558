/** The font of pictures, as it lies beside the program: Atkinson Hyperlegible Next, and small parts of two Noto fonts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'fonts');
const FAMILY = 'Atkinson Hyperlegible Next';

/** Every font file as bytes, for what draws text by itself. */
export function fontFiles(): readonly Uint8Array[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => new Uint8Array(readFileSync(join(folder, name))));
}

/** A style sheet with the font inside, so that a picture looks the same where the font is not installed. */
export function fontStyle(): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => {
      const weight = name.includes('700') ? 700 : 400;
      const style = name.includes('italic') ? 'italic' : 'normal';
      const data = readFileSync(join(folder, name)).toString('base64');
      return `@font-face{font-family:'${FAMILY}';font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
    })
    .join('');
}
