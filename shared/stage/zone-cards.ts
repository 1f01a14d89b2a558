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
    state: card.state,
    facts: factsOf(card, t, names),
  };
}

function factsOf(card: BoardCard, t: Translate, names: BoardNames): readonly ZoneFact[] {
  const words = cardWords(card, t, names);
  const open = isOpen(card);
  const fact = (icon: IconName | null, text: string, strong = false): readonly ZoneFact[] =>
    text === '' ? [] : [{ icon, text, ...(strong ? { strong } : {}) }];
  // A picture and a number: in words they would take the room of another card.
  const counted = (icon: IconName, count: number) => (count === 0 ? [] : fact(icon, String(count)));
  return [
    ...fact(null, words.input),
    ...(open ? fact('promptOpen', words.open, true) : []),
    ...(open && words.state === words.open ? [] : fact(null, words.state)),
    ...fact(null, words.amount, true),
    ...(card.mandate ? fact(card.mandate, words.mandate) : []),
    ...fact('owner', words.owner),
    ...(card.coreTask ? fact(card.coreTask, t(`code.coreTask.${card.coreTask}`)) : []),
    ...counted('input', card.inputIds.length),
    ...counted('decision', card.decisionIds.length),
    ...counted('worry', card.worryIds.length),
  ];
}

export interface Heading {
  readonly size: number;
  readonly lines: readonly string[];
  readonly h: number;
}

export interface PagedScreen {
  readonly pad: number;
  /** What stands at the heading's right, if there is room for it. */
  readonly aside: string;
  readonly heading: Heading;
  /** The room below the heading. */
  readonly area: Screen;
  /** The least size of text that can be read. */
  readonly least: number;
}

/**
 * How a screen with a heading and pages below it is divided. `page` stands at the heading's right; `name` does, too,
 * where the heading stays on one line.
 */
export function pagedScreen(screen: Screen, title: string, page: string, name = ''): PagedScreen {
  const least = readableSize(screen.w);
  const pad = EDGE * least;
  const size = HEADING.size * least;
  const room = screen.w - 2 * pad;
  const beside = (text: string) => (text === '' ? 0 : textWidth(text, least, 400) + least);
  const both = [name, page].filter(Boolean).join(' · ');
  const aside = textWidth(title, size, 700) + beside(both) <= room ? both : page;
  const { lines } = wrap(title, room - beside(aside), size, 700, 2);
  const h = Math.max(1, lines.length) * HEADING.leading * size + HEADING.below * least;
  return { pad, aside, heading: { size, lines, h }, area: { w: room, h: Math.max(0, screen.h - 2 * pad - h) }, least };
}

/** A zone on a screen: its heading, and its cards on pages. */
export function zoneScreen(
  screen: Screen,
  title: string,
  page: string,
  name: string,
  cards: readonly ZoneCard[],
): PagedScreen & { readonly layout: ZoneLayout } {
  const parts = pagedScreen(screen, title, page, name);
  return { ...parts, layout: zoneLayout(cards, parts.area, parts.least) };
}
