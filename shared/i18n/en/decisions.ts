export const decisions = {};

/** Sentences of the errors and refusals `decision.*`. */
export const decisionError = {
  adopted: '{{number}} has been adopted and cannot be edited. Make a new decision that replaces it.',
  notAdopted: '{{number}} has not been adopted yet.',
  superseded: '{{number}} has been replaced already, or a successor is on its way.',
  incomplete_one: 'The decision lacks {{count}} field before it can be adopted.',
  incomplete_other: 'The decision lacks {{count}} fields before it can be adopted.',
  deadlineBeforeDate: 'The deadline is before the date of the decision. Choose a later deadline.',
  onlyDrafts: '{{number}} is no longer a draft and stays in the log. Set it to dropped instead.',
};
