/** The one place where a command becomes events. Pure. */
import { canvasHandlers } from './canvas/decide/index.ts';
import { guarded } from './canvas/gates.ts';
import type { Command } from './commands.ts';
import { decisionHandlers } from './decisions/decide.ts';
import type { Context, Handlers, Outcome } from './handler.ts';
import { inputHandlers } from './inputs/decide.ts';
import { planHandlers } from './plan/decide.ts';
import { programmeHandlers } from './programme/decide.ts';
import { stageHandlers } from './stage/decide.ts';
import type { State } from './state.ts';
import { voteHandlers } from './voting/decide.ts';

const handlers: Handlers<Command> = {
  ...programmeHandlers,
  ...planHandlers,
  ...canvasHandlers,
  ...inputHandlers,
  ...voteHandlers,
  ...decisionHandlers,
  ...stageHandlers,
};

/** What a command leads to on this state: events to append, or a named refusal. */
export function decide(state: State, command: Command, context: Context): Outcome {
  const handler = handlers[command.type] as (state: State, command: Command, context: Context) => Outcome;
  return guarded(state, command, context, () => handler(state, command, context));
}
