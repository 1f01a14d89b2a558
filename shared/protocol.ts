/** Messages between a page and the server, checked at the door on both sides of the wire. */

import type { Role } from './access.ts';
import { commandSchema } from './commands.ts';
import type { Refusal } from './errors.ts';
import type { ProgrammeEvent } from './events.ts';
import type { PackedState } from './pack.ts';
import { type Camera, type Presence, presenceSchema } from './presence.ts';
import type { StageView } from './stage/view.ts';
import { z } from './zod.ts';

/** Raised when a message changes its meaning; a page with another number is told to reload. */
export const PROTOCOL_VERSION = 1;

const shortId = z.string().min(1).max(100);

/** First frame of every connection; without it the socket is closed after five seconds. */
export const helloSchema = z.strictObject({
  type: z.literal('hello'),
  protocol: z.int(),
  token: z.string().max(200),
  /** Names the window over reconnects, so that undo stays its own. */
  window: shortId,
  /** What the page already holds: the open file's instance and its last event. */
  have: z.strictObject({ programme: shortId, seq: z.int().nonnegative() }).optional(),
});

export const clientMessageSchema = z.discriminatedUnion('type', [
  helloSchema,
  /** `id` is the page's own; sent again after a reconnect, it is carried out once. */
  z.strictObject({ type: z.literal('command'), id: shortId, command: commandSchema }),
  z.strictObject({ type: z.literal('undo'), id: shortId }),
  z.strictObject({ type: z.literal('redo'), id: shortId }),
  /** Where the window is on a board now, or null when it is on none. Not answered, not stored. */
  z.strictObject({ type: z.literal('presence'), presence: presenceSchema.nullable() }),
]);
export type ClientMessage = z.infer<typeof clientMessageSchema>;

/** The programme that is open. `id` is new each time a file is opened, restored or replaced. */
export interface OpenProgramme {
  readonly id: string;
  readonly file: string;
  readonly readOnly: boolean;
}

/** What each role sees of the open programme, whole. */
export type RoleView =
  | { readonly role: 'facilitator'; readonly state: PackedState }
  | { readonly role: 'stage'; readonly stage: StageView };

export type ServerMessage =
  /** Answer to `hello`, and again whenever another programme is opened. Without `view`, `events` brings what was missed. */
  | {
      readonly type: 'welcome';
      readonly role: Role;
      readonly open: OpenProgramme | null;
      /** The running number of a facilitator's window, so that pages can say "Facilitator 2". */
      readonly number?: number;
      readonly view?: RoleView;
      readonly events?: readonly ProgrammeEvent[];
    }
  /** Facilitator pages fold these into the state they hold. */
  | { readonly type: 'events'; readonly events: readonly ProgrammeEvent[] }
  /** The stage is told what to show. */
  | { readonly type: 'view'; readonly view: RoleView }
  /** Committed to disk. */
  | { readonly type: 'ack'; readonly id: string; readonly seq: number }
  | { readonly type: 'refused'; readonly id: string; readonly refusal: Refusal }
  /** What this window could undo and redo now. */
  | { readonly type: 'history'; readonly undo: boolean; readonly redo: boolean }
  /** Where another facilitator's window is on a board; null when it has left. */
  | { readonly type: 'presence'; readonly window: string; readonly number: number; readonly presence: Presence | null }
  /** What the window that the stage follows shows of the board. */
  | ({ readonly type: 'camera' } & Camera)
  /** Said before the server closes the socket for good. */
  | { readonly type: 'bye'; readonly refusal: Refusal };
