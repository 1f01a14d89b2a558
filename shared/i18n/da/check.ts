/** What the map check says: for each rule a title, what was found, and what to do about it. */
export const check = {
  rule: {
    stepWithoutOwner: {
      title: 'Ingen står for det',
      text: 'Der står ikke, hvem der tager sig af »{{card}}«.',
      advice: 'Skriv en ansvarlig på kortet eller på hele feltet, eller forbind kortet med den aktør, der gør det.',
    },
    sameDataTwice: {
      title: 'Det samme skrives flere gange',
      text: '»{{data}}« står på {{count}} kort.',
      text_written: '{{count}} trin skriver hver for sig i »{{data}}«: {{steps}}.',
      advice: 'Skriv det ét sted, og lad de andre læse det der. Er det ikke det samme, så giv kortene hvert sit navn.',
    },
    tooManyHandovers: {
      title: 'Mange overdragelser i træk',
      text: 'Opgaven skifter hænder {{count}} gange i træk; grænsen er {{max}}. Vejen er: {{chain}}.',
      advice: 'Kan én klare flere af trinene, eller kan to gøre det sammen?',
    },
    deadEnd: {
      title: 'Her går det i stå',
      text: 'Noget fører hen til »{{card}}«, men intet fører videre.',
      advice: 'Forbind kortet med det, der sker bagefter. Slutter det her, så flyt kortet til det sidste felt.',
    },
    noFollowUp: {
      title: 'Ingen ser efter, om det virker',
      text: '»{{card}}« er aftalt, men der står ikke, hvor eller hvornår I følger op.',
      advice: 'Forbind kortet med det sted, hvor I følger op, eller sæt en dato for opfølgning på beslutningen bag det.',
    },
    decisionWithoutCard: {
      title: 'Beslutningen er ikke på tavlen',
      text: '{{number}} »{{title}}« er ikke knyttet til noget kort.',
      advice: 'Knyt beslutningen til det kort, den handler om, eller lav et nyt kort til den.',
    },
    openPrompt: {
      title: 'Et kort venter på svar',
      text: '»{{card}}« skal udfyldes, men er tomt.',
      advice: 'Skriv, hvad I er nået frem til, eller sæt kortet til opgivet, hvis I ikke skal bruge det.',
    },
    aboveMandate: {
      title: 'Aftalt, men andre bestemmer',
      text: '»{{card}}« står som aftalt, men det er ikke jer, der bestemmer det.',
      text_law: '»{{card}}« står som aftalt, men det er loven, der bestemmer det.',
      text_politics: '»{{card}}« står som aftalt, men det er politikerne, der bestemmer det.',
      text_management: '»{{card}}« står som aftalt, men det er ledelsen, der bestemmer det.',
      text_med: '»{{card}}« står som aftalt, men det skal først drøftes i MED-udvalget.',
      advice: 'Gør det til en indstilling til dem, der bestemmer, eller sæt kortet til foreslået.',
    },
  },
};
