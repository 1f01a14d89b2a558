import { canvas, canvasError } from './canvas.ts';
import { check } from './check.ts';
import { cli } from './cli.ts';
import { code } from './code.ts';
import { common } from './common.ts';
import { compare } from './compare.ts';
import { decisionError, decisions } from './decisions.ts';
import { desktop } from './desktop.ts';
import { drawing } from './drawing.ts';
import { error } from './error.ts';
import { exporting } from './exporting.ts';
import { history } from './history.ts';
import { host } from './host.ts';
import { inputError, inputs } from './inputs.ts';
import { library } from './library.ts';
import { outline } from './outline.ts';
import { panels } from './panels.ts';
import { plan, planError } from './plan.ts';
import { programme, programmeError } from './programme.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { stage } from './stage.ts';
import { voteError, voting } from './voting.ts';

export const en = {
  canvas,
  check,
  compare,
  drawing,
  outline,
  panels,
  inputs,
  voting,
  decisions,
  plan,
  programme,
  common,
  library,
  stage,
  search,
  history,
  host,
  desktop,
  cli,
  exporting,
  settings,
  code,
  error: {
    ...error,
    canvas: canvasError,
    input: inputError,
    vote: voteError,
    decision: decisionError,
    plan: planError,
    programme: programmeError,
  },
};
