import type { Handlers } from '../handler.ts';
import type { VoteCommand } from './commands.ts';

export const voteHandlers = {} as Handlers<VoteCommand>;
