export const voting = {};

/** Sentences of the errors and refusals `vote.*`. */
export const voteError = {
  closed: 'Afstemningen er lukket og kan ikke ændres. Fortryd lukningen, eller lav en ny afstemning.',
  opened: 'Afstemningen er åbnet, så spørgsmål, svar og regel ligger fast. Aflys den, og lav en ny, hvis noget er forkert.',
  notDraft: 'Afstemningen er allerede åbnet.',
  notOpen: 'Afstemningen er ikke åben.',
  notClosed: 'Afstemningen er ikke lukket endnu.',
  twoOptions: 'Der skal være mindst to svar at vælge imellem.',
  nobody: 'Skriv først, hvor mange der kan stemme.',
  tooManyOnSide:
    'Der er flere hænder end de {{people}} personer, der kan stemme på den side. Tæl igen, eller ret, hvor mange der er til stede.',
  tooManyHands: 'Der er talt {{hands}} hænder, men kun {{people}} kan stemme. Tæl igen, eller ret, hvor mange der er til stede.',
};
