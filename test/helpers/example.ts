/** The bundled example as tests need it. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { applyAll } from '../../shared/apply.ts';
import type { EventDraft } from '../../shared/events.ts';
import { type ProgrammeDocument, parseDocumentText } from '../../shared/programme/document.ts';
import { importEvents } from '../../shared/programme/interchange.ts';
import { emptyState, type State } from '../../shared/state.ts';

export const exampleText = readFileSync(join(resolve(import.meta.dirname, '../..'), 'shared/example/programme.json'), 'utf8');

/** A fresh copy of the example document. */
export function exampleDocument(): ProgrammeDocument {
  return documentOf(exampleText);
}

/** A document from its text; throws when it is not valid. */
export function documentOf(text: string): ProgrammeDocument {
  const parsed = parseDocumentText(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.document;
}

/** The state a file has right after a document was read into it. */
export function stateOf(document: ProgrammeDocument = exampleDocument()): State {
  return applyAll(emptyState(), numbered(importEvents(document)));
}

/** Events with the sequence numbers a store would give them, from `first` on. */
export function numbered(events: readonly EventDraft[], first = 1): (EventDraft & { seq: number })[] {
  return events.map((event, index) => ({ ...event, seq: first + index }));
}
