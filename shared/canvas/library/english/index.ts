/** English words of the example's board templates, by template id. */
import type { TemplateWords } from '../words.ts';
import { budget } from './budget.ts';
import { documentation } from './documentation.ts';
import { referral } from './referral.ts';
import { understanding } from './understanding.ts';

export const english: Readonly<Record<string, TemplateWords>> = {
  'ct-forstaaelse': understanding,
  'ct-budget': budget,
  'ct-visitation': referral,
  'ct-dokumentation': documentation,
};
