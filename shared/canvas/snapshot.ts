/** How the boards stand at one moment, in the shape in which a snapshot keeps them. */
import type { BoardSnapshot } from '../programme/types.ts';
import type { State } from '../state.ts';
import { type BoardCard, canvasTitle } from './board.ts';
import { type GraphBoard, graphOf } from './graph.ts';

export type SnapshotBoards = BoardSnapshot['boards'];
export type SnapshotBoard = SnapshotBoards[number];
export type SnapshotCard = SnapshotBoard['nodes'][number];
export type SnapshotLine = SnapshotBoard['edges'][number];

/**
 * All boards as they are drawn, templates and their changes put together. The words of a card that is an
 * input are left out: they are the input's own, and would live on here after the input was erased.
 */
export function snapshotBoards(state: State): SnapshotBoards {
  const graph = graphOf(state);
  const linesOf = Map.groupBy(graph.lines, ({ canvasId }) => canvasId);
  return graph.boards.map((board) => ({
    canvasId: board.canvasId,
    title: canvasTitle(state, board.canvasId),
    trackId: board.trackId,
    zones: zonesAsDrawn(board),
    nodes: board.cards.map(cardAsDrawn),
    edges: (linesOf.get(board.canvasId) ?? []).flatMap(({ id, from, to, kind, label }): SnapshotLine[] => {
      const [start, end] = [graph.cards.get(from), graph.cards.get(to)];
      if (!start || !end) return [];
      const away = end.canvasId === board.canvasId ? {} : { toCanvasId: end.canvasId };
      return [{ id, from: start.id, to: end.id, ...away, kind, label }];
    }),
  }));
}

/** The boards as they are now, to be compared with a snapshot; without the words of inputs, as there. */
export function boardsNow(state: State): SnapshotBoards {
  return snapshotBoards(state);
}

function zonesAsDrawn({ zones }: GraphBoard): SnapshotBoard['zones'] {
  return zones.map(({ id, label, order, w, ownerId }) => ({
    id,
    label,
    order,
    ...(w === undefined ? {} : { w }),
    ownerId: ownerId ?? null,
  }));
}

function cardAsDrawn(card: BoardCard): SnapshotCard {
  const { id, type, zoneId, label, mandate, coreTask, amountKr, ownerId, locked, groupId, x, y, w, h } = card;
  return {
    id,
    type,
    zoneId,
    label,
    content: card.input ? '' : card.content,
    state: card.state,
    mandate,
    coreTask,
    amountKr,
    ownerId,
    locked,
    groupId,
    x,
    y,
    w,
    h,
  };
}
