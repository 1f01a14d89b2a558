/** How wide text is and where its lines break, without a page to try it on. Widths are those of the bundled font. */
import { measured, widths } from './font-widths.ts';

export type Weight = 400 | 700;

export interface Wrapped {
  readonly lines: readonly string[];
  /** Not all of the text fits; the last line ends with an ellipsis. */
  readonly cut: boolean;
  /** A word had to be broken where it has no place for it. */
  readonly broken: boolean;
}

const SOFT_HYPHEN = 0xad;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const ELLIPSIS = '…';
const LAST = 0x2213;
/** Widths of signs the font doesn't have: those of other fonts, so a guess on the wide side. */
const GUESS = 620;
const WIDE = 1_020;
const PICTURE = 1_300;
const tables = {
  regular: tableOf(widths['400-normal']),
  italic: tableOf(widths['400-italic']),
  bold: tableOf(widths['700-normal']),
};

function tableOf(list: readonly number[]): Uint16Array {
  const table = new Uint16Array(LAST).fill(GUESS);
  let next = 0;
  for (const [first, last] of measured) {
    for (let code = first; code <= last; code += 1) table[code] = list[next++] || GUESS;
  }
  table.fill(0, 0, 0x20);
  table.fill(0, 0x7f, 0xa0);
  table.fill(0, 0x300, 0x370);
  table.fill(0, 0x200b, 0x2010);
  table.fill(WIDE, 0x2190, 0x2200);
  table[SOFT_HYPHEN] = 0;
  return table;
}

function tableFor(weight: Weight, italic: boolean): Uint16Array {
  return weight === 700 ? tables.bold : italic ? tables.italic : tables.regular;
}

/** Width of one code unit; a pair of surrogates counts with its first. */
function unitWidth(table: Uint16Array, code: number): number {
  if (code < LAST) return table[code] ?? GUESS;
  if (code < 0x2e80) return code >= 0x2600 ? PICTURE : code >= 0x25a0 || code < 0x2200 ? WIDE : GUESS;
  if (code < 0xd800) return WIDE;
  if (code < 0xe000) return code < 0xdc00 ? PICTURE : 0;
  return code >= 0xfe00 && code <= 0xfe0f ? 0 : WIDE;
}

function measure(table: Uint16Array, text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum += unitWidth(table, text.charCodeAt(at));
  return sum;
}

/** How wide a text is on one line, in the units of `size`. */
export function textWidth(text: string, size: number, weight: Weight, italic = false): number {
  return (measure(tableFor(weight, italic), text) * size) / 1_000;
}

/**
 * A text in lines no wider than `width`. Given line breaks stay; a soft hyphen shows only where a line ends at it;
 * a word that is wider than a line is broken with a hyphen, between syllables when one can be told.
 */
export function wrap(text: string, width: number, size: number, weight: Weight, maxLines: number, italic = false): Wrapped {
  const table = tableFor(weight, italic);
  const room = (width * 1_000) / size;
  const space = table[0x20] ?? GUESS;
  const lines: string[] = [];
  let [line, used, at, broken] = ['', 0, 0, false];
  const end = () => {
    lines.push(line);
    line = '';
    used = 0;
  };
  while (at < text.length && lines.length < maxLines) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || code === RETURN) {
      at += code === RETURN && text.charCodeAt(at + 1) === NEWLINE ? 2 : 1;
      end();
      continue;
    }
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    let stop = at + 1;
    while (stop < text.length && !isSpace(text.charCodeAt(stop))) stop += 1;
    let word = text.slice(at, stop);
    at = stop;
    while (word !== '' && lines.length < maxLines) {
      const gap = line === '' ? 0 : space;
      const wide = measure(table, word);
      if (used + gap + wide <= room) {
        line += (gap > 0 ? ' ' : '') + withoutSoftHyphens(word);
        used += gap + wide;
        word = '';
        continue;
      }
      const given = givenBreak(table, word, room - used - gap);
      if (given > 0) {
        line += (gap > 0 ? ' ' : '') + hyphenated(word.slice(0, given));
        word = word.slice(given);
        end();
      } else if (line !== '') {
        end();
      } else {
        const forced = forcedBreak(table, word, room);
        broken = true;
        line = hyphenated(word.slice(0, forced), forced < word.length);
        word = word.slice(forced);
        if (word === '') used = room;
        else end();
      }
    }
    if (word !== '') return { lines: ellipsed(lines, table, room), cut: true, broken };
  }
  if (line !== '' && lines.length < maxLines) end();
  const cut = line !== '' || text.slice(at).trim() !== '';
  return { lines: cut ? ellipsed(lines, table, room) : withoutEmptyEnd(lines), cut, broken };
}

/** A text on one line, with an ellipsis when it does not fit. Empty when not even the first sign would. */
export function clipped(text: string, width: number, size: number, weight: Weight, italic = false): string {
  const one = text.replace(/\s+/g, ' ').trim();
  const table = tableFor(weight, italic);
  const room = (width * 1_000) / size;
  if (measure(table, one) <= room) return withoutSoftHyphens(one);
  const last = ellipsed([withoutSoftHyphens(one)], table, room)[0] ?? '';
  return last === ELLIPSIS ? '' : last;
}

/** A word's shortest piece, so that no line ends after one letter. */
const PIECE = 3;
/** How far from the widest break a better one is looked for, and one where two words are joined. */
const BACK = 7;
const FAR_BACK = 10;

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0x2028 || code === 0x2029 || (code >= 0x2000 && code <= 0x2006);
}

function withoutSoftHyphens(word: string): string {
  return word.includes('\u00ad') ? word.replaceAll('\u00ad', '') : word;
}

/** A piece of a word as a line ends with it: a hyphen is added unless one (or another mark) is there. */
function hyphenated(piece: string, more = true): string {
  const plain = withoutSoftHyphens(piece);
  const marked = /[-/–—‐]$/.test(plain) && !piece.endsWith('\u00ad');
  return more && !marked && /[\p{L}\p{N}]$/u.test(plain) ? `${plain}-` : plain;
}

/** How much of a word fits up to a place where it may break by itself; 0 when there is none. */
function givenBreak(table: Uint16Array, word: string, room: number): number {
  const hyphen = table[0x2d] ?? GUESS;
  let [sum, best] = [0, 0];
  for (let at = 0; at < word.length - 1 && sum <= room; at += 1) {
    const code = word.charCodeAt(at);
    sum += unitWidth(table, code);
    if (code === SOFT_HYPHEN && sum + hyphen <= room) best = at + 1;
    if (BREAKS_AFTER.has(code) && at + 1 >= PIECE && sum <= room) best = at + 1;
  }
  return best;
}
/** Hyphens, slash, dashes. */
const BREAKS_AFTER: ReadonlySet<number> = new Set([0x2d, 0x2010, 0x2f, 0x2013, 0x2014]);

/** How much of a word goes on a line of its own when it does not fit whole; never nothing. */
function forcedBreak(table: Uint16Array, word: string, room: number): number {
  const left = room - (table[0x2d] ?? GUESS);
  let [sum, fits] = [0, 0];
  while (fits < word.length) {
    sum += unitWidth(table, word.charCodeAt(fits));
    if (sum > left) break;
    fits += 1;
  }
  const most = wholeSign(word, Math.max(1, Math.min(fits, word.length - PIECE)));
  for (let at = most; at > Math.max(PIECE, most - FAR_BACK); at -= 1) if (isSeam(word, at)) return at;
  for (let at = most; at > Math.max(PIECE, most - BACK); at -= 1) if (betweenSyllables(word, at)) return at;
  return most;
}

/** Where the last sign of a text begins. */
function beforeLastSign(text: string): number {
  let place = text.length - 1;
  while (place > 0 && goesWithTheLast(text, place)) place -= 1;
  return place;
}

/** The nearest place that does not part what belongs to one sign. Backwards, unless that would leave nothing. */
function wholeSign(word: string, at: number): number {
  let place = at;
  while (place > 0 && goesWithTheLast(word, place)) place -= 1;
  if (place > 0) return place;
  place = at;
  while (place < word.length && goesWithTheLast(word, place)) place += 1;
  return place;
}

/** Whether the unit at a place is the second half of a pair, an accent, or a part of a joined picture. */
function goesWithTheLast(word: string, place: number): boolean {
  const [code, last] = [word.charCodeAt(place), word.charCodeAt(place - 1)];
  if (code < 0x300) return false;
  if (code >= 0xdc00 && code <= 0xdfff) return last >= 0xd800 && last <= 0xdbff;
  if (code === JOINER || last === JOINER) return true;
  const skin = code === 0xd83c && word.charCodeAt(place + 1) >= 0xdffb;
  return skin || /\p{M}/u.test(word.charAt(place));
}
const JOINER = 0x200d;

/**
 * Whether a syllable can begin at a place, as in Danish: with as many consonants as may begin a word (`for-brug`,
 * `be-grundet`); an s after a consonant mostly joins two words and stays with the first (`forhandlings-grundlag`).
 */
function betweenSyllables(word: string, at: number): boolean {
  let vowel = at;
  while (isConsonant(word[vowel])) vowel += 1;
  const onset = word.slice(at, vowel).toLowerCase();
  if (onset === '' || !isVowel(word[vowel]) || (onset.length > 1 && !onsets.has(onset))) return false;
  const last = word[at - 1]?.toLowerCase() ?? '';
  if (onset.length > 1 && onset.startsWith('s') && isConsonant(last) && last !== 's') return false;
  if (!joiningS(word, at) && isConsonant(last) && onsets.has(last + onset)) return false;
  return /\p{L}/u.test(last) && /[aeiouyæøåäöü]/i.test(word.slice(0, at));
}

/** Whether two words of a compound meet here: behind an s that joins them, before a syllable. */
function isSeam(word: string, at: number): boolean {
  return joiningS(word, at) && betweenSyllables(word, at);
}

function joiningS(word: string, at: number): boolean {
  const before = word[at - 2]?.toLowerCase();
  return word[at - 1]?.toLowerCase() === 's' && isConsonant(before) && before !== 's';
}
const onsets: ReadonlySet<string> = new Set(
  'bl br dr fl fr gl gr kl kr kv pl pr sk sl sm sn sp st sv tr tv skr skv spr spl str'.split(' '),
);

function isVowel(sign: string | undefined): boolean {
  return sign !== undefined && 'aeiouyæøåäöüéAEIOUYÆØÅÄÖÜÉ'.includes(sign);
}

function isConsonant(sign: string | undefined): boolean {
  return sign !== undefined && /\p{L}/u.test(sign) && !isVowel(sign);
}

function ellipsed(lines: readonly string[], table: Uint16Array, room: number): readonly string[] {
  const last = lines.at(-1);
  if (last === undefined) return lines;
  const dots = table[0x2026] ?? WIDE;
  let rest = last.replace(/[\s.,;:–-]+$/, '');
  while (rest !== '' && measure(table, rest) + dots > room) rest = rest.slice(0, beforeLastSign(rest)).trimEnd();
  return [...lines.slice(0, -1), `${rest}${ELLIPSIS}`];
}

function withoutEmptyEnd(lines: readonly string[]): readonly string[] {
  let count = lines.length;
  while (count > 0 && lines[count - 1] === '') count -= 1;
  return count === lines.length ? lines : lines.slice(0, count);
}
