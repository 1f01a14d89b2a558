/** Sentences of errors and refusals that belong to no single part of the domain. */
export const error = {
  document: {
    notJson: 'Filen er ikke et Samstyr-dokument: den kan ikke læses som JSON ({{detail}}).',
    invalid:
      'Dokumentet kan ikke indlæses. Første fejl står ved {{path}}: der skulle stå {{expected}}, men der står {{found}}. Intet er ændret.',
    tooLarge: 'Dokumentet fylder mere end {{max}} MB og kan ikke indlæses.',
  },
  text: {
    tooLong: 'Teksten er for lang. Der er plads til {{max}} tegn.',
    empty: 'Skriv noget først.',
    personalNumber: 'Teksten ligner et CPR-nummer. Samstyr må ikke rumme oplysninger om borgere; skriv den uden nummeret.',
    control: 'Teksten indeholder tegn, der ikke kan gemmes. Skriv den igen, eller indsæt den som ren tekst.',
  },
  command: {
    invalid: 'Det kan ikke gemmes: {{path}} er ikke udfyldt rigtigt.',
    notAllowed: 'Det kan kun gøres fra facilitatorens skærm.',
    gone: 'Det, du ville ændre, findes ikke længere.',
  },
  undo: {
    nothing: 'Der er ikke mere at fortryde.',
    nothingToRedo: 'Der er ikke mere at gentage.',
    changedSince: 'Det kan ikke fortrydes, for en anden har ændret det samme siden.',
  },
  stage: {
    gone: 'Det, du vil vise, findes ikke længere.',
  },
  protocol: {
    reload: 'Samstyr er blevet opdateret. Genindlæs siden.',
    badMessage: 'Siden sendte noget, der ikke kan forstås. Genindlæs siden.',
    badToken: 'Adressen gælder ikke længere. Åbn Samstyr igen fra computeren.',
    tooMuch: 'Der kom for meget på én gang. Vent et øjeblik.',
  },
  store: {
    busy: 'Forløbet er allerede åbent i et andet vindue eller på en anden computer ({{holder}}). Luk det dér først.',
    empty: 'Filen er tom. Gendan en sikkerhedskopi, eller vælg en anden fil.',
    foreign: 'Filen er ikke et Samstyr-forløb.',
    damaged: 'Filen er beskadiget og kan ikke åbnes sikkert. Gendan den seneste sikkerhedskopi.',
    newer: 'Filen er lavet med en nyere udgave af Samstyr ({{version}}). Opdater Samstyr for at åbne den.',
    hostile: 'Filen indeholder noget, som Samstyr ikke selv har lagt der ({{what}}), og åbnes derfor ikke.',
    notFound: 'Filen findes ikke: {{path}}',
    exists: 'Der ligger allerede en fil med det navn: {{path}}',
    full: 'Disken er fuld. Intet er gået tabt, men der kan ikke gemmes mere, før der er plads.',
    writeFailed: 'Der kunne ikke gemmes på disken. Ændringen er ikke gemt.',
    readOnly: 'Filen er skrivebeskyttet og kan kun læses.',
    notDurable: 'Filen kan ikke åbnes sikkert på dette drev.',
    noBackup: 'Sikkerhedskopien findes ikke.',
    notOpen: 'Der er ikke åbnet noget forløb.',
  },
  server: {
    notFound: 'Siden findes ikke.',
    failed: 'Noget gik galt i Samstyr. Prøv igen; det, der er gemt, er sikkert.',
    badRequest: 'Forespørgslen kan ikke forstås.',
    tooLarge: 'Det er for stort til at sende.',
    forbidden: 'Adgang nægtet.',
  },
  exporting: {
    noSuchFormat: 'Det kan ikke skrives som {{format}}. Vælg {{available}}.',
  },
};
