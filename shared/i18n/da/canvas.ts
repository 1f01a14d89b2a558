export const canvas = {};

/** Sentences of the errors and refusals `canvas.*`. */
export const canvasError = {};
