/** Cards. A canvas overlays its template, so a template's card is changed by an entry of the same id. */
import { added, changed, removed } from '../../entity-events.ts';
import { type Refusal, refusal } from '../../errors.ts';
import type { EventDraft } from '../../events.ts';
import type { Handlers, Outcome } from '../../handler.ts';
import { isRefusal } from '../../handler.ts';
import type { CanvasTemplate, Card } from '../../programme/types.ts';
import type { State } from '../../state.ts';
import { type BoardCard, type BoardZone, boardOf, CARD_SIZE, cardsOf, templateOf, zonesOf } from '../board.ts';
import type { BoardCommand } from '../commands.ts';
import { zoneAt } from '../zones.ts';
import { addConnections, leavingConnections } from './connections.ts';
import { decisionLinks, inputLinks } from './links.ts';

export type CardMembers = { readonly [K in keyof Card]?: Card[K] | undefined };
type NewCard = CardMembers & { readonly x: number; readonly y: number };

export const noCanvas = refusal('canvas.noSuchCanvas');
export const noCard = refusal('canvas.noSuchCard');

export const cardHandlers: Handlers<Exclude<Extract<BoardCommand, { type: `card.${string}` }>, { type: 'card.transfer' }>> = {
  'card.add': (state, { canvasId, id, card }, { newId }) => addCards(state, canvasId, [{ id: id ?? newId('c'), card }]),
  'card.insert': (state, { canvasId, cards, connections }, { newId }) => {
    const events = addCards(state, canvasId, cards);
    if (isRefusal(events)) return events;
    const fresh = new Set(cards.map(({ id }) => id));
    // Only lines among what comes with them: the clipboard may not tie into the board by accident.
    const lines = connections.filter(({ from, to, toCanvasId }) => fresh.has(from) && fresh.has(to) && toCanvasId === undefined);
    const connected = addConnections(state, canvasId, lines, newId);
    return isRefusal(connected) ? connected : [...events, ...connected];
  },
  'card.edit': (state, { canvasId, id, set, was }) => {
    const card = findCard(state, canvasId, id);
    if (isMissing(card)) return card;
    const words = set.label !== undefined || set.content !== undefined;
    if (card.locked) return refusal('canvas.cardLocked');
    if (words && card.input && set.content !== undefined) return refusal('canvas.wordsOfInput');
    const stale =
      (was?.label !== undefined && was.label !== card.label) || (was?.content !== undefined && was.content !== card.content);
    // What is to be written may be just what the other has written: then there is no conflict.
    const same = (set.label ?? card.label) === card.label && (set.content ?? card.content) === card.content;
    if (stale && !same) return refusal('canvas.textChanged');
    const fault = danglingLink(state, canvasId, set);
    return fault ?? [...cardEvents(state, canvasId, card, set), ...linkEvents(state, canvasId, id, card, set)];
  },
  'card.mark': (state, { canvasId, ids, set }) => {
    const cards = findCards(state, canvasId, ids);
    if (isMissing(cards)) return cards;
    const fault = danglingLink(state, canvasId, set);
    if (fault) return fault;
    // A locked card can be unlocked, and nothing else.
    const more = Object.keys(set).some((member) => member !== 'locked');
    if ((more || set.locked === undefined) && cards.some(({ locked }) => locked)) return refusal('canvas.cardLocked');
    return cards.flatMap((card) => cardEvents(state, canvasId, card, set));
  },
  'card.move': (state, { canvasId, moves }) => {
    const cards = findCards(
      state,
      canvasId,
      moves.map(({ id }) => id),
    );
    if (isMissing(cards)) return cards;
    if (cards.some(({ locked }) => locked)) return refusal('canvas.cardLocked');
    const { zones } = boardOf(state, canvasId);
    if (moves.some(({ zoneId }) => typeof zoneId === 'string' && !zones.some(({ id }) => id === zoneId)))
      return refusal('canvas.noSuchZone');
    // A card named twice goes where it was last told to.
    const last = new Map(moves.map((move) => [move.id, move]));
    return cards.flatMap((card) => {
      const { x = card.x, y = card.y, zoneId = zoneOf(zones, { x, w: card.w }) } = last.get(card.id) ?? {};
      return cardEvents(state, canvasId, card, { x, y, zoneId });
    });
  },
  'card.remove': (state, { canvasId, ids }) => {
    const cards = findCards(state, canvasId, ids);
    if (isMissing(cards)) return cards;
    if (cards.some(({ locked }) => locked)) return refusal('canvas.cardLocked');
    const leaving = new Set(cards.map(({ id }) => id));
    return [
      ...leavingConnections(state, canvasId, leaving),
      ...decisionLinks(state, canvasId, leaving),
      ...inputLinks(state, canvasId, leaving),
      ...[...leaving].flatMap((id) => removeCard(state, canvasId, id)),
    ];
  },
};

export function addCards(
  state: State,
  canvasId: string,
  cards: readonly { readonly id: string; readonly card: NewCard }[],
): Outcome {
  if (!state.canvases.has(canvasId)) return noCanvas;
  const board = boardOf(state, canvasId);
  const template = templateOf(state, canvasId);
  const taken = new Set([...(state.cards.get(canvasId)?.keys() ?? []), ...(template?.nodes ?? []).map(({ id }) => id)]);
  const events: EventDraft[] = [];
  for (const { id, card } of cards) {
    if (taken.has(id)) return refusal('canvas.cardExists');
    taken.add(id);
    const fault = danglingLink(state, canvasId, card);
    if (fault) return fault;
    const zoneId = card.zoneId === undefined ? zoneOf(board.zones, { x: card.x, w: card.w ?? CARD_SIZE.w }) : card.zoneId;
    const words = card.inputId ? { content: '' } : {};
    const value = { ...blank, ...CARD_SIZE, state: usualState(state, canvasId), ...card, ...words, nodeId: id, zoneId };
    events.push(added('card', id, value, { parent: canvasId }), ...linkEvents(state, canvasId, id, undefined, card));
  }
  return events;
}

const blank = { label: '', content: '', type: 'step', inputIds: [], decisionIds: [] } as const;

/** A new card says how it is on the common board, and what is proposed on a track's. */
export function usualState(state: State, canvasId: string): 'today' | 'proposed' {
  const trackId = state.canvases.get(canvasId)?.trackId ?? null;
  const common = [...state.tracks.keys()][0];
  return trackId === null || trackId === common ? 'today' : 'proposed';
}

function zoneOf(zones: readonly BoardZone[], { x, w }: { readonly x: number; readonly w: number }): string | null {
  return zoneAt(zones, { x: x + w / 2 })?.id ?? null;
}

export function findCards(state: State, canvasId: string, ids: readonly string[]): readonly BoardCard[] | Refusal {
  if (!state.canvases.has(canvasId)) return noCanvas;
  const board = new Map(cardsOf(state, canvasId).map((card) => [card.id, card]));
  const found = [...new Set(ids)].map((id) => board.get(id));
  return found.every((card) => card !== undefined) ? found : noCard;
}

export function findCard(state: State, canvasId: string, id: string): BoardCard | Refusal {
  const found = findCards(state, canvasId, [id]);
  return isMissing(found) ? found : (found[0] ?? noCard);
}

export function isMissing(found: BoardCard | readonly BoardCard[] | Refusal): found is Refusal {
  return !Array.isArray(found) && 'name' in found;
}

/** The refusal when a card is to point at a zone, an owner, an input, a decision or a worry that is not there. */
function danglingLink(state: State, canvasId: string, set: CardMembers): Refusal | undefined {
  const { zoneId, ownerId } = set;
  if (typeof zoneId === 'string' && !zonesOf(state, canvasId).some(({ id }) => id === zoneId))
    return refusal('canvas.noSuchZone');
  const unknown =
    (set.inputIds ?? []).some((input) => !state.inputs.has(input)) ||
    (set.decisionIds ?? []).some((decision) => !state.decisions.has(decision)) ||
    (set.worryIds ?? []).some((worry) => !state.worryBank.has(worry)) ||
    (typeof set.inputId === 'string' && !state.inputs.has(set.inputId)) ||
    (typeof ownerId === 'string' && !isOwner(state, ownerId));
  return unknown ? refusal('command.gone') : undefined;
}

/** Whether an id may own a card or a zone: a role, a unit, or somebody on the roster. */
export function isOwner(state: State, id: string): boolean {
  return state.roles.has(id) || state.units.has(id) || state.participants.has(id) || state.facilitators.has(id);
}

/** The other ends of a card's links, kept in step: inputs know their cards, decisions theirs. */
function linkEvents(
  state: State,
  canvasId: string,
  id: string,
  before: BoardCard | undefined,
  after: CardMembers,
): readonly EventDraft[] {
  const known = (before?.inputIds ?? []).concat(before?.input ? [before.input.id] : []);
  const wanted = (after.inputIds ?? before?.inputIds ?? []).concat(after.inputId ?? before?.input?.id ?? []);
  const inputs = [...new Set([...known, ...wanted])].flatMap((inputId) => {
    const input = state.inputs.get(inputId);
    if (!input) return [];
    const others = (input.canvasRefs ?? []).filter((ref) => ref.canvasId !== canvasId || ref.nodeId !== id);
    const canvasRefs = wanted.includes(inputId) ? [...others, { canvasId, nodeId: id }] : others;
    return changed('input', inputId, input, { canvasRefs });
  });
  if (after.decisionIds === undefined) return inputs;
  const decided = new Set(after.decisionIds);
  const decisions = [...new Set([...(before?.decisionIds ?? []), ...decided])].flatMap((decisionId) => {
    const decision = state.decisions.get(decisionId);
    if (!decision) return [];
    const others = (decision.cardRefs ?? []).filter((ref) => ref.canvasId !== canvasId || ref.nodeId !== id);
    const cardRefs = decided.has(decisionId) ? [...others, { canvasId, nodeId: id }] : others;
    return changed('decision', decisionId, decision, { cardRefs });
  });
  return [...inputs, ...decisions];
}

/** Sets members of a card: on its own entry, or with a new entry over the template's card. */
export function cardEvents(state: State, canvasId: string, shown: BoardCard, set: CardMembers): readonly EventDraft[] {
  const own = state.cards.get(canvasId)?.get(shown.id);
  if (own) return changed('card', shown.id, { ...shown, inputId: shown.input?.id ?? null, ...own }, set, canvasId);
  if (changed('card', shown.id, shown, set, canvasId).length === 0) return [];
  const value = { nodeId: shown.id, content: shown.content, state: shown.state, inputIds: [], decisionIds: [], ...set };
  return [added('card', shown.id, value, { parent: canvasId })];
}

/** A card of the canvas's own goes; a template's card is hidden, for the template still has it, and lets go of its links. */
function removeCard(state: State, canvasId: string, id: string): readonly EventDraft[] {
  const own = state.cards.get(canvasId)?.get(id);
  if (!inTemplate(templateOf(state, canvasId), id)) return [removed('card', id, canvasId)];
  if (own) return changed('card', id, own, { removed: true, ...unlinked(own) }, canvasId);
  return [added('card', id, { nodeId: id, content: '', removed: true }, { parent: canvasId })];
}

function unlinked({ inputIds = [], decisionIds = [], worryIds = [], inputId, ownerId }: Card): CardMembers {
  return {
    ...(inputIds.length > 0 ? { inputIds: [] } : {}),
    ...(decisionIds.length > 0 ? { decisionIds: [] } : {}),
    ...(worryIds.length > 0 ? { worryIds: [] } : {}),
    ...(inputId ? { inputId: null } : {}),
    ...(ownerId ? { ownerId: null } : {}),
  };
}

function inTemplate(template: CanvasTemplate | undefined, id: string): boolean {
  return (template?.nodes ?? []).some((node) => node.id === id);
}
