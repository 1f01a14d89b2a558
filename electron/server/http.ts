/** Requests and answers of the API, in the few shapes there are. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type * as z from 'zod';
import { type ErrorName, SamstyrError } from '../../shared/errors.ts';

/** Ordinary requests; a document that is read in may be larger. In bytes. */
export const BODY_LIMIT = 64 * 1_024;

/** The whole body as text; `tooLarge` names the refusal when it passes the limit. */
export async function readText(
  request: IncomingMessage,
  limit: number,
  tooLarge: ErrorName = 'server.tooLarge',
): Promise<string> {
  const refuse = () => new SamstyrError(tooLarge, { max: Math.round(limit / 1_000_000) });
  if (Number(request.headers['content-length'] ?? 0) > limit) throw refuse();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw refuse();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The body as JSON that fits a schema; anything else is `server.badRequest`. */
export async function readJson<S extends z.ZodType>(request: IncomingMessage, schema: S): Promise<z.infer<S>> {
  const text = await readText(request, BODY_LIMIT);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new SamstyrError('server.badRequest', {}, { cause });
  }
  const judged = schema.safeParse(value);
  if (!judged.success) throw new SamstyrError('server.badRequest');
  return judged.data;
}

export function answerJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}
