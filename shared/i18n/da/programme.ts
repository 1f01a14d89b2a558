export const programme = {};

/** Sentences of the errors and refusals `programme.*`. */
export const programmeError = {};
