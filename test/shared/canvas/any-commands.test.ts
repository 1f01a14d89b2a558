import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAll } from '../../../shared/apply.ts';
import { type Board, boardOf } from '../../../shared/canvas/board.ts';
import type { CanvasCommand } from '../../../shared/canvas/commands.ts';
import { mapOf } from '../../../shared/canvas/map.ts';
import { type Command, commandSchema } from '../../../shared/commands.ts';
import { decide } from '../../../shared/decide.ts';
import { type Context, isRefusal } from '../../../shared/handler.ts';
import { parseDocument } from '../../../shared/programme/document.ts';
import { toDocument } from '../../../shared/programme/interchange.ts';
import type { State } from '../../../shared/state.ts';
import { decideUndo, type Undoable, undoable } from '../../../shared/undo.ts';
import { type BoardStep, boardSteps, boardStepTypes, commandOf } from '../../helpers/board-commands.ts';
import { difference } from '../../helpers/difference.ts';
import { documentOf, stateOf } from '../../helpers/example.ts';
import { times } from '../../helpers/store.ts';

const example = stateOf();
let last = 0;
const newId = (prefix: string): string => {
  last += 1;
  return `${prefix}-new-${last}`;
};
const context: Context = { actor: 'facilitator', now: '2026-11-23T10:00:00', newId, window: 'mine' };
const runs = (usual: number) => ({ numRuns: times(usual, usual * 25), seed: 20261123 });
const steps = { minLength: 1, maxLength: 30, size: 'max' } as const;
const limit = times(20_000, 900_000);

/** What a step comes to, or undefined when it is refused or changes nothing. */
function taken(state: State, step: BoardStep | Command) {
  const command = 'picks' in step ? commandOf(state, step) : step;
  // What a page could not even send proves nothing.
  const outcome = decide(state, commandSchema.parse(command), context);
  if (isRefusal(outcome) || outcome.length === 0) return undefined;
  return { after: applyAll(state, outcome), undo: undoable(state, outcome) };
}

function takenBack(state: State, entry: Undoable): { before: State; redo: Undoable | undefined } {
  const events = decideUndo(state, entry);
  if (isRefusal(events)) throw new Error(events.name);
  return { before: applyAll(state, events), redo: undoable(state, events) };
}

/** What is different in two states' documents, also in the order of lists. */
const unlike = (one: State, other: State): string => difference(toDocument(one), toDocument(other));

describe('whatever is done to boards', () => {
  it('leaves a document that is valid and says the same when it is read again', { timeout: limit }, () => {
    const done = new Set<CanvasCommand['type']>();
    fc.assert(
      fc.property(fc.array(boardSteps(), steps), (all) => {
        let state = example;
        for (const step of all) {
          const next = taken(state, step);
          if (!next) continue;
          done.add(step.type);
          state = next.after;
          expect(parseDocument(toDocument(state)), step.type).toMatchObject({ ok: true });
        }
        expect(unlike(stateOf(documentOf(JSON.stringify(toDocument(state)))), state)).toBe('');
      }),
      runs(60),
    );
    // It would prove little if some kind of command had always been refused.
    expect(boardStepTypes.filter((type) => !done.has(type))).toEqual([]);
  });

  it('is undone step by step to exactly what was there, and done again to exactly what was made', { timeout: limit }, () => {
    fc.assert(
      fc.property(fc.array(boardSteps(['canvas.hold', 'canvas.release']), steps), (all) => {
        let state = example;
        const undo: Undoable[] = [];
        for (const step of all) {
          const next = taken(state, step);
          if (!next) continue;
          if (!next.undo) throw new Error(`${step.type} can't be undone`);
          undo.push(next.undo);
          state = next.after;
        }
        const end = state;
        const redo: Undoable[] = [];
        for (const entry of undo.toReversed()) {
          const back = takenBack(state, entry);
          if (back.redo) redo.push(back.redo);
          state = back.before;
        }
        expect(unlike(state, example)).toBe('');
        for (const entry of redo.toReversed()) state = takenBack(state, entry).before;
        expect(unlike(state, end)).toBe('');
      }),
      runs(100),
    );
  });

  it('is drawn as it would be by somebody who has never seen the board before', { timeout: limit }, () => {
    const boardsOf = (state: State): readonly Board[] => [
      ...[...state.canvases.keys()].map((id) => boardOf(state, id)),
      mapOf(state),
    ];
    const onBoard = ['in-001', 'in-002', 'in-003'];
    const cards = onBoard.map((inputId, index) => ({ id: `c-${inputId}`, card: { inputId, x: 40, y: 900 + index * 120 } }));
    const begun = taken(example, { type: 'card.insert', canvasId: 'cv-budget', cards, connections: [] })?.after ?? example;
    const inputEdit = fc
      .record({
        id: fc.constantFrom(...onBoard),
        set: fc.constantFrom<object>({ text: 'Rettet' }, { text: 'Igen' }, { status: 'parked' }),
      })
      .map((edit): Command => ({ type: 'input.edit', ...edit }));
    const step = fc.oneof({ weight: 4, arbitrary: boardSteps() }, { weight: 1, arbitrary: inputEdit });
    fc.assert(
      fc.property(fc.array(step, steps), (all) => {
        let state = begun;
        const seen = [{ state, boards: boardsOf(state) }];
        for (const next of all) {
          state = taken(state, next)?.after ?? state;
          seen.push({ state, boards: boardsOf(state) });
        }
        // Only afterwards, for a stranger's boards would be what is remembered next.
        for (const { state: then, boards } of seen) expect(boardsOf(structuredClone(then))).toEqual(boards);
      }),
      runs(30),
    );
  });
});
