/** A canvas as it is drawn: its template's cards, zones and connections with the canvas's own on top. */
import type { CardMandate, CardState, CardType, CoreTaskEffect, InputStatus, InputType, Side } from '../programme/codes.ts';
import type { CanvasTemplate, Card, Connection, TemplateCard, TemplateConnection, Zone } from '../programme/types.ts';
import type { State } from '../state.ts';
import { zoneColumns } from './zones.ts';

/** Names a card among all boards, as links and the address do: `cv-budget/n01`. */
export type CardKey = string;

export interface BoardCard {
  readonly key: CardKey;
  readonly canvasId: string;
  readonly id: string;
  readonly type: CardType;
  readonly zoneId: string | null;
  readonly label: string;
  readonly prompt: string;
  readonly content: string;
  readonly state: CardState;
  readonly required: boolean;
  readonly mandate: CardMandate | null;
  readonly coreTask: CoreTaskEffect | null;
  /** Money in whole kroner. */
  readonly amountKr: number | null;
  /** A role, unit, participant or facilitator. */
  readonly ownerId: string | null;
  readonly locked: boolean;
  readonly groupId: string | null;
  readonly inputIds: readonly string[];
  readonly decisionIds: readonly string[];
  readonly worryIds: readonly string[];
  /** When the card is an input put on the board: what it is there. Its words are the card's content. */
  readonly input: BoardInput | null;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface BoardInput {
  readonly id: string;
  readonly number: number;
  readonly type: InputType;
  readonly status: InputStatus;
  readonly side: Side | null;
}

export interface BoardConnection {
  readonly key: string;
  /** The canvas it is kept on: that of the card it comes from. */
  readonly canvasId: string;
  readonly id: string;
  readonly from: CardKey;
  readonly to: CardKey;
  readonly kind: string;
  readonly label: string;
}

export interface BoardZone {
  readonly key: string;
  readonly canvasId: string;
  readonly id: string;
  readonly label: string;
  readonly ownerId: string | null;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** One canvas on the picture: the whole of it on its own board, a lane on the map of the three tracks. */
export interface BoardLane {
  readonly canvasId: string;
  readonly trackId: string | null;
  readonly title: string;
  /** How far its cards are moved from where their canvas has them. */
  readonly dx: number;
  readonly dy: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The end of a connection that lies on a canvas which is not in the picture. */
export interface Crossing {
  readonly key: string;
  /** The card in the picture. */
  readonly card: CardKey;
  readonly direction: 'out' | 'in';
  readonly other: { readonly key: CardKey; readonly canvasId: string; readonly trackId: string | null; readonly label: string };
  readonly kind: string;
}

export interface Board {
  readonly lanes: readonly BoardLane[];
  readonly zones: readonly BoardZone[];
  readonly cards: readonly BoardCard[];
  readonly connections: readonly BoardConnection[];
  readonly crossings: readonly Crossing[];
}

/** Size of a card that says nothing of its own, in canvas units. */
export const CARD_SIZE = { w: 240, h: 96 } as const;

export function cardKey(canvasId: string, id: string): CardKey {
  return `${canvasId}/${id}`;
}

/** What a canvas is called: by its own name, its template's, its track's. */
export function canvasTitle(state: State, canvasId: string): string {
  const canvas = state.canvases.get(canvasId);
  const template = canvas?.templateId ? state.canvasTemplates.get(canvas.templateId) : undefined;
  return canvas?.title || template?.title || state.tracks.get(canvas?.trackId ?? '')?.name || canvasId;
}

/**
 * The board of a canvas; empty when there is no such canvas. Connections to removed cards are left out.
 * The same parts of the state give the same object, and a card that did not change is the same card,
 * so that pages compare by identity.
 */
export function boardOf(state: State, canvasId: string): Board {
  const canvas = state.canvases.get(canvasId);
  const parts = [
    canvas,
    state.canvasTemplates,
    state.cards.get(canvasId),
    state.connections,
    state.inputs,
    state.tracks,
    ...connectedCards(state, canvasId),
  ];
  const last = boards.get(canvasId);
  if (last && last.parts.length === parts.length && last.parts.every((part, index) => part === parts[index])) return last.board;
  const board = makeBoard(state, canvasId);
  boards.delete(canvasId);
  boards.set(canvasId, { parts, board });
  if (boards.size > KEPT) boards.delete(boards.keys().next().value ?? '');
  return board;
}

/** Boards made last, by canvas: what they were made from, and the board. */
const boards = new Map<string, { readonly parts: readonly unknown[]; readonly board: Board }>();
const KEPT = 32;

/** The cards of other canvases, which a crossing names. */
function connectedCards(state: State, canvasId: string): readonly unknown[] {
  const crosses = [...state.connections].some(([owner, lines]) =>
    [...lines.values()].some(({ toCanvasId }) => toCanvasId && (owner === canvasId || toCanvasId === canvasId)),
  );
  return crosses ? [state.cards, state.canvases] : [];
}

function makeBoard(state: State, canvasId: string): Board {
  const canvas = state.canvases.get(canvasId);
  if (!canvas) return { lanes: [], zones: [], cards: [], connections: [], crossings: [] };
  const cards = cardsOf(state, canvasId);
  const present = new Set(cards.map(({ key }) => key));
  const lines = connectionsOf(state, canvasId);
  const zones = zoneColumns(canvasId, zonesOf(state, canvasId), cards, canvas.zoneHeight ?? undefined);
  return {
    lanes: [laneOf(state, canvasId, zones, cards)],
    zones,
    cards,
    connections: lines.filter(({ from, to }) => present.has(from) && present.has(to)),
    crossings: crossingsOf(state, canvasId, present),
  };
}

function laneOf(state: State, canvasId: string, zones: readonly BoardZone[], cards: readonly BoardCard[]): BoardLane {
  const boxes = [...zones, ...cards];
  const x = boxes.length === 0 ? 0 : Math.min(...boxes.map((box) => box.x));
  const y = boxes.length === 0 ? 0 : Math.min(...boxes.map((box) => box.y));
  const right = boxes.length === 0 ? 0 : Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = boxes.length === 0 ? 0 : Math.max(...boxes.map((box) => box.y + box.h));
  const trackId = state.canvases.get(canvasId)?.trackId ?? null;
  return { canvasId, trackId, title: canvasTitle(state, canvasId), dx: 0, dy: 0, x, y, w: right - x, h: bottom - y };
}

/** The zones of a canvas in their order: its own, or its template's while it has none of its own. */
export function zonesOf(state: State, canvasId: string): readonly Zone[] {
  const canvas = state.canvases.get(canvasId);
  const template = canvas?.templateId ? state.canvasTemplates.get(canvas.templateId) : undefined;
  return (canvas?.zones ?? template?.zones ?? []).toSorted((a, b) => a.order - b.order);
}

/** The cards of a canvas, the template's first and in its order. */
export function cardsOf(state: State, canvasId: string): readonly BoardCard[] {
  const canvas = state.canvases.get(canvasId);
  const template = canvas?.templateId ? state.canvasTemplates.get(canvas.templateId) : undefined;
  const own: ReadonlyMap<string, Card> = state.cards.get(canvasId) ?? new Map();
  const templateCards = template?.nodes ?? [];
  const known = new Set(templateCards.map(({ id }) => id));
  const cards: BoardCard[] = [];
  for (const base of templateCards) {
    const card = own.get(base.id);
    if (card?.removed !== true) cards.push(boardCard(state, canvasId, base, card));
  }
  for (const card of own.values()) {
    if (!known.has(card.nodeId) && card.removed !== true) cards.push(boardCard(state, canvasId, undefined, card));
  }
  return cards;
}

/** Cards made before, by what they were made from. */
const made = new WeakMap<object, { readonly parts: readonly unknown[]; readonly card: BoardCard }>();

function boardCard(state: State, canvasId: string, base: TemplateCard | undefined, card: Card | undefined): BoardCard {
  const from = card ?? base;
  const input = card?.inputId ? state.inputs.get(card.inputId) : undefined;
  const parts = [canvasId, base, card, input];
  const known = from ? made.get(from) : undefined;
  if (known?.parts.every((part, index) => part === parts[index])) return known.card;
  const id = card?.nodeId ?? base?.id ?? '';
  const either = <K extends keyof TemplateCard & keyof Card>(key: K) => card?.[key] ?? base?.[key];
  const fresh: BoardCard = {
    key: cardKey(canvasId, id),
    canvasId,
    id,
    type: either('type') ?? 'step',
    zoneId: card?.zoneId !== undefined ? card.zoneId : (base?.zoneId ?? null),
    label: either('label') ?? '',
    prompt: either('prompt') ?? '',
    content: card?.inputId ? (input?.text ?? '') : (card?.content ?? base?.content ?? ''),
    state: either('state') ?? 'open',
    required: either('required') ?? false,
    mandate: card?.mandate !== undefined ? card.mandate : (base?.mandate ?? null),
    coreTask: card?.coreTask !== undefined ? card.coreTask : (base?.coreTask ?? null),
    amountKr: card?.amountKr !== undefined ? card.amountKr : (base?.amountKr ?? null),
    ownerId: card?.ownerId !== undefined ? card.ownerId : (base?.ownerId ?? null),
    locked: either('locked') ?? false,
    groupId: card?.groupId !== undefined ? card.groupId : (base?.groupId ?? null),
    inputIds: card?.inputIds ?? [],
    decisionIds: card?.decisionIds ?? [],
    worryIds: card?.worryIds ?? [],
    input: input
      ? { id: input.id, number: input.number, type: input.type, status: input.status, side: input.side ?? null }
      : null,
    x: either('x') ?? 0,
    y: either('y') ?? 0,
    w: either('w') ?? CARD_SIZE.w,
    h: either('h') ?? CARD_SIZE.h,
  };
  if (from) made.set(from, { parts, card: fresh });
  return fresh;
}

/** Whether a canvas has a card of this id that is not hidden. */
export function hasCard(state: State, canvasId: string, id: string): boolean {
  const own = state.cards.get(canvasId)?.get(id);
  if (own) return own.removed !== true;
  return state.canvases.has(canvasId) && (templateOf(state, canvasId)?.nodes ?? []).some((node) => node.id === id);
}

/** Every connection that starts on a canvas, also those whose card is hidden or lies on another canvas. */
export function connectionsOf(state: State, canvasId: string): readonly BoardConnection[] {
  const template = templateOf(state, canvasId);
  const own: ReadonlyMap<string, Connection> = state.connections.get(canvasId) ?? new Map();
  const base: readonly TemplateConnection[] = template?.edges ?? [];
  const known = new Set(base.map((line) => line.id));
  const extra = [...own.values()].filter((line) => !known.has(line.id));
  const all: readonly (TemplateConnection | Connection)[] = [...base.map((line) => ({ ...line, ...own.get(line.id) })), ...extra];
  return all
    .filter((line) => !('removed' in line) || line.removed !== true)
    .map((line) => ({
      key: cardKey(canvasId, line.id),
      canvasId,
      id: line.id,
      from: cardKey(canvasId, line.from ?? ''),
      to: cardKey(('toCanvasId' in line && line.toCanvasId) || canvasId, line.to ?? ''),
      kind: line.kind ?? 'relates',
      label: line.label ?? '',
    }));
}

/** The connections of a canvas that lead to, or come from, another one. */
function crossingsOf(state: State, canvasId: string, present: ReadonlySet<CardKey>): readonly Crossing[] {
  const known = new Map<string, ReadonlyMap<CardKey, BoardCard>>();
  const cardsBy = (owner: string) => {
    const cards = known.get(owner) ?? new Map(cardsOf(state, owner).map((card) => [card.key, card]));
    known.set(owner, cards);
    return cards;
  };
  return crossConnections(state).flatMap((line): Crossing[] => {
    const direction = present.has(line.from) ? 'out' : present.has(line.to) ? 'in' : undefined;
    if (!direction) return [];
    const key = direction === 'out' ? line.to : line.from;
    const owner = direction === 'out' ? line.toCanvasId : line.canvasId;
    if (owner === canvasId) return [];
    const other = cardsBy(owner).get(key);
    if (!other) return [];
    const trackId = state.canvases.get(owner)?.trackId ?? null;
    const label = other.label || other.content;
    const card = direction === 'out' ? line.from : line.to;
    return [{ key: line.key, card, direction, other: { key, canvasId: owner, trackId, label }, kind: line.kind }];
  });
}

/** The connections from one canvas to another, of the whole programme. */
export function crossConnections(state: State): readonly (BoardConnection & { readonly toCanvasId: string })[] {
  return [...state.connections].flatMap(([canvasId, lines]) =>
    [...lines.values()].flatMap(({ id, from, to, toCanvasId, kind, label, removed }) =>
      toCanvasId && removed !== true && from !== undefined && to !== undefined
        ? [
            {
              key: cardKey(canvasId, id),
              canvasId,
              id,
              from: cardKey(canvasId, from),
              to: cardKey(toCanvasId, to),
              toCanvasId,
              kind: kind ?? 'relates',
              label: label ?? '',
            },
          ]
        : [],
    ),
  );
}

/** The template a canvas lies over, if it has one. */
export function templateOf(state: State, canvasId: string): CanvasTemplate | undefined {
  const templateId = state.canvases.get(canvasId)?.templateId;
  return templateId ? state.canvasTemplates.get(templateId) : undefined;
}
