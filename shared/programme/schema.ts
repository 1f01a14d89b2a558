/**
 * The interchange format `samstyr.programme` version 1, as zod schemas. Every object is loose:
 * members that this version does not know are kept and written back. The schemas only judge;
 * `document.ts` keeps the value that was judged, never zod's copy of it (a copy would lose a
 * key named `__proto__`).
 */
import { z } from '../zod.ts';
import * as codes from './codes.ts';

/** An id must be whole Unicode: two halves of a pair would be stored as the same sign. */
const id = z
  .string()
  .min(1)
  .refine((value) => value.isWellFormed(), { error: 'Unicode' });
const text = z.string();
const optionalText = text.nullish();
const ids = z.array(id);
/** A calendar day, `2017-06-14`. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const optionalDay = day.nullish();
const count = z.int().nonnegative();
const bySide = z.record(z.string(), z.number());

export const unitSchema = z.looseObject({ id, name: text, side: z.enum(codes.sides).nullish() });
export const roleSchema = z.looseObject({ id, name: text, side: z.enum(codes.sides).nullish() });

export const participantSchema = z.looseObject({
  id,
  displayName: text,
  roleId: id.nullish(),
  unitId: id.nullish(),
  side: z.enum(codes.sides),
  group: optionalText,
  trackIds: ids.optional(),
  active: z.boolean().optional(),
});
export const facilitatorSchema = z.looseObject({ id, displayName: text, roleId: id.nullish(), unitId: id.nullish() });

export const trackSchema = z.looseObject({
  id,
  order: z.number().optional(),
  name: text,
  short: text.optional(),
  colour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .optional(),
  pattern: text.optional(),
  question: optionalText,
  opensAtWorkshopId: id.nullish(),
  status: z.enum(codes.trackStatuses).optional(),
});

export const workshopSchema = z.looseObject({
  id,
  number: z.int().positive(),
  title: text,
  date: optionalDay,
  start: optionalText,
  end: optionalText,
  place: optionalText,
  phase: z.enum(codes.workshopPhases).nullish(),
  trackIds: ids.optional(),
  purpose: optionalText,
  outcomes: z.array(text).optional(),
  facilitatorIds: ids.optional(),
  minuteTakerId: id.nullish(),
  status: z.enum(codes.workshopStatuses).optional(),
  attendance: z
    .looseObject({
      invited: count.optional(),
      present: ids,
      absent: z.array(z.looseObject({ participantId: id, reason: optionalText })).optional(),
    })
    .nullish(),
  agenda: z
    .array(
      z.looseObject({
        id,
        order: z.number(),
        start: optionalText,
        minutes: z.number().nonnegative(),
        what: text,
        exerciseId: id.nullish(),
        activityId: id.nullish(),
      }),
    )
    .optional(),
  summary: z.looseObject({}).nullish(),
});

export const activitySchema = z.looseObject({ id, workshopId: id, exerciseId: id.nullish(), title: text, status: optionalText });
export const exerciseSchema = z.looseObject({
  id,
  name: text,
  trackId: id.nullish(),
  minutes: z.number().nonnegative().optional(),
});

/** A column of a board. `w` is its width in canvas units when it has been set; `ownerId` owns the steps in it. */
export const zoneSchema = z.looseObject({
  id,
  label: text,
  order: z.number(),
  w: z.number().positive().optional(),
  ownerId: id.nullish(),
});
const geometry = { x: z.number(), y: z.number(), w: z.number().positive(), h: z.number().positive() };
/** What a card may say besides its words, in a template as on a canvas. Money is in whole kroner. */
const cardMeaning = {
  state: z.enum(codes.cardStates).optional(),
  mandate: z.enum(codes.cardMandates).nullish(),
  coreTask: z.enum(codes.coreTaskEffects).nullish(),
  amountKr: z.number().nullish(),
  ownerId: id.nullish(),
  locked: z.boolean().optional(),
  groupId: id.nullish(),
};
export const templateCardSchema = z.looseObject({
  id,
  type: z.enum(codes.cardTypes),
  zoneId: id.nullish(),
  label: text,
  prompt: optionalText,
  ...geometry,
  required: z.boolean().optional(),
  content: text.optional(),
  ...cardMeaning,
});
export const templateConnectionSchema = z.looseObject({ id, from: id, to: id, kind: text, label: optionalText });
export const canvasTemplateSchema = z.looseObject({
  id,
  trackId: id.nullish(),
  title: text,
  kind: optionalText,
  purpose: optionalText,
  /** The template this one was made from: a local variant keeps its origin. */
  parentId: id.nullish(),
  zones: z.array(zoneSchema),
  nodes: z.array(templateCardSchema),
  edges: z.array(templateConnectionSchema),
});

/**
 * A card of a canvas. With a `nodeId` of the template it fills (and may move, rename or remove)
 * that card; with another `nodeId` it is the canvas's own and then carries type and geometry.
 */
export const cardSchema = z.looseObject({
  nodeId: id,
  content: text,
  ...cardMeaning,
  inputIds: ids.optional(),
  decisionIds: ids.optional(),
  worryIds: ids.optional(),
  /** The card is this input, put on the board: its words are the input's own. */
  inputId: id.nullish(),
  type: z.enum(codes.cardTypes).optional(),
  zoneId: id.nullish(),
  label: text.optional(),
  prompt: optionalText,
  x: z.number().optional(),
  y: z.number().optional(),
  w: z.number().positive().optional(),
  h: z.number().positive().optional(),
  required: z.boolean().optional(),
  removed: z.boolean().optional(),
});
/** A connection of a canvas: its own, or a change to the template's connection of the same id. */
export const connectionSchema = z.looseObject({
  id,
  from: id.optional(),
  to: id.optional(),
  /** The canvas of the card it leads to, when that is another one: a connection from track to track. */
  toCanvasId: id.nullish(),
  kind: text.optional(),
  label: optionalText,
  removed: z.boolean().optional(),
});
/** A finding of the map check that somebody has waved off, and why. */
const waiverSchema = z.looseObject({ rule: text, cardIds: ids, reason: text, at: optionalText });
export const canvasSchema = z.looseObject({
  id,
  templateId: id.nullish(),
  trackId: id.nullish(),
  title: optionalText,
  zones: z.array(zoneSchema).optional(),
  /** Height of its zones in canvas units, when it has been set; never less than the cards need. */
  zoneHeight: z.number().positive().nullish(),
  waivers: z.array(waiverSchema).optional(),
  /** The window that holds the board for itself; others look, and don't touch. */
  heldBy: text.nullish(),
  nodes: z.array(cardSchema),
  edges: z.array(connectionSchema).optional(),
});

/** How the boards stood at one moment, usually the end of a workshop. An input's own words are not in it. */
export const boardSnapshotSchema = z.looseObject({
  id,
  title: text,
  workshopId: id.nullish(),
  takenAt: text,
  boards: z.array(
    z.looseObject({
      canvasId: id,
      title: text,
      trackId: id.nullish(),
      zones: z.array(zoneSchema),
      nodes: z.array(
        z.looseObject({
          id,
          type: z.enum(codes.cardTypes),
          zoneId: id.nullish(),
          label: text,
          content: text,
          ...cardMeaning,
          ...geometry,
        }),
      ),
      edges: z.array(z.looseObject({ id, from: id, to: id, toCanvasId: id.nullish(), kind: text, label: optionalText })),
    }),
  ),
  counts: z.looseObject({ handovers: count, doubles: count, openPrompts: count }),
});

export const clusterSchema = z.looseObject({
  id,
  workshopId: id.nullish(),
  activityId: id.nullish(),
  title: text,
  inputIds: ids,
});

export const inputSchema = z.looseObject({
  id,
  number: z.int().positive(),
  workshopId: id.nullish(),
  activityId: id.nullish(),
  trackId: id.nullish(),
  type: z.enum(codes.inputTypes),
  text,
  anonymous: z.boolean(),
  participantId: id.nullish(),
  side: z.enum(codes.sides).nullish(),
  clusterId: id.nullish(),
  createdAt: optionalText,
  status: z.enum(codes.inputStatuses),
  canvasRefs: z.array(z.looseObject({ canvasId: id, nodeId: id })).optional(),
  decisionRefs: ids.optional(),
});

const optionSchema = z.looseObject({ id, label: text, total: count.optional(), bySide: bySide.optional() });
export const voteSchema = z.looseObject({
  id,
  workshopId: id.nullish(),
  activityId: id.nullish(),
  trackId: id.nullish(),
  kind: z.enum(codes.voteKinds),
  question: text,
  anonymous: z.boolean().optional(),
  eligible: count.optional(),
  eligibleBySide: bySide.optional(),
  status: z.enum(codes.voteStatuses),
  minGroupSize: count.optional(),
  cast: z.number().nonnegative().optional(),
  options: z.array(optionSchema).optional(),
  rule: optionalText,
  leadingOptionId: id.nullish(),
  reading: optionalText,
  mean: z.number().nullish(),
  meanBySide: bySide.optional(),
  decisionId: id.nullish(),
});

export const decisionSchema = z.looseObject({
  id,
  number: z.string().min(1),
  workshopId: id.nullish(),
  date: optionalDay,
  trackId: id.nullish(),
  type: z.enum(codes.decisionTypes),
  status: z.enum(codes.decisionStatuses),
  title: text,
  text,
  rationale: optionalText,
  alternatives: z.array(text).optional(),
  mandate: z.enum(codes.mandates).nullish(),
  ownerId: id.nullish(),
  deadline: optionalDay,
  followUp: z.looseObject({ date: optionalDay, status: z.enum(codes.followUpStatuses).nullish(), note: optionalText }).nullish(),
  voteId: id.nullish(),
  inputIds: ids.optional(),
  cardRefs: z.array(z.looseObject({ canvasId: id, nodeId: id })).optional(),
  consequences: z
    .looseObject({ citizen: optionalText, employee: optionalText, economy: optionalText, legal: optionalText })
    .nullish(),
  indicator: optionalText,
  reviewOn: optionalDay,
  reservations: z.array(text).optional(),
  supersedes: id.nullish(),
  supersededBy: id.nullish(),
  /** What it means for other tracks, as answered in the room; an empty answer says it means nothing there. */
  trackConsequences: z.array(z.looseObject({ trackId: id, answer: text, at: optionalText })).optional(),
});

export const worrySchema = z.looseObject({
  id,
  inputId: id.nullish(),
  ownerId: id.nullish(),
  answeredBy: ids.optional(),
  status: z.enum(codes.worryStatuses),
  answer: optionalText,
});

/** Lists of the format whose members the app does not edit yet: an id is all that is asked of them. */
const recordSchema = z.looseObject({ id });

export const programmeSchema = z.looseObject({
  id,
  title: text,
  subtitle: optionalText,
  municipality: z.looseObject({ name: text }).nullish(),
  startDate: optionalDay,
  endDate: optionalDay,
  purpose: optionalText,
  coreTask: optionalText,
  background: z.array(text).optional(),
  frame: z
    .looseObject({
      given: z.array(text),
      open: z.array(text),
      ours: z.array(text),
      approvedBy: optionalText,
      approvedOn: optionalDay,
      medInformedOn: optionalDay,
    })
    .nullish(),
  groundRules: z.array(text).optional(),
  understandingGate: z
    .looseObject({
      question: text,
      scaleMax: z.number(),
      threshold: z.number(),
      measuredBy: ids.optional(),
      passedAtWorkshopId: id.nullish(),
    })
    .nullish(),
  /** Gates of the method that somebody has stepped over: which, where, why and when. */
  gateOverrides: z
    .array(
      z.looseObject({
        gate: z.enum(codes.gates),
        workshopId: id.nullish(),
        trackId: id.nullish(),
        reason: text,
        at: text,
      }),
    )
    .optional(),
  /** Limits of the map check: hand-overs in a row, and what the room may decide. */
  mapCheck: z.looseObject({ maxHandovers: count.optional(), roomMandate: z.enum(codes.cardMandates).optional() }).nullish(),
});

/** Every list of the format whose members have an id, with the schema of a member. */
export const collectionSchemas = {
  units: unitSchema,
  roles: roleSchema,
  participants: participantSchema,
  facilitators: facilitatorSchema,
  tracks: trackSchema,
  exerciseLibrary: exerciseSchema,
  workshops: workshopSchema,
  activities: activitySchema,
  canvasTemplates: canvasTemplateSchema,
  canvases: canvasSchema,
  boardSnapshots: boardSnapshotSchema,
  clusters: clusterSchema,
  inputs: inputSchema,
  votes: voteSchema,
  decisions: decisionSchema,
  worryBank: worrySchema,
  dilemmas: recordSchema,
  targetGroups: recordSchema,
  offers: recordSchema,
  lifeSituations: recordSchema,
  citizenVoices: recordSchema,
  journeys: recordSchema,
  effects: recordSchema,
  analyses: recordSchema,
  levers: recordSchema,
  workGroups: recordSchema,
} as const;

/** Lists a document must have, even when they are empty. */
const required = [
  'units',
  'roles',
  'participants',
  'facilitators',
  'tracks',
  'workshops',
  'activities',
  'canvasTemplates',
  'canvases',
  'clusters',
  'inputs',
  'votes',
  'decisions',
  'worryBank',
] as const satisfies readonly (keyof typeof collectionSchemas)[];

const lists = Object.fromEntries(
  Object.entries(collectionSchemas).map(([name, member]) => {
    const list = z.array(member as z.ZodType);
    return [name, (required as readonly string[]).includes(name) ? list : list.optional()];
  }),
);

export const documentSchema = z.looseObject({
  schema: z.literal('samstyr.programme'),
  schemaVersion: z.literal(1),
  programme: programmeSchema,
  ...lists,
});
