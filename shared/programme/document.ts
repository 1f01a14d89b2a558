/** Reading a `samstyr.programme` document from outside: it is taken whole or refused whole. */
import type * as z from 'zod';
import { type Refusal, refusal } from '../errors.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { firstBrokenReference } from './references.ts';
import { documentSchema } from './schema.ts';

/** A document that has been judged valid. The value itself is the caller's, untouched. */
export type ProgrammeDocument = JsonObject & z.infer<typeof documentSchema>;

export type Parsed =
  | { readonly ok: true; readonly document: ProgrammeDocument }
  | { readonly ok: false; readonly refusal: Refusal };

/** Where a document is wrong: the path of the first fault, what was expected there, what was found. */
interface Fault {
  readonly path: readonly PropertyKey[];
  readonly expected: string;
  readonly found: Json | undefined;
}

/**
 * JSON text → a valid document, or the first fault as a refusal (`document.notJson`,
 * `document.invalid` with path, expected and found). A byte order mark is accepted.
 */
export function parseDocumentText(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { ok: false, refusal: refusal('document.notJson', { detail: error instanceof Error ? error.message : '' }) };
  }
  return parseDocument(value);
}

/** As `parseDocumentText`, from a value that is JSON already. */
export function parseDocument(value: unknown): Parsed {
  const judged = documentSchema.safeParse(value);
  const fault = judged.success ? firstBrokenReference(value as ProgrammeDocument) : schemaFault(judged.error, value);
  if (!fault) return { ok: true, document: value as ProgrammeDocument };
  return {
    ok: false,
    refusal: refusal('document.invalid', { path: pathText(fault.path), expected: fault.expected, found: shown(fault.found) }),
  };
}

/** `workshops[2].date`, as a person would look for it; the document itself is `$`. */
function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return text.replace(/^\./, '') || '$';
}

function schemaFault(error: z.ZodError, root: unknown): Fault {
  const issue = error.issues[0];
  if (!issue) return { path: [], expected: 'samstyr.programme', found: undefined };
  return { path: issue.path, expected: expectation(issue), found: valueAt(root, issue.path) };
}

/** What an issue expected, in words that need no translation: type names, codes and shapes. */
function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'invalid_format':
      return issue.pattern?.includes('\\d{4}') ? 'YYYY-MM-DD' : (issue.pattern ?? issue.format);
    case 'too_small':
      return `≥ ${issue.minimum}`;
    case 'too_big':
      return `≤ ${issue.maximum}`;
    case 'custom':
      return issue.message;
    default:
      return issue.code;
  }
}

function valueAt(root: unknown, path: readonly PropertyKey[]): Json | undefined {
  let value: unknown = root;
  for (const step of path) {
    if ((!isJsonObject(value) && !Array.isArray(value)) || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value as Json | undefined;
}

/** A short rendering of the value that was found, for an error message. */
function shown(value: Json | undefined): string {
  const text = value === undefined ? '∅' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
