/** Commands about canvases: boards, zones, cards, connections, snapshots and what the map check found. */

import { coordinate, id, line, longText, title } from '../fields.ts';
import { cardMandates, cardStates, cardTypes, coreTaskEffects } from '../programme/codes.ts';
import { canvasTemplateSchema } from '../programme/schema.ts';
import { z } from '../zod.ts';

const at = { x: coordinate, y: coordinate };
const size = { w: z.number().min(80).max(4_000), h: z.number().min(40).max(4_000) };
const many = <T extends z.ZodType>(member: T) => z.array(member).min(1).max(5_000);
const manyIds = many(id);

/** What cards are, apart from their words and place; may be set on many at once. */
const meaning = z.strictObject({
  type: z.enum(cardTypes),
  state: z.enum(cardStates),
  mandate: z.enum(cardMandates).nullable(),
  coreTask: z.enum(coreTaskEffects).nullable(),
  amountKr: z.number().min(-1e12).max(1e12).nullable(),
  ownerId: id.nullable(),
  required: z.boolean(),
  locked: z.boolean(),
  groupId: id.nullable(),
});
/** What a finding of the map check is about: keys of cards, each made of two ids. */
const subjects = z.array(z.string().min(1).max(401)).max(5_000);
const links = { inputIds: z.array(id).max(500), decisionIds: z.array(id).max(500), worryIds: z.array(id).max(500) };
const cardFields = meaning.extend({
  label: line,
  content: longText,
  prompt: line,
  zoneId: id.nullable(),
  inputId: id.nullable(),
  ...links,
  ...at,
  ...size,
});
const newCard = cardFields.partial().extend(at);
const newConnection = z.strictObject({
  id: id.optional(),
  from: id,
  to: id,
  /** The canvas of the card it leads to, when that is another one. */
  toCanvasId: id.optional(),
  kind: line,
  label: line.optional(),
});

const boardCommands = [
  /** `id` lets a page name the card it is about to draw, so that it can start editing at once. */
  z.strictObject({ type: z.literal('card.add'), canvasId: id, id: id.optional(), card: newCard }),
  /** Cards and the connections between them, as from the clipboard; one step to undo. */
  z.strictObject({
    type: z.literal('card.insert'),
    canvasId: id,
    cards: many(z.strictObject({ id, card: newCard })),
    connections: z.array(newConnection).max(10_000),
  }),
  /**
   * `was` is what the words were when the writer began: if somebody has changed them since, nothing
   * is written over and the command is refused.
   */
  z.strictObject({
    type: z.literal('card.edit'),
    canvasId: id,
    id,
    set: cardFields.partial(),
    was: z.strictObject({ label: line, content: longText }).partial().optional(),
  }),
  z.strictObject({ type: z.literal('card.mark'), canvasId: id, ids: manyIds, set: meaning.partial() }),
  /** Without `zoneId` a card belongs to the zone in which it lands. */
  z.strictObject({
    type: z.literal('card.move'),
    canvasId: id,
    moves: many(z.strictObject({ id, ...at, zoneId: id.nullable().optional() })),
  }),
  /** Puts cards on another board; their connections and all that is linked to them go with them. */
  z.strictObject({ type: z.literal('card.transfer'), canvasId: id, toCanvasId: id, moves: many(z.strictObject({ id, ...at })) }),
  /** Removes cards with the connections that hang on them. */
  z.strictObject({ type: z.literal('card.remove'), canvasId: id, ids: manyIds }),
  newConnection.extend({ type: z.literal('connection.add'), canvasId: id }),
  z.strictObject({
    type: z.literal('connection.edit'),
    canvasId: id,
    id,
    set: z.strictObject({ kind: line, label: line }).partial(),
  }),
  z.strictObject({ type: z.literal('connection.remove'), canvasId: id, ids: manyIds }),
  z.strictObject({
    type: z.literal('zone.add'),
    canvasId: id,
    id: id.optional(),
    label: title,
    index: z.int().min(0).optional(),
  }),
  z.strictObject({
    type: z.literal('zone.edit'),
    canvasId: id,
    id,
    set: z.strictObject({ label: title, ownerId: id.nullable() }).partial(),
  }),
  /** Puts a zone at another place in the row; its cards go with it. */
  z.strictObject({ type: z.literal('zone.move'), canvasId: id, id, index: z.int().min(0) }),
  /** Sets how wide a zone and how high all zones are; later zones and their cards make room. */
  z.strictObject({
    type: z.literal('zone.resize'),
    canvasId: id,
    id,
    w: z.number().min(120).max(8_000).optional(),
    h: z.number().min(200).max(20_000).optional(),
  }),
  /** Its cards go over to the zone beside it. */
  z.strictObject({ type: z.literal('zone.remove'), canvasId: id, id }),
  z.strictObject({ type: z.literal('canvas.edit'), id, set: z.strictObject({ title: line, trackId: id.nullable() }).partial() }),
] as const;

export const canvasCommands = [
  ...boardCommands,
  /** Several commands as one: carried out together or not at all, and undone together. */
  z.strictObject({
    type: z.literal('canvas.batch'),
    commands: z
      .array(z.discriminatedUnion('type', [...boardCommands]))
      .min(1)
      .max(200),
  }),
  /** A new board: from a template of the programme, from one that comes along, or empty. */
  z.strictObject({
    type: z.literal('canvas.add'),
    id: id.optional(),
    title: line,
    trackId: id.nullable(),
    templateId: id.optional(),
    template: canvasTemplateSchema.optional(),
  }),
  /** Removes a board with all that is on it. */
  z.strictObject({ type: z.literal('canvas.remove'), id }),
  /** Keeps the board as a template that knows which one it came from. */
  z.strictObject({ type: z.literal('canvas.saveAsTemplate'), id, title, withContent: z.boolean() }),
  z.strictObject({ type: z.literal('canvas.hold'), id }),
  z.strictObject({ type: z.literal('canvas.release'), id }),
  z.strictObject({ type: z.literal('check.waive'), canvasId: id, rule: line, cardIds: subjects, reason: title }),
  z.strictObject({ type: z.literal('check.unwaive'), canvasId: id, rule: line, cardIds: subjects }),
  z.strictObject({
    type: z.literal('check.limits'),
    set: z.strictObject({ maxHandovers: z.int().min(1).max(50), roomMandate: z.enum(cardMandates) }).partial(),
  }),
  z.strictObject({ type: z.literal('snapshot.take'), title, workshopId: id.nullable() }),
  z.strictObject({ type: z.literal('snapshot.rename'), id, title }),
  z.strictObject({ type: z.literal('snapshot.remove'), id }),
  /** What a decision means for another track; an empty answer says it means nothing there. */
  z.strictObject({ type: z.literal('consequence.answer'), decisionId: id, trackId: id, answer: longText }),
  z.strictObject({ type: z.literal('consequence.reopen'), decisionId: id, trackId: id }),
] as const;
export type CanvasCommand = z.infer<(typeof canvasCommands)[number]>;
export type BoardCommand = z.infer<(typeof boardCommands)[number]>;
