/** Rules that judge one card at a time, by what is on it and what it is connected with. */
import { isRecommendation } from '../../decisions/standing.ts';
import type { BoardCard, CardKey } from '../board.ts';
import { cardName } from '../card-name.ts';
import { type ConnectionFamily, familyOf, leadsOn } from '../connection-kinds.ts';
import { type Facts, isAbove } from './facts.ts';
import type { Fault } from './finding.ts';

type Values = Fault['values'];

/** A prompt that nobody has answered is an open question and nothing else: nobody has said yet that there is a step. */
function isUnanswered({ prompt, content }: BoardCard): boolean {
  return prompt !== '' && content.trim() === '';
}

/** Steps that nobody stands for: no owner, none on the zone, and no actor at the other end of a connection. */
export function stepWithoutOwner(facts: Facts): readonly Fault[] {
  const isActor = (key: CardKey) => facts.cards.get(key)?.type === 'actor';
  return faults(facts, (card) => {
    const hasActor =
      (facts.out.get(card.key) ?? []).some(({ to }) => isActor(to)) ||
      (facts.into.get(card.key) ?? []).some(({ from }) => isActor(from));
    return isStep(card) && !isUnanswered(card) && facts.ownerOf(card) === null && !hasActor;
  });
}

/** Belonging together, or pulling against each other, leads nowhere. */
const leadsNowhere: ReadonlySet<ConnectionFamily> = new Set<ConnectionFamily>(['relates', 'tension']);

/** Steps and questions that something leads to and nothing leads from, before the board's last zone. */
export function deadEnd(facts: Facts): readonly Fault[] {
  // On a board without zones no place is before the last one, so any card may be where it all ends.
  const last = new Map(facts.boards.map(({ canvasId, zones }) => [canvasId, zones.at(-1)?.id]));
  return faults(facts, (card) => {
    const end = last.get(card.canvasId);
    return (
      (isStep(card) || card.type === 'question') &&
      !isUnanswered(card) &&
      end !== undefined &&
      card.zoneId !== end &&
      (facts.into.get(card.key) ?? []).some(({ kind }) => leadsOn(kind)) &&
      (facts.out.get(card.key) ?? []).every(({ kind }) => leadsNowhere.has(familyOf(kind)))
    );
  });
}

const followedUp: ReadonlySet<BoardCard['type']> = new Set<BoardCard['type']>(['decision', 'offer', 'rule', 'principle']);

/** What has been agreed without a place or a day where somebody looks whether it works. */
export function noFollowUp(facts: Facts): readonly Fault[] {
  return faults(
    facts,
    (card) =>
      card.state === 'agreed' &&
      followedUp.has(card.type) &&
      !(facts.out.get(card.key) ?? []).some(({ kind }) => ['followedUpIn', 'feedback'].includes(familyOf(kind))) &&
      !facts.decisionsOf(card.key).some(({ reviewOn, followUp }) => reviewOn || followUp?.date),
  );
}

/** Cards that a template asks to be filled, and that are empty. */
export function openPrompt(facts: Facts): readonly Fault[] {
  return faults(facts, ({ required, content }) => required && content.trim() === '');
}

/** What the room has agreed though others decide it, and it has not been put to them as a recommendation. */
export function aboveMandate(facts: Facts): readonly Fault[] {
  return faults(
    facts,
    (card) =>
      card.state === 'agreed' &&
      isAbove(card.mandate, facts.roomMandate) &&
      !facts.decisionsOf(card.key).some((decision) => isRecommendation(decision)),
    ({ mandate }) => ({ context: mandate ?? '' }),
  );
}

function isStep({ type }: BoardCard): boolean {
  return type === 'step' || type === 'flow';
}

function faults({ cards }: Facts, isFault: (card: BoardCard) => boolean, more: (card: BoardCard) => Values = () => ({})) {
  return [...cards.values()].filter(isFault).map((card): Fault => {
    const values = { card: cardName(card) || '–', ...more(card) };
    return { canvasId: card.canvasId, cardKeys: [card.key], values };
  });
}
