/**
 * What a board is drawn with: a short list of marks, in order from back to front. The page's canvas, the stage and the
 * documents all paint the same list, so that a board looks the same wherever it is seen.
 */
import type { IconName } from './icons.ts';
import type { Weight } from './text.ts';

/** What a mark is coloured with: a token that a palette answers with a colour (`palettes.ts`). */
export type Ink =
  | 'paper'
  | 'sheet'
  | 'sunken'
  | 'ink'
  | 'inkSoft'
  | 'line'
  | 'lineStrong'
  | 'note'
  | 'noteFold'
  | 'accent'
  | 'onAccent'
  | 'alarm'
  | 'promotes'
  | 'hinders'
  | 'track'
  | 'trackTint'
  | 'onTrack';

/** Lines have round ends and corners. */
export interface PathMark {
  readonly kind: 'path';
  readonly d: string;
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly width?: number;
  readonly dash?: readonly number[];
}
export interface RectMark {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly r?: number;
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly width?: number;
  readonly dash?: readonly number[];
}
/** One line of text; `y` is its baseline. */
export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly ink: Ink;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly italic?: boolean;
}
/** A picture from `icons.ts`, its upper left corner at x, y. */
export interface IconMark {
  readonly kind: 'icon';
  readonly name: IconName;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly ink: Ink;
}
export type Mark = PathMark | RectMark | TextMark | IconMark;

/** How much of a card is drawn: all of it, its label as large as it gets, or only what it is. */
export type Detail = 'full' | 'label' | 'block';

/** Marks moved to a place of the board, in the colours of a track (`trackInks`), or of none. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly trackId: string | null;
  /** What they are, for who looks at one of them: a card's whole label. */
  readonly name?: string;
  readonly marks: readonly Mark[];
}
