/**
 * The code words of `samstyr.programme` version 1, in the order in which they are offered.
 * Their Danish and English words live in the catalogues under `code.<list>.<code>`.
 */
export const sides = ['authority', 'provider', 'management', 'support', 'managementSupport', 'partner', 'external'] as const;
export const trackStatuses = ['locked', 'open', 'trial', 'operating', 'closed'] as const;
export const workshopPhases = ['understanding', 'model', 'trial', 'learning'] as const;
export const workshopStatuses = ['planned', 'running', 'held', 'cancelled'] as const;
export const inputTypes = [
  'card',
  'idea',
  'worry',
  'hope',
  'requirement',
  'fact',
  'trouble',
  'dilemma',
  'finding',
  'term',
  'insight',
  'question',
] as const;
export const inputStatuses = ['new', 'processed', 'parked', 'declined'] as const;
export const voteKinds = [
  'single',
  'scale',
  'dot',
  'ranking',
  'matrix',
  'matrixScale',
  'sort',
  'consent',
  'fistToFive',
  'gradients',
  'score',
  'systemicConsensing',
] as const;
export const voteStatuses = ['draft', 'open', 'closed', 'cancelled'] as const;
export const decisionTypes = ['decision', 'agreement', 'trial', 'recommendation'] as const;
export const decisionStatuses = [
  'draft',
  'proposed',
  'recommended',
  'decided',
  'in_progress',
  'done',
  'postponed',
  'dropped',
  'superseded',
] as const;
export const mandates = [
  'group',
  'teamLeader',
  'managementGroup',
  'head',
  'committeeRecommendation',
  'boardRecommendation',
] as const;
export const followUpStatuses = ['open', 'done'] as const;
export const worryStatuses = ['open', 'partly', 'answered'] as const;
export const cardTypes = [
  'actor',
  'step',
  'flow',
  'rule',
  'decision',
  'data',
  'meeting',
  'offer',
  'goal',
  'risk',
  'question',
  'principle',
  'gap',
  'concern',
  'idea',
  'effect',
] as const;
export const cardStates = ['open', 'draft', 'agreed', 'today', 'proposed', 'dropped'] as const;
/** Kinds of connection offered when one is drawn; a document may name others. */
export const connectionKinds = [
  'next',
  'handover',
  'feeds',
  'governs',
  'requires',
  'produces',
  'feedback',
  'choice',
  'relates',
  'limits',
  'missing',
] as const;

export type Side = (typeof sides)[number];
export type InputType = (typeof inputTypes)[number];
export type CardType = (typeof cardTypes)[number];
