export const voting = {};

/** Sentences of the errors and refusals `vote.*`. */
export const voteError = {};
