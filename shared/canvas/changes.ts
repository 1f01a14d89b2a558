/** A comparison of boards as a list to be read aloud: one thing that changed after the other. */
import type { Translate } from '../i18n/index.ts';
import { cardName, oneLine } from './card-name.ts';
import type { BoardComparison, Comparison, Settled } from './compare.ts';
import type { SnapshotBoard, SnapshotCard, SnapshotLine } from './snapshot.ts';

/** How each settled member of a card is told; its values `from` and `to` are codes, ids or kroner, '' for none. */
const settledKinds = {
  type: 'typeChanged',
  state: 'stateChanged',
  mandate: 'mandateChanged',
  coreTask: 'coreTaskChanged',
  amountKr: 'amountChanged',
  ownerId: 'ownerChanged',
} as const satisfies Record<Settled, string>;
type SettledKind = (typeof settledKinds)[Settled];
const memberOf: ReadonlyMap<string, Settled> = new Map(
  Object.entries(settledKinds).map(([member, kind]) => [kind, member as Settled]),
);

/** Each has its sentence at `compare.change.<kind>`. */
export type ChangeKind =
  | 'zoneAdded'
  | 'zoneRenamed'
  | 'zoneRemoved'
  | 'cardAdded'
  | 'cardRemoved'
  | 'cardMoved'
  | 'cardMovedZone'
  | 'cardTitled'
  | 'cardRenamed'
  | 'cardUntitled'
  | 'cardFilled'
  | 'cardReworded'
  | 'cardEmptied'
  | SettledKind
  | 'connectionAdded'
  | 'connectionChanged'
  | 'connectionRemoved';

export interface Change {
  readonly kind: ChangeKind;
  readonly canvasId: string;
  readonly cardId?: string;
  readonly connectionId?: string;
  readonly zoneId?: string;
  /** What the sentence names; names are empty where there is none, codes are codes. `changeText` has the words for both. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Names a card that a snapshot holds no words of, such as an input; '' when there is nothing to call it. */
export type NameCard = (canvasId: string, cardId: string) => string;

/** Texts longer than this are cut to where they differ. */
const LONGEST_TEXT = 160;
/** What is left of the text before a difference. */
const LEAD = 40;

/**
 * The changes in reading order: board by board, its fields, then card after card, then the connections.
 * A connection that went with its card is not told.
 */
export function changesOf(comparison: Comparison, nameCard: NameCard = () => ''): readonly Change[] {
  const cards = new Map<string, SnapshotCard>();
  for (const side of ['before', 'after'] as const) {
    for (const board of comparison) for (const card of board[side].nodes) cards.set(keyOf(board.canvasId, card.id), card);
  }
  const removed = new Set(comparison.flatMap((board) => board.removed.map(({ id }) => keyOf(board.canvasId, id))));
  const name: NameCard = (canvasId, cardId) => {
    const card = cards.get(keyOf(canvasId, cardId));
    return (card && cardName(card)) || oneLine(nameCard(canvasId, cardId));
  };
  return comparison.flatMap((board) => [
    ...zoneChanges(board),
    ...cardChanges(board, name),
    ...lineChanges(board, name, (canvasId, cardId) => removed.has(keyOf(canvasId, cardId))),
  ]);
}

function keyOf(canvasId: string, id: string): string {
  return JSON.stringify([canvasId, id]);
}

function zoneChanges({ canvasId, zonesAdded, zonesRenamed, zonesRemoved }: BoardComparison): readonly Change[] {
  return [
    ...zonesAdded.map(({ id, label }): Change => ({ kind: 'zoneAdded', canvasId, zoneId: id, values: { zone: label } })),
    ...zonesRenamed.map(({ id, from, to }): Change => ({ kind: 'zoneRenamed', canvasId, zoneId: id, values: { from, to } })),
    ...zonesRemoved.map(({ id, label }): Change => ({ kind: 'zoneRemoved', canvasId, zoneId: id, values: { zone: label } })),
  ];
}

function cardChanges(board: BoardComparison, name: NameCard): readonly Change[] {
  const { canvasId, before, after } = board;
  const labels = new Map([...before.zones, ...after.zones].map(({ id, label }) => [id, label]));
  const zone = (id: string | null | undefined) => labels.get(id ?? '') ?? '';
  const told: Change[] = [];
  const tell = (kind: ChangeKind, cardId: string, values: Change['values'] = {}) =>
    told.push({ kind, canvasId, cardId, values: { card: name(canvasId, cardId), ...values } });
  for (const { id } of board.added) tell('cardAdded', id);
  for (const { id } of board.removed) tell('cardRemoved', id);
  for (const { id, zoneChanged, from, to } of board.moved) {
    if (zoneChanged) tell('cardMovedZone', id, { from: zone(from.zoneId), to: zone(to.zoneId) });
    else tell('cardMoved', id);
  }
  for (const { id, label, content } of board.reworded) {
    if (label.from !== label.to) tell(kindOf(label, 'cardTitled', 'cardRenamed', 'cardUntitled'), id, excerpts(label));
    if (content.from !== content.to) tell(kindOf(content, 'cardFilled', 'cardReworded', 'cardEmptied'), id, excerpts(content));
  }
  for (const { id, member, from, to } of board.redecided) tell(settledKinds[member], id, { from: from ?? '', to: to ?? '' });
  const place = placesOf(before, after);
  return told.toSorted((a, b) => (place.get(a.cardId ?? '') ?? 0) - (place.get(b.cardId ?? '') ?? 0));
}

type Texts = { readonly from: string; readonly to: string };

function kindOf({ from, to }: Texts, first: ChangeKind, other: ChangeKind, last: ChangeKind): ChangeKind {
  if (from.trim() === '') return first;
  return to.trim() === '' ? last : other;
}

/** Both texts on one line each; of long ones the part from shortly before they begin to differ. */
function excerpts({ from, to }: Texts): Texts {
  const [a, b] = [[...oneLine(from, Number.POSITIVE_INFINITY)], [...oneLine(to, Number.POSITIVE_INFINITY)]];
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  const isCut = Math.max(a.length, b.length) > LONGEST_TEXT && same > LONGEST_TEXT / 2;
  // From the beginning of a word.
  const start = isCut ? a.lastIndexOf(' ', same - LEAD) + 1 : 0;
  const cut = (signs: readonly string[]) => `${start > 0 ? '…' : ''}${oneLine(signs.slice(start).join(''), LONGEST_TEXT)}`;
  return { from: cut(a), to: cut(b) };
}

/** Where each card comes when the board is read, those that are gone where they were. */
function placesOf(before: SnapshotBoard, after: SnapshotBoard): ReadonlyMap<string, number> {
  const ordered = [after, before].flatMap(({ zones }) => zones.toSorted((a, b) => a.order - b.order).map(({ id }) => id));
  const rank = new Map([...new Set(ordered)].map((id, index) => [id, index]));
  const of = ({ zoneId }: SnapshotCard) => rank.get(zoneId ?? '') ?? rank.size;
  const cards = new Map([...before.nodes, ...after.nodes].map((card) => [card.id, card]));
  const asRead = [...cards.values()].toSorted((a, b) => of(a) - of(b) || a.y - b.y || a.x - b.x);
  return new Map(asRead.map(({ id }, index) => [id, index]));
}

function lineChanges(
  { canvasId, connectionsAdded, connectionsChanged, connectionsRemoved }: BoardComparison,
  name: NameCard,
  isRemoved: (canvasId: string, cardId: string) => boolean,
): readonly Change[] {
  const ends = ({ from, to, toCanvasId }: SnapshotLine) => ({
    from: name(canvasId, from),
    to: name(toCanvasId ?? canvasId, to),
  });
  const change = (kind: ChangeKind, line: SnapshotLine, values: Change['values']): Change => ({
    kind,
    canvasId,
    connectionId: line.id,
    values: { ...ends(line), ...values },
  });
  const wentWithCard = ({ from, to, toCanvasId }: SnapshotLine) =>
    isRemoved(canvasId, from) || isRemoved(toCanvasId ?? canvasId, to);
  return [
    ...connectionsAdded.map((line) => change('connectionAdded', line, { kind: line.kind })),
    ...connectionsChanged.map(({ from, to }) => change('connectionChanged', to, { before: from.kind, after: to.kind })),
    ...connectionsRemoved
      .filter((line) => !wentWithCard(line))
      .map((line) => change('connectionRemoved', line, { kind: line.kind })),
  ];
}

/** What a code of a change means in words: a member of a card (an owner by name, an amount with its unit), or a kind of connection. */
export type WordOf = (what: Settled | 'kind', code: string | number) => string;

/** The sentence of a change. */
export function changeText({ kind, values }: Change, t: Translate, wordOf: WordOf): string {
  const key = `compare.change.${kind}` as const;
  const member = memberOf.get(kind);
  const said = Object.entries(values).map(([name, value]): [string, string | number] => {
    if (name === 'card') return [name, value || t('compare.unnamed')];
    if (name === 'kind' || name === 'before' || name === 'after') return [name, wordOf('kind', value)];
    if (member) return [name, value === '' ? t('compare.none') : wordOf(member, value)];
    if (kind === 'cardMovedZone') return [name, value || t('compare.noZone')];
    return [name, value || t('compare.unnamed')];
  });
  return t(key, Object.fromEntries(said));
}
