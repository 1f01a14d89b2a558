/** Connections, also those from one canvas to another. */
import { added, changed, removed } from '../../entity-events.ts';
import { refusal } from '../../errors.ts';
import type { EventDraft } from '../../events.ts';
import type { Context, Handlers, Outcome } from '../../handler.ts';
import type { Connection } from '../../programme/types.ts';
import type { State } from '../../state.ts';
import { cardKey, connectionsOf, crossConnections, hasCard, templateOf } from '../board.ts';
import type { BoardCommand } from '../commands.ts';

const noConnection = refusal('canvas.noSuchConnection');

export const connectionHandlers: Handlers<Extract<BoardCommand, { type: `connection.${string}` }>> = {
  'connection.add': (state, { canvasId, toCanvasId = canvasId, type: _type, id: wanted, ...line }, { newId }) => {
    if (!state.canvases.has(canvasId) || !state.canvases.has(toCanvasId)) return refusal('canvas.noSuchCanvas');
    if (!hasCard(state, canvasId, line.from) || !hasCard(state, toCanvasId, line.to)) return refusal('canvas.noSuchCard');
    const [from, to] = [cardKey(canvasId, line.from), cardKey(toCanvasId, line.to)];
    if (from === to) return refusal('canvas.selfConnection');
    if (isDrawn(state, canvasId, { ...line, toCanvasId })) return refusal('canvas.duplicateConnection');
    const id = wanted ?? newId('l');
    if (isTaken(state, canvasId, id)) return refusal('canvas.duplicateConnection');
    return [addConnection(canvasId, { ...line, id, ...(toCanvasId === canvasId ? {} : { toCanvasId }) })];
  },
  'connection.edit': (state, { canvasId, id, set }) => {
    const lines = connectionsOf(state, canvasId);
    const line = lines.find((known) => known.id === id);
    if (!line) return noConnection;
    const kind = set.kind ?? line.kind;
    const twin = lines.some(
      (other) => other.id !== id && other.from === line.from && other.to === line.to && other.kind === kind,
    );
    if (twin) return refusal('canvas.duplicateConnection');
    if (changed('connection', id, line, set).length === 0) return [];
    const own = state.connections.get(canvasId)?.get(id);
    return own ? changed('connection', id, own, set, canvasId) : [added('connection', id, { id, ...set }, { parent: canvasId })];
  },
  'connection.remove': (state, { canvasId, ids }) => {
    const present = new Set(connectionsOf(state, canvasId).map((line) => line.id));
    if (ids.some((id) => !present.has(id))) return noConnection;
    return [...new Set(ids)].flatMap((id) => removeConnection(state, canvasId, id));
  },
};

/** Whether two cards are connected in this way already. Looked up in place: a batch may draw hundreds. */
function isDrawn(
  state: State,
  canvasId: string,
  wanted: { readonly from: string; readonly to: string; readonly toCanvasId: string; readonly kind: string },
): boolean {
  const own = state.connections.get(canvasId);
  const isSame = ({ from, to, toCanvasId, kind, removed: gone }: Partial<Connection>) =>
    gone !== true &&
    from === wanted.from &&
    to === wanted.to &&
    (toCanvasId || canvasId) === wanted.toCanvasId &&
    (kind ?? 'relates') === wanted.kind;
  if ((templateOf(state, canvasId)?.edges ?? []).some((edge) => isSame({ ...edge, ...own?.get(edge.id) }))) return true;
  return [...(own?.values() ?? [])].some(isSame);
}

interface NewConnection {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly toCanvasId?: string;
  readonly kind: string;
  readonly label?: string | undefined;
}

export function addConnection(canvasId: string, { label = '', ...line }: NewConnection): EventDraft {
  return added('connection', line.id, { ...line, label }, { parent: canvasId });
}

/** Connections among cards that are new themselves, as they come with them; one that comes twice is added once. */
export function addConnections(
  state: State,
  canvasId: string,
  lines: readonly (Omit<NewConnection, 'id' | 'toCanvasId'> & { readonly id?: string | undefined })[],
  newId: Context['newId'],
): Outcome {
  const ids = new Set<string>();
  const events = new Map<string, EventDraft>();
  for (const { from, to, kind, label, id = newId('l') } of lines) {
    if (isTaken(state, canvasId, id) || ids.has(id)) return refusal('canvas.duplicateConnection');
    ids.add(id);
    const ends = JSON.stringify([from, to, kind]);
    if (from !== to && !events.has(ends)) events.set(ends, addConnection(canvasId, { id, from, to, kind, label }));
  }
  return [...events.values()];
}

function isTaken(state: State, canvasId: string, id: string): boolean {
  return state.connections.get(canvasId)?.has(id) === true || inTemplate(state, canvasId, id);
}

function inTemplate(state: State, canvasId: string, id: string): boolean {
  return (templateOf(state, canvasId)?.edges ?? []).some((edge) => edge.id === id);
}

function removeConnection(state: State, canvasId: string, id: string): readonly EventDraft[] {
  const own = state.connections.get(canvasId)?.get(id);
  if (!inTemplate(state, canvasId, id)) return [removed('connection', id, canvasId)];
  if (own) return changed('connection', id, own, { removed: true }, canvasId);
  return [added('connection', id, { id, removed: true }, { parent: canvasId })];
}

/**
 * The connections that leave with some cards: those drawn, those from other canvases, and those of the
 * canvas's own that a hidden card keeps out of sight; a document may not hold one whose card is nowhere.
 */
export function leavingConnections(state: State, canvasId: string, leaving: ReadonlySet<string>): readonly EventDraft[] {
  const gone = new Set([...leaving].map((id) => cardKey(canvasId, id)));
  const here = connectionsOf(state, canvasId).filter(({ from, to }) => gone.has(from) || gone.has(to));
  const hidden = [...(state.connections.get(canvasId)?.values() ?? [])].filter(
    ({ from, to, toCanvasId }) => leaving.has(from ?? '') || (!toCanvasId && leaving.has(to ?? '')),
  );
  const own = [...new Set([...here, ...hidden].map(({ id }) => id))];
  const incoming = crossConnections(state).filter((line) => line.canvasId !== canvasId && gone.has(line.to));
  return [
    ...own.flatMap((id) => removeConnection(state, canvasId, id)),
    ...incoming.flatMap((line) => removeConnection(state, line.canvasId, line.id)),
  ];
}
