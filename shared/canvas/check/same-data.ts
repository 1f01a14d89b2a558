/** The same data written down in more than one place, or by more than one. */
import type { BoardCard, CardKey } from '../board.ts';
import { cardName } from '../card-name.ts';
import { familyOf } from '../connection-kinds.ts';
import type { Facts } from './facts.ts';
import type { Fault } from './finding.ts';

/** Shorter texts (`Nej`, `Ét`) may be the same without meaning the same. */
const LEAST_LETTERS = 4;

/** Data cards that say the same, and data cards that several steps write. */
export function sameDataTwice(facts: Facts): readonly Fault[] {
  const data = [...facts.cards.values()].filter(({ type }) => type === 'data');
  return [...sayTheSame(data), ...data.flatMap((card) => writtenByMany(facts, card))];
}

function sayTheSame(data: readonly BoardCard[]): readonly Fault[] {
  const alike = Map.groupBy(
    data.flatMap((card) => [...new Set([folded(card.label), folded(card.content)])].map((text) => ({ text, card }))),
    ({ text }) => text,
  );
  const groups = new Map<CardKey, Set<BoardCard>>();
  for (const [text, entries] of alike) {
    if (text === '' || entries.length < 2) continue;
    const joined = new Set(entries.flatMap(({ card }) => [card, ...(groups.get(card.key) ?? [])]));
    for (const { key } of joined) groups.set(key, joined);
  }
  return [...new Set(groups.values())].map((group) => {
    const cards = data.filter((card) => group.has(card));
    return {
      canvasId: cards[0]?.canvasId ?? '',
      cardKeys: cards.map(({ key }) => key),
      values: { data: cards[0] ? cardName(cards[0]) : '', count: cards.length },
    };
  });
}

/** A text without case, white space and punctuation; empty when there is too little of it to compare. */
function folded(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{C}\s]/gu, '');
  return (letters.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS ? '' : letters;
}

function writtenByMany({ into, cards }: Facts, data: BoardCard): readonly Fault[] {
  const lines = (into.get(data.key) ?? []).filter(({ kind }) => familyOf(kind) === 'needsDocumentation');
  const writers = [...new Set(lines.map(({ from }) => cards.get(from)))].filter(
    (card) => card !== undefined && (card.type === 'step' || card.type === 'flow'),
  );
  if (writers.length < 2) return [];
  const steps = writers.map((card) => (card && cardName(card)) || '–').join(', ');
  const cardKeys = [data.key, ...writers.flatMap((card) => card?.key ?? [])];
  const values = { context: 'written', data: cardName(data) || '–', count: writers.length, steps };
  return [{ canvasId: data.canvasId, cardKeys, values }];
}
