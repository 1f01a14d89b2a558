export const canvas = {};

/** Sentences of the errors and refusals `canvas.*`. */
export const canvasError = {
  noSuchCanvas: 'The canvas is no longer there.',
  noSuchCard: 'The card is no longer there; somebody else may have removed it.',
  noSuchConnection: 'The connection is no longer there.',
  cardExists: 'The card is already there.',
  selfConnection: 'A card cannot be connected to itself. Choose another card.',
  duplicateConnection: 'The two cards are already connected that way.',
};
