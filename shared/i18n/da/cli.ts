export const cli = {
  usage:
    'Brug: samstyr new FIL [--from dokument.json | --template NAVN] · import FIL dokument.json · export FIL --format json|csv|md --out STI [--what log|programme] [--lang da|en] · export FIL --what board --canvas ID|map --format svg|png --out STI [--lang da|en] · verify FIL',
  made: 'Lavet: {{path}}',
  exported: 'Skrevet: {{path}}',
  laterFormat: 'Formatet {{format}} kan ikke skrives i denne udgave. Vælg json, csv eller md.',
  laterOption: 'Tilvalget {{option}} findes ikke i denne udgave.',
  laterWhat: '»{{what}}« kan ikke skrives i denne udgave. Vælg log eller programme.',
  noTemplate: 'Skabelonen {{template}} findes ikke. Vælg {{available}}.',
  noBoard: 'Tavlen {{canvas}} findes ikke. Vælg {{available}}.',
  cannotRead: 'Filen kan ikke læses: {{path}}',
  cannotWrite: 'Filen kan ikke skrives: {{path}}',
  brokenChain: 'Kæden er brudt ved hændelse {{seq}}.',
};
