export const programme = {};

/** Sentences of the errors and refusals `programme.*`. */
export const programmeError = {
  workshopInUse: 'Workshoppen har input, afstemninger eller beslutninger og kan ikke fjernes. Sæt den til aflyst i stedet.',
  participantInUse:
    'Deltageren er ansvarlig for noget eller har givet input og kan ikke fjernes. Slet navnet, eller sæt deltageren som ikke aktiv.',
};
