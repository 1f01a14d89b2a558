import type { Handlers } from '../handler.ts';
import type { InputCommand } from './commands.ts';

export const inputHandlers = {} as Handlers<InputCommand>;
