/** What can be chosen in the outline's fields. Pure. */
import { type BoardCard, cardsOf } from '../../../shared/canvas/board.ts';
import { cardName } from '../../../shared/canvas/card-name.ts';
import type { Translate } from '../../../shared/i18n/index.ts';
import { personName, type State } from '../../../shared/state.ts';
import { boardName } from './model.ts';

interface Group {
  readonly group: string;
  readonly items: { value: string; label: string }[];
}

/** Who can own a card or zone, by what they are; nobody whose name has been erased. */
export function ownerOptions(state: State, t: Translate): readonly Group[] {
  const people = [...state.participants.keys(), ...state.facilitators.keys()];
  const groups = [
    { group: t('outline.card.roles'), items: [...state.roles.values()].map(({ id, name }) => ({ value: id, label: name })) },
    { group: t('outline.card.units'), items: [...state.units.values()].map(({ id, name }) => ({ value: id, label: name })) },
    {
      group: t('outline.card.people'),
      items: people.flatMap((id) => {
        const label = personName(state, id);
        return label ? [{ value: id, label }] : [];
      }),
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

/** The cards a connection can lead to, by board; those of the card's own board first. */
export function cardOptions(state: State, from: BoardCard, unnamed: string): readonly Group[] {
  const others = [...state.canvases.keys()].filter((id) => id !== from.canvasId);
  return [from.canvasId, ...others]
    .map((canvasId) => ({
      group: boardName(state, canvasId),
      items: cardsOf(state, canvasId)
        .filter(({ key }) => key !== from.key)
        .map((card) => ({ value: card.key, label: cardName(card) || unnamed })),
    }))
    .filter(({ items }) => items.length > 0);
}
