export const voting = {};

/** Sentences of the errors and refusals `vote.*`. */
export const voteError = {
  closed: 'The vote is closed and cannot be changed. Undo the closing, or make a new vote.',
  opened: 'The vote is open, so question, answers and rule are fixed. Cancel it and make a new one if something is wrong.',
  notDraft: 'The vote has been opened already.',
  notOpen: 'The vote is not open.',
  notClosed: 'The vote is not closed yet.',
  twoOptions: 'There must be at least two answers to choose from.',
  nobody: 'First say how many may vote.',
  tooManyOnSide:
    'There are more hands than the {{people}} people who may vote on that side. Count again, or correct how many are present.',
  tooManyHands:
    '{{hands}} hands were counted, but only {{people}} people may vote. Count again, or correct how many are present.',
};
