/** Money as people write it in a hurry: `23,3 mio`, `450.000`, `450 t.kr.`, `1.200 kr`. */
import type { Language } from '../i18n/index.ts';

/** What stands behind a number, and how many kroner it makes of one. A dot at the end is taken away before. */
const units: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ...words(1_000, 't', 't.', 'tkr', 't.kr', 'tus', 'tusind', 'tusinde', 'k', 'thousand'),
  ...words(1_000_000, 'm', 'mn', 'mio', 'mill', 'million', 'millions', 'millioner'),
  ...words(1_000_000_000, 'mia', 'md', 'milliard', 'milliarder', 'bn', 'billion', 'billions'),
]);
/** As much as a card may carry; what is more is a slip of the hand. */
const MOST = 1e12;

/**
 * The whole kroner a text stands for: null when it is empty, undefined when it can't be understood.
 * A separator before three digits parts thousands, in both languages; only where a unit such as `mio`
 * follows does the language say which of the two signs is the decimal one.
 */
export function parseAmount(text: string, language: Language = 'da'): number | undefined | null {
  const bare = text
    .toLowerCase()
    .replace(/[−–]/g, '-')
    .replace(/,-+\s*$/, '')
    .replace(/\bkr(oner|one)?\b\.?|\bdkk\b/g, ' ')
    .replace(/(?<=\d)\s+(?=\d{3}(?!\d))/g, '')
    .trim();
  if (bare === '') return text.trim() === '' ? null : undefined;
  const [, sign, digits, word] = /^(-?)\s*([\d.,']*\d)\s*([a-zæøå.]*)$/.exec(bare) ?? [];
  const unit = units.get((word ?? '').replace(/\.$/, ''));
  if (digits === undefined || unit === undefined) return undefined;
  const value = numberOf(digits.replaceAll("'", ''), unit > 1, language);
  if (value === undefined) return undefined;
  const kroner = Math.round(value * unit) * (sign ? -1 : 1);
  return Math.abs(kroner) <= MOST ? kroner + 0 : undefined;
}

function numberOf(digits: string, withUnit: boolean, language: Language): number | undefined {
  const decimal = decimalSign(digits, withUnit, language);
  const at = decimal ? digits.lastIndexOf(decimal) : digits.length;
  const whole = digits.slice(0, at);
  const fraction = digits.slice(at + 1);
  const isWhole = /^\d+$/.test(whole) || /^\d{1,3}(\.\d{3})+$/.test(whole) || /^\d{1,3}(,\d{3})+$/.test(whole);
  if (!isWhole || !/^\d*$/.test(fraction)) return undefined;
  return Number(`${whole.replace(/[.,]/g, '')}.${fraction || '0'}`);
}

/** The sign the decimals stand behind, if there are any. */
function decimalSign(digits: string, withUnit: boolean, language: Language): ',' | '.' | undefined {
  const signs = digits.replace(/\d/g, '');
  const last = signs.at(-1);
  if (last !== ',' && last !== '.') return undefined;
  const once = signs.indexOf(last) === signs.length - 1;
  // `1.234.567`: what comes again parts thousands.
  if (!once) return undefined;
  // `1.234,50`: the last of two kinds begins the decimals.
  if (signs.length > 1) return last;
  if (!/[.,]\d{3}$/.test(digits)) return last;
  return withUnit && last === (language === 'da' ? ',' : '.') ? last : undefined;
}

function words(kroner: number, ...names: readonly string[]): readonly (readonly [string, number])[] {
  return names.map((name) => [name, kroner] as const);
}
