export const desktop = {
  file: 'File',
  open: 'Open …',
  quit: 'Quit Samstyr',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  zoomReset: 'Normal size',
  fullScreen: 'Full screen',
};
