/** What stops pointing at cards that leave. */
import { changed } from '../../entity-events.ts';
import type { EventDraft } from '../../events.ts';
import type { State } from '../../state.ts';

interface CardRef {
  readonly canvasId: string;
  readonly nodeId: string;
}

function without(refs: readonly CardRef[], canvasId: string, leaving: ReadonlySet<string>): readonly CardRef[] {
  return refs.filter((ref) => ref.canvasId !== canvasId || !leaving.has(ref.nodeId));
}

export function decisionLinks(state: State, canvasId: string, leaving: ReadonlySet<string>): readonly EventDraft[] {
  return [...state.decisions.values()].flatMap((decision) =>
    decision.cardRefs
      ? changed('decision', decision.id, decision, { cardRefs: without(decision.cardRefs, canvasId, leaving) })
      : [],
  );
}

export function inputLinks(state: State, canvasId: string, leaving: ReadonlySet<string>): readonly EventDraft[] {
  return [...state.inputs.values()].flatMap((input) =>
    input.canvasRefs ? changed('input', input.id, input, { canvasRefs: without(input.canvasRefs, canvasId, leaving) }) : [],
  );
}
