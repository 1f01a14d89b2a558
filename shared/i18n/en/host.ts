/** Sentences of the host that starts the app. */
export const host = {
  usage: 'Use: npm start -- [--browser] [--no-open] [--json] [--port N] [FILE]',
  building: 'Building the pages …',
  noElectron: 'Electron cannot be fetched here; Samstyr opens in the browser.',
  noDisplay: 'There is no display here. Open the address in a browser:',
  opened: 'Samstyr is running. Stop it with Ctrl+C. The address is:',
  portTaken: 'Port {{port}} is taken. Choose another with --port.',
};
