export const inputs = {
  lead: '{{shown}} af {{all}} input vises.',
  add: 'Nyt input',
  addHint: 'Enter tilføjer. Flere linjer bliver til lige så mange input.',
  addCount_zero: 'Tilføj',
  addCount_one: 'Tilføj {{count}}',
  addCount_other: 'Tilføj {{count}}',
  find: 'Find i teksten',
  empty: 'Her samles det, deltagerne siger. Skriv det første input, eller indsæt en hel liste.',
  noneFit: 'Ingen input passer til valget. Ryd et af felterne.',
  loose_one: 'Ikke samlet endnu ({{count}})',
  loose_other: 'Ikke samlet endnu ({{count}})',
  clusterTitle: 'Klyngens navn',
  removeCluster: 'Opløs klyngen {{title}}',
  dissolve: 'Opløs',
  selected_one: '{{count}} valgt',
  selected_other: '{{count}} valgte',
  putIn: 'Læg i klynge …',
  newCluster: 'Ny klynge, navn',
  gather: 'Saml i ny klynge',
  takeOut: 'Tag ud af klyngen',
  unselect: 'Fravælg',
  actionsFor: 'Handlinger for {{name}}',
  park: 'Parkér',
  unpark: 'Tag frem igen',
  erase: 'Slet teksten for altid',
  eraseTitle: 'Slet teksten i {{name}}?',
  eraseText: 'Ordene fjernes fra filen og kan ikke hentes igen. Pladsen i forløbet bliver stående tom.',
  erased: '(slettet)',
  anonymous: 'Anonymt',
};

/** Sentences of the errors and refusals `input.*`. */
export const inputError = {
  inUse:
    'Inputtet ligger bag en beslutning, et kort eller en bekymring og kan ikke fjernes. Du kan slette selve teksten i stedet.',
};
