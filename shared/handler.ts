/** How the parts of the domain answer commands. */
import type { Refusal } from './errors.ts';
import type { EventDraft } from './events.ts';
import type { State } from './state.ts';

/** All a handler may know besides the state: no clock and no randomness of its own. */
export interface Context {
  /** Id of who asks; never a name. */
  readonly actor: string;
  /** The window that asks, for what a window may hold for itself. */
  readonly window?: string;
  /** Local wall clock as `2017-06-14T09:12:00`. */
  readonly now: string;
  /** A fresh id of its kind, such as `in-7h2k…`; never given twice. */
  readonly newId: (prefix: string) => string;
}

/** The events that carry out a command, or the reason why it can't be done. Nothing to do is an empty list. */
export type Outcome = readonly EventDraft[] | Refusal;

/** For each command of a part of the domain, what it leads to. Pure. */
export type Handlers<C extends { readonly type: string }> = {
  readonly [T in C['type']]: (state: State, command: Extract<C, { type: T }>, context: Context) => Outcome;
};

export function isRefusal(outcome: Outcome): outcome is Refusal {
  return !Array.isArray(outcome);
}
