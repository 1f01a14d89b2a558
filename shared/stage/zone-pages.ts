/**
 * A zone laid out for the room: its cards as large as can be read from the back row, as many as fit without
 * cutting a word, the rest on further pages. Pure; widths are those of the bundled font.
 */
import type { IconName } from '../canvas/drawing/icons.ts';
import { textWidth, wrap } from '../canvas/drawing/text.ts';
import type { CardState } from '../programme/codes.ts';
import type { Screen } from './readable.ts';

/** A card as the room is to read it. */
export interface ZoneCard {
  readonly key: string;
  readonly icon: IconName;
  readonly label: string;
  readonly text: string;
  /** The text is a question nobody has answered. */
  readonly prompt: boolean;
  /** How it stands, which its edge says, too. */
  readonly state: CardState;
  readonly facts: readonly ZoneFact[];
}

/** How the card stands, or what hangs on it: always a word or a number, often with a picture. */
export interface ZoneFact {
  readonly icon: IconName | null;
  readonly text: string;
  readonly strong?: boolean;
}

export type ZoneLine =
  | { readonly kind: 'label' | 'text' | 'prompt'; readonly y: number; readonly text: string }
  | { readonly kind: 'facts'; readonly y: number; readonly facts: readonly ZoneFact[] };

export interface ZonePlace {
  readonly card: ZoneCard;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly lines: readonly ZoneLine[];
  /** Which part of the card this is, when its text takes more than a page; from 1. */
  readonly part: number;
  readonly parts: number;
}

export interface ZoneLayout {
  /** Font size of all its text. */
  readonly size: number;
  readonly pages: readonly (readonly ZonePlace[])[];
}

/** Measures in shares of the font size. */
export const ZONE_CARD = { pad: 0.5, icon: 1.05, iconGap: 0.35, factIcon: 0.9, factIconGap: 0.22, factGap: 0.7 } as const;
const GAP = 0.5;
const LEADING = { label: 1.14, text: 1.22, prompt: 1.22, facts: 1.3 } as const;
/** Room between the label, the text and the facts. */
const BETWEEN = 0.18;
const NARROWEST = 8.5;
const MOST_COLUMNS = 4;
/** How much larger than need be the text may become while no page more is needed. */
const LARGER = [1.6, 1.5, 1.4, 1.3, 1.2, 1.15, 1.1, 1.05] as const;

/** Lays cards out on pages of an area; `least` is the smallest font size that can be read. */
export function zoneLayout(cards: readonly ZoneCard[], area: Screen, least: number): ZoneLayout {
  if (cards.length === 0) return { size: least, pages: [[]] };
  const base = best(cards, area, least);
  const larger = LARGER.map((factor) => best(cards, area, least * factor)).find(
    (other) => other.flaws <= base.flaws && holdsAsMany(other, base),
  );
  const { size, pages } = larger ?? base;
  return { size, pages };
}

/** Whether every page has brought at least as many cards as before, so that none is left half empty. */
function holdsAsMany(one: ZoneLayout, other: ZoneLayout): boolean {
  return one.pages.length <= other.pages.length && one.pages.every((_, at) => shownBy(one, at) >= shownBy(other, at));
}

function shownBy({ pages }: ZoneLayout, page: number): number {
  return pages.slice(0, page + 1).reduce((sum, cards) => sum + cards.length, 0);
}

interface Attempt extends ZoneLayout {
  /** Words that had to be broken and cards that had to be parted. */
  readonly flaws: number;
  readonly cost: number;
}

function best(cards: readonly ZoneCard[], area: Screen, size: number): Attempt {
  const most = Math.max(1, Math.min(MOST_COLUMNS, cards.length, Math.floor(area.w / (NARROWEST * size))));
  const attempts = Array.from({ length: most }, (_, index) => index + 1).flatMap((columns) =>
    attempt(cards, area, size, columns),
  );
  return attempts.reduce((one, other) => (other.cost < one.cost ? other : one));
}

/** Both ways of filling a number of columns: row by row, where neighbours align, and column by column, which fits more. */
function attempt(cards: readonly ZoneCard[], area: Screen, size: number, columns: number): readonly Attempt[] {
  const gap = GAP * size;
  const w = (area.w - gap * (columns - 1)) / columns;
  let flaws = 0;
  const parts = cards.flatMap((card) => {
    const made = partsOf(card, { w, h: area.h }, size);
    flaws += made.broken + made.parts.length - 1;
    return made.parts.map((part, index) => ({ card, w, ...part, part: index + 1, parts: made.parts.length }));
  });
  // One column of long lines reads worse than two of short ones.
  const look = columns === 1 ? 0.03 : 0;
  return [rows(parts, area, columns, gap), inColumns(parts, area, columns, gap)].map((pages, index) => ({
    size,
    pages,
    flaws,
    cost: pages.length + 0.4 * flaws + look + index * 0.01,
  }));
}

type Part = Omit<ZonePlace, 'x' | 'y'>;

function rows(parts: readonly Part[], area: Screen, columns: number, gap: number): ZonePlace[][] {
  const pages: ZonePlace[][] = [[]];
  let y = 0;
  for (let at = 0; at < parts.length; at += columns) {
    const row = parts.slice(at, at + columns);
    const h = Math.max(...row.map((part) => part.h));
    if (y > 0 && y + h > area.h) {
      pages.push([]);
      y = 0;
    }
    pages.at(-1)?.push(...row.map((part, column) => ({ ...part, h, x: column * (part.w + gap), y })));
    y += h + gap;
  }
  return pages;
}

function inColumns(parts: readonly Part[], area: Screen, columns: number, gap: number): ZonePlace[][] {
  const pages: ZonePlace[][] = [[]];
  let [column, y] = [0, 0];
  for (const part of parts) {
    if (y > 0 && y + part.h > area.h) {
      y = 0;
      column += 1;
    }
    if (column === columns) {
      pages.push([]);
      column = 0;
    }
    pages.at(-1)?.push({ ...part, x: column * (part.w + gap), y });
    y += part.h + gap;
  }
  return pages;
}

/** A card's lines in boxes no higher than the area: one as a rule, more when its text is longer than a page. */
function partsOf(card: ZoneCard, { w, h }: Screen, size: number) {
  const pad = ZONE_CARD.pad * size;
  const { lines, broken } = linesOf(card, w - 2 * pad, size);
  const parts: { h: number; lines: ZoneLine[] }[] = [];
  let [y, last]: [number, ZoneLine['kind'] | null] = [pad, null];
  for (const line of lines) {
    const height = LEADING[line.kind] * size;
    const between = last === null || last === line.kind ? 0 : BETWEEN * size;
    const current = parts.at(-1);
    if (current && y + between + height + pad <= h) {
      current.lines.push({ ...line, y: y + between } as ZoneLine);
      y += between + height;
    } else {
      parts.push({ h: 0, lines: [{ ...line, y: pad } as ZoneLine] });
      y = pad + height;
    }
    last = line.kind;
    const open = parts.at(-1);
    if (open) open.h = y + pad;
  }
  return { parts, broken };
}

type LineWithoutPlace = { readonly kind: 'label' | 'text' | 'prompt'; readonly text: string } | FactsLine;
type FactsLine = { readonly kind: 'facts'; readonly facts: readonly ZoneFact[] };

function linesOf(card: ZoneCard, width: number, size: number): { lines: readonly LineWithoutPlace[]; broken: number } {
  const beside = width - (ZONE_CARD.icon + ZONE_CARD.iconGap) * size;
  const label = wrap(card.label, beside, size, 700, ALL);
  // Without a label the text stands beside the picture.
  const alone = card.label.trim() === '';
  const text = wrap(card.text, alone ? beside : width, size, 400, ALL, card.prompt);
  const kind = card.prompt ? 'prompt' : 'text';
  return {
    lines: [
      ...(alone ? [] : label.lines.map((line) => ({ kind: 'label', text: line }) as const)),
      ...text.lines.map((line) => ({ kind, text: line }) as const),
      ...factLines(card.facts, width, size),
    ],
    broken: Number(label.broken) + Number(text.broken),
  };
}
const ALL = 1_000;

function factLines(facts: readonly ZoneFact[], width: number, size: number): readonly FactsLine[] {
  const lines: ZoneFact[][] = [];
  let used = 0;
  for (const fact of facts) {
    const wide = factWidth(fact, size);
    const line = lines.at(-1);
    if (line && used + ZONE_CARD.factGap * size + wide <= width) {
      line.push(fact);
      used += ZONE_CARD.factGap * size + wide;
      continue;
    }
    // A fact wider than the card goes on several lines, its picture on the first.
    const room = width - (fact.icon ? ZONE_CARD.factIcon + ZONE_CARD.factIconGap : 0) * size;
    const pieces = wrap(fact.text, room, size, fact.strong ? 700 : 400, ALL).lines;
    for (const [index, text] of pieces.entries()) lines.push([{ ...fact, icon: index === 0 ? fact.icon : null, text }]);
    used = pieces.length > 1 ? width : wide;
  }
  return lines.map((line) => ({ kind: 'facts', facts: line }));
}

function factWidth({ icon, text, strong }: ZoneFact, size: number): number {
  return textWidth(text, size, strong ? 700 : 400) + (icon ? ZONE_CARD.factIcon + ZONE_CARD.factIconGap : 0) * size;
}
