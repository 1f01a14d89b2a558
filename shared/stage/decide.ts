import { refusal } from '../errors.ts';
import type { Handlers } from '../handler.ts';
import { jsonEqual } from '../json.ts';
import type { State } from '../state.ts';
import type { StageCommand } from './commands.ts';
import type { StageShow } from './show.ts';

export const stageHandlers: Handlers<StageCommand> = {
  'stage.show': (state, { show }) => {
    if (!exists(state, show)) return refusal('stage.gone');
    if (jsonEqual(show, state.stage)) return [];
    return [{ kind: 'stage.changed', subject: 'stage', payload: { show } }];
  },
};

/** Whether what is to be shown is there. */
function exists(state: State, show: StageShow): boolean {
  switch (show.kind) {
    case 'question':
    case 'result':
      return state.votes.has(show.voteId);
    case 'canvas':
      return state.canvases.has(show.canvasId);
    case 'decision':
      return state.decisions.has(show.decisionId);
    default:
      return true;
  }
}
