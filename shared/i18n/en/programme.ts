export const programme = {};

/** Sentences of the errors and refusals `programme.*`. */
export const programmeError = {
  workshopInUse: 'The workshop has inputs, votes or decisions and cannot be removed. Set it to cancelled instead.',
  participantInUse:
    'The participant owns something or has given input and cannot be removed. Erase the name, or set the participant as not active.',
};
