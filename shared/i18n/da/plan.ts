/** The gates of the method: the frame before the first workshop, the understanding before the tracks. */
export const plan = {
  open: 'Åbn sporet',
  openNamed: 'Åbn sporet {{track}}',
  lock: 'Lås',
  lockNamed: 'Lås sporet {{track}}',
  start: 'Start',
  startNamed: 'Start workshop {{number}}',
  end: 'Afslut',
  endNamed: 'Afslut workshop {{number}}',
  ended: 'Workshop {{number}} er afholdt, og der er taget et øjebliksbillede af tavlerne.',
  understanding: {
    title: 'Er I klar til sporet »{{track}}«?',
    why: 'Modellerne kommer efter den fælles forståelse, så sporet er låst, til gruppen kan svare ja til dette:',
    latest: 'Ved den seneste måling var gennemsnittet {{mean}} af {{max}}, grænsen er {{threshold}}.',
    unmeasured: 'I har ikke målt det endnu. Skalaen går til {{max}}, grænsen er {{threshold}}.',
    advice: 'Tal først om det, der er uklart, og mål så. Når gennemsnittet når grænsen, åbner sporene af sig selv.',
    measure: 'Mål igen',
    measureFirst: 'Mål nu',
    anyway: 'Åbn alligevel',
  },
  frame: {
    title: 'Rammen mangler, før workshop {{number}} kan begynde',
    why: 'Deltagerne skal vide, hvad der ligger fast, hvad der kan ændres, og hvem der står bag, før de lægger kræfter i det.',
    missing: {
      lines: 'Der står ikke noget i rammen.',
      approvedBy: 'Der står ikke, hvem der har godkendt den.',
      approvedOn: 'Der står ikke, hvornår den er godkendt.',
    },
    fill: 'Udfyld rammen',
    anyway: 'Begynd alligevel',
  },
  reason: 'Skal I videre alligevel, så skriv hvorfor',
  reasonHint: 'Begrundelsen kan ses på overblikket og kommer med, når beslutningsloggen skrives ud.',
  overrides: 'Tilsidesatte betingelser',
  overridesHint: 'Her gik I videre, før betingelsen var opfyldt.',
};

/** Sentences of the errors and refusals `plan.*`. */
export const planError = {
  notUnderstood:
    'Sporet er låst: den fælles forståelse er målt til {{mean, number}}, og grænsen er {{threshold, number}}. Mål igen, eller skriv, hvorfor I åbner alligevel.',
  notUnderstood_unmeasured:
    'Sporet er låst, til den fælles forståelse er målt til mindst {{threshold, number}}. Mål den, eller skriv, hvorfor I åbner alligevel.',
  commonTrack: 'Det fælles spor er altid åbent og kan ikke låses.',
  frameNotApproved:
    'Workshoppen kan først begynde, når rammen er udfyldt og godkendt. Udfyld den på overblikket, eller skriv, hvorfor I begynder alligevel.',
};
