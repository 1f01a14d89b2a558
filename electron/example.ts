/** The bundled example programme. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Text of the example document, as it ships with the app. */
export function exampleText(): string {
  return readFileSync(join(import.meta.dirname, '../shared/example/programme.json'), 'utf8');
}
