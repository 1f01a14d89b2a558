/** What the room sees on the stage. */
import { z } from '../zod.ts';

const id = z.string().min(1);
const box = { x: z.number(), y: z.number(), w: z.number().positive(), h: z.number().positive() };

/** Which part of a board the room sees: all of it, one zone in large type, a chosen frame, or what a facilitator's window shows. */
const boardViewSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('all') }),
  /** `page` counts from 0 when a zone holds more cards than can be read at once. */
  z.strictObject({ mode: z.literal('zone'), zone: id, page: z.int().nonnegative() }),
  z.strictObject({ mode: z.literal('frame'), ...box }),
  z.strictObject({ mode: z.literal('follow'), window: id }),
]);

export const stageShowSchema = z.discriminatedUnion('kind', [
  /** The programme's title and the workshop of the day. */
  z.strictObject({ kind: z.literal('title') }),
  /** Nothing: a calm, dark screen. */
  z.strictObject({ kind: z.literal('pause') }),
  /** A question or message in the facilitator's own words. */
  z.strictObject({ kind: z.literal('message'), text: z.string().max(500) }),
  z.strictObject({ kind: z.literal('question'), voteId: id }),
  z.strictObject({ kind: z.literal('result'), voteId: id }),
  /** `canvasId` may be the map of the tracks; `light` is the card that stands out while the rest dims. */
  z.strictObject({
    kind: z.literal('canvas'),
    canvasId: id,
    view: boardViewSchema.optional(),
    light: id.nullable().optional(),
    /** What changed since a snapshot (up to another one, or up to now), drawn on the board. */
    since: z.strictObject({ before: id, after: id.nullable() }).optional(),
  }),
  /** What changed since a snapshot, as a list in words. */
  z.strictObject({ kind: z.literal('changes'), before: id, after: id.nullable(), page: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('decision'), decisionId: id }),
]);

export type BoardView = z.infer<typeof boardViewSchema>;
export type StageShow = z.infer<typeof stageShowSchema>;
