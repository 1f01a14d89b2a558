/** Zones: columns that can be added, named, moved in the row, made wider and taken away. */
import { changed } from '../../entity-events.ts';
import { refusal } from '../../errors.ts';
import type { EventDraft } from '../../events.ts';
import type { Handlers, Outcome } from '../../handler.ts';
import type { Canvas, Zone } from '../../programme/types.ts';
import type { State } from '../../state.ts';
import { type Board, type BoardCard, boardOf, zonesOf } from '../board.ts';
import type { BoardCommand } from '../commands.ts';
import { cardEvents, isOwner, noCanvas } from './cards.ts';

const noZone = refusal('canvas.noSuchZone');
/** How wide a zone is made when nobody says: room for a column of cards. */
const USUAL_WIDTH = 300;

export const zoneHandlers: Handlers<Extract<BoardCommand, { type: `zone.${string}` }>> = {
  'zone.add': (state, { canvasId, id, label, index }, { newId }) =>
    onBoard(state, canvasId, (canvas, zones) => {
      const fresh: Zone = { id: id ?? newId('z'), label, order: 0, w: USUAL_WIDTH };
      if (zones.some((zone) => zone.id === fresh.id)) return refusal('canvas.zoneExists');
      return arranged(state, canvas, zones.toSpliced(index ?? zones.length, 0, fresh));
    }),
  'zone.edit': (state, { canvasId, id, set }) =>
    onBoard(state, canvasId, (canvas, zones) => {
      if (!zones.some((zone) => zone.id === id)) return noZone;
      if (set.ownerId && !isOwner(state, set.ownerId)) return refusal('command.gone');
      const edited = ({ label, ownerId, ...zone }: Zone): Zone => ({
        ...zone,
        label: set.label ?? label,
        ownerId: set.ownerId === undefined ? (ownerId ?? null) : set.ownerId,
      });
      return zonesChanged(
        canvas,
        zones.map((zone) => (zone.id === id ? edited(zone) : zone)),
        zonesOf(state, canvasId),
      );
    }),
  'zone.move': (state, { canvasId, id, index }) =>
    onBoard(state, canvasId, (canvas, zones) => {
      const zone = zones.find((known) => known.id === id);
      if (!zone) return noZone;
      return arranged(state, canvas, zones.filter((known) => known !== zone).toSpliced(index, 0, zone));
    }),
  'zone.resize': (state, { canvasId, id, w, h }) =>
    onBoard(state, canvasId, (canvas, zones) => {
      if (!zones.some((zone) => zone.id === id)) return noZone;
      const wider = zones.map((zone) => (zone.id === id && w !== undefined ? { ...zone, w: Math.round(w) } : zone));
      const higher = h === undefined ? [] : changed('canvas', canvas.id, canvas, { zoneHeight: Math.round(h) });
      return [...arranged(state, canvas, wider), ...higher];
    }),
  'zone.remove': (state, { canvasId, id }) =>
    onBoard(state, canvasId, (canvas, zones) => {
      const at = zones.findIndex((zone) => zone.id === id);
      const [gone, heir] = [zones[at], zones[at - 1] ?? zones[at + 1]];
      if (!gone) return noZone;
      const left = zones
        .filter((zone) => zone !== gone)
        .map((zone) => (zone === heir ? { ...zone, w: (zone.w ?? USUAL_WIDTH) + (gone.w ?? USUAL_WIDTH) } : zone));
      const cards = boardOf(state, canvasId).cards.filter((card) => card.zoneId === id);
      return [
        ...cards.flatMap((card) => cardEvents(state, canvasId, card, { zoneId: heir?.id ?? null })),
        ...zonesChanged(canvas, left, zonesOf(state, canvasId)),
      ];
    }),
};

/** Runs on the zones as they lie now, each with the width it has, so that the others stay as they are. */
function onBoard(state: State, canvasId: string, step: (canvas: Canvas, zones: readonly Zone[]) => Outcome): Outcome {
  const canvas = state.canvases.get(canvasId);
  if (!canvas) return noCanvas;
  const width = new Map(boardOf(state, canvasId).zones.map(({ id, w }) => [id, w]));
  return step(
    canvas,
    zonesOf(state, canvasId).map((zone) => ({ ...zone, w: zone.w ?? width.get(zone.id) ?? USUAL_WIDTH })),
  );
}

/** The zones in a new row; the cards of each go where it went. */
function arranged(state: State, canvas: Canvas, zones: readonly Zone[]): readonly EventDraft[] {
  const before = boardOf(state, canvas.id);
  const rows = zonesChanged(canvas, zones, zonesOf(state, canvas.id));
  const left = new Map<string, number>();
  let next = before.zones[0]?.x ?? 10;
  for (const zone of zones) {
    left.set(zone.id, next);
    next += Math.max(zone.w ?? USUAL_WIDTH, neededWidth(before, zone.id));
  }
  const moves = before.cards.flatMap((card) => moveWithZone(state, before, card, left));
  return [...moves, ...rows];
}

function moveWithZone(state: State, before: Board, card: BoardCard, left: ReadonlyMap<string, number>): readonly EventDraft[] {
  const zone = before.zones.find(({ id }) => id === card.zoneId);
  const to = zone ? left.get(zone.id) : undefined;
  if (!zone || to === undefined || to === zone.x) return [];
  return cardEvents(state, card.canvasId, card, { x: card.x + to - zone.x, zoneId: card.zoneId });
}

/** How wide a zone must be for its cards. */
function neededWidth(board: Board, zoneId: string): number {
  const zone = board.zones.find(({ id }) => id === zoneId);
  if (!zone) return 0;
  const right = board.cards.filter((card) => card.zoneId === zoneId).map((card) => card.x + card.w + 30 - zone.x);
  return Math.max(0, ...right);
}

function zonesChanged(canvas: Canvas, zones: readonly Zone[], now: readonly Zone[]): readonly EventDraft[] {
  const ordered = zones.map((zone, order) => ({ ...zone, order }));
  return changed('canvas', canvas.id, { ...canvas, zones: canvas.zones ?? now }, { zones: ordered });
}
