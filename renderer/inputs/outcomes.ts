/** What became of each input: the decisions, cards and worries that grew out of it. */
import { boardOf } from '../../shared/canvas/board.ts';
import type { State } from '../../shared/state.ts';

export interface InputOutcomes {
  readonly decisions: readonly { readonly id: string; readonly number: string; readonly title: string }[];
  readonly cards: readonly { readonly canvasId: string; readonly label: string }[];
  /** How far an answer has come, when the input is a worry in the bank. */
  readonly worry: string | null;
}

const nothing: InputOutcomes = { decisions: [], cards: [], worry: null };

/** Finds an input's outcomes; made once for a wall of inputs. */
export function outcomesOf(state: State): (id: string) => InputOutcomes {
  const found = new Map<string, InputOutcomes>();
  const add = (id: string, more: (known: InputOutcomes) => Partial<InputOutcomes>) => {
    const known = found.get(id) ?? nothing;
    found.set(id, { ...known, ...more(known) });
  };
  const linked = new Map([...state.inputs.values()].map((input) => [input.id, new Set(input.decisionRefs ?? [])]));
  for (const decision of state.decisions.values()) {
    for (const id of decision.inputIds ?? []) linked.get(id)?.add(decision.id);
  }
  for (const [id, decisionIds] of linked) {
    const decisions = [...decisionIds].flatMap((decisionId) => {
      const decision = state.decisions.get(decisionId);
      return decision ? [{ id: decision.id, number: decision.number, title: decision.title }] : [];
    });
    if (decisions.length > 0) add(id, () => ({ decisions }));
  }
  for (const canvasId of state.canvases.keys()) {
    for (const card of boardOf(state, canvasId).cards) {
      for (const id of card.inputIds)
        add(id, ({ cards }) => ({ cards: [...cards, { canvasId, label: card.label || card.content }] }));
    }
  }
  for (const { inputId, status } of state.worryBank.values()) if (inputId) add(inputId, () => ({ worry: status }));
  return (id) => found.get(id) ?? nothing;
}
