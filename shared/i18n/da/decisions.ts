export const decisions = {};

/** Sentences of the errors and refusals `decision.*`. */
export const decisionError = {
  adopted: '{{number}} er vedtaget og kan ikke rettes. Lav en ny beslutning, der erstatter den.',
  notAdopted: '{{number}} er ikke vedtaget endnu.',
  superseded: '{{number}} er allerede erstattet, eller en afløser er på vej.',
  incomplete_one: 'Beslutningen mangler {{count}} oplysning, før den kan vedtages.',
  incomplete_other: 'Beslutningen mangler {{count}} oplysninger, før den kan vedtages.',
  deadlineBeforeDate: 'Fristen ligger før beslutningens dato. Vælg en senere frist.',
  onlyDrafts: '{{number}} er ikke længere en kladde og bliver stående i loggen. Sæt den til bortfaldet i stedet.',
};
