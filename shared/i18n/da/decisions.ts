export const decisions = {};

/** Sentences of the errors and refusals `decision.*`. */
export const decisionError = {};
