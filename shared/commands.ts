/** Everything a person may ask for, with the check at the door. */

import { type CanvasCommand, canvasCommands } from './canvas/commands.ts';
import { type DecisionCommand, decisionCommands } from './decisions/commands.ts';
import { type InputCommand, inputCommands } from './inputs/commands.ts';
import { type PlanCommand, planCommands } from './plan/commands.ts';
import { type ProgrammeCommand, programmeCommands } from './programme/commands.ts';
import { type StageCommand, stageCommands } from './stage/commands.ts';
import { type VoteCommand, voteCommands } from './voting/commands.ts';
import { z } from './zod.ts';

export type Command =
  | ProgrammeCommand
  | PlanCommand
  | CanvasCommand
  | InputCommand
  | VoteCommand
  | DecisionCommand
  | StageCommand;
export type CommandType = Command['type'];

export const commandSchema = z.discriminatedUnion('type', [
  ...programmeCommands,
  ...planCommands,
  ...canvasCommands,
  ...inputCommands,
  ...voteCommands,
  ...decisionCommands,
  ...stageCommands,
]);
