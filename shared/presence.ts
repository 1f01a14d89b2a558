/**
 * Where a facilitator's window is on a board: its pointer, what it has chosen, moves and edits, and the
 * part of the board it shows. Told to the other windows and forgotten; never stored and never an event.
 */
import { z } from './zod.ts';

/** Most keys of chosen cards, and most moving cards, that are told; a page leaves out the rest. */
export const MAX_SELECTION = 200;
export const MAX_MOVING = 50;

const key = z.string().min(1).max(500);
const point = { x: z.number(), y: z.number() };

/** `view` is what the window shows of the board, in canvas units. */
const boxSchema = z.strictObject({ ...point, w: z.number().nonnegative(), h: z.number().nonnegative() });

export const presenceSchema = z.strictObject({
  /** A canvas, or the map of the tracks. */
  board: z.string().min(1).max(200),
  pointer: z.strictObject(point).nullable(),
  selection: z.array(key).max(MAX_SELECTION),
  /** Cards under way, by their key, and where they are now. */
  moving: z.array(z.strictObject({ key, ...point })).max(MAX_MOVING),
  /** The card whose words are being written. */
  editing: key.nullable(),
  view: boxSchema,
});

export type Presence = z.infer<typeof presenceSchema>;

/** The part of a board that the stage shows while it follows a window. */
export interface Camera {
  readonly board: string;
  readonly view: Presence['view'];
}
