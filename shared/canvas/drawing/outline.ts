/** A board in words, for the text that stands beside its picture in a document: nothing on the board is only drawn. */
import type { Translate } from '../../i18n/index.ts';
import type { Board, BoardCard, BoardConnection, CardKey } from '../board.ts';
import { cardName } from '../card-name.ts';
import { inReadingOrder } from '../zones.ts';
import { type BoardNames, cardWords, kindWord } from './words.ts';

export interface OutlineCard {
  readonly label: string;
  readonly content: string;
  /** What it is, how it stands, who may decide, who owns it, money, and how much is tied to it. */
  readonly meta: readonly string[];
  /** Where it leads, `→ udløser: Tavlemøde`, and from other boards also what leads to it. */
  readonly connections: readonly string[];
}

export interface OutlineGroup {
  /** The board's name; on the map, the lane's. */
  readonly lane: string;
  /** Empty for cards that lie in no zone. */
  readonly zone: string;
  readonly owner: string;
  readonly cards: readonly OutlineCard[];
}

/** The zones of a board with their cards, as one reads them. Zones without cards are there, too. */
export function boardOutline(board: Board, t: Translate, names: BoardNames): readonly OutlineGroup[] {
  const lines = linesFrom(board, t, names);
  const cards = Map.groupBy(inReadingOrder(board), (card) => `${card.canvasId}/${zoneOf(board, card)}`);
  const write = (card: BoardCard) => outlineCard(card, lines.get(card.key) ?? [], t, names);
  return board.lanes.flatMap(({ canvasId, title }): OutlineGroup[] => {
    const zones = board.zones
      .filter((zone) => zone.canvasId === canvasId)
      .map(({ key, label, ownerId }) => ({
        lane: title,
        zone: label,
        owner: ownerId ? (names.owner(ownerId) ?? '') : '',
        cards: (cards.get(key) ?? []).map(write),
      }));
    const loose = cards.get(`${canvasId}/`) ?? [];
    return loose.length === 0 ? zones : [...zones, { lane: title, zone: '', owner: '', cards: loose.map(write) }];
  });
}

function zoneOf(board: Board, { canvasId, zoneId }: BoardCard): string {
  return board.zones.some((zone) => zone.canvasId === canvasId && zone.id === zoneId) ? (zoneId ?? '') : '';
}

function outlineCard(card: BoardCard, connections: readonly string[], t: Translate, names: BoardNames): OutlineCard {
  const words = cardWords(card, t, names);
  const counted = (key: 'inputs' | 'decisions' | 'worries', ids: readonly string[]) =>
    ids.length === 0 ? '' : t(`outline.${key}`, { count: ids.length });
  return {
    label: card.input ? words.input : card.label,
    content: card.content || card.prompt,
    meta: [
      card.input ? '' : words.type,
      words.state,
      words.open === words.state ? '' : words.open,
      words.amount,
      words.mandate,
      words.owner === '' ? '' : t('outline.ownedBy', { name: words.owner }),
      card.coreTask ? t(`outline.${card.coreTask}`) : '',
      card.locked ? t('outline.locked') : '',
      counted('inputs', card.inputIds),
      counted('decisions', card.decisionIds),
      counted('worries', card.worryIds),
    ].filter((part) => part !== ''),
    connections,
  };
}

/** What each card leads to, in words. */
function linesFrom(board: Board, t: Translate, names: BoardNames): ReadonlyMap<CardKey, readonly string[]> {
  const cards = new Map(board.cards.map((card) => [card.key, card]));
  const lines = new Map<CardKey, string[]>();
  const put = (card: CardKey, text: string) => lines.set(card, [...(lines.get(card) ?? []), text]);
  const nameOf = (card: BoardCard | undefined) => (card ? cardName(card) : '') || t('outline.unnamed');
  for (const line of board.connections) {
    if (!cards.has(line.from) || !cards.has(line.to)) continue;
    put(line.from, t('outline.lineTo', { word: wordOf(line, t), name: nameOf(cards.get(line.to)) }));
  }
  for (const { card, direction, other, kind } of board.crossings) {
    const track = names.track(other.trackId);
    const name = t('outline.elsewhere', { name: other.label || t('outline.unnamed'), board: track?.name ?? other.canvasId });
    put(card, t(direction === 'out' ? 'outline.lineTo' : 'outline.lineFrom', { word: kindWord(kind, t), name }));
  }
  return lines;
}

function wordOf({ kind, label }: BoardConnection, t: Translate): string {
  return label ? `${kindWord(kind, t)} »${label}«` : kindWord(kind, t);
}
