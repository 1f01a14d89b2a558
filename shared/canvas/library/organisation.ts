/** `ct-organisation`: the same units before and after a reorganisation, so that each can be held against itself. */
import type { Language } from '../../i18n/index.ts';
import type { CardType } from '../../programme/codes.ts';
import type { CanvasTemplate, TemplateCard } from '../../programme/types.ts';
import { organisationWords } from './organisation-words.ts';
import { inWords } from './words.ts';

/** The units of one side as they are laid: two a row, from the top, so that most connections run from left to right between neighbours. */
const units: readonly { readonly id: string; readonly type: CardType; readonly required?: true }[] = [
  { id: 'management', type: 'actor', required: true },
  { id: 'followup', type: 'meeting' },
  { id: 'money', type: 'flow' },
  { id: 'administration', type: 'actor', required: true },
  { id: 'authority', type: 'actor', required: true },
  { id: 'provider', type: 'actor', required: true },
  { id: 'citizen', type: 'actor' },
  { id: 'encounter', type: 'meeting' },
  { id: 'mandate', type: 'rule', required: true },
  { id: 'rights', type: 'question' },
];

/** Canvas units, as in the example's templates: cards of 240 × 96, a column every 300, 24 between cards. */
const CARD = { w: 240, h: 96 } as const;
const [LEFT, TOP, COLUMN, ROW] = [40, 80, 300, CARD.h + 24] as const;

/** Connections of the two sides: what is ordered and paid for by the hour before, what is joint after. */
const lines: readonly (readonly [id: string, from: string, kind: string, to: string])[] = [
  ['b-e1', 'b-management', 'followedUpIn', 'b-followup'],
  ['b-e2', 'b-money', 'tension', 'b-followup'],
  ['b-e3', 'b-money', 'needsDocumentation', 'b-administration'],
  ['b-e4', 'b-money', 'finances', 'b-provider'],
  ['b-e5', 'b-authority', 'orders', 'b-provider'],
  ['b-e6', 'b-citizen', 'triggers', 'b-authority'],
  ['b-e7', 'b-provider', 'triggers', 'b-encounter'],
  ['a-e1', 'a-management', 'followedUpIn', 'a-followup'],
  ['a-e2', 'a-money', 'followedUpIn', 'a-followup'],
  ['a-e3', 'a-followup', 'needsDocumentation', 'a-administration'],
  ['a-e4', 'a-money', 'finances', 'a-provider'],
  ['a-e5', 'a-provider', 'feedback', 'a-authority'],
  ['a-e6', 'a-citizen', 'triggers', 'a-encounter'],
  ['a-e7', 'a-encounter', 'flow', 'a-authority'],
  ['a-e8', 'a-encounter', 'flow', 'a-provider'],
  ['a-e9', 'a-mandate', 'tension', 'a-rights'],
];

const shape: CanvasTemplate = {
  id: 'ct-organisation',
  trackId: null,
  title: '',
  kind: 'comparison',
  zones: [
    { id: 'before', label: '', order: 0 },
    { id: 'after', label: '', order: 1 },
  ],
  nodes: [...sideCards('b', 'before', LEFT), ...sideCards('a', 'after', LEFT + 2 * COLUMN)],
  edges: lines.map(([id, from, kind, to]) => ({ id, from, to, kind, label: '' })),
};

/** The template “the organisation before and after” in one language. */
export function organisationTemplate(language: Language): CanvasTemplate {
  return inWords(shape, organisationWords[language]);
}

function sideCards(side: 'b' | 'a', zoneId: string, left: number): TemplateCard[] {
  return units.map(({ id, type, required = false }, index) => ({
    id: `${side}-${id}`,
    type,
    zoneId,
    label: '',
    prompt: '',
    x: left + (index % 2) * COLUMN,
    y: TOP + Math.floor(index / 2) * ROW,
    ...CARD,
    required,
  }));
}
