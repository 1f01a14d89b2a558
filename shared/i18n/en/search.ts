export const search = {
  key: 'Ctrl K',
  open: 'Search',
  label: 'Search the whole programme',
  hint: 'Type the beginning of a word. Use the arrow keys and Enter.',
  count_one: '{{count}} hit',
  count_other: '{{count}} hits',
  nouns: {
    decision: 'Decisions',
    input: 'Inputs',
    card: 'Cards on boards',
    cluster: 'Clusters',
    vote: 'Votes',
    worry: 'Worries',
    workshop: 'Workshops',
    track: 'Tracks',
    person: 'People',
  },
};
