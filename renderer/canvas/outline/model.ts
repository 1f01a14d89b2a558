/** A board as it is read from top to bottom: lanes, their zones, their cards, and what each card is connected to. Pure. */
import {
  type Board,
  type BoardCard,
  type BoardLane,
  type BoardZone,
  type CardKey,
  canvasTitle,
  crossConnections,
} from '../../../shared/canvas/board.ts';
import { cardName } from '../../../shared/canvas/card-name.ts';
import type { State } from '../../../shared/state.ts';

export interface OutlineZone {
  readonly key: string;
  readonly canvasId: string;
  /** Null for the cards that lie in no zone. */
  readonly zone: BoardZone | null;
  /** From top to bottom. */
  readonly cards: readonly BoardCard[];
}

export interface OutlineLane {
  readonly lane: BoardLane;
  readonly zones: readonly OutlineZone[];
}

/** The lanes of a board with their zones; zones without cards are there too, so that one can be filled. */
export function outlineOf(board: Board): readonly OutlineLane[] {
  const known = new Set(board.zones.map(({ key }) => key));
  const zoneKey = ({ canvasId, zoneId }: BoardCard) => (zoneId !== null && known.has(`${canvasId}/${zoneId}`) ? zoneId : null);
  const cards = Map.groupBy(board.cards, (card) => `${card.canvasId}/${zoneKey(card) ?? ''}`);
  const fromTop = (key: string) => (cards.get(key) ?? []).toSorted((a, b) => a.y - b.y || a.x - b.x);
  return board.lanes.map((lane) => {
    const { canvasId } = lane;
    const zones = board.zones
      .filter((zone) => zone.canvasId === canvasId)
      .map((zone): OutlineZone => ({ key: zone.key, canvasId, zone, cards: fromTop(zone.key) }));
    const loose = fromTop(`${canvasId}/`);
    return {
      lane,
      zones: loose.length === 0 ? zones : [...zones, { key: `${canvasId}/`, canvasId, zone: null, cards: loose }],
    };
  });
}

/** A connection as one of its cards sees it. */
export interface CardLine {
  readonly key: string;
  /** The canvas it is kept on. */
  readonly canvasId: string;
  readonly id: string;
  readonly direction: 'out' | 'in';
  readonly kind: string;
  readonly label: string;
  readonly other: {
    readonly key: CardKey;
    readonly name: string;
    /** The other board's name when the card lies on another one. */
    readonly board: string | null;
  };
}

/** What each card is connected to, those that lead away from it first. */
export function linesOf(state: State, board: Board): ReadonlyMap<CardKey, readonly CardLine[]> {
  const cards = new Map(board.cards.map((card) => [card.key, card]));
  const found: (CardLine & { readonly card: CardKey })[] = [];
  for (const { key, canvasId, id, from, to, kind, label } of board.connections) {
    const end = (card: CardKey, otherKey: CardKey, direction: 'out' | 'in') => {
      const other = cards.get(otherKey);
      if (!other) return;
      const elsewhere = other.canvasId !== cards.get(card)?.canvasId;
      const name = boardName(state, other.canvasId);
      const seen = { key: otherKey, name: cardName(other), board: elsewhere ? name : null };
      found.push({ card, key, canvasId, id, direction, kind, label, other: seen });
    };
    end(from, to, 'out');
    end(to, from, 'in');
  }
  const labels = new Map(board.crossings.length === 0 ? [] : crossConnections(state).map(({ key, label }) => [key, label]));
  for (const { key, card, direction, other, kind } of board.crossings) {
    // A connection is kept on the canvas of the card it comes from; its key begins with that canvas.
    const canvasId = direction === 'in' ? other.canvasId : (cards.get(card)?.canvasId ?? '');
    const id = key.slice(canvasId.length + 1);
    const seen = { key: other.key, name: other.label, board: boardName(state, other.canvasId) };
    found.push({ card, key, canvasId, id, direction, kind, label: labels.get(key) ?? '', other: seen });
  }
  const ordered = found.toSorted((a, b) => Number(a.direction === 'in') - Number(b.direction === 'in'));
  return Map.groupBy(ordered, ({ card }) => card);
}

/** What a board is called in a few words: by its track, else by its title. */
export function boardName(state: State, canvasId: string): string {
  const track = state.tracks.get(state.canvases.get(canvasId)?.trackId ?? '');
  return track?.short || track?.name || canvasTitle(state, canvasId);
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Where two cards lie after they have changed places. Below each other they keep the distance between them
 * although one may be higher than the other, so that they never come to lie on top of a third.
 */
export function swapped(upper: BoardCard, lower: BoardCard): { readonly upper: Place; readonly lower: Place } {
  const below = lower.x < upper.x + upper.w && upper.x < lower.x + lower.w;
  if (!below) return { upper: { x: lower.x, y: lower.y }, lower: { x: upper.x, y: upper.y } };
  const same = lower.y === upper.y;
  // On the very same height order goes by x; a unit down is enough to change it.
  const top = same ? upper.y + 1 : lower.y + lower.h - upper.h;
  return { upper: { x: lower.x, y: Math.max(top, upper.y + 1) }, lower: { x: upper.x, y: upper.y } };
}
