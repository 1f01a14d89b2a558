import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAll } from '../../shared/apply.ts';
import type { EventDraft } from '../../shared/events.ts';
import { toDocument } from '../../shared/programme/interchange.ts';
import type { State } from '../../shared/state.ts';
import { decideUndo, undoable } from '../../shared/undo.ts';
import { stateOf } from '../helpers/example.ts';

const example = stateOf();

/** Any event that fits the example at the moment it is made. */
const eventOn = (state: State): fc.Arbitrary<EventDraft> => {
  const inputs = [...state.inputs.keys()];
  const cards = [...(state.cards.get('cv-budget')?.keys() ?? [])];
  const input = fc.constantFrom(...inputs);
  const card = fc.constantFrom(...cards);
  const text = fc.string({ maxLength: 20 });
  return fc.oneof(
    fc.record({ id: fc.uuid(), position: fc.option(fc.nat(inputs.length), { nil: undefined }) }).map(
      ({ id, position }): EventDraft => ({
        kind: 'input.added',
        subject: id,
        payload: { value: { id, number: 900, type: 'idea', text: 'x', anonymous: true, status: 'new' } },
        ...(position === undefined ? {} : { position }),
      }),
    ),
    input.map((subject): EventDraft => ({ kind: 'input.removed', subject, payload: {} })),
    fc
      .record({ subject: input, text, unset: fc.subarray(['side', 'extra', 'trackId']) })
      .map(({ subject, text, unset }): EventDraft => ({ kind: 'input.changed', subject, payload: { set: { text }, unset } })),
    fc
      .record({ subject: input, position: fc.nat(inputs.length - 1) })
      .map(({ subject, position }): EventDraft => ({ kind: 'input.moved', subject, position, payload: {} })),
    fc.record({ subject: card, x: fc.integer(), label: text }).map(
      ({ subject, x, label }): EventDraft => ({
        kind: 'card.changed',
        parent: 'cv-budget',
        subject,
        payload: { set: { x, label } },
      }),
    ),
    card.map((subject): EventDraft => ({ kind: 'card.removed', parent: 'cv-budget', subject, payload: {} })),
    text.map(
      (title): EventDraft => ({
        kind: 'section.changed',
        subject: 'programme',
        payload: { set: { title, fresh: 1 }, unset: ['subtitle'] },
      }),
    ),
    text.map(
      (displayName): EventDraft => ({
        kind: 'participant.changed',
        subject: 'p-b03',
        payload: { set: {} },
        personal: { displayName },
      }),
    ),
  );
};

describe('undo', () => {
  it('gives back the document before, for any command of one or more events', () => {
    fc.assert(
      fc.property(fc.array(eventOn(example), { minLength: 1, maxLength: 4 }), (events) => {
        const entry = undoable(example, events);
        const done = applyAll(example, events);
        expect(toDocument(applyAll(done, entry?.inverse ?? []))).toEqual(toDocument(example));
      }),
      { numRuns: 200 },
    );
  });

  it('can itself be undone, which is redo', () => {
    fc.assert(
      fc.property(eventOn(example), (event) => {
        const done = applyAll(example, [event]);
        const inverse = undoable(example, [event])?.inverse ?? [];
        const redo = undoable(done, inverse)?.inverse ?? [];
        expect(toDocument(applyAll(applyAll(done, inverse), redo))).toEqual(toDocument(done));
      }),
      { numRuns: 200 },
    );
  });

  it('is refused when somebody has changed the same thing since', () => {
    const mine: EventDraft[] = [{ kind: 'input.changed', subject: 'in-001', payload: { set: { text: 'mit' } } }];
    const theirs: EventDraft = { kind: 'input.changed', subject: 'in-001', payload: { set: { text: 'deres' } } };
    const entry = undoable(example, mine);
    if (!entry) throw new Error('a change can be undone');
    expect(decideUndo(applyAll(example, [...mine, theirs]), entry)).toEqual({ name: 'undo.changedSince', values: {} });
  });

  it('goes through when somebody has changed something else of the same input', () => {
    const mine: EventDraft[] = [{ kind: 'input.changed', subject: 'in-001', payload: { set: { text: 'mit' } } }];
    const theirs: EventDraft = { kind: 'input.changed', subject: 'in-001', payload: { set: { status: 'parked' } } };
    const entry = undoable(example, mine);
    if (!entry) throw new Error('a change can be undone');
    const outcome = decideUndo(applyAll(example, [...mine, theirs]), entry);
    const after = applyAll(applyAll(example, [...mine, theirs]), outcome as EventDraft[]);
    expect(after.inputs.get('in-001')).toMatchObject({ text: example.inputs.get('in-001')?.text, status: 'parked' });
  });

  it('of a new board goes through also when it was held for a while', () => {
    const add: EventDraft = { kind: 'canvas.added', subject: 'cv-new', payload: { value: { id: 'cv-new', nodes: [] } } };
    const released: EventDraft = { kind: 'canvas.changed', subject: 'cv-new', payload: { set: { heldBy: null } } };
    const entry = undoable(example, [add]);
    expect(entry && decideUndo(applyAll(example, [add, released]), entry)).toEqual(entry?.inverse);
  });

  it('of a title a board did not have before can be undone again', () => {
    const unset: EventDraft = { kind: 'canvas.changed', subject: 'cv-budget', payload: { set: {}, unset: ['title'] } };
    expect(undoable(example, [unset])).toBeDefined();
  });

  it('does not offer to take back what is meant to be final', () => {
    const erase: EventDraft = { kind: 'input.erased', subject: 'in-001', payload: { value: { id: 'in-001', text: '' } } };
    expect(undoable(example, [erase])).toBeUndefined();
    expect(
      undoable(example, [{ kind: 'stage.changed', subject: 'stage', payload: { show: { kind: 'pause' } } }]),
    ).toBeUndefined();
    const hold: EventDraft = { kind: 'canvas.changed', subject: 'cv-budget', payload: { set: { heldBy: 'one' } } };
    expect(undoable(example, [hold])).toBeUndefined();
  });
});
