/** All that can be asked of boards, in one table. */
import { applyAll } from '../../apply.ts';
import type { EventDraft } from '../../events.ts';
import { type Context, type Handlers, isRefusal, type Outcome } from '../../handler.ts';
import type { State } from '../../state.ts';
import type { BoardCommand, CanvasCommand } from '../commands.ts';
import { boardsHandlers } from './boards.ts';
import { cardHandlers } from './cards.ts';
import { connectionHandlers } from './connections.ts';
import { transferHandlers } from './transfer.ts';
import { zoneHandlers } from './zones.ts';

const handlers: Handlers<Exclude<CanvasCommand, { type: 'canvas.batch' }>> = {
  ...cardHandlers,
  ...transferHandlers,
  ...connectionHandlers,
  ...zoneHandlers,
  ...boardsHandlers,
};

export const canvasHandlers: Handlers<CanvasCommand> = {
  ...handlers,
  'canvas.batch': (state, { commands }, context) => {
    const events: EventDraft[] = [];
    let now = state;
    for (const command of commands) {
      const outcome = one(now, command, context);
      if (isRefusal(outcome)) return outcome;
      events.push(...outcome);
      now = applyAll(now, outcome);
    }
    return events;
  },
};

function one(state: State, command: BoardCommand, context: Context): Outcome {
  const handler = handlers[command.type] as (state: State, command: BoardCommand, context: Context) => Outcome;
  return handler(state, command, context);
}
