/** Tasks that change hands many times in a row. */
import type { CardKey } from '../board.ts';
import { cardName } from '../card-name.ts';
import { longChains } from './chains.ts';
import type { Facts } from './facts.ts';
import type { Fault } from './finding.ts';

/** Cards that are named in the sentence; a longer chain is cut in the middle. */
const NAMED = 8;

/** From a card to those it hands over to, each once however many connections say so. */
export function handovers({ lines, isHandover }: Facts): ReadonlyMap<CardKey, readonly CardKey[]> {
  const to = new Map<CardKey, Set<CardKey>>();
  for (const line of lines) if (isHandover(line)) to.set(line.from, (to.get(line.from) ?? new Set()).add(line.to));
  return new Map([...to].map(([from, takers]) => [from, [...takers]]));
}

/** More hand-overs in a row than the programme allows: each right after the other, with no step of one's own between. */
export function tooManyHandovers(facts: Facts): readonly Fault[] {
  const to = handovers(facts);
  return longChains([...facts.cards.keys()], (key) => to.get(key) ?? [], facts.maxHandovers).map((cardKeys) => {
    const names = cardKeys.map((key) => nameOf(facts, key));
    const chain = (names.length <= NAMED ? names : [...names.slice(0, NAMED / 2), '…', ...names.slice(-NAMED / 2)]).join(' → ');
    const canvasId = facts.cards.get(cardKeys[0] ?? '')?.canvasId ?? '';
    return { canvasId, cardKeys, values: { count: cardKeys.length - 1, max: facts.maxHandovers, chain } };
  });
}

function nameOf({ cards }: Facts, key: CardKey): string {
  const card = cards.get(key);
  return (card && cardName(card)) || '–';
}
