/** Documents out of a programme: what and in which format → bytes. No database, no state of its own. */
import type { ExportFormat, ExportWhat } from '../../shared/api.ts';
import { decisionLog } from '../../shared/decisions/log.ts';
import { SamstyrError } from '../../shared/errors.ts';
import { type Language, translator } from '../../shared/i18n/index.ts';
import { toDocument } from '../../shared/programme/interchange.ts';
import { programmeOf, type State } from '../../shared/state.ts';
import { logAsCsv } from './csv.ts';
import { logAsMarkdown } from './markdown.ts';

export interface ExportOptions {
  readonly what: ExportWhat;
  readonly format: ExportFormat;
  readonly language: Language;
  /** Calendar day of the export. */
  readonly today: string;
}

export interface Exported {
  readonly bytes: Uint8Array;
  readonly mime: string;
  /** A name to save it under. */
  readonly fileName: string;
}

const mimes = { json: 'application/json', csv: 'text/csv; charset=utf-8', md: 'text/markdown; charset=utf-8' } as const;

/** Throws `exporting.noSuchFormat` for a format that this document does not come in. */
export function exportProgramme(state: State, options: ExportOptions): Exported {
  const { what, format, language, today } = options;
  const t = translator(language);
  const name = fileStem(programmeOf(state).title);
  const exported = (text: string, ending: string): Exported => ({
    bytes: new TextEncoder().encode(text),
    mime: mimes[format],
    fileName: `${name}${ending}.${format}`,
  });
  if (what === 'programme') {
    if (format !== 'json') throw new SamstyrError('exporting.noSuchFormat', { format, available: 'json' });
    return exported(`${JSON.stringify(toDocument(state), null, 2)}\n`, '');
  }
  const log = decisionLog(state, { t, language, today });
  const ending = `-${t('exporting.logFile')}`;
  if (format === 'csv') return exported(logAsCsv(log), ending);
  if (format === 'md') return exported(logAsMarkdown(log, { t, language, today }), ending);
  return exported(`${JSON.stringify(log, null, 2)}\n`, ending);
}

/** A title as part of a file's name. */
export function fileStem(title: string): string {
  return title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'samstyr';
}
