/** Routes as a table: method and path to handler. Nothing is found by pattern, so nothing is found by accident. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: URLSearchParams;
}
export type Handler = (exchange: Exchange) => void | Promise<void>;

export class Router {
  readonly #routes = new Map<string, Handler>();

  get(path: string, handler: Handler): void {
    this.#routes.set(`GET ${path}`, handler);
  }

  post(path: string, handler: Handler): void {
    this.#routes.set(`POST ${path}`, handler);
  }

  find(method: string, path: string): Handler | undefined {
    return this.#routes.get(`${method} ${path}`);
  }

  /** Every route as `METHOD /path`, for tests of access. */
  get all(): readonly string[] {
    return [...this.#routes.keys()];
  }
}
