/** The cards of a zone as the room reads them, and the screen they are laid out on. Pure. */
import type { Board, BoardCard, BoardZone } from '../canvas/board.ts';
import type { IconName } from '../canvas/drawing/icons.ts';
import { textWidth, wrap } from '../canvas/drawing/text.ts';
import { type BoardNames, cardWords, isOpen } from '../canvas/drawing/words.ts';
import type { Translate } from '../i18n/index.ts';
import { EDGE, HEADING, readableSize, type Screen } from './readable.ts';
import { type ZoneCard, type ZoneFact, type ZoneLayout, zoneLayout } from './zone-pages.ts';

/** The zone a show names: by its key where ids come twice, as on the map of the tracks. */
export function zoneNamed(board: Board, zone: string): BoardZone | undefined {
  return board.zones.find(({ key }) => key === zone) ?? board.zones.find(({ id }) => id === zone);
}

/** The cards of a zone from the top. */
export function zoneCards(board: Board, zone: BoardZone, t: Translate, names: BoardNames): readonly ZoneCard[] {
  return board.cards
    .filter(({ canvasId, zoneId }) => canvasId === zone.canvasId && zoneId === zone.id)
    .toSorted((a, b) => a.y - b.y || a.x - b.x)
    .map((card) => zoneCard(card, t, names));
}

/** One card: its words, and in short words what it is and what hangs on it. */
export function zoneCard(card: BoardCard, t: Translate, names: BoardNames): ZoneCard {
  const prompt = card.content.trim() === '';
  return {
    key: card.key,
    icon: card.input ? 'input' : card.type,
    label: card.label.trim(),
    text: prompt ? card.prompt : card.content,
    prompt,
    facts: factsOf(card, t, names),
  };
}

function factsOf(card: BoardCard, t: Translate, names: BoardNames): readonly ZoneFact[] {
  const words = cardWords(card, t, names);
  const open = isOpen(card);
  const fact = (icon: IconName | null, text: string, strong = false): readonly ZoneFact[] =>
    text === '' ? [] : [{ icon, text, ...(strong ? { strong } : {}) }];
  const counted = (icon: IconName, key: 'inputs' | 'decisions' | 'worries', count: number) =>
    count === 0 ? [] : fact(icon, t(`outline.${key}`, { count }));
  return [
    ...fact(null, words.input),
    ...(open ? fact('promptOpen', words.open, true) : []),
    ...(open && words.state === words.open ? [] : fact(null, words.state)),
    ...fact(null, words.amount, true),
    ...(card.mandate ? fact(card.mandate, words.mandate) : []),
    ...fact('owner', words.owner),
    ...(card.coreTask ? fact(card.coreTask, t(`code.coreTask.${card.coreTask}`)) : []),
    ...counted('input', 'inputs', card.inputIds.length),
    ...counted('decision', 'decisions', card.decisionIds.length),
    ...counted('worry', 'worries', card.worryIds.length),
  ];
}

export interface Heading {
  readonly size: number;
  readonly lines: readonly string[];
  readonly h: number;
}

export interface PagedScreen {
  readonly pad: number;
  readonly heading: Heading;
  /** The room below the heading. */
  readonly area: Screen;
  /** The least size of text that can be read. */
  readonly least: number;
}

/** How a screen with a heading and pages below it is divided; `aside` stands at the heading's right. */
export function pagedScreen(screen: Screen, title: string, aside: string): PagedScreen {
  const least = readableSize(screen.w);
  const pad = EDGE * least;
  const size = HEADING.size * least;
  const beside = aside === '' ? 0 : textWidth(aside, least, 400) + least;
  const { lines } = wrap(title, screen.w - 2 * pad - beside, size, 700, 2);
  const h = Math.max(1, lines.length) * HEADING.leading * size + HEADING.below * least;
  return {
    pad,
    heading: { size, lines, h },
    area: { w: screen.w - 2 * pad, h: Math.max(0, screen.h - 2 * pad - h) },
    least,
  };
}

/** A zone on a screen: its heading, and its cards on pages. */
export function zoneScreen(
  screen: Screen,
  title: string,
  aside: string,
  cards: readonly ZoneCard[],
): PagedScreen & { readonly layout: ZoneLayout } {
  const parts = pagedScreen(screen, title, aside);
  return { ...parts, layout: zoneLayout(cards, parts.area, parts.least) };
}
