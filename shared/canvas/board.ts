/** A canvas as it is drawn: its template's cards, zones and connections with the canvas's own on top. */
import type { CardType } from '../programme/codes.ts';
import type { CanvasTemplate, Card, Connection, TemplateCard, TemplateConnection, Zone } from '../programme/types.ts';
import type { State } from '../state.ts';

export interface BoardCard {
  readonly id: string;
  readonly type: CardType;
  readonly zoneId: string | null;
  readonly label: string;
  readonly prompt: string;
  readonly content: string;
  readonly state: string;
  readonly required: boolean;
  readonly inputIds: readonly string[];
  readonly decisionIds: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface BoardConnection {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly label: string;
}

export interface Board {
  readonly zones: readonly Zone[];
  readonly cards: readonly BoardCard[];
  readonly connections: readonly BoardConnection[];
}

/** Size of a card that says nothing of its own, in canvas units. */
export const CARD_SIZE = { w: 240, h: 96 } as const;

/** The board of a canvas; empty when there is no such canvas. Connections to removed cards are left out. */
export function boardOf(state: State, canvasId: string): Board {
  const canvas = state.canvases.get(canvasId);
  const template = canvas?.templateId ? state.canvasTemplates.get(canvas.templateId) : undefined;
  const cards = mergedCards(template, state.cards.get(canvasId) ?? new Map());
  const present = new Set(cards.map((card) => card.id));
  const connections = mergedConnections(template, state.connections.get(canvasId) ?? new Map());
  return {
    zones: [...(canvas?.zones ?? template?.zones ?? [])].sort((a, b) => a.order - b.order),
    cards,
    connections: connections.filter(({ from, to }) => present.has(from) && present.has(to)),
  };
}

function mergedCards(template: CanvasTemplate | undefined, own: ReadonlyMap<string, Card>): BoardCard[] {
  const templateCards = template?.nodes ?? [];
  const known = new Set(templateCards.map((card) => card.id));
  const extra = [...own.values()].filter((card) => !known.has(card.nodeId));
  return [...templateCards.map((base) => ({ base, card: own.get(base.id) })), ...extra.map((card) => ({ base: undefined, card }))]
    .filter(({ card }) => card?.removed !== true)
    .map(({ base, card }) => boardCard(base, card));
}

function boardCard(base: TemplateCard | undefined, card: Card | undefined): BoardCard {
  return {
    id: card?.nodeId ?? base?.id ?? '',
    type: card?.type ?? base?.type ?? 'step',
    zoneId: card?.zoneId !== undefined ? card.zoneId : (base?.zoneId ?? null),
    label: card?.label ?? base?.label ?? '',
    prompt: card?.prompt ?? base?.prompt ?? '',
    content: card?.content ?? '',
    state: card?.state ?? 'open',
    required: card?.required ?? base?.required ?? false,
    inputIds: card?.inputIds ?? [],
    decisionIds: card?.decisionIds ?? [],
    x: card?.x ?? base?.x ?? 0,
    y: card?.y ?? base?.y ?? 0,
    w: card?.w ?? base?.w ?? CARD_SIZE.w,
    h: card?.h ?? base?.h ?? CARD_SIZE.h,
  };
}

function mergedConnections(template: CanvasTemplate | undefined, own: ReadonlyMap<string, Connection>): BoardConnection[] {
  const base: readonly TemplateConnection[] = template?.edges ?? [];
  const known = new Set(base.map((line) => line.id));
  const extra = [...own.values()].filter((line) => !known.has(line.id));
  return [...base.map((line) => ({ ...line, ...own.get(line.id) })), ...extra]
    .filter((line) => line.removed !== true)
    .map((line) => ({
      id: line.id,
      from: line.from ?? '',
      to: line.to ?? '',
      kind: line.kind ?? 'relates',
      label: line.label ?? '',
    }));
}
