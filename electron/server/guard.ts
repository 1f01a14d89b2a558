/** The door: which requests are let in at all. Loopback alone is no defence, so every rule is exact. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Role } from '../../shared/access.ts';
import { SamstyrError } from '../../shared/errors.ts';

/** One random token a role, for as long as the server lives. */
export type Tokens = Readonly<Record<Role, string>>;

export function newTokens(): Tokens {
  const token = () => randomBytes(16).toString('base64url');
  return { facilitator: token(), stage: token() };
}

/** The role a token stands for, or undefined. Compared in constant time. */
export function roleOf(tokens: Tokens, token: string): Role | undefined {
  const given = sha256(token);
  const roles = (Object.keys(tokens) as Role[]).filter((role) => timingSafeEqual(sha256(tokens[role]), given));
  return roles[0];
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Refuses a request whose Host is not exactly ours: a page that rebinds a name to 127.0.0.1 stops here. */
export function checkHost(request: IncomingMessage, port: number): void {
  const hosts = request.headersDistinct.host ?? [];
  if (hosts.length !== 1 || hosts[0] !== `127.0.0.1:${port}`) throw new SamstyrError('server.forbidden');
}

/** Refuses what does not come from a page of ours: for sockets, and for requests that change something. */
export function checkOrigin(request: IncomingMessage, port: number): void {
  const origins = request.headersDistinct.origin ?? [];
  if (origins.length !== 1 || origins[0] !== `http://127.0.0.1:${port}`) throw new SamstyrError('server.forbidden');
}

/** The role of an API request, from its `Authorization: Bearer` header; only facilitators have one. */
export function checkFacilitator(request: IncomingMessage, tokens: Tokens): void {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (roleOf(tokens, token) !== 'facilitator') throw new SamstyrError('protocol.badToken');
}

/** A token bucket: `rate` messages a second in the long run, `burst` at once. Times in milliseconds. */
export class Bucket {
  readonly #rate: number;
  readonly #burst: number;
  #filled: number;
  #at: number;

  constructor(rate: number, burst: number, now: number) {
    this.#rate = rate;
    this.#burst = burst;
    this.#filled = burst;
    this.#at = now;
  }

  /** Takes one; false when there is none left. */
  take(now: number): boolean {
    this.#filled = Math.min(this.#burst, this.#filled + ((now - this.#at) / 1_000) * this.#rate);
    this.#at = now;
    if (this.#filled < 1) return false;
    this.#filled -= 1;
    return true;
  }
}
