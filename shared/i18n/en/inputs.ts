export const inputs = {};

/** Sentences of the errors and refusals `input.*`. */
export const inputError = {
  inUse: 'The input is behind a decision, a card or a worry and cannot be removed. You can erase its text instead.',
};
