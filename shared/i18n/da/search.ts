export const search = {
  key: 'Ctrl K',
  open: 'Søg',
  label: 'Søg i hele forløbet',
  hint: 'Skriv begyndelsen af et ord. Brug piletasterne og Enter.',
  count_one: '{{count}} fund',
  count_other: '{{count}} fund',
  nouns: {
    decision: 'Beslutninger',
    input: 'Input',
    card: 'Kort på tavler',
    cluster: 'Klynger',
    vote: 'Afstemninger',
    worry: 'Bekymringer',
    workshop: 'Workshops',
    track: 'Spor',
    person: 'Personer',
  },
};
