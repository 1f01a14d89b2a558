/** Zod for all schemas. Without its just-in-time compiler: the pages' policy forbids making code from text. */
import * as z from 'zod';

z.config({ jitless: true });

export { z };
