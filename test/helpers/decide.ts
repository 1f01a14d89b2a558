/** Giving commands to a state without a server; each is checked at the door, and what it leaves must be a valid document. */
import { applyAll } from '../../shared/apply.ts';
import { type Command, commandSchema } from '../../shared/commands.ts';
import { decide } from '../../shared/decide.ts';
import { isRefusal, type Outcome } from '../../shared/handler.ts';
import { toDocument } from '../../shared/programme/interchange.ts';
import type { State } from '../../shared/state.ts';
import { decideUndo, undoable } from '../../shared/undo.ts';
import { difference } from './difference.ts';
import { documentOf, stateOf } from './example.ts';

let last = 0;
const newId = (prefix: string): string => {
  last += 1;
  return `${prefix}-new-${last}`;
};
export const NOW = '2018-06-01T09:00:00';

export function outcomeOf(state: State, command: object, window = 'mine'): Outcome {
  return decide(state, commandSchema.parse(command) as Command, { actor: 'facilitator', now: NOW, newId, window });
}

/** The name of the refusal, or `done`. */
export function said(state: State, command: object, window = 'mine'): string {
  const outcome = outcomeOf(state, command, window);
  return isRefusal(outcome) ? outcome.name : 'done';
}

/** The state after commands that are carried out, one after the other. */
export function following(state: State, ...commands: readonly object[]): State {
  let now = state;
  for (const command of commands) {
    const outcome = outcomeOf(now, command);
    if (isRefusal(outcome)) throw new Error(`${JSON.stringify(command)}: ${outcome.name}`);
    now = applyAll(now, outcome);
    const again = stateOf(documentOf(JSON.stringify(toDocument(now))));
    const lost = difference(toDocument(again), toDocument(now));
    if (lost) throw new Error(`not the same when read again: ${lost}`);
  }
  return now;
}

/** What undoing a command would leave that was the last one given. */
export function undone(before: State, command: object): State {
  const outcome = outcomeOf(before, command);
  if (isRefusal(outcome)) throw new Error(outcome.name);
  const now = applyAll(before, outcome);
  const entry = undoable(before, outcome);
  const back = entry ? decideUndo(now, entry) : [];
  if (isRefusal(back)) throw new Error(back.name);
  return applyAll(now, back);
}
