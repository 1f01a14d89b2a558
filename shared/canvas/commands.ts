/** Commands about canvases: cards and connections. */

import { coordinate, id, line, longText } from '../fields.ts';
import { cardStates, cardTypes } from '../programme/codes.ts';
import { z } from '../zod.ts';

const cardFields = z.strictObject({
  type: z.enum(cardTypes),
  label: line,
  content: longText,
  state: z.enum(cardStates),
  zoneId: id.nullable(),
  inputIds: z.array(id).max(500),
  decisionIds: z.array(id).max(500),
  x: coordinate,
  y: coordinate,
  w: z.number().min(80).max(4_000),
  h: z.number().min(40).max(4_000),
});
const at = { x: coordinate, y: coordinate };

export const canvasCommands = [
  /** `id` lets a page name the card it is about to draw, so that it can start editing at once. */
  z.strictObject({
    type: z.literal('card.add'),
    canvasId: id,
    id: id.optional(),
    card: cardFields.partial().extend(at),
  }),
  z.strictObject({ type: z.literal('card.edit'), canvasId: id, id, set: cardFields.partial() }),
  z.strictObject({
    type: z.literal('card.move'),
    canvasId: id,
    moves: z
      .array(z.strictObject({ id, ...at, zoneId: id.nullable().optional() }))
      .min(1)
      .max(5_000),
  }),
  /** Removes cards with the connections that hang on them. */
  z.strictObject({ type: z.literal('card.remove'), canvasId: id, ids: z.array(id).min(1).max(5_000) }),
  z.strictObject({ type: z.literal('connection.add'), canvasId: id, from: id, to: id, kind: line, label: line.optional() }),
  z.strictObject({
    type: z.literal('connection.edit'),
    canvasId: id,
    id,
    set: z.strictObject({ kind: line, label: line }).partial(),
  }),
  z.strictObject({ type: z.literal('connection.remove'), canvasId: id, ids: z.array(id).min(1).max(5_000) }),
] as const;
export type CanvasCommand = z.infer<(typeof canvasCommands)[number]>;
