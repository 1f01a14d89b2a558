/** What the many kinds of connection come down to: a document may name others than those that are offered. */
import { type ConnectionKind, connectionKinds } from '../programme/codes.ts';

/** The eight kinds that are offered, `governs` for what sets limits, and `relates` for what only belongs together. */
export type ConnectionFamily = ConnectionKind | 'governs' | 'relates';

/** Kinds of older documents and templates; whatever is not here only relates. */
const older: Readonly<Record<string, ConnectionFamily>> = {
  next: 'flow',
  handover: 'flow',
  choice: 'flow',
  'starts-with': 'flow',
  escalates: 'flow',
  at: 'relates',
  allocates: 'finances',
  feeds: 'triggers',
  causes: 'triggers',
  produces: 'needsDocumentation',
  describes: 'needsDocumentation',
  reports: 'needsDocumentation',
  requires: 'governs',
  governs: 'governs',
  limits: 'governs',
  'governed-by': 'governs',
  principle: 'governs',
  watch: 'followedUpIn',
};

const families: ReadonlyMap<string, ConnectionFamily> = new Map([
  ...connectionKinds.map((kind) => [kind, kind] as const),
  ...Object.entries(older),
]);

/** The family of a kind. */
export function familyOf(kind: string): ConnectionFamily {
  return families.get(kind) ?? 'relates';
}

/** Connections along which a case or a task goes on from one card to the next. */
const leading: ReadonlySet<ConnectionFamily> = new Set<ConnectionFamily>(['flow', 'orders', 'triggers']);

/** Whether a connection leads on: something happens at one card, and then at the other. */
export function leadsOn(kind: string): boolean {
  return leading.has(familyOf(kind));
}
