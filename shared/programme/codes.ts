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
/** `open` and `draft` are an older document's; a board offers the other four. */
export const cardStates = ['open', 'draft', 'today', 'proposed', 'agreed', 'dropped'] as const;
export const offeredCardStates = [
  'today',
  'proposed',
  'agreed',
  'dropped',
] as const satisfies readonly (typeof cardStates)[number][];
/** Who may decide about a card, from farthest to nearest the room. */
export const cardMandates = ['law', 'politics', 'management', 'med', 'workshop'] as const;
/** What a card does to the core task. */
export const coreTaskEffects = ['promotes', 'hinders', 'both'] as const;
/** Kinds of connection offered when one is drawn; a document may name others (`connection-style.ts` says what they stand for). */
export const connectionKinds = [
  'flow',
  'orders',
  'finances',
  'triggers',
  'needsDocumentation',
  'followedUpIn',
  'feedback',
  'tension',
] as const;

/** Gates of the method: the frame before the first workshop, the understanding before the models. */
export const gates = ['frame', 'understanding'] as const;

export type Side = (typeof sides)[number];
export type InputStatus = (typeof inputStatuses)[number];
export type InputType = (typeof inputTypes)[number];
export type CardType = (typeof cardTypes)[number];
export type CardState = (typeof cardStates)[number];
export type CardMandate = (typeof cardMandates)[number];
export type CoreTaskEffect = (typeof coreTaskEffects)[number];
export type ConnectionKind = (typeof connectionKinds)[number];
