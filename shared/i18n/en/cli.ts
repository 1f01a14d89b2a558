export const cli = {
  usage:
    'Use: samstyr new FILE [--from document.json | --template NAME] · import FILE document.json · export FILE --format json|csv|md --out PATH [--what log|programme] [--lang da|en] · export FILE --what board --canvas ID|map --format svg|png --out PATH [--lang da|en] · verify FILE',
  made: 'Made: {{path}}',
  exported: 'Written: {{path}}',
  laterFormat: 'The format {{format}} cannot be written in this version. Choose json, csv or md.',
  laterOption: 'The option {{option}} does not exist in this version.',
  laterWhat: '“{{what}}” cannot be written in this version. Choose log or programme.',
  noTemplate: 'There is no template {{template}}. Choose {{available}}.',
  noBoard: 'There is no board {{canvas}}. Choose {{available}}.',
  cannotRead: 'The file cannot be read: {{path}}',
  cannotWrite: 'The file cannot be written: {{path}}',
  brokenChain: 'The chain is broken at event {{seq}}.',
};
