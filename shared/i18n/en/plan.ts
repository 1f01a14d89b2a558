/** The gates of the method: the frame before the first workshop, the understanding before the tracks. */
export const plan = {
  open: 'Open the track',
  openNamed: 'Open the track {{track}}',
  lock: 'Lock',
  lockNamed: 'Lock the track {{track}}',
  start: 'Start',
  startNamed: 'Start workshop {{number}}',
  end: 'End',
  endNamed: 'End workshop {{number}}',
  ended: 'Workshop {{number}} has been held, and a snapshot of the boards has been taken.',
  understanding: {
    title: 'Are you ready for the track “{{track}}”?',
    why: 'Models come after a shared understanding, so the track is locked until the group can say yes to this:',
    latest: 'At the latest count the mean was {{mean}} of {{max}}; the threshold is {{threshold}}.',
    unmeasured: 'You have not measured it yet. The scale goes to {{max}}; the threshold is {{threshold}}.',
    advice: 'First talk about what is unclear, then measure. When the mean reaches the threshold, the tracks open by themselves.',
    measure: 'Measure again',
    measureFirst: 'Measure now',
    anyway: 'Open anyway',
  },
  frame: {
    title: 'The frame is missing before workshop {{number}} can begin',
    why: 'The participants must know what is fixed, what can be changed, and who stands behind it, before they put their effort into it.',
    missing: {
      lines: 'Nothing is written in the frame.',
      approvedBy: 'It does not say who has approved it.',
      approvedOn: 'It does not say when it was approved.',
    },
    fill: 'Fill in the frame',
    anyway: 'Begin anyway',
  },
  reason: 'If you must go on anyway, write why',
  reasonHint: 'The reason can be seen on the overview and comes along when the decision log is written out.',
  overrides: 'Conditions stepped over',
  overridesHint: 'Here you went on before the condition was met.',
};

/** Sentences of the errors and refusals `plan.*`. */
export const planError = {
  notUnderstood:
    'The track is locked: the shared understanding was measured at {{mean, number}}, and the threshold is {{threshold, number}}. Measure again, or write why you open it anyway.',
  notUnderstood_unmeasured:
    'The track is locked until the shared understanding has been measured at {{threshold, number}} or more. Measure it, or write why you open it anyway.',
  commonTrack: 'The common track is always open and cannot be locked.',
  frameNotApproved:
    'The workshop can begin once the frame has been filled in and approved. Fill it in on the overview, or write why you begin anyway.',
};
