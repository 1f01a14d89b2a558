/** Checks for what people type, shared by all commands. Lengths count code points. */
import { z } from './zod.ts';

/** The longest text a card, input or decision field may hold. */
export const MAX_TEXT = 4_000;
const MAX_LINE = 300;

const atMost = (max: number) => (value: string) => [...value].length <= max;
/** Ten digits that begin with a day and a month: a Danish personal number (CPR), with or without its dash. */
const personalNumber = /(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?!\d)/;
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** Text of several lines; surrounding white space is taken away, control characters are refused. */
export const longText = z
  .string()
  .trim()
  .refine(atMost(MAX_TEXT), { error: 'text.tooLong', params: { max: MAX_TEXT } })
  .refine((value) => !control.test(value), { error: 'text.control' })
  .refine((value) => !personalNumber.test(value), { error: 'text.personalNumber' });
/** One line, such as a title. */
export const line = longText.refine(atMost(MAX_LINE), { error: 'text.tooLong', params: { max: MAX_LINE } });
/** One line that may not be empty. */
export const title = line.refine((value) => value.length > 0, { error: 'text.empty' });
export const id = z.string().min(1).max(200);
export const day = z.iso.date();
/** A position on a canvas, in canvas units; bounded so that nothing is lost out of sight. */
export const coordinate = z.number().min(-100_000).max(100_000);
