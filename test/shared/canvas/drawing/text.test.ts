import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipped, textWidth, wrap } from '../../../../shared/canvas/drawing/text.ts';

/** What is left of a text when everything a line break may add or take is gone. */
const bare = (text: string) => text.replace(/[\s\u00ad\u2000-\u2006\u2028\u2029\u0000-\u001f-]/g, '');
/** At the end of what was cut, marks may be gone, too. */
const trimmed = (text: string) => text.replace(/[.,;:–]+$/, '');

const danish = fc
  .array(
    fc.constantFrom(
      'og',
      'Forhandlingsgrundlag',
      'på',
      'møde/aftale',
      'e-mail',
      'Åh',
      '23,3',
      'rets\u00adsikkerhed',
      '👩‍👧',
      'é',
      '\n',
    ),
  )
  .map((words) => words.join(' '));
const texts = fc.oneof(danish, fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 40 }));

describe('breaking text into lines', () => {
  it('loses nothing unless it says so, and marks where it cut', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 40, max: 400 }), fc.integer({ min: 1, max: 5 }), (text, width, most) => {
        const { lines, cut } = wrap(text, width, 14, 400, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        if (!cut) expect(bare(lines.join(''))).toBe(bare(text));
        else {
          expect(lines.at(-1)?.endsWith('…')).toBe(true);
          const kept = trimmed(bare(lines.join('').replace(/…$/, '')));
          expect(bare(text).startsWith(kept)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('never makes a line wider than asked, nor half a sign', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 60, max: 400 }), (text, width) => {
        const { lines } = wrap(text.toWellFormed(), width, 14, 700, 9);
        for (const line of lines) {
          expect(textWidth(line, 14, 700)).toBeLessThanOrEqual(width + 0.01);
          expect(line.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['Forhandlingsgrundlag', ['Forhandlings-', 'grundlag']],
    ['Overforbrugstrappe', ['Overforbrugs-', 'trappe']],
    ['Prioriteringskriterier', ['Prioriterings-', 'kriterier']],
    ['Sundhedsplatformen', ['Sundheds-', 'platformen']],
    ['Klagevejledning', ['Klagevejled-', 'ning']],
    ['Fag\u00adpersonalegruppen', ['Fag-', 'personalegruppen']],
  ])('breaks %s where a Dane would', (word, lines) => {
    expect(wrap(word, word.includes('\u00ad') ? 220 : 182, 25, 700, 3).lines).toEqual(lines);
  });

  it('keeps given line breaks and hides soft hyphens that are not used', () => {
    expect(wrap('en\r\nto\n\ntre\n', 200, 14, 400, 9)).toEqual({ lines: ['en', 'to', '', 'tre'], cut: false, broken: false });
    expect(wrap('rets\u00adsikker', 200, 14, 400, 1).lines).toEqual(['retssikker']);
  });

  it('makes no line of nothing, and stops at widths that hold nothing', () => {
    expect(wrap('  \n ', 100, 14, 400, 3).cut).toBe(false);
    expect(wrap('ord', 0, 14, 400, 3).lines.length).toBeGreaterThan(0);
    expect(clipped('Politik', 4, 12, 400)).toBe('');
  });

  it('clips one line at its end', () => {
    expect(clipped('Indstilling til udvalg', 80, 12, 400)).toMatch(/^Indstilling.*…$/);
    expect(clipped('Leder', 80, 12, 400)).toBe('Leder');
  });
});

describe('measuring', () => {
  it('knows Danish letters, figures and pictures', () => {
    expect(textWidth('æøå', 100, 400)).toBeGreaterThan(150);
    expect(textWidth('MM', 10, 700)).toBeGreaterThan(textWidth('ii', 10, 700) * 2);
    expect(textWidth('👍', 10, 400)).toBeCloseTo(13);
    expect(textWidth('e\u0301', 10, 400)).toBe(textWidth('e', 10, 400));
  });
});
