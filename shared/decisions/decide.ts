import type { Handlers } from '../handler.ts';
import type { DecisionCommand } from './commands.ts';

export const decisionHandlers = {} as Handlers<DecisionCommand>;
