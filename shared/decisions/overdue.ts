/** Deadlines: overdue is derived from deadline and status, never stored. */
import { daysBetween } from '../format.ts';
import type { Decision } from '../programme/types.ts';

const running = new Set(['decided', 'recommended', 'in_progress']);

/** How many days a decision is past its deadline on a day; 0 when it is not, or when nothing is expected any more. */
export function daysOverdue(decision: Decision, today: string): number {
  if (!decision.deadline || !running.has(decision.status)) return 0;
  return Math.max(0, daysBetween(decision.deadline, today));
}
