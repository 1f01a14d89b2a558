import { MAP_ID } from '../canvas/map.ts';
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
      return (show.canvasId === MAP_ID || state.canvases.has(show.canvasId)) && (!show.since || snapshots(state, show.since));
    case 'changes':
      return snapshots(state, show);
    case 'decision':
      return state.decisions.has(show.decisionId);
    default:
      return true;
  }
}

function snapshots(state: State, { before, after }: { readonly before: string; readonly after: string | null }): boolean {
  return state.boardSnapshots.has(before) && (after === null || state.boardSnapshots.has(after));
}
