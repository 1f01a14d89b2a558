/** Commands about what the room sees. */
import { z } from '../zod.ts';
import { stageShowSchema } from './show.ts';

export const stageCommands = [z.strictObject({ type: z.literal('stage.show'), show: stageShowSchema })] as const;
export type StageCommand = z.infer<(typeof stageCommands)[number]>;
