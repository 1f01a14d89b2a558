export const inputs = {};

/** Sentences of the errors and refusals `input.*`. */
export const inputError = {
  inUse:
    'Inputtet ligger bag en beslutning, et kort eller en bekymring og kan ikke fjernes. Du kan slette selve teksten i stedet.',
};
