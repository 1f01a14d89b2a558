/**
 * What has happened. An event names its subject and its place in the clear, so that its payload
 * may be erased later and the history still folds to the same shape.
 */
import type { Json, JsonObject } from './json.ts';

/** What a programme consists of; each noun has its own place in the state (`state.ts`). */
export const nouns = [
  'unit',
  'role',
  'participant',
  'facilitator',
  'track',
  'exercise',
  'workshop',
  'activity',
  'canvasTemplate',
  'canvas',
  'card',
  'connection',
  'boardSnapshot',
  'cluster',
  'input',
  'vote',
  'decision',
  'worry',
  'dilemma',
  'targetGroup',
  'offer',
  'lifeSituation',
  'citizenVoice',
  'journey',
  'effect',
  'analysis',
  'lever',
  'workGroup',
] as const;
export type Noun = (typeof nouns)[number];

/**
 * `added`: `{ value }` · `changed`: `{ set?, unset? }` · `removed`, `moved`: nothing ·
 * `erased`: `{ value }`, what is left after a person's words or data were erased.
 */
export type EntityEventKind = `${Noun}.${'added' | 'changed' | 'removed' | 'moved' | 'erased'}`;

/**
 * `programme.created`: `{ keys, sections: [name, value][] }`, the parts without ids ·
 * `section.changed`: subject is the section, `{ set?, unset? }` · `stage.changed`: `{ show }`.
 */
export type EventKind = EntityEventKind | 'programme.created' | 'section.changed' | 'stage.changed';

export type EventPayload = {
  readonly value?: JsonObject;
  readonly set?: JsonObject;
  readonly unset?: readonly string[];
  readonly keys?: readonly string[];
  readonly sections?: readonly (readonly [string, Json])[];
  readonly show?: JsonObject;
};

/** An event before it is stored. */
export interface EventDraft {
  readonly kind: EventKind;
  /** The canvas a card or connection belongs to. */
  readonly parent?: string;
  /** The id of what it is about. */
  readonly subject: string;
  /** Place among its kind for `added` and `moved`, counted from 0; absent means last. */
  readonly position?: number;
  /** Null once its text has been erased. */
  readonly payload: EventPayload | null;
  /** Personal data of a participant or facilitator: kept in the person table, never in the history. */
  readonly personal?: JsonObject;
}

/** An event as it stands in the file. */
export interface ProgrammeEvent extends EventDraft {
  /** 1, 2, 3 … without gaps; the order that counts, whatever the clock says. */
  readonly seq: number;
  /** Wall clock, ISO 8601 in UTC; for display only. */
  readonly at: string;
  /** Id of who did it; never a name. */
  readonly actor: string;
  /** The command that led here; several events may share it. */
  readonly commandId: string;
}
