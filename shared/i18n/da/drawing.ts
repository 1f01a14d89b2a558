/** Words on the picture of a board. */
export const drawing = {
  open: 'Åben',
  millions: '{{amount}} mio. kr.',
  kroner: '{{amount}} kr.',
  description: 'Tavle med {{zones}}, {{cards}} og {{lines}}.',
  zones_one: '{{count}} felt',
  zones_other: '{{count}} felter',
  cards_one: '{{count}} kort',
  cards_other: '{{count}} kort',
  lines_one: '{{count}} forbindelse',
  lines_other: '{{count}} forbindelser',
  mandate: {
    law: 'Lov',
    politics: 'Politik',
    management: 'Ledelse',
    med: 'MED',
    workshop: 'Workshop',
  },
  change: {
    added: 'Nyt',
    moved: 'Flyttet',
    reworded: 'Skrevet om',
    redecided: 'Besluttet om',
    removed: 'Fjernet',
  },
};
