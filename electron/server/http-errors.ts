/** The only place where an error becomes an answer over HTTP. */
import type { ServerResponse } from 'node:http';
import { type ErrorName, type Refusal, refusal, SamstyrError } from '../../shared/errors.ts';

const statuses: Partial<Record<ErrorName, number>> = {
  'protocol.badToken': 401,
  'server.forbidden': 403,
  'server.notFound': 404,
  'store.notFound': 404,
  'store.noBackup': 404,
  'server.tooLarge': 413,
  'document.tooLarge': 413,
  'store.busy': 409,
  'store.exists': 409,
  'server.failed': 500,
  'store.full': 507,
};

/** An error as a refusal that may be shown. Unknown ones are logged without what they were about. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof SamstyrError) return error.refusal;
  const { name, stack } = error instanceof Error ? error : new Error('unknown');
  // The message may quote what somebody wrote; where it happened does not.
  process.stderr.write(`samstyr: ${name}\n${(stack ?? '').split('\n').slice(1, 6).join('\n')}\n`);
  return refusal('server.failed');
}

/** Answers a request that failed: a status, and the refusal as JSON. */
export function answerError(response: ServerResponse, error: unknown): void {
  const told = refusalOf(error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(statuses[told.name] ?? 422, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
  response.end(JSON.stringify(told));
}
