/** Cards on the clipboard: as cards for Samstyr, and as lines of text for everything else. Pure. */
import type { BoardCard, BoardConnection } from '../../../shared/canvas/board.ts';
import { cardMandates, cardStates, cardTypes, coreTaskEffects } from '../../../shared/programme/codes.ts';
import type { State } from '../../../shared/state.ts';
import { z } from '../../../shared/zod.ts';
import type { Point } from './geometry.ts';

/** The clipboard's name for cards; text stays beside it for other programs. */
export const CARDS_TYPE = 'application/x-samstyr-cards';
/** Lines no longer than this become headings, longer ones the card's text. */
const HEADING_LENGTH = 60;
/** Room for a column of pasted lines: how many cards below each other, and how far apart, in canvas units. */
const ROWS = 8;
const STEP = { x: 270, y: 120 } as const;
const MOST_LINES = 500;

const nullable = <T extends z.ZodType>(member: T) => member.nullable();
const copiedCard = z.object({
  id: z.string(),
  type: z.enum(cardTypes),
  label: z.string(),
  content: z.string(),
  prompt: z.string(),
  state: z.enum(cardStates),
  mandate: nullable(z.enum(cardMandates)),
  coreTask: nullable(z.enum(coreTaskEffects)),
  amountKr: nullable(z.number()),
  ownerId: nullable(z.string()),
  required: z.boolean(),
  groupId: nullable(z.string()),
  inputIds: z.array(z.string()),
  decisionIds: z.array(z.string()),
  worryIds: z.array(z.string()),
  inputId: nullable(z.string()),
  x: z.number(),
  y: z.number(),
  w: z.number(),
  h: z.number(),
});
const copied = z.object({
  cards: z.array(copiedCard).min(1),
  connections: z.array(z.object({ from: z.string(), to: z.string(), kind: z.string(), label: z.string() })),
});
export type Copied = z.infer<typeof copied>;

/** What is copied of some cards, with the connections among them. */
export function copyOf(cards: readonly BoardCard[], connections: readonly BoardConnection[]): Copied {
  const keys = new Set(cards.map(({ key }) => key));
  return {
    cards: cards.map((card) => ({
      id: card.key,
      type: card.type,
      label: card.label,
      content: card.input ? '' : card.content,
      prompt: card.prompt,
      state: card.state,
      mandate: card.mandate,
      coreTask: card.coreTask,
      amountKr: card.amountKr,
      ownerId: card.ownerId,
      required: card.required,
      groupId: card.groupId,
      inputIds: [...card.inputIds],
      decisionIds: [...card.decisionIds],
      worryIds: [...card.worryIds],
      inputId: card.input?.id ?? null,
      x: card.x,
      y: card.y,
      w: card.w,
      h: card.h,
    })),
    connections: connections
      .filter(({ from, to }) => keys.has(from) && keys.has(to))
      .map(({ from, to, kind, label }) => ({ from, to, kind, label })),
  };
}

/** The same as text: a line a card. */
export function textOf(cards: readonly BoardCard[]): string {
  return cards.map(({ label, content }) => [label, content.replaceAll('\n', ' ')].filter(Boolean).join(': ')).join('\n');
}

/** Cards read from the clipboard; undefined when it holds something else, or something that is not quite that. */
export function readCopied(text: string): Copied | undefined {
  try {
    return copied.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export interface FreshCard {
  readonly id: string;
  readonly card: Readonly<Record<string, unknown>> & Point;
}

/**
 * Copied cards as new ones, their upper left corner at `at`. Links and owners that this programme does
 * not have are left out: the cards may come from another one.
 */
export function pasted(
  from: Copied,
  at: Point,
  state: State,
  newId: () => string,
): { cards: FreshCard[]; connections: Copied['connections'] } {
  const [left, top] = [Math.min(...from.cards.map(({ x }) => x)), Math.min(...from.cards.map(({ y }) => y))];
  const ids = new Map(from.cards.map(({ id }) => [id, newId()]));
  const groups = new Map<string, string>();
  const groupOf = (id: string | null) => {
    if (id === null) return null;
    if (!groups.has(id)) groups.set(id, newId());
    return groups.get(id) ?? null;
  };
  const owned = (id: string | null) =>
    id !== null && [state.roles, state.units, state.participants, state.facilitators].some((list) => list.has(id)) ? id : null;
  return {
    cards: from.cards.map(({ id, inputId, x, y, content, ...card }) => ({
      id: ids.get(id) ?? newId(),
      card: {
        ...card,
        ownerId: owned(card.ownerId),
        groupId: groupOf(card.groupId),
        inputIds: card.inputIds.filter((known) => state.inputs.has(known)),
        decisionIds: card.decisionIds.filter((known) => state.decisions.has(known)),
        worryIds: card.worryIds.filter((known) => state.worryBank.has(known)),
        ...(inputId !== null && state.inputs.has(inputId) ? { inputId } : { content }),
        x: Math.round(at.x + x - left),
        y: Math.round(at.y + y - top),
      },
    })),
    connections: from.connections.flatMap(({ from: a, to: b, kind, label }) => {
      const [start, end] = [ids.get(a), ids.get(b)];
      return start && end ? [{ from: start, to: end, kind, label }] : [];
    }),
  };
}

/** Lines of text as that many cards, in columns from `at` on. Bullets and numbering at the start of a line are taken away. */
export function linesAsCards(text: string, at: Point, newId: () => string): FreshCard[] {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\s*(?:[-–•*·]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '');
  return lines.slice(0, MOST_LINES).map((line, index) => ({
    id: newId(),
    card: {
      ...([...line].length <= HEADING_LENGTH ? { label: line } : { content: line }),
      x: Math.round(at.x + Math.floor(index / ROWS) * STEP.x),
      y: Math.round(at.y + (index % ROWS) * STEP.y),
    },
  }));
}
