export const inputs = {};

/** Sentences of the errors and refusals `input.*`. */
export const inputError = {};
