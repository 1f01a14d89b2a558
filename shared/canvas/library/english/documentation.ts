import type { TemplateWords } from '../words.ts';

/** `ct-dokumentation`: from sharing the work to learning from its effect. */
export const documentation: TemplateWords = {
  title: 'The goal–effort–effect wheel',
  purpose: 'Show how work is shared, goals are set, the effort is chosen, effect is seen and learning is used.',
  zones: {
    z1: 'Sharing the work',
    z2: 'Goals',
    z3: 'Effort',
    z4: 'Effect',
    z5: 'Learning',
  },
  cards: {
    n01: ['Whiteboard meeting', 'Who shares out the work, and when?'],
    n02: ['Considerations', 'What do we weigh when sharing the work?'],
    n03: ['Handover', 'How do we change staff?'],
    n04: ['The citizen’s goal', 'In whose words?'],
    n05: ['Sub-goals', 'How many at a time?'],
    n06: ['Who defines the effort', 'Citizen, provider, authority?'],
    n07: ['Agreement on the effort', 'What do we do until next time?'],
    n08: ['Sitting on our hands', 'When should we hold back?'],
    n09: ['Daily notes', 'What belongs there – and what does not?'],
    n10: ['Question 1', 'What is different for the citizen?'],
    n11: ['Question 2', 'What do we do more or less of?'],
    n12: ['Question 3', 'What does the citizen say?'],
    n13: ['Shared scale', 'What do the numbers mean?'],
    n14: ['Never a number alone', 'How are numbers shown?'],
    n15: ['Manager’s overview', 'Who has come to a standstill?'],
    n16: ['Follow-up', 'What triggers it?'],
    n17: ['Learning day', 'When do we gather experience?'],
    n18: ['Removed', 'What do we no longer write?'],
    n19: ['Dependence on individuals', 'What keeps practice the same?'],
    n20: ['Read access', 'Who may see what?'],
  },
  connections: { e17: 'new sharing of work' },
};
