import type { TemplateWords } from '../words.ts';

/** `ct-budget`: a block budget in place of payment by the hour. */
export const budget: TemplateWords = {
  title: 'Budget model: block budget with shared responsibility',
  purpose: 'Show how the provider is given resources, who decides what, and how it is followed up.',
  zones: {
    z1: 'Frame and negotiation',
    z2: 'Allocation and freedom',
    z3: 'Follow-up',
    z4: 'Safety net',
  },
  cards: {
    n01: ['Overall frame', 'What is fixed, and who has decided it?'],
    n02: ['Spring negotiation', 'When, who, and with which figures?'],
    n03: ['Autumn negotiation', 'When, who, and with which figures?'],
    n04: ['Basis for negotiation', 'Which figures must everyone have a month ahead?'],
    n05: ['Shared bottom line', 'How far does it reach?'],
    n06: ['Provider', 'What may the provider decide itself?'],
    n07: ['Authority', 'What may the authority decide and require?'],
    n08: ['Allocation key between teams', 'What do we allocate by?'],
    n09: ['Moves between teams', 'How are resources moved?'],
    n10: ['Criteria for priorities', 'Could they be read aloud to the citizen?'],
    n11: ['Least intrusive first', 'What do we try before support at home?'],
    n12: ['Budget meeting in the team', 'How often, and about what?'],
    n13: ['Activity figures', 'What do we still count?'],
    n14: ['Sample of hours', 'When and how?'],
    n15: ['Effect for the money', 'What is good for both citizen and municipality?'],
    n16: ['Reserve', 'How large, and who decides?'],
    n17: ['Overspend ladder', 'What happens at each step?'],
    n18: ['Raising the alarm', 'How does the authority step in?'],
    n19: ['November', 'What if the frame is used up?'],
    n20: ['Imbalance', 'Who is at risk of being forgotten?'],
    n21: ['Bills between departments', 'Who decides how they are split?'],
    n22: ['Evaluation', 'When do we review the model?'],
  },
  connections: {
    e04: 'block budget',
    e05: 'adjustment',
    e13: 'basis',
    e14: 'step 3',
  },
};
