/** The colours behind the inks. The light and dark values are those of `renderer/styles/tokens.css`, so that page and picture agree. */
import type { Track } from '../../programme/types.ts';
import type { Ink } from './marks.ts';

export const themes = ['light', 'dark', 'highContrast', 'highContrastDark'] as const;
export type Theme = (typeof themes)[number];
export type Palette = Readonly<Record<Ink, string>>;
export type TrackInks = Pick<Palette, 'track' | 'trackTint' | 'onTrack'>;

/** Colour of what belongs to no track. */
const NO_TRACK = '#5b6770';

type Ground = Omit<Palette, keyof TrackInks>;
const grounds: Readonly<Record<Theme, Ground>> = {
  light: {
    paper: '#f7f5f0',
    sheet: '#ffffff',
    sunken: '#efece4',
    ink: '#1b2a33',
    inkSoft: '#55636c',
    line: '#d5d0c4',
    lineStrong: '#7f827c',
    note: '#fff2c2',
    noteFold: '#ead9a0',
    accent: '#1c4a55',
    onAccent: '#ffffff',
    alarm: '#a32a1f',
    promotes: '#22653f',
    hinders: '#a32a1f',
  },
  dark: {
    paper: '#14191d',
    sheet: '#1d2429',
    sunken: '#10151a',
    ink: '#eceae4',
    inkSoft: '#aab5bb',
    line: '#384249',
    lineStrong: '#77828a',
    note: '#4a421f',
    noteFold: '#6b5f2e',
    accent: '#8abac4',
    onAccent: '#14191d',
    alarm: '#ff9c8f',
    promotes: '#8fd6ac',
    hinders: '#ff9c8f',
  },
  highContrast: {
    paper: '#ffffff',
    sheet: '#ffffff',
    sunken: '#ffffff',
    ink: '#000000',
    inkSoft: '#1a1a1a',
    line: '#000000',
    lineStrong: '#000000',
    note: '#ffffff',
    noteFold: '#ffffff',
    accent: '#000000',
    onAccent: '#ffffff',
    alarm: '#7a0d04',
    promotes: '#0a4a26',
    hinders: '#7a0d04',
  },
  highContrastDark: {
    paper: '#000000',
    sheet: '#000000',
    sunken: '#000000',
    ink: '#ffffff',
    inkSoft: '#f0f0f0',
    line: '#ffffff',
    lineStrong: '#ffffff',
    note: '#000000',
    noteFold: '#000000',
    accent: '#ffffff',
    onAccent: '#000000',
    alarm: '#ffb4aa',
    promotes: '#a5e8c0',
    hinders: '#ffb4aa',
  },
};
const dark: ReadonlySet<Theme> = new Set(['dark', 'highContrastDark']);

/** All inks of a theme, with those of a track. The same track and theme give the same object. */
export function paletteFor(theme: Theme, track: Pick<Track, 'colour'> | undefined): Palette {
  const colour = track?.colour ?? NO_TRACK;
  const key = `${theme} ${colour}`;
  const known = palettes.get(key);
  if (known) return known;
  const palette = { ...grounds[theme], ...trackInks(colour, theme) };
  if (palettes.size > KEPT) palettes.clear();
  palettes.set(key, palette);
  return palette;
}

const palettes = new Map<string, Palette>();
const KEPT = 100;

/** The inks of a track's colour: moved towards black or white as far as it takes to be read on every ground of the theme. */
export function trackInks(colour: string | undefined, theme: Theme): TrackInks {
  const ground = grounds[theme];
  const own = colour ?? NO_TRACK;
  const high = theme === 'highContrast' || theme === 'highContrastDark';
  const trackTint = high ? ground.sheet : tintOf(own, ground, dark.has(theme) ? 0.72 : 0.87);
  const least = high ? 7 : 4.5;
  const behind = [ground.paper, ground.sheet, ground.sunken, ground.note, trackTint];
  let track = own;
  for (let share = 0; share <= 1; share += 0.04) {
    track = mixed(own, dark.has(theme) ? '#ffffff' : '#000000', share);
    if (behind.every((back) => contrast(track, back) >= least)) break;
  }
  const onTrack = contrast(track, '#ffffff') >= contrast(track, '#10151a') ? '#ffffff' : '#10151a';
  return { track, trackTint, onTrack };
}

/** A breath of a colour over the sheet, pale enough for all text to be read on it. */
function tintOf(colour: string, { sheet, inkSoft }: Ground, pale: number): string {
  for (let share = pale; share < 1; share += 0.03) {
    const tint = mixed(colour, sheet, share);
    if (contrast(inkSoft, tint) >= 4.5) return tint;
  }
  return sheet;
}

/** `a` with `share` of `b` in it. */
function mixed(a: string, b: string, share: number): string {
  const from = channels(a);
  const to = channels(b);
  const part = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return `#${([0, 1, 2] as const).map((index) => part(index).toString(16).padStart(2, '0')).join('')}`;
}

/** How strongly two colours stand out from each other, from 1 to 21 (WCAG 2). */
export function contrast(a: string, b: string): number {
  const [light, low] = [luminance(a), luminance(b)].toSorted((one, other) => other - one) as [number, number];
  return (light + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1, 7), 16) || 0;
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
