import { expect, it } from 'vitest';
import { isSameFollowed } from '../../../renderer/stage/stage-store.ts';
import type { StageShow } from '../../../shared/stage/show.ts';
import { stageView } from '../../../shared/stage/view.ts';
import { stateOf } from '../../helpers/example.ts';

const example = stateOf();
const seen = (stage: StageShow) => stageView({ ...example, stage });
const following = (window: string, canvasId = 'cv-budget') =>
  seen({ kind: 'canvas', canvasId, view: { mode: 'follow', window } });

it.each([
  ['the same window on the same board', following('one'), following('one'), true],
  ['another window', following('one'), following('two'), false],
  ['another board', following('one'), following('one', 'cv-visitation'), false],
  ['nobody any more', following('one'), seen({ kind: 'canvas', canvasId: 'cv-budget', view: { mode: 'all' } }), false],
  ['something else', following('one'), seen({ kind: 'pause' }), false],
  ['nothing before', null, following('one'), false],
  ['nothing at all', null, null, false],
])('the stage keeps its camera while it follows %s', (_what, before, after, same) => {
  expect(isSameFollowed(before, after)).toBe(same);
});
