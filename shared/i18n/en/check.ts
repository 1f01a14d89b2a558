/** What the map check says: for each rule a title, what was found, and what to do about it. */
export const check = {
  rule: {
    stepWithoutOwner: {
      title: 'Nobody takes care of it',
      text: 'It does not say who takes care of “{{card}}”.',
      advice: 'Put an owner on the card or on the whole zone, or connect the card to the actor who does it.',
    },
    sameDataTwice: {
      title: 'The same is written several times',
      text: '“{{data}}” is on {{count}} cards.',
      text_written: '{{count}} steps each write in “{{data}}”: {{steps}}.',
      advice: 'Write it in one place and let the others read it there. If it is not the same, give the cards different names.',
    },
    tooManyHandovers: {
      title: 'Many hand-overs in a row',
      text: 'The task changes hands {{count}} times in a row; the limit is {{max}}. It goes: {{chain}}.',
      advice: 'Could one person take several of the steps, or could two do them together?',
    },
    deadEnd: {
      title: 'It stops here',
      text: 'Something leads to “{{card}}”, but nothing leads on from it.',
      advice: 'Connect the card to what happens next. If this is where it ends, move the card to the last zone.',
    },
    noFollowUp: {
      title: 'Nobody looks whether it works',
      text: '“{{card}}” is agreed, but it does not say where or when you follow up.',
      advice: 'Connect the card to the place where you follow up, or set a follow-up date on the decision behind it.',
    },
    decisionWithoutCard: {
      title: 'The decision is not on the board',
      text: '{{number}} “{{title}}” is not linked to any card.',
      advice: 'Link the decision to the card it is about, or make a new card for it.',
    },
    openPrompt: {
      title: 'A card waits for an answer',
      text: '“{{card}}” must be filled in but is empty.',
      advice: 'Write what you have arrived at, or set the card to dropped if you do not need it.',
    },
    aboveMandate: {
      title: 'Agreed, but others decide',
      text: '“{{card}}” is marked as agreed, but it is not yours to decide.',
      text_law: '“{{card}}” is marked as agreed, but the law decides it.',
      text_politics: '“{{card}}” is marked as agreed, but the politicians decide it.',
      text_management: '“{{card}}” is marked as agreed, but the management decides it.',
      text_med: '“{{card}}” is marked as agreed, but it must first be discussed in the co-influence committee (MED).',
      advice: 'Make it a recommendation to those who decide, or set the card to proposed.',
    },
  },
};
