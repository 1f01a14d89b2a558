/** A board as React Flow draws it. Pure. */
import { type Edge, MarkerType, type Node } from '@xyflow/react';
import type { Board, BoardCard, BoardConnection } from '../../shared/canvas/board.ts';
import { inReadingOrder, zoneBands } from '../../shared/canvas/zones.ts';
import type { Translate } from '../../shared/i18n/index.ts';
import { connectionWord } from './words.ts';

export interface CardData extends Record<string, unknown> {
  readonly card: BoardCard;
  readonly editing: boolean;
}
export interface ZoneData extends Record<string, unknown> {
  readonly label: string;
}

interface Hand {
  readonly selected: ReadonlySet<string>;
  /** Cards under the hand, which are where the hand has them. */
  readonly moving: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly editing: string | null;
}

/** Zones behind, cards in front, in reading order, so that Tab goes through the board as one reads it. */
export function toNodes(board: Board, { selected, moving, editing }: Hand): Node[] {
  const zones = zoneBands(board).map(
    ({ zone, x, y, w, h }): Node<ZoneData> => ({
      id: `zone ${zone.id}`,
      type: 'zone',
      position: { x, y },
      width: w,
      height: h,
      data: { label: zone.label },
      draggable: false,
      selectable: false,
      focusable: false,
      connectable: false,
      zIndex: -1,
    }),
  );
  const cards = inReadingOrder(board).map(
    (card): Node<CardData> => ({
      id: card.id,
      type: 'card',
      position: { ...(moving.get(card.id) ?? { x: card.x, y: card.y }) },
      width: card.w,
      height: card.h,
      data: { card, editing: card.id === editing },
      selected: selected.has(card.id),
      draggable: card.id !== editing,
      zIndex: card.id === editing ? 10 : 0,
    }),
  );
  return [...zones, ...cards];
}

/** Kinds are told apart by the line: feedback and loose relations are broken, what is missing is dotted. */
const dashes: Readonly<Record<string, string>> = {
  feedback: '10 5',
  relates: '4 5',
  missing: '1 6',
  governs: '14 4 2 4',
  limits: '14 4 2 4',
};

export function toEdges(board: Board, t: Translate, selected: string | null): Edge[] {
  return board.connections.map((line) => ({
    id: line.id,
    source: line.from,
    target: line.to,
    selected: line.id === selected,
    label: line.label || connectionWord(line.kind, t),
    markerEnd: line.kind === 'relates' ? '' : { type: MarkerType.ArrowClosed, width: 18, height: 18 },
    style: styleOf(line, line.id === selected),
    labelBgPadding: [4, 2] as [number, number],
    interactionWidth: 24,
  }));
}

function styleOf(
  { kind }: BoardConnection,
  selected: boolean,
): { strokeWidth: number; strokeDasharray?: string; strokeLinecap: 'round' } {
  const dash = dashes[kind];
  return { strokeWidth: selected ? 4 : 2, strokeLinecap: 'round', ...(dash ? { strokeDasharray: dash } : {}) };
}
