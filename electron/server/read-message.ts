/** A frame as a message, checked at the door. Bad input of a known request gets a refusal that helps. */
import type * as z from 'zod';
import { type ErrorName, type Refusal, refusal } from '../../shared/errors.ts';
import { isJsonObject } from '../../shared/json.ts';
import { type ClientMessage, clientMessageSchema } from '../../shared/protocol.ts';

export type Read =
  | { readonly kind: 'message'; readonly message: ClientMessage }
  | { readonly kind: 'refused'; readonly id: string; readonly refusal: Refusal };

/** Undefined when a frame is so far off that no page of ours can have sent it. */
export function readMessage(frame: string): Read | undefined {
  let value: unknown;
  try {
    value = JSON.parse(frame);
  } catch {
    return undefined;
  }
  const judged = clientMessageSchema.safeParse(value);
  if (judged.success) return { kind: 'message', message: judged.data };
  const id = isJsonObject(value) && value.type === 'command' ? value.id : undefined;
  if (typeof id !== 'string' || id.length === 0 || id.length > 100) return undefined;
  return { kind: 'refused', id, refusal: inputRefusal(judged.error) };
}

/** Errors that a field of ours names itself (`shared/fields.ts`); all others are told with their path. */
const named = new Set<string>(['text.tooLong', 'text.empty', 'text.control', 'text.personalNumber'] satisfies ErrorName[]);

/** The first fault of an input as a refusal. */
export function inputRefusal(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  if (issue && named.has(issue.message)) {
    const params = issue.code === 'custom' ? issue.params : undefined;
    return refusal(issue.message as ErrorName, typeof params?.max === 'number' ? { max: params.max } : {});
  }
  const path = issue?.path.filter((step) => step !== 'command' && step !== 'set').join('.') ?? '';
  return refusal('command.invalid', { path });
}
