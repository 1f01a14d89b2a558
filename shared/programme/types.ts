/** The parts of a programme as types, each inferred from its schema. */
import type * as z from 'zod';
import type * as schema from './schema.ts';

/** The members a type names, without the index signature of a loose object. */
type Known<T> = { readonly [K in keyof T as string extends K ? never : K]: T[K] };

/** An entity as the state holds it; members this version does not know ride along unseen. */
type Entity<S extends z.ZodType> = Known<z.infer<S>>;

export type Unit = Entity<typeof schema.unitSchema>;
export type Role = Entity<typeof schema.roleSchema>;
/** Personal members (`displayName`, contact …) are not here: they live in `State.persons`. */
export type Participant = Omit<Entity<typeof schema.participantSchema>, 'displayName'>;
export type Facilitator = Omit<Entity<typeof schema.facilitatorSchema>, 'displayName'>;
export type Track = Entity<typeof schema.trackSchema>;
export type Exercise = Entity<typeof schema.exerciseSchema>;
export type Workshop = Entity<typeof schema.workshopSchema>;
export type Activity = Entity<typeof schema.activitySchema>;
export type Zone = Entity<typeof schema.zoneSchema>;
export type TemplateCard = Entity<typeof schema.templateCardSchema>;
export type TemplateConnection = Entity<typeof schema.templateConnectionSchema>;
export type CanvasTemplate = Entity<typeof schema.canvasTemplateSchema>;
/** A canvas without its cards and connections, which are entities of their own in the state. */
export type Canvas = Omit<Entity<typeof schema.canvasSchema>, 'nodes' | 'edges'>;
export type Card = Entity<typeof schema.cardSchema>;
export type Connection = Entity<typeof schema.connectionSchema>;
export type BoardSnapshot = Entity<typeof schema.boardSnapshotSchema>;
export type Cluster = Entity<typeof schema.clusterSchema>;
export type Input = Entity<typeof schema.inputSchema>;
export type Vote = Entity<typeof schema.voteSchema>;
export type Decision = Entity<typeof schema.decisionSchema>;
export type Worry = Entity<typeof schema.worrySchema>;
export type Programme = Entity<typeof schema.programmeSchema>;
export type OtherRecord = { readonly id: string };
