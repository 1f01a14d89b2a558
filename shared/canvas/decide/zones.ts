/** Zones: columns that can be added, named, moved in the row, made wider and taken away. */
import { changed } from '../../entity-events.ts';
import { refusal } from '../../errors.ts';
import type { EventDraft } from '../../events.ts';
import type { Handlers, Outcome } from '../../handler.ts';
import type { Canvas, Zone } from '../../programme/types.ts';
import type { State } from '../../state.ts';
import { type Board, boardOf, zonesOf } from '../board.ts';
import type { BoardCommand } from '../commands.ts';
import { FIRST_LEFT, ZONE_PADDING } from '../zones.ts';
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
    onBoard(state, canvasId, (canvas) => {
      const zones = zonesOf(state, canvasId);
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
        zones,
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
      const borders = bordersOf(boardOf(state, canvasId));
      const widthOf = (zone: Zone) => borders.get(zone.id)?.w ?? USUAL_WIDTH;
      const left = zones
        .filter((zone) => zone !== gone)
        .map((zone) => (zone === heir ? { ...zone, w: widthOf(heir) + widthOf(gone) } : zone));
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
  const board = boardOf(state, canvasId);
  const borders = bordersOf(board);
  const drawn = new Map(board.zones.map(({ id, w }) => [id, w]));
  const lying = (zone: Zone): Zone => {
    const w = borders.get(zone.id)?.w ?? USUAL_WIDTH;
    return zone.w !== undefined && w === drawn.get(zone.id) ? zone : { ...zone, w };
  };
  return step(canvas, zonesOf(state, canvasId).map(lying));
}

interface Border {
  readonly left: number;
  readonly w: number;
}

/** From where to where each zone reaches, with the gap before the next one, or before the first, that is there without set widths. */
function bordersOf({ zones }: Board): ReadonlyMap<string, Border> {
  let left = FIRST_LEFT;
  return new Map(
    zones.map((zone, index) => {
      const border = { left, w: (zones[index + 1]?.x ?? zone.x + zone.w) - left };
      left += border.w;
      return [zone.id, border];
    }),
  );
}

/** The zones in a new row; the cards of each go where it went. */
function arranged(state: State, canvas: Canvas, zones: readonly Zone[]): readonly EventDraft[] {
  const before = boardOf(state, canvas.id);
  const borders = bordersOf(before);
  const rows = zonesChanged(canvas, zones, zonesOf(state, canvas.id));
  const shift = new Map<string, number>();
  let next = FIRST_LEFT;
  for (const zone of zones) {
    const { left } = borders.get(zone.id) ?? { left: next };
    shift.set(zone.id, next - left);
    next += Math.max(zone.w ?? USUAL_WIDTH, neededWidth(before, zone.id, left));
  }
  const moves = before.cards.flatMap((card) => {
    const by = shift.get(card.zoneId ?? '') ?? 0;
    return by === 0 ? [] : cardEvents(state, card.canvasId, card, { x: card.x + by, zoneId: card.zoneId });
  });
  return [...moves, ...rows];
}

/** How wide a zone must be for its cards. */
function neededWidth(board: Board, zoneId: string, left: number): number {
  const right = board.cards.filter((card) => card.zoneId === zoneId).map((card) => card.x + card.w + ZONE_PADDING - left);
  return Math.max(0, ...right);
}

function zonesChanged(canvas: Canvas, zones: readonly Zone[], now: readonly Zone[]): readonly EventDraft[] {
  const ordered = zones.map((zone, order) => ({ ...zone, order }));
  return changed('canvas', canvas.id, { ...canvas, zones: canvas.zones ?? now }, { zones: ordered });
}
