/** Sentences of errors and refusals that belong to no single part of the domain. */
export const error = {
  document: {
    notJson: 'The file is not a Samstyr document: it cannot be read as JSON ({{detail}}).',
    invalid:
      'The document cannot be read in. The first fault is at {{path}}: expected {{expected}}, found {{found}}. Nothing has been changed.',
    tooLarge: 'The document is larger than {{max}} MB and cannot be read in.',
  },
  text: {
    tooLong: 'The text is too long. There is room for {{max}} characters.',
    empty: 'Write something first.',
    personalNumber:
      'The text looks like a personal number (CPR). Samstyr must not hold data about citizens; write it without the number.',
    control: 'The text holds characters that cannot be saved. Type it again, or paste it as plain text.',
  },
  command: {
    invalid: 'This cannot be saved: {{path}} is not filled in correctly.',
    notAllowed: 'This can only be done from the facilitator’s screen.',
    gone: 'What you wanted to change is no longer there.',
  },
  undo: {
    nothing: 'There is nothing more to undo.',
    nothingToRedo: 'There is nothing more to redo.',
    changedSince: 'This cannot be undone, because somebody else has changed the same thing since.',
  },
  stage: {
    gone: 'What you want to show is no longer there.',
  },
  protocol: {
    reload: 'Samstyr has been updated. Reload the page.',
    badMessage: 'The page sent something that cannot be understood. Reload the page.',
    badToken: 'The address is no longer valid. Open Samstyr again from the computer.',
    tooMuch: 'Too much arrived at once. Wait a moment.',
  },
  store: {
    busy: 'The programme is already open in another window or on another computer ({{holder}}). Close it there first.',
    empty: 'The file is empty. Restore a backup, or choose another file.',
    foreign: 'The file is not a Samstyr programme.',
    damaged: 'The file is damaged and cannot be opened safely. Restore the latest backup.',
    newer: 'The file was made by a newer version of Samstyr ({{version}}). Update Samstyr to open it.',
    hostile: 'The file holds something that Samstyr did not put there ({{what}}), so it is not opened.',
    notFound: 'The file does not exist: {{path}}',
    exists: 'There is already a file of that name: {{path}}',
    full: 'The disk is full. Nothing has been lost, but nothing more can be saved until there is room.',
    writeFailed: 'It could not be written to the disk. The change has not been saved.',
    readOnly: 'The file is write-protected and can only be read.',
    notDurable: 'The file cannot be opened safely on this drive.',
    noBackup: 'The backup does not exist.',
    notOpen: 'No programme is open.',
  },
  server: {
    notFound: 'The page does not exist.',
    failed: 'Something went wrong in Samstyr. Try again; what has been saved is safe.',
    badRequest: 'The request cannot be understood.',
    tooLarge: 'It is too large to send.',
    forbidden: 'Access denied.',
  },
  exporting: {
    noSuchFormat: 'This cannot be written as {{format}}. Choose {{available}}.',
  },
};
