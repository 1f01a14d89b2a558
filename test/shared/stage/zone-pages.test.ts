import { describe, expect, it } from 'vitest';
import { readableSize } from '../../../shared/stage/readable.ts';
import { zoneScreen } from '../../../shared/stage/zone-cards.ts';
import type { ZoneCard, ZoneLayout } from '../../../shared/stage/zone-pages.ts';

const screens = [
  { w: 1920, h: 1080 },
  { w: 1440, h: 900 },
  { w: 1280, h: 720 },
  { w: 1024, h: 768 },
] as const;

const card = (index: number, label: string, text: string): ZoneCard => ({
  key: `cv/c${index}`,
  icon: 'step',
  label,
  text,
  prompt: false,
  state: 'proposed',
  facts: [
    { icon: null, text: 'Foreslået' },
    { icon: 'management', text: 'Ledelse' },
    { icon: 'input', text: '2 input' },
  ],
});
const usual = Array.from({ length: 14 }, (_, index) =>
  card(
    index,
    `Samtale om borgerens mål ${index + 1}`,
    'Borgeren og bostøtten taler om, hvad der skal være anderledes om et halvt år.',
  ),
);
const hard = [
  card(0, 'Dokumentationspraksis og socialtilsynsindberetning', 'Kort.'),
  card(1, '', 'Et input uden overskrift, som står med sine egne ord.'),
  card(2, 'Lang', 'Det her er en lang tekst, som ingen kan få til at fylde mindre. '.repeat(60)),
  card(3, 'Kun overskrift', ''),
];

/** All that is to be read, without what line breaks add or take away. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

function said(layout: ZoneLayout, key: string, kinds: readonly string[]): string {
  const lines = layout.pages
    .flat()
    .filter((place) => place.card.key === key)
    .flatMap((place) => place.lines);
  return letters(lines.flatMap((line) => ('text' in line && kinds.includes(line.kind) ? [line.text] : [])).join(''));
}

describe.each(screens)('a zone on a screen of $w × $h', (screen) => {
  it('is written large enough for eight metres', () => {
    const { layout, least } = zoneScreen(screen, 'Myndighed', '1 / 9', 'Budget', usual);
    // 37.2 mm of two metres, as capitals of a font whose capitals are 0.668 of its size.
    expect(least * 0.668).toBeGreaterThanOrEqual(screen.w * 0.0186);
    expect(layout.size).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['usual', usual],
    ['hard', hard],
  ])('shows every word of %s cards, and nothing outside the screen or on top of each other', (_, cards) => {
    const { layout, area } = zoneScreen(screen, 'Myndighed', '1 / 9', 'Budget', cards);
    for (const one of cards) {
      expect(said(layout, one.key, ['label'])).toContain(letters(one.label));
      expect(said(layout, one.key, ['text', 'prompt'])).toBe(letters(one.text));
    }
    for (const page of layout.pages) {
      expect(page.length).toBeGreaterThan(0);
      for (const place of page) {
        expect(place.x + place.w).toBeLessThanOrEqual(area.w + 0.01);
        expect(place.y + place.h).toBeLessThanOrEqual(area.h + 0.01);
        const last = place.lines.at(-1);
        expect((last?.y ?? 0) + layout.size).toBeLessThanOrEqual(place.h);
        for (const other of page) {
          if (other === place) continue;
          const apart =
            place.x + place.w <= other.x ||
            other.x + other.w <= place.x ||
            place.y + place.h <= other.y ||
            other.y + other.h <= place.y;
          expect(apart).toBe(true);
        }
      }
    }
  });
});

describe('the pages of a zone', () => {
  it('hold as many cards as fit, and keep their order', () => {
    const { layout } = zoneScreen({ w: 1920, h: 1080 }, 'Myndighed', '', '', usual);
    expect(layout.pages.flat().map(({ card: { key } }) => key)).toEqual(usual.map(({ key }) => key));
    expect(layout.pages.length).toBeLessThanOrEqual(4);
  });

  it('make the text larger where there is room for it', () => {
    const { layout, least } = zoneScreen({ w: 1920, h: 1080 }, 'Myndighed', '', '', usual.slice(0, 2));
    expect(layout.pages.length).toBe(1);
    expect(layout.size).toBeGreaterThan(least * 1.2);
  });

  it('are one empty page when there are no cards', () => {
    expect(zoneScreen({ w: 1920, h: 1080 }, 'Myndighed', '', '', []).layout.pages).toEqual([[]]);
  });

  it('do not get smaller than the stage allows on a window at 200 % zoom', () => {
    expect(readableSize(960)).toBeGreaterThanOrEqual(28);
  });
});
