import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ink } from '../../../../shared/canvas/drawing/marks.ts';
import { contrast, type Palette, paletteFor, themes } from '../../../../shared/canvas/drawing/palettes.ts';
import { stateOf } from '../../../helpers/example.ts';

const grounds = ['paper', 'sheet', 'sunken', 'note', 'trackTint'] as const satisfies readonly Ink[];
const written = ['ink', 'inkSoft', 'track'] as const satisfies readonly Ink[];
/** Never on a note or a tint. */
const onCards = ['accent', 'alarm', 'promotes', 'hinders'] as const satisfies readonly Ink[];

function readable(palette: Palette): void {
  for (const ground of grounds) {
    for (const ink of written) expect(contrast(palette[ink], palette[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
  for (const ground of ['paper', 'sheet', 'sunken'] as const) {
    expect(contrast(palette.lineStrong, palette[ground]), `lineStrong on ${ground}`).toBeGreaterThanOrEqual(3);
    for (const ink of onCards) expect(contrast(palette[ink], palette[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
  expect(contrast(palette.onTrack, palette.track)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
}

describe.each(themes)('the palette %s', (theme) => {
  it('is readable in the colours of the example’s tracks, and of no track', () => {
    for (const track of [undefined, ...stateOf().tracks.values()]) readable(paletteFor(theme, track));
  });

  it('is readable whatever colour a track has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) =>
        readable(paletteFor(theme, { colour: `#${value.toString(16).padStart(6, '0')}` })),
      ),
    );
  });
});

it('has the values of the pages', () => {
  const css = readFileSync(join(resolve(import.meta.dirname, '../../../..'), 'renderer/styles/tokens.css'), 'utf8');
  const token = (block: string, name: string) => new RegExp(`--${name}: (#[0-9a-f]+)`).exec(block)?.[1];
  const blocks = [...css.matchAll(/:root([^{]*)\{([^}]*)\}/g)].map(([, where = '', body = '']) => [where.trim(), body] as const);
  const block = (where: string) => blocks.find(([own]) => own === where)?.[1] ?? '';
  const names = ['paper', 'sheet', 'sunken', 'ink', 'line', 'line-strong', 'ink-soft'];
  const ours = (palette: Palette, name: string) =>
    palette[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as Ink];
  for (const name of names) {
    expect(ours(paletteFor('light', undefined), name), name).toBe(token(block(''), name));
    expect(ours(paletteFor('dark', undefined), name), name).toBe(token(block("[data-mantine-color-scheme='dark']"), name));
  }
});
