/** CSV that opens right in a Danish Excel: byte order mark, semicolons, CRLF, and no cell that becomes a formula. */
import { type DecisionLog, logColumns } from '../../shared/decisions/log.ts';

/**
 * Characters that make a spreadsheet compute a cell (OWASP ASVS 5, 1.2.10), also in full width, and the
 * white space and invisible marks that may come before them.
 */
const formulaStart = /^[\s\u0000\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\u0000]/;
/** Control characters that no spreadsheet can show. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** The decision log as one table. */
export function logAsCsv(log: DecisionLog): string {
  const head = logColumns.map((column) => log.headings[column]);
  const rows = log.rows.map((row) => logColumns.map((column) => row[column]));
  return `\ufeff${[head, ...rows].map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')}`;
}

/** One cell, quoted as RFC 4180 asks; text that would be taken for a formula gets an apostrophe in front. */
export function cell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return `"${safe.replace(unprintable, '').replaceAll(/\r\n?/g, '\n').replaceAll('"', '""')}"`;
}
