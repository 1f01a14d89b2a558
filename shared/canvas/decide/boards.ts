/** Boards as wholes: new ones, templates made of them, holding them, snapshots, the map check's waivers, consequences. */
import { added, changed, removed } from '../../entity-events.ts';
import { refusal } from '../../errors.ts';
import type { EventDraft } from '../../events.ts';
import type { Handlers } from '../../handler.ts';
import type { Json, JsonObject } from '../../json.ts';
import { firstBrokenReference } from '../../programme/references.ts';
import type { Canvas, CanvasTemplate } from '../../programme/types.ts';
import { programmeOf, type State } from '../../state.ts';
import { boardOf, connectionsOf, templateOf, zonesOf } from '../board.ts';
import { countsOf } from '../check/index.ts';
import type { CanvasCommand } from '../commands.ts';
import { snapshotBoards } from '../snapshot.ts';
import { noCanvas } from './cards.ts';
import { leavingConnections } from './connections.ts';
import { decisionLinks, inputLinks } from './links.ts';

type BoardsCommand = Extract<
  CanvasCommand,
  { type: `canvas.${string}` | `check.${string}` | `snapshot.${string}` | `consequence.${string}` }
>;
const gone = refusal('command.gone');

export const boardsHandlers: Handlers<Exclude<BoardsCommand, { type: 'canvas.batch' }>> = {
  'canvas.add': (state, { id, title, trackId, templateId, template }, { newId }) => {
    const canvasId = id ?? newId('cv');
    if (state.canvases.has(canvasId)) return refusal('canvas.canvasExists');
    if (trackId !== null && !state.tracks.has(trackId)) return gone;
    const chosen = template?.id ?? templateId ?? null;
    if (chosen !== null && !template && !state.canvasTemplates.has(chosen)) return gone;
    // A document with a line that hangs loose could not be read again.
    if (template && firstBrokenReference({ canvasTemplates: [{ ...(template as unknown as JsonObject), trackId: null }] }))
      return refusal('command.invalid', { path: 'template' });
    const own = template && !state.canvasTemplates.has(template.id) ? [templateEvent(state, template)] : [];
    const zones = chosen === null ? { zones: [{ id: 'z1', label: title, order: 0 }] } : {};
    return [...own, added('canvas', canvasId, { id: canvasId, templateId: chosen, trackId, title, nodes: [], ...zones })];
  },
  'canvas.edit': (state, { id, set }) => {
    const canvas = state.canvases.get(id);
    if (!canvas) return noCanvas;
    return set.trackId && !state.tracks.has(set.trackId) ? gone : changed('canvas', id, canvas, set);
  },
  'canvas.remove': (state, { id }) => {
    if (!state.canvases.has(id)) return noCanvas;
    const cards = [...(state.cards.get(id)?.keys() ?? [])];
    const leaving = new Set([...cards, ...boardOf(state, id).cards.map((card) => card.id)]);
    const own = [...(state.connections.get(id)?.keys() ?? [])];
    const incoming = leavingConnections(state, id, leaving).filter(({ parent }) => parent !== id);
    return [
      ...incoming,
      ...own.map((line) => removed('connection', line, id)),
      ...decisionLinks(state, id, leaving),
      ...inputLinks(state, id, leaving),
      ...cards.map((card) => removed('card', card, id)),
      removed('canvas', id),
    ];
  },
  'canvas.saveAsTemplate': (state, { id, title, withContent }, { newId }) => {
    const canvas = state.canvases.get(id);
    return canvas ? [asTemplate(state, canvas, newId('ct'), title, withContent)] : noCanvas;
  },
  'canvas.hold': (state, { id }, { window }) => {
    const canvas = state.canvases.get(id);
    return canvas ? changed('canvas', id, canvas, { heldBy: window ?? null }) : noCanvas;
  },
  'canvas.release': (state, { id }) => {
    const canvas = state.canvases.get(id);
    if (!canvas) return noCanvas;
    return canvas.heldBy ? changed('canvas', id, canvas, { heldBy: null }) : [];
  },
  'check.waive': (state, { canvasId, rule, cardIds, reason }, { now }) => {
    const canvas = state.canvases.get(canvasId);
    if (!canvas) return noCanvas;
    const waiver = { rule, cardIds: cardIds.toSorted(), reason, at: now };
    return changed('canvas', canvasId, canvas, { waivers: [...otherWaivers(canvas, rule, cardIds), waiver] });
  },
  'check.unwaive': (state, { canvasId, rule, cardIds }) => {
    const canvas = state.canvases.get(canvasId);
    return canvas ? changed('canvas', canvasId, canvas, { waivers: otherWaivers(canvas, rule, cardIds) }) : noCanvas;
  },
  'check.limits': (state, { set }) => {
    const mapCheck = { ...programmeOf(state).mapCheck, ...set } as JsonObject;
    return [{ kind: 'section.changed', subject: 'programme', payload: { set: { mapCheck } } }];
  },
  'snapshot.take': (state, { title, workshopId }, { newId, now }) =>
    workshopId !== null && !state.workshops.has(workshopId) ? gone : [snapshotEvent(state, newId('sn'), title, workshopId, now)],
  'snapshot.rename': (state, { id, title }) => {
    const snapshot = state.boardSnapshots.get(id);
    return snapshot ? changed('boardSnapshot', id, snapshot, { title }) : gone;
  },
  'snapshot.remove': (state, { id }) => (state.boardSnapshots.has(id) ? [removed('boardSnapshot', id)] : gone),
  'consequence.answer': (state, { decisionId, trackId, answer }, { now }) => {
    const decision = state.decisions.get(decisionId);
    if (!decision || !state.tracks.has(trackId)) return gone;
    const others = (decision.trackConsequences ?? []).filter((known) => known.trackId !== trackId);
    return changed('decision', decisionId, decision, { trackConsequences: [...others, { trackId, answer, at: now }] });
  },
  'consequence.reopen': (state, { decisionId, trackId }) => {
    const decision = state.decisions.get(decisionId);
    if (!decision) return gone;
    const others = (decision.trackConsequences ?? []).filter((known) => known.trackId !== trackId);
    return decision.trackConsequences ? changed('decision', decisionId, decision, { trackConsequences: others }) : [];
  },
};

function otherWaivers(canvas: Canvas, rule: string, cardIds: readonly string[]) {
  const key = JSON.stringify(cardIds.toSorted());
  return (canvas.waivers ?? []).filter((known) => known.rule !== rule || JSON.stringify(known.cardIds.toSorted()) !== key);
}

/** A snapshot of all boards as they stand. */
export function snapshotEvent(state: State, id: string, title: string, workshopId: string | null, now: string): EventDraft {
  const value = { id, title, workshopId, takenAt: now, boards: snapshotBoards(state), counts: countsOf(state) };
  return added('boardSnapshot', id, value);
}

/** A template that comes from outside belongs to no track that is not here. */
function templateEvent(state: State, template: CanvasTemplate): EventDraft {
  const trackId = template.trackId && state.tracks.has(template.trackId) ? template.trackId : null;
  return added('canvasTemplate', template.id, { ...(template as unknown as JsonObject), trackId });
}

/** A board as a template: what is drawn on it, without links to people or to what was said. */
function asTemplate(state: State, canvas: Canvas, id: string, title: string, withContent: boolean): EventDraft {
  const board = boardOf(state, canvas.id);
  const nodes = board.cards
    .filter((card) => !card.input)
    .map((card) => ({
      id: card.id,
      type: card.type,
      zoneId: card.zoneId,
      label: card.label,
      prompt: card.prompt,
      x: card.x,
      y: card.y,
      w: card.w,
      h: card.h,
      required: card.required,
      ...(card.mandate ? { mandate: card.mandate } : {}),
      ...(withContent ? { content: card.content, state: card.state, ...(card.coreTask ? { coreTask: card.coreTask } : {}) } : {}),
    }));
  const present = new Set(nodes.map((node) => node.id));
  const edges = connectionsOf(state, canvas.id)
    .map(({ id: line, from, to, kind, label }) => ({
      id: line,
      from: idIn(canvas.id, from),
      to: idIn(canvas.id, to),
      kind,
      label,
    }))
    .filter((line) => present.has(line.from) && present.has(line.to));
  const zones = zonesOf(state, canvas.id).map(({ ownerId: _owner, ...zone }) => zone);
  const origin = templateOf(state, canvas.id);
  const value = {
    id,
    trackId: canvas.trackId ?? null,
    title,
    kind: origin?.kind ?? 'map',
    purpose: origin?.purpose ?? null,
    parentId: origin?.id ?? null,
    zones: zones as unknown as Json,
    nodes,
    edges,
  };
  return added('canvasTemplate', id, value);
}

/** The card's id on its canvas; a card of another canvas gives one that no card here has. */
function idIn(canvasId: string, key: string): string {
  return key.startsWith(`${canvasId}/`) ? key.slice(canvasId.length + 1) : '';
}
