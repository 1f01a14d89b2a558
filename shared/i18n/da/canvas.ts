export const canvas = {};

/** Sentences of the errors and refusals `canvas.*`. */
export const canvasError = {
  noSuchCanvas: 'Lærredet findes ikke længere.',
  noSuchCard: 'Kortet findes ikke længere; måske har en anden fjernet det.',
  noSuchConnection: 'Forbindelsen findes ikke længere.',
  cardExists: 'Kortet er der allerede.',
  selfConnection: 'Et kort kan ikke forbindes med sig selv. Vælg et andet kort.',
  duplicateConnection: 'De to kort er allerede forbundet på den måde.',
};
