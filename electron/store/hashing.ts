/**
 * The chain that shows tampering: each event's hash covers the one before it, everything in the
 * clear, and a salted commitment to the payload. Deleting payload and salt leaves the chain whole.
 */
import { createHash } from 'node:crypto';

/** Whether two hashes are the same. */
export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** The chain before the first event. */
export const GENESIS = Buffer.alloc(32);

/** SHA-256 over a domain tag and parts, each led by its length, so that no two lists of parts look alike. */
function digest(tag: string, parts: readonly (Uint8Array | string | number | null)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of [tag, ...parts]) {
    // A missing part is told from an empty one by its first byte.
    const bytes =
      part === null
        ? Buffer.from([0])
        : Buffer.concat([Buffer.from([1]), typeof part === 'object' ? part : Buffer.from(String(part))]);
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(bytes.length));
    hash.update(length).update(bytes);
  }
  return hash.digest();
}

/** The commitment to a payload: can't be guessed from the text alone, thanks to the salt. */
export function payloadHash(salt: Uint8Array, payload: string): Buffer {
  return digest('samstyr/payload/1', [salt, payload]);
}

/** The clear columns of an event, in the order the chain covers them. */
export interface ChainedColumns {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly command_id: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly subject: string;
  readonly position: number | null;
  readonly payload_hash: Uint8Array;
}

/** The hash of an event on top of the one before it. */
export function chainHash(previous: Uint8Array, event: ChainedColumns): Buffer {
  const { seq, at, actor, command_id, kind, parent, subject, position, payload_hash } = event;
  return digest('samstyr/event/1', [previous, seq, at, actor, command_id, kind, parent, subject, position, payload_hash]);
}

/** What ties a snapshot to the history it was taken of: another text, or another history, gives another hash. */
export function snapshotHash(chain: Uint8Array, state: string): Buffer {
  return digest('samstyr/snapshot/1', [chain, state]);
}

/** A checksum over a person's row. It shows damage, not tampering: anybody can compute it. */
export function personHash(id: string, data: string): Buffer {
  return digest('samstyr/person/1', [id, data]);
}

/** A hash as people can compare it: `ABCD-1234`, the first 40 bits in Crockford's base 32. */
export function shortHead(hash: Uint8Array): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let bits = BigInt(`0x${Buffer.from(hash.subarray(0, 5)).toString('hex')}`);
  let text = '';
  for (let index = 0; index < 8; index += 1) {
    text = alphabet[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}
