import type { TemplateWords } from '../words.ts';

/** `ct-forstaaelse`: how steering works today. */
export const understanding: TemplateWords = {
  title: 'How we steer today (as-is map)',
  purpose: 'See the whole chain from enquiry to settlement in one picture.',
  zones: {
    z1: 'Citizen',
    z2: 'Authority (orders)',
    z3: 'Provider',
    z4: 'Finance and management',
  },
  cards: {
    n01: ['Enquiry', 'How does the citizen reach us?'],
    n02: ['Waiting time', 'How long, and what is the citizen told?'],
    n03: ['Repetition', 'Where does the citizen tell the same story again?'],
    n04: ['Informing the case', 'What do we ask about, and why?'],
    n05: ['Ruling', 'Who decides, and on what basis?'],
    n06: ['Order', 'What is passed on?'],
    n07: ['Reassessment', 'What triggers it?'],
    n08: ['Receiving the order', 'What does the provider do when it arrives?'],
    n09: ['Starting with the citizen', 'What happens on the first visits?'],
    n10: ['Support at home', 'What does the help consist of?'],
    n11: ['Change of staff', 'What is lost?'],
    n12: ['Documentation', 'What is written where?'],
    n13: ['Settlement', 'What triggers payment?'],
    n14: ['Incentive', 'What does the system reward?'],
    n15: ['Management information', 'What can we see?'],
    n16: ['Pressure on spending', 'How are the figures developing?'],
    n17: ['The citizen’s goal', 'Where in the chain is the citizen’s own goal?'],
    n18: ['Other plans', 'What other plans does the citizen have?'],
  },
  connections: {
    e05: 'order',
    e09: 'hours',
    e11: 'more hours',
    e13: 'yearly',
    e18: 'missing',
    e19: 'missing',
  },
};
