/** What each family of connections looks like; told apart by dashes, weight and ends, not by colour. */
import type { ConnectionFamily } from '../connection-kinds.ts';
import type { Ink } from './marks.ts';

export type LineEnd = 'arrow' | 'open' | 'square' | 'circle' | 'bar' | 'none';

export interface LineStyle {
  readonly ink: Ink;
  readonly width: number;
  readonly dash?: readonly number[];
  /** Two thin lines instead of one. */
  readonly double?: true;
  readonly start: LineEnd;
  readonly end: LineEnd;
}

const styles: Readonly<Record<ConnectionFamily, LineStyle>> = {
  flow: { ink: 'inkSoft', width: 2, start: 'none', end: 'arrow' },
  orders: { ink: 'inkSoft', width: 2, start: 'bar', end: 'arrow' },
  finances: { ink: 'inkSoft', width: 5.5, double: true, start: 'none', end: 'arrow' },
  triggers: { ink: 'inkSoft', width: 2, dash: [14, 6], start: 'none', end: 'arrow' },
  needsDocumentation: { ink: 'inkSoft', width: 2, start: 'none', end: 'square' },
  followedUpIn: { ink: 'inkSoft', width: 2, dash: [7, 6], start: 'none', end: 'circle' },
  feedback: { ink: 'inkSoft', width: 2.5, dash: [0.1, 6], start: 'none', end: 'open' },
  tension: { ink: 'hinders', width: 2.5, start: 'bar', end: 'bar' },
  governs: { ink: 'inkSoft', width: 2, dash: [12, 5, 0.1, 5], start: 'none', end: 'open' },
  relates: { ink: 'lineStrong', width: 1.5, dash: [4, 5], start: 'none', end: 'none' },
};

/** The look of a family. */
export function lineStyle(family: ConnectionFamily): LineStyle {
  return styles[family];
}
