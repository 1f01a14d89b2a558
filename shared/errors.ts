/**
 * Errors with a stable name. The name is also the key of the sentence in the catalogues
 * (`error.<name>`), so whoever shows it can do so in the reader's language.
 */
import type { ErrorName } from './i18n/index.ts';

export type { ErrorName };
export type ErrorValues = Readonly<Record<string, string | number>>;

/** A named "no": what was asked can't be done, and the sentence says what helps. */
export interface Refusal {
  readonly name: ErrorName;
  readonly values: ErrorValues;
}

/** Makes a refusal; `values` fill the places in its sentence. */
export function refusal(name: ErrorName, values: ErrorValues = {}): Refusal {
  return { name, values };
}

/** A refusal that travels as an exception, with the technical cause kept for the log. */
export class SamstyrError extends Error {
  override readonly name = 'SamstyrError';
  readonly refusal: Refusal;

  constructor(name: ErrorName, values: ErrorValues = {}, options?: ErrorOptions) {
    super(name, options);
    this.refusal = refusal(name, values);
  }
}
