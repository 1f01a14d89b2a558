/** Walking the chain of a programme file: has anything been changed that should not have been? */
import type Database from 'better-sqlite3';
import { applyAll } from '../../shared/apply.ts';
import type { ProgrammeEvent } from '../../shared/events.ts';
import { jsonEqual } from '../../shared/json.ts';
import { packState } from '../../shared/pack.ts';
import { emptyState } from '../../shared/state.ts';
import { chainHash, GENESIS, payloadHash, sameHash, shortHead } from './hashing.ts';
import { eventOf, soundSnapshot } from './reading.ts';
import { type EventRow, prepare } from './statements.ts';
import type { Verification } from './store.ts';

/**
 * Names the first event that does not fit. Words may be missing only where a later event says that they
 * were erased. A chain whose end was cut off still holds: compare its head with one noted elsewhere.
 */
export function verifyChain(database: Database.Database): Verification {
  const statements = prepare(database);
  const missingWords = new Map<string, number>();
  const events: ProgrammeEvent[] = [];
  let previous: Uint8Array = GENESIS;
  for (const row of statements.events.iterate()) {
    const reason = faultOf(row, events.length + 1, previous);
    if (reason) return { holds: false, seq: reason === 'missing' ? events.length + 1 : row.seq, reason };
    followErasure(missingWords, row);
    previous = row.chain;
    events.push(eventOf(row));
  }
  const [unexplained] = missingWords.values();
  if (unexplained !== undefined) return { holds: false, seq: unexplained, reason: 'payload' };
  if (events.length === 0) return { holds: false, seq: 1, reason: 'missing' };
  const snapshot = soundSnapshot(statements);
  const there = snapshot && applyAll(emptyState(), events.slice(0, snapshot.seq));
  if (there && !jsonEqual(packState({ ...there, persons: new Map() }), packState(snapshot)))
    return { holds: false, seq: snapshot.seq, reason: 'snapshot' };
  return { holds: true, events: events.length, head: shortHead(previous) };
}

function faultOf(row: EventRow, expected: number, previous: Uint8Array): 'missing' | 'payload' | 'chain' | undefined {
  if (row.seq !== expected) return 'missing';
  if (!payloadHolds(row)) return 'payload';
  return sameHash(chainHash(previous, row), row.chain) ? undefined : 'chain';
}

/** An erased payload took its salt with it; half of the pair gone means somebody else took it. */
function payloadHolds(row: EventRow): boolean {
  if (row.payload === null || row.salt === null) return row.payload === null && row.salt === null;
  return sameHash(payloadHash(row.salt, row.payload), row.payload_hash);
}

/** Notes events that have lost their words, and takes the note away when an `erased` event explains it. */
function followErasure(missingWords: Map<string, number>, row: EventRow): void {
  const [noun, verb] = row.kind.split('.');
  const key = JSON.stringify([noun, row.parent, row.subject]);
  if (verb === 'erased') missingWords.delete(key);
  if (row.payload === null && !missingWords.has(key)) missingWords.set(key, row.seq);
}
