import type { Handlers } from '../handler.ts';
import type { CanvasCommand } from './commands.ts';

export const canvasHandlers = {} as Handlers<CanvasCommand>;
