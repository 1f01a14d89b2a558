/** Where a decision stands. */
import type { Decision } from '../programme/types.ts';

/** A draft, or something up for discussion, may still be edited. */
export function isOpen(decision: Decision): boolean {
  return decision.status === 'draft' || decision.status === 'proposed';
}

/** A recommendation goes up to those who decide; it is never printed as decided. */
export function isRecommendation(decision: Pick<Decision, 'type' | 'mandate'>): boolean {
  return (
    decision.type === 'recommendation' ||
    decision.mandate === 'committeeRecommendation' ||
    decision.mandate === 'boardRecommendation'
  );
}
