import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../shared/canvas/amount.ts';

describe('an amount', () => {
  it.each([
    ['23,3 mio', 23_300_000],
    ['23,3 mio. kr.', 23_300_000],
    ['23.3 mio', 23_300_000],
    ['23,3 millioner kroner', 23_300_000],
    ['450.000', 450_000],
    ['450 000 kr', 450_000],
    ['450 t.kr.', 450_000],
    ['450 tkr', 450_000],
    ['kr. 450.000,-', 450_000],
    ['1.200 kr', 1_200],
    ['1.200,50 kr.', 1_201],
    ['1.234.567', 1_234_567],
    ['1,234 mio.', 1_234_000],
    ['1.234 mio.', 1_234_000_000],
    ['1,5 mia', 1_500_000_000],
    ['-40.000', -40_000],
    ['−40.000 kr.', -40_000],
    ['0', 0],
  ])('is understood in Danish: %s', (text, kroner) => {
    expect(parseAmount(text, 'da')).toBe(kroner);
  });

  it.each([
    ['DKK 23.3m', 23_300_000],
    ['23.3 million', 23_300_000],
    ['450,000', 450_000],
    ['450k', 450_000],
    ['1,200.50', 1_201],
    ['1,234,567 kr', 1_234_567],
    ['1.234 million', 1_234_000],
    ['1,234 million', 1_234_000_000],
    ['1.5 bn', 1_500_000_000],
  ])('is understood in English: %s', (text, kroner) => {
    expect(parseAmount(text, 'en')).toBe(kroner);
  });

  it('is none when nothing is written', () => {
    expect(parseAmount('')).toBeNull();
    expect(parseAmount('  ')).toBeNull();
  });

  it.each(['mange', 'kr.', '1.2.3', '1.23.456', '12 euro', '2-3 mio', '9999 mia', '1,2,3'])('is not guessed: %s', (text) => {
    expect(parseAmount(text)).toBeUndefined();
  });
});
