export const desktop = {
  file: 'Filer',
  open: 'Åbn …',
  quit: 'Afslut Samstyr',
  cut: 'Klip',
  copy: 'Kopiér',
  paste: 'Sæt ind',
  selectAll: 'Markér alt',
  view: 'Vis',
  zoomIn: 'Større',
  zoomOut: 'Mindre',
  zoomReset: 'Normal størrelse',
  fullScreen: 'Fuld skærm',
};
