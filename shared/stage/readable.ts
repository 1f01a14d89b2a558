/** How large text on the projector must be to be read from the back row. */

/** A reader eight metres away from a picture two metres wide; sixteen minutes of arc for a capital letter. */
const DISTANCE_MM = 8_000;
const PICTURE_MM = 2_000;
const MINUTES_OF_ARC = 16;
/** Height of a capital in Atkinson Hyperlegible Next, as a share of the font's size. */
const CAP_HEIGHT = 0.668;
/** Nothing on the stage is smaller, whatever the window. */
const LEAST = 28;

/** Least height of a capital as a share of the picture's width: 37 mm of two metres. */
export const CAP_SHARE = (DISTANCE_MM * Math.tan((MINUTES_OF_ARC / 60) * (Math.PI / 180))) / PICTURE_MM;

/** The least font size for text that is to be read on a picture this wide, in the units of the width. */
export function readableSize(width: number): number {
  return Math.max(LEAST, Math.ceil((width * 10 * CAP_SHARE) / CAP_HEIGHT) / 10);
}

export interface Screen {
  readonly w: number;
  readonly h: number;
}

/** Size of a heading and of the room it leaves, in shares of the readable size. */
export const HEADING = { size: 1.25, leading: 1.12, below: 0.45 } as const;
/** Edge of the picture, as a share of the readable size. */
export const EDGE = 0.65;
