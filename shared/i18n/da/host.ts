/** Sentences of the host that starts the app. */
export const host = {
  usage: 'Brug: npm start -- [--browser] [--no-open] [--json] [--port N] [FIL]',
  building: 'Bygger siderne …',
  noElectron: 'Electron kan ikke hentes her; Samstyr åbnes i browseren.',
  noDisplay: 'Der er ingen skærm her. Åbn adressen i en browser:',
  opened: 'Samstyr kører. Luk med Ctrl+C. Adressen er:',
  portTaken: 'Porten {{port}} er optaget. Vælg en anden med --port.',
};
