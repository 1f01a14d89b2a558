import { describe, expect, it } from 'vitest';
import { apply, applyAll, replay } from '../../shared/apply.ts';
import type { EventDraft, ProgrammeEvent } from '../../shared/events.ts';
import { packState, unpackState } from '../../shared/pack.ts';
import { importEvents, toDocument } from '../../shared/programme/interchange.ts';
import { emptyState, personName } from '../../shared/state.ts';
import { exampleDocument, numbered, stateOf } from '../helpers/example.ts';

const add = (id: string, position?: number): EventDraft => ({
  kind: 'input.added',
  subject: id,
  payload: { value: { id, number: 1, type: 'card', text: id, anonymous: true, status: 'new' } },
  ...(position === undefined ? {} : { position }),
});
const ids = (state: ReturnType<typeof emptyState>) => [...state.inputs.keys()];

describe('apply', () => {
  it('leaves the state it was given untouched', () => {
    const before = stateOf();
    const kept = JSON.stringify(packState(before));
    const after = applyAll(before, [
      add('x'),
      { kind: 'decision.changed', subject: 'd01', payload: { set: { title: 'Ny' } } },
      { kind: 'card.removed', parent: 'cv-budget', subject: 'n01', payload: {} },
      { kind: 'section.changed', subject: 'programme', payload: { set: { title: 'Ny' } } },
    ]);
    expect(JSON.stringify(packState(before))).toBe(kept);
    expect(after.decisions.get('d01')?.title).toBe('Ny');
    expect(after.cards.get('cv-budget')?.has('n01')).toBe(false);
  });

  it('gives the same state one event at a time as all at once', () => {
    const events = numbered(importEvents(exampleDocument()));
    const stepwise = events.reduce(apply, emptyState());
    expect(packState(stepwise)).toEqual(packState(applyAll(emptyState(), events)));
  });

  it('puts an entity where its event says', () => {
    const state = applyAll(emptyState(), [
      add('a'),
      add('b'),
      add('c', 1),
      { kind: 'input.moved', subject: 'a', position: 2, payload: {} },
    ]);
    expect(ids(state)).toEqual(['c', 'b', 'a']);
  });

  it('keeps the places of others when an erased event has lost its payload', () => {
    const lived = applyAll(emptyState(), [
      add('a'),
      add('b'),
      add('c', 1),
      { kind: 'input.erased', subject: 'a', payload: { value: { id: 'a', text: '' } } },
    ]);
    const replayed = applyAll(emptyState(), [
      { ...add('a'), payload: null },
      add('b'),
      add('c', 1),
      { kind: 'input.changed', subject: 'a', payload: null },
      { kind: 'input.erased', subject: 'a', payload: { value: { id: 'a', text: '' } } },
    ]);
    expect(ids(replayed)).toEqual(ids(lived));
    expect(replayed.inputs.get('a')).toEqual(lived.inputs.get('a'));
  });

  it('keeps the document’s own counts right when something is added and removed', () => {
    const state = applyAll(stateOf(), [add('x'), add('y'), { kind: 'decision.removed', subject: 'd26', payload: {} }]);
    expect(toDocument(state).counts).toMatchObject({ inputs: 128, decisions: 25, votes: 22 });
  });

  it('never gives a running number twice, also when its decision is gone', () => {
    const state = applyAll(stateOf(), [{ kind: 'decision.removed', subject: 'd26', payload: {} }]);
    expect(state.numbers.decision).toBe(26);
  });
});

describe('persons', () => {
  it('are put back on a replayed history, which does not hold them', () => {
    const events = numbered(importEvents(exampleDocument()));
    const lived = applyAll(emptyState(), events);
    const stored = events.map(({ personal: _personal, ...event }) => event as ProgrammeEvent);
    const replayed = replay(emptyState(), stored, lived.persons);
    expect(packState(replayed)).toEqual(packState(lived));
    expect(personName(replayed, 'p-l01')).toBe('Chef for Social og Borgerservice');
  });

  it('are gone once erased, and their place stays', () => {
    const state = apply(stateOf(), {
      kind: 'participant.erased',
      subject: 'p-b03',
      payload: { value: { id: 'p-b03', side: 'provider' } },
    });
    expect(personName(state, 'p-b03')).toBeUndefined();
    expect(state.participants.size).toBe(40);
  });
});

describe('a packed state', () => {
  it('comes back whole', () => {
    const state = stateOf();
    const back = unpackState(JSON.parse(JSON.stringify(packState(state))));
    expect(packState(back)).toEqual(packState(state));
    expect(toDocument(back)).toEqual(exampleDocument());
  });
});
