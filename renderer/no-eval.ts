import * as z from 'zod';

// The pages' policy forbids making code from text, which zod would otherwise try for speed.
z.config({ jitless: true });
