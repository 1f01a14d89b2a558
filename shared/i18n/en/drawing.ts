/** Words on the picture of a board. */
export const drawing = {
  open: 'Open',
  millions: 'DKK {{amount}}m',
  kroner: 'DKK {{amount}}',
  description: 'Board with {{zones}}, {{cards}} and {{lines}}.',
  zones_one: '{{count}} zone',
  zones_other: '{{count}} zones',
  cards_one: '{{count}} card',
  cards_other: '{{count}} cards',
  lines_one: '{{count}} connection',
  lines_other: '{{count}} connections',
  mandate: {
    law: 'Law',
    politics: 'Politics',
    management: 'Management',
    med: 'MED',
    workshop: 'Workshop',
  },
  change: {
    added: 'New',
    moved: 'Moved',
    reworded: 'Reworded',
    redecided: 'Re-decided',
    removed: 'Removed',
  },
};
