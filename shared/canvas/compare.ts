/** What is different between two moments of the boards, board by board. */
import type { State } from '../state.ts';
import { cardKey, cardsOf } from './board.ts';
import { type Change, changesOf } from './changes.ts';
import { boardsNow, type SnapshotBoard, type SnapshotBoards, type SnapshotCard, type SnapshotLine } from './snapshot.ts';

export type { Change };

/** What may be settled about a card besides its words, in the order in which changes are told. */
export const settled = ['type', 'state', 'mandate', 'coreTask', 'amountKr', 'ownerId'] as const;
export type Settled = (typeof settled)[number];

interface FromTo<T> {
  readonly from: T;
  readonly to: T;
}
type Place = Pick<SnapshotCard, 'zoneId' | 'x' | 'y'>;
export type CardMove = { readonly id: string; readonly zoneChanged: boolean } & FromTo<Place>;
export interface CardRewording {
  readonly id: string;
  readonly label: FromTo<string>;
  readonly content: FromTo<string>;
}
export type CardResettling = { readonly id: string; readonly member: Settled } & FromTo<string | number | null>;
export type LineChange = FromTo<SnapshotLine>;
export type ZoneRenaming = { readonly id: string } & FromTo<string>;

/** The differences of one board; a card may be in several lists. Each list is in reading order. */
export interface BoardComparison {
  readonly canvasId: string;
  /** As it was and as it is; a board that was or is not there stands here empty. */
  readonly before: SnapshotBoard;
  readonly after: SnapshotBoard;
  readonly added: readonly SnapshotCard[];
  readonly removed: readonly SnapshotCard[];
  readonly moved: readonly CardMove[];
  readonly reworded: readonly CardRewording[];
  readonly redecided: readonly CardResettling[];
  readonly connectionsAdded: readonly SnapshotLine[];
  readonly connectionsRemoved: readonly SnapshotLine[];
  /** The same two cards, connected in another way. */
  readonly connectionsChanged: readonly LineChange[];
  readonly zonesAdded: SnapshotBoard['zones'];
  readonly zonesRemoved: SnapshotBoard['zones'];
  readonly zonesRenamed: readonly ZoneRenaming[];
}

/** Every board of either moment, in the later one's order. */
export type Comparison = readonly BoardComparison[];

/** A card that has been nudged no farther than this, in canvas units, has not been moved. */
const NUDGE = 4;

/** Compares the boards of two moments. */
export function compareBoards(before: SnapshotBoards, after: SnapshotBoards): Comparison {
  const [old, fresh] = [byCanvas(before), byCanvas(after)];
  return [...new Set([...fresh.keys(), ...old.keys()])].map((canvasId) => {
    const known = old.get(canvasId) ?? fresh.get(canvasId);
    const empty: SnapshotBoard = { canvasId, title: known?.title ?? '', zones: [], nodes: [], edges: [] };
    return compareBoard(old.get(canvasId) ?? empty, fresh.get(canvasId) ?? empty);
  });
}

/** The boards of a snapshot compared with those of another one, or of now; nothing when a snapshot is gone. */
export function comparisonBetween(state: State, beforeId: string, afterId: string | null): Comparison {
  const before = state.boardSnapshots.get(beforeId)?.boards;
  const after = afterId === null ? boardsNow(state) : state.boardSnapshots.get(afterId)?.boards;
  return before && after ? compareBoards(before, after) : [];
}

/** What changed from a snapshot to another one, or to now; nothing when a snapshot is gone. */
export function changesBetween(state: State, beforeId: string, afterId: string | null): readonly Change[] {
  const inputs = [...state.canvases.keys()].flatMap((id) => cardsOf(state, id).filter(({ input }) => input !== null));
  const words = new Map(inputs.map(({ key, content }) => [key, content]));
  return changesOf(comparisonBetween(state, beforeId, afterId), (canvasId, cardId) => words.get(cardKey(canvasId, cardId)) ?? '');
}

function byCanvas(boards: SnapshotBoards): ReadonlyMap<string, SnapshotBoard> {
  return new Map(boards.map((board) => [board.canvasId, board]));
}

function compareBoard(before: SnapshotBoard, after: SnapshotBoard): BoardComparison {
  const old = new Map(before.nodes.map((card) => [card.id, card]));
  const fresh = new Map(after.nodes.map((card) => [card.id, card]));
  const both = cardsAsRead(after).flatMap((to) => {
    const from = old.get(to.id);
    return from ? [{ id: to.id, from, to }] : [];
  });
  return {
    canvasId: after.canvasId,
    before,
    after,
    added: cardsAsRead(after).filter(({ id }) => !old.has(id)),
    removed: cardsAsRead(before).filter(({ id }) => !fresh.has(id)),
    moved: both.flatMap(move),
    reworded: both.flatMap(rewording),
    redecided: both.flatMap(resettlings),
    ...compareLines(before, after),
    ...compareZones(before, after),
  };
}

type Pair = { readonly id: string } & FromTo<SnapshotCard>;

function move({ id, from, to }: Pair): readonly CardMove[] {
  const zoneChanged = (from.zoneId ?? null) !== (to.zoneId ?? null);
  const isFar = Math.abs(to.x - from.x) > NUDGE || Math.abs(to.y - from.y) > NUDGE;
  return zoneChanged || isFar ? [{ id, zoneChanged, from: placeOf(from), to: placeOf(to) }] : [];
}

function placeOf({ zoneId, x, y }: SnapshotCard): Place {
  return { zoneId: zoneId ?? null, x, y };
}

function rewording({ id, from, to }: Pair): readonly CardRewording[] {
  if (from.label === to.label && from.content === to.content) return [];
  return [{ id, label: { from: from.label, to: to.label }, content: { from: from.content, to: to.content } }];
}

function resettlings({ id, from, to }: Pair): readonly CardResettling[] {
  return settled
    .map((member) => ({ id, member, from: from[member] ?? null, to: to[member] ?? null }))
    .filter((change) => change.from !== change.to);
}

type Lines = Pick<BoardComparison, 'connectionsAdded' | 'connectionsRemoved' | 'connectionsChanged'>;

/** A connection is the same when its id and its two cards are; one that was taken away and drawn again is the same, too. */
function compareLines(before: SnapshotBoard, after: SnapshotBoard): Lines {
  const old = new Map(before.edges.map((line) => [identity(line), line]));
  const kept = new Set(after.edges.map(identity));
  const left = Map.groupBy(
    before.edges.filter((line) => !kept.has(identity(line))),
    likeness,
  );
  const connectionsAdded: SnapshotLine[] = [];
  const connectionsChanged: LineChange[] = [];
  for (const to of after.edges) {
    const from = old.get(identity(to));
    if (!from && left.get(likeness(to))?.shift()) continue;
    if (!from) connectionsAdded.push(to);
    else if (from.kind !== to.kind) connectionsChanged.push({ from, to });
  }
  const gone = new Set([...left.values()].flat());
  return { connectionsAdded, connectionsChanged, connectionsRemoved: before.edges.filter((line) => gone.has(line)) };
}

function identity({ id, from, to, toCanvasId }: SnapshotLine): string {
  return JSON.stringify([id, from, to, toCanvasId ?? null]);
}

function likeness({ from, to, toCanvasId, kind }: SnapshotLine): string {
  return JSON.stringify([from, to, toCanvasId ?? null, kind]);
}

function compareZones(before: SnapshotBoard, after: SnapshotBoard) {
  const old = new Map(before.zones.map((zone) => [zone.id, zone]));
  const fresh = new Set(after.zones.map(({ id }) => id));
  return {
    zonesAdded: after.zones.filter(({ id }) => !old.has(id)),
    zonesRemoved: before.zones.filter(({ id }) => !fresh.has(id)),
    zonesRenamed: after.zones.flatMap(({ id, label }): ZoneRenaming[] => {
      const from = old.get(id)?.label;
      return from === undefined || from === label ? [] : [{ id, from, to: label }];
    }),
  };
}

function cardsAsRead({ nodes, zones }: SnapshotBoard): readonly SnapshotCard[] {
  const rank = new Map(zones.toSorted((a, b) => a.order - b.order).map(({ id }, index) => [id, index]));
  const of = ({ zoneId }: SnapshotCard) => rank.get(zoneId ?? '') ?? zones.length;
  return nodes.toSorted((a, b) => of(a) - of(b) || a.y - b.y || a.x - b.x);
}
