/** Words on the picture of a board. */
export const drawing = {
  open: 'Open',
  millions: 'DKK {{amount}}m',
  kroner: 'DKK {{amount}}',
  mandate: {
    law: 'Law',
    politics: 'Politics',
    management: 'Management',
    med: 'MED',
    workshop: 'Workshop',
  },
};
