import type { Handlers } from '../handler.ts';
import type { ProgrammeCommand } from './commands.ts';

export const programmeHandlers = {} as Handlers<ProgrammeCommand>;
