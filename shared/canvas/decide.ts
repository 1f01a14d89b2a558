/** Cards and connections. A canvas overlays its template, so a template's card is changed by an entry of the same id. */
import { added, changed, removed } from '../entity-events.ts';
import { type Refusal, refusal } from '../errors.ts';
import type { EventDraft } from '../events.ts';
import type { Handlers } from '../handler.ts';
import type { CanvasTemplate, Card } from '../programme/types.ts';
import type { State } from '../state.ts';
import { type Board, type BoardCard, type BoardConnection, boardOf, CARD_SIZE } from './board.ts';
import type { CanvasCommand } from './commands.ts';
import { zoneAt } from './zones.ts';

type CardMembers = { readonly [K in keyof Card]?: Card[K] | undefined };

const noCanvas = refusal('canvas.noSuchCanvas');
const noCard = refusal('canvas.noSuchCard');
const noConnection = refusal('canvas.noSuchConnection');

export const canvasHandlers: Handlers<CanvasCommand> = {
  'card.add': (state, { canvasId, id, card }, { newId }) => {
    if (!state.canvases.has(canvasId)) return noCanvas;
    const nodeId = id ?? newId('c');
    if (state.cards.get(canvasId)?.has(nodeId) || templateOf(state, canvasId)?.nodes.some((node) => node.id === nodeId)) {
      return refusal('canvas.cardExists');
    }
    const board = boardOf(state, canvasId);
    const fault = danglingLink(state, board, card);
    if (fault) return fault;
    const middle = { x: card.x + (card.w ?? CARD_SIZE.w) / 2 };
    const zoneId = card.zoneId === undefined ? (zoneAt(board, middle)?.id ?? null) : card.zoneId;
    const value = {
      nodeId,
      label: '',
      content: '',
      state: 'open',
      type: 'step',
      inputIds: [],
      decisionIds: [],
      ...CARD_SIZE,
      ...card,
      zoneId,
    };
    return [added('card', nodeId, value, { parent: canvasId })];
  },
  'card.edit': (state, { canvasId, id, set }) => editCard(state, canvasId, id, set),
  'card.move': (state, { canvasId, moves }) => {
    const cards = cardsById(state, canvasId);
    if (!cards) return noCanvas;
    if (moves.some((move) => !cards.has(move.id))) return noCard;
    const board = boardOf(state, canvasId);
    const fault = moves.map((move) => danglingLink(state, board, move)).find((found) => found !== undefined);
    // A card named twice goes where it was last told to.
    const last = new Map(moves.map((move) => [move.id, move]));
    return fault ?? [...last.values()].flatMap(({ id, ...set }) => cardEvents(state, canvasId, cards.get(id) as BoardCard, set));
  },
  'card.remove': (state, { canvasId, ids }) => {
    const board = cardsById(state, canvasId);
    if (!board) return noCanvas;
    if (ids.some((id) => !board.has(id))) return noCard;
    const leaving = new Set(ids);
    return [
      ...connectionsOf(state, canvasId, leaving).flatMap((id) => removeConnection(state, canvasId, id)),
      ...[...leaving].flatMap((id) => removeCard(state, canvasId, id)),
      ...decisionsWithout(state, canvasId, leaving),
    ];
  },
  'connection.add': (state, { canvasId, from, to, kind, label = '' }, { newId }) => {
    const board = boardOf(state, canvasId);
    if (!state.canvases.has(canvasId)) return noCanvas;
    const present = new Set(board.cards.map((card) => card.id));
    if (!present.has(from) || !present.has(to)) return noCard;
    if (from === to) return refusal('canvas.selfConnection');
    if (board.connections.some((line) => line.from === from && line.to === to && line.kind === kind))
      return refusal('canvas.duplicateConnection');
    const id = newId('l');
    return [added('connection', id, { id, from, to, kind, label }, { parent: canvasId })];
  },
  'connection.edit': (state, { canvasId, id, set }) => {
    const board = boardOf(state, canvasId);
    const line = board.connections.find((known) => known.id === id);
    if (!line) return noConnection;
    const kind = set.kind ?? line.kind;
    const twin = ({ id: other, from, to, kind: known }: BoardConnection) =>
      other !== id && from === line.from && to === line.to && known === kind;
    if (board.connections.some(twin)) return refusal('canvas.duplicateConnection');
    if (changed('connection', id, line, set).length === 0) return [];
    const own = state.connections.get(canvasId)?.get(id);
    return own ? changed('connection', id, own, set, canvasId) : [added('connection', id, { id, ...set }, { parent: canvasId })];
  },
  'connection.remove': (state, { canvasId, ids }) => {
    const present = new Set(boardOf(state, canvasId).connections.map((line) => line.id));
    if (ids.some((id) => !present.has(id))) return noConnection;
    return [...new Set(ids)].flatMap((id) => removeConnection(state, canvasId, id));
  },
};

function templateOf(state: State, canvasId: string): CanvasTemplate | undefined {
  const templateId = state.canvases.get(canvasId)?.templateId;
  return templateId ? state.canvasTemplates.get(templateId) : undefined;
}

function cardsById(state: State, canvasId: string): Map<string, BoardCard> | undefined {
  if (!state.canvases.has(canvasId)) return undefined;
  return new Map(boardOf(state, canvasId).cards.map((card) => [card.id, card]));
}

function editCard(state: State, canvasId: string, id: string, set: CardMembers): readonly EventDraft[] | Refusal {
  const board = cardsById(state, canvasId);
  if (!board) return noCanvas;
  const card = board.get(id);
  if (!card) return noCard;
  return danglingLink(state, boardOf(state, canvasId), set) ?? cardEvents(state, canvasId, card, set);
}

/** The refusal when a card is to point at a zone, an input or a decision that is not there. */
function danglingLink(state: State, board: Board, set: CardMembers): Refusal | undefined {
  const { zoneId } = set;
  if (typeof zoneId === 'string' && !board.zones.some((zone) => zone.id === zoneId)) return refusal('canvas.noSuchZone');
  const unknown =
    (set.inputIds ?? []).some((input) => !state.inputs.has(input)) ||
    (set.decisionIds ?? []).some((decision) => !state.decisions.has(decision));
  return unknown ? refusal('command.gone') : undefined;
}

/**
 * The connections that leave with some cards: those drawn, and those of the canvas's own that a hidden
 * card keeps out of sight; a document may not hold a connection whose card is nowhere.
 */
function connectionsOf(state: State, canvasId: string, leaving: ReadonlySet<string>): readonly string[] {
  const own = [...(state.connections.get(canvasId)?.values() ?? [])];
  const lines = [...boardOf(state, canvasId).connections, ...own];
  return [...new Set(lines.filter(({ from, to }) => leaving.has(from ?? '') || leaving.has(to ?? '')).map(({ id }) => id))];
}

/** Sets members of a card: on its own entry, or with a new entry over the template's card. */
export function cardEvents(state: State, canvasId: string, shown: BoardCard, set: CardMembers): readonly EventDraft[] {
  const own = state.cards.get(canvasId)?.get(shown.id);
  if (own) return changed('card', shown.id, { ...shown, ...own }, set, canvasId);
  const different = changed('card', shown.id, shown, set, canvasId);
  if (different.length === 0) return [];
  const value = { nodeId: shown.id, content: '', state: 'open', inputIds: [], decisionIds: [], ...set };
  return [added('card', shown.id, value, { parent: canvasId })];
}

/** A card of the canvas's own goes; a template's card is hidden, for the template still has it. */
function removeCard(state: State, canvasId: string, id: string): readonly EventDraft[] {
  const own = state.cards.get(canvasId)?.get(id);
  const inTemplate = templateOf(state, canvasId)?.nodes.some((node) => node.id === id);
  if (!inTemplate) return [removed('card', id, canvasId)];
  if (own) return changed('card', id, own, { removed: true }, canvasId);
  return [added('card', id, { nodeId: id, content: '', removed: true }, { parent: canvasId })];
}

function removeConnection(state: State, canvasId: string, id: string): readonly EventDraft[] {
  const own = state.connections.get(canvasId)?.get(id);
  const inTemplate = templateOf(state, canvasId)?.edges.some((edge) => edge.id === id);
  if (!inTemplate) return [removed('connection', id, canvasId)];
  if (own) return changed('connection', id, own, { removed: true }, canvasId);
  return [added('connection', id, { id, removed: true }, { parent: canvasId })];
}

/** Decisions stop pointing at cards that are gone. */
function decisionsWithout(state: State, canvasId: string, leaving: ReadonlySet<string>): readonly EventDraft[] {
  return [...state.decisions.values()].flatMap((decision) => {
    const kept = (decision.cardRefs ?? []).filter((ref) => ref.canvasId !== canvasId || !leaving.has(ref.nodeId));
    return decision.cardRefs ? changed('decision', decision.id, decision, { cardRefs: kept }) : [];
  });
}
