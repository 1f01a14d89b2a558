/** Cards that go over to another board, with their connections and all that is linked to them. */
import { applyAll } from '../../apply.ts';
import { refusal } from '../../errors.ts';
import { type Context, type Handlers, isRefusal, type Outcome } from '../../handler.ts';
import type { State } from '../../state.ts';
import { type BoardCard, cardsOf, connectionsOf, crossConnections, templateOf } from '../board.ts';
import type { BoardCommand } from '../commands.ts';
import { addCards, cardHandlers, findCards, isMissing, noCanvas } from './cards.ts';
import { addConnection } from './connections.ts';

type Transfer = Extract<BoardCommand, { type: 'card.transfer' }>;

export const transferHandlers: Handlers<Transfer> = {
  'card.transfer': (state, { canvasId, toCanvasId, moves }, context) => {
    const cards = findCards(
      state,
      canvasId,
      moves.map(({ id }) => id),
    );
    if (isMissing(cards)) return cards;
    if (!state.canvases.has(toCanvasId)) return noCanvas;
    if (cards.some(({ locked }) => locked)) return refusal('canvas.cardLocked');
    if (canvasId === toCanvasId) return cardHandlers['card.move'](state, { type: 'card.move', canvasId, moves }, context);
    return transfer(state, cards, toCanvasId, new Map(moves.map((move) => [move.id, move])), context);
  },
};

function transfer(
  state: State,
  cards: readonly BoardCard[],
  to: string,
  places: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
  context: Context,
): Outcome {
  const from = cards[0]?.canvasId ?? '';
  const ids = new Map(cards.map(({ key, id }) => [key, isTaken(state, to, id) ? context.newId('c') : id]));
  const lines = [...connectionsOf(state, from), ...crossConnections(state).filter(({ canvasId }) => canvasId !== from)].filter(
    (line) => ids.has(line.from) || ids.has(line.to),
  );
  const leaving = cards.map(({ id }) => id);
  const removal = cardHandlers['card.remove'](state, { type: 'card.remove', canvasId: from, ids: leaving }, context);
  if (isRefusal(removal)) return removal;
  const arriving = cards.map((card) => ({ id: ids.get(card.key) ?? card.id, card: carried(card, places.get(card.id) ?? card) }));
  const arrival = addCards(applyAll(state, removal), to, arriving);
  if (isRefusal(arrival)) return arrival;
  const end = (key: string) => {
    const moved = ids.get(key);
    const owner = moved ? to : ownerOf(state, key);
    return { canvasId: owner, id: moved ?? key.slice(owner.length + 1) };
  };
  // A line to a card that is nowhere would not be drawn before either.
  const drawn = lines.filter((line) => [line.from, line.to].every((key) => ids.has(key) || isDrawn(state, key)));
  const redrawn = drawn.map(({ kind, label, ...line }) => {
    const [start, stop] = [end(line.from), end(line.to)];
    const away = start.canvasId === stop.canvasId ? {} : { toCanvasId: stop.canvasId };
    return addConnection(start.canvasId, { id: context.newId('l'), from: start.id, to: stop.id, kind, label, ...away });
  });
  return [...removal, ...arrival, ...redrawn];
}

/** Whether a board has, or its template has, a card of this id. */
function isTaken(state: State, canvasId: string, id: string): boolean {
  return state.cards.get(canvasId)?.has(id) === true || (templateOf(state, canvasId)?.nodes ?? []).some((node) => node.id === id);
}

/** All that a card says, for another board; a group does not follow. */
function carried(card: BoardCard, { x, y }: { readonly x: number; readonly y: number }) {
  const { key: _key, canvasId: _canvas, id: _id, zoneId: _zone, input, ...rest } = card;
  const links = { inputIds: [...card.inputIds], decisionIds: [...card.decisionIds], worryIds: [...card.worryIds] };
  return { ...rest, ...links, groupId: null, ...(input ? { inputId: input.id } : {}), x, y };
}

function isDrawn(state: State, key: string): boolean {
  return cardsOf(state, ownerOf(state, key)).some((card) => card.key === key);
}

/** The board that a card's key names; ids may hold a slash. */
function ownerOf(state: State, key: string): string {
  return [...state.canvases.keys()].find((id) => key.startsWith(`${id}/`)) ?? '';
}
