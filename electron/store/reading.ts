/** From rows to what they mean. */
import { applyAll } from '../../shared/apply.ts';
import { SamstyrError } from '../../shared/errors.ts';
import type { EventKind, EventPayload, ProgrammeEvent } from '../../shared/events.ts';
import type { JsonObject } from '../../shared/json.ts';
import { type PackedState, unpackState } from '../../shared/pack.ts';
import { emptyState, type State } from '../../shared/state.ts';
import { personHash, sameHash, snapshotHash } from './hashing.ts';
import type { EventRow, Statements } from './statements.ts';

/** The state a file holds: its snapshot, the events after it, and the persons. Throws `store.damaged`. */
export function readState(statements: Statements): State {
  const start = soundSnapshot(statements) ?? emptyState();
  const events = statements.eventsAfter.all(start.seq).map(eventOf);
  return { ...applyAll(start, events), persons: readPersons(statements) };
}

/**
 * The snapshot, without persons, or undefined when there is none that fits the history: then the whole history
 * is replayed, which only costs time.
 */
export function soundSnapshot(statements: Statements): State | undefined {
  const snapshot = statements.latestSnapshot.get();
  const chain = snapshot && statements.chainAt.get(snapshot.seq)?.chain;
  if (!chain || !sameHash(snapshotHash(chain, snapshot.state), snapshot.hash)) return undefined;
  return unpackState(JSON.parse(snapshot.state) as PackedState);
}

export function eventOf(row: EventRow): ProgrammeEvent {
  return {
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    commandId: row.command_id,
    kind: row.kind as EventKind,
    subject: row.subject,
    payload: row.payload === null ? null : (JSON.parse(row.payload) as EventPayload),
    ...(row.parent === null ? {} : { parent: row.parent }),
    ...(row.position === null ? {} : { position: row.position }),
  };
}

/** Names stand outside the chain, so that they can be erased; each row has a checksum of its own against damage. */
function readPersons(statements: Statements): ReadonlyMap<string, JsonObject> {
  return new Map(
    statements.persons.all().map(({ id, data, hash }) => {
      if (!sameHash(personHash(id, data), hash)) throw new SamstyrError('store.damaged');
      return [id, JSON.parse(data) as JsonObject] as const;
    }),
  );
}
