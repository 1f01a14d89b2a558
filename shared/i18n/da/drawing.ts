/** Words on the picture of a board. */
export const drawing = {
  open: 'Åben',
  millions: '{{amount}} mio. kr.',
  kroner: '{{amount}} kr.',
  mandate: {
    law: 'Lov',
    politics: 'Politik',
    management: 'Ledelse',
    med: 'MED',
    workshop: 'Workshop',
  },
};
