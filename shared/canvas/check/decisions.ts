/** Decisions that hold and are nowhere on the boards. */
import type { State } from '../../state.ts';
import type { Facts } from './facts.ts';
import type { Fault } from './finding.ts';

const holds: ReadonlySet<string> = new Set(['decided', 'in_progress', 'recommended']);

/** Decisions on no card of any board, each told on its track's board; on the first when its track has none. */
export function decisionWithoutCard(facts: Facts, state: State): readonly Fault[] {
  const first = facts.boards[0];
  if (!first) return [];
  const shown = new Set([...facts.cards.keys()].flatMap((key) => facts.decisionsOf(key)));
  return [...state.decisions.values()]
    .filter((decision) => holds.has(decision.status) && !shown.has(decision))
    .map(({ id, number, title, trackId }) => {
      const board = facts.boards.find((known) => known.trackId !== null && known.trackId === trackId) ?? first;
      return { canvasId: board.canvasId, cardKeys: [], subjects: [id], values: { number, title } };
    });
}
