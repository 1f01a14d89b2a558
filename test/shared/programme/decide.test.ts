import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAll } from '../../../shared/apply.ts';
import type { Command } from '../../../shared/commands.ts';
import { commandSchema } from '../../../shared/commands.ts';
import { decide } from '../../../shared/decide.ts';
import type { EventDraft } from '../../../shared/events.ts';
import { isRefusal } from '../../../shared/handler.ts';
import { parseDocumentText } from '../../../shared/programme/document.ts';
import { toDocument } from '../../../shared/programme/interchange.ts';
import { personName, programmeOf, type State } from '../../../shared/state.ts';
import { decideUndo, undoable } from '../../../shared/undo.ts';
import { stateOf } from '../../helpers/example.ts';

const example = stateOf();

/** Events of a command that must succeed; ids are `w-1`, `p-2` … in the order they are asked for. */
function eventsOf(state: State, command: Command): readonly EventDraft[] {
  const outcome = outcomeOf(state, command);
  if (isRefusal(outcome)) throw new Error(outcome.name);
  return outcome;
}

function outcomeOf(state: State, command: Command) {
  let given = 0;
  const newId = (prefix: string) => {
    given += 1;
    return `${prefix}-${state.seq}-${given}`;
  };
  return decide(state, commandSchema.parse(command), { actor: 'facilitator', now: '2018-06-01T09:00:00', newId });
}

const carriedOut = (state: State, command: Command): State => applyAll(state, eventsOf(state, command));

describe('the programme’s own fields', () => {
  it('change only what differs', () => {
    const [event, ...others] = eventsOf(example, {
      type: 'programme.edit',
      set: { title: programmeOf(example).title, purpose: 'Et nyt formål' },
    });
    expect(others).toEqual([]);
    expect(event?.payload?.set).toEqual({ purpose: 'Et nyt formål' });
  });

  it('lead to nothing when nothing differs', () => {
    expect(eventsOf(example, { type: 'programme.edit', set: { title: programmeOf(example).title } })).toEqual([]);
  });

  it('keep what the page does not know about the frame', () => {
    const frame = { given: ['Budgettet'], open: [], ours: [], approvedBy: 'Chefen', approvedOn: '2018-01-02' };
    const before = programmeOf(example).frame?.medInformedOn;
    expect(before).toBeTruthy();
    expect(programmeOf(carriedOut(example, { type: 'programme.edit', set: { frame } })).frame).toEqual({
      ...frame,
      medInformedOn: before,
    });
  });
});

describe('workshops', () => {
  it('are numbered on from the highest', () => {
    const grown = carriedOut(example, { type: 'workshop.add', workshop: { title: 'Opfølgning' } });
    expect([...grown.workshops.values()].at(-1)).toMatchObject({ number: 10, title: 'Opfølgning', status: 'planned' });
  });

  it('may be moved to another day without losing their run sheet', () => {
    const moved = carriedOut(example, { type: 'workshop.edit', id: 'w3', set: { date: '2017-10-04', place: 'Biblioteket' } });
    expect(moved.workshops.get('w3')).toEqual({
      ...example.workshops.get('w3'),
      date: '2017-10-04',
      place: 'Biblioteket',
    });
  });

  it('can only belong to tracks that exist, so that the document stays valid', () => {
    const wanted: Command = { type: 'workshop.edit', id: 'w3', set: { trackIds: ['no-such-track'] } };
    expect(outcomeOf(example, wanted)).toMatchObject({ name: 'command.gone' });
    const added: Command = { type: 'workshop.add', workshop: { title: 'Ny', trackIds: ['no-such-track'] } };
    expect(outcomeOf(example, added)).toMatchObject({ name: 'command.gone' });
  });

  it('go when nothing hangs on them, and stay when something does', () => {
    const grown = carriedOut(example, { type: 'workshop.add', workshop: { title: 'Opfølgning' } });
    const id = [...grown.workshops.keys()].at(-1) ?? '';
    expect(carriedOut(grown, { type: 'workshop.remove', id }).workshops.has(id)).toBe(false);
    expect(outcomeOf(example, { type: 'workshop.remove', id: 'w3' })).toMatchObject({ name: 'programme.workshopInUse' });
  });

  it.each(['activities', 'inputs', 'clusters', 'votes', 'decisions'] as const)(
    'stay when one of the %s hangs on them',
    (list) => {
      const grown = carriedOut(example, { type: 'workshop.add', workshop: { title: 'Opfølgning' } });
      const id = [...grown.workshops.keys()].at(-1) ?? '';
      const [first] = [...grown[list].values()];
      const used = { ...grown, [list]: new Map([[first?.id, { ...first, workshopId: id }]]) } as State;
      expect(outcomeOf(used, { type: 'workshop.remove', id })).toMatchObject({ name: 'programme.workshopInUse' });
    },
  );

  it('refuse a time that is none at the door', () => {
    expect(commandSchema.safeParse({ type: 'workshop.edit', id: 'w3', set: { start: '25:00' } }).success).toBe(false);
  });
});

describe('roles', () => {
  it('are added by name, so that a card can have an owner where there is no roster', () => {
    const grown = carriedOut(example, { type: 'role.add', id: 'r-ny', name: ' Frivilligkoordinator ', side: 'partner' });
    expect(grown.roles.get('r-ny')).toEqual({ id: 'r-ny', name: 'Frivilligkoordinator', side: 'partner' });
    const without = carriedOut(grown, { type: 'role.add', name: 'Pårørende' });
    expect([...without.roles.values()].at(-1)).toMatchObject({ name: 'Pårørende', side: null });
  });

  it.each(['Leder', 'LEDER', ' leder ', 'leder\u200a'])('refuse a name that is taken: %j', (name) => {
    expect(outcomeOf(example, { type: 'role.add', name })).toMatchObject({ name: 'programme.roleExists' });
  });

  it('refuse an id that is taken', () => {
    expect(outcomeOf(example, { type: 'role.add', id: 'r-leder', name: 'Ny' })).toMatchObject({ name: 'programme.roleExists' });
  });
});

describe('people', () => {
  it('are added with their names outside the history', () => {
    const events = eventsOf(example, {
      type: 'participant.add',
      people: [
        { displayName: 'Åse Æbelø', side: 'provider' },
        { displayName: 'Øjvind Ågård', side: 'authority' },
      ],
    });
    expect(JSON.stringify(events.map(({ payload }) => payload))).not.toMatch(/Åse|Øjvind/);
    const grown = applyAll(example, events);
    const newest = [...grown.participants.values()].slice(-2);
    expect(newest.map(({ id, side }) => [personName(grown, id), side])).toEqual([
      ['Åse Æbelø', 'provider'],
      ['Øjvind Ågård', 'authority'],
    ]);
  });

  it('are renamed without the name entering the history', () => {
    const events = eventsOf(example, { type: 'participant.edit', id: 'p-b03', set: { displayName: 'Åse', side: 'support' } });
    expect(JSON.stringify(events.map(({ payload }) => payload))).not.toContain('Åse');
    const renamed = applyAll(example, events);
    expect(personName(renamed, 'p-b03')).toBe('Åse');
    expect(renamed.participants.get('p-b03')?.side).toBe('support');
    expect(eventsOf(renamed, { type: 'participant.edit', id: 'p-b03', set: { displayName: 'Åse' } })).toEqual([]);
  });

  it('stay while they own something, gave input or were present', () => {
    const owner = [...example.decisions.values()].find(({ ownerId }) => example.participants.has(ownerId ?? ''))?.ownerId;
    expect(outcomeOf(example, { type: 'participant.remove', id: owner ?? '' })).toMatchObject({
      name: 'programme.participantInUse',
    });
  });

  it('go with their name when nothing refers to them, and come back with it', () => {
    const grown = carriedOut(example, { type: 'participant.add', people: [{ displayName: 'Åse', side: 'provider' }] });
    const id = [...grown.participants.keys()].at(-1) ?? '';
    const events = eventsOf(grown, { type: 'participant.remove', id });
    const without = applyAll(grown, events);
    expect(JSON.stringify(toDocument(without))).not.toContain('Åse');
    const back = applyAll(without, undoable(grown, events)?.inverse ?? []);
    expect(personName(back, id)).toBe('Åse');
  });

  it('lose their name for good when it is erased, and keep their place', () => {
    const events = eventsOf(example, { type: 'participant.erase', id: 'p-b03' });
    const erased = applyAll(example, events);
    expect(personName(erased, 'p-b03')).toBeUndefined();
    expect(erased.participants.get('p-b03')).toEqual(example.participants.get('p-b03'));
    expect(undoable(example, events)).toBeUndefined();
    expect(eventsOf(erased, { type: 'participant.erase', id: 'p-b03' })).toEqual([]);
  });

  it('do not get an erased name back when an earlier renaming is undone', () => {
    const renaming = eventsOf(example, { type: 'participant.edit', id: 'p-b03', set: { displayName: 'Åse' } });
    const entry = undoable(example, renaming);
    if (!entry) throw new Error('a renaming can be undone');
    const erased = carriedOut(applyAll(example, renaming), { type: 'participant.erase', id: 'p-b03' });
    expect(decideUndo(erased, entry)).toMatchObject({ name: 'undo.changedSince' });
  });
});

it.each([
  { type: 'workshop.edit', id: 'w99', set: {} },
  { type: 'workshop.remove', id: 'w99' },
  { type: 'participant.edit', id: 'nobody', set: {} },
  { type: 'participant.remove', id: 'nobody' },
  { type: 'participant.erase', id: 'nobody' },
] as const)('$type is refused by name when its subject is gone', (command) => {
  expect(outcomeOf(example, command)).toMatchObject({ name: 'command.gone' });
});

const text = fc.string({ maxLength: 12, unit: 'grapheme-ascii' }).filter((value) => value.trim() !== '');
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('programme.edit' as const),
    set: fc.record({ title: text, coreTask: text }, { requiredKeys: [] }),
  }),
  fc.record({ type: fc.constant('workshop.add' as const), workshop: fc.record({ title: text }) }),
  fc.record({
    type: fc.constant('workshop.edit' as const),
    id: fc.constantFrom(...example.workshops.keys()),
    set: fc.record(
      { title: text, place: fc.option(text), trackIds: fc.subarray([...example.tracks.keys()]) },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    type: fc.constant('workshop.edit' as const),
    id: fc.constantFrom(...example.workshops.keys()),
    set: fc.record({ status: fc.constantFrom('planned', 'running', 'held') }),
  }),
  fc.record({ type: fc.constantFrom('track.open', 'track.lock'), id: fc.constantFrom(...example.tracks.keys()) }),
  fc.record({ type: fc.constant('role.add' as const), name: text }),
  fc.record({ type: fc.constant('workshop.remove' as const), id: fc.constantFrom(...example.workshops.keys()) }),
  fc.record({
    type: fc.constant('participant.add' as const),
    people: fc.array(fc.record({ displayName: text, side: fc.constantFrom('provider', 'authority') }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({
    type: fc.constant('participant.edit' as const),
    id: fc.constantFrom(...example.participants.keys()),
    set: fc.record(
      { displayName: text, side: fc.constantFrom('provider', 'support'), active: fc.boolean() },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ type: fc.constant('participant.remove' as const), id: fc.constantFrom(...example.participants.keys()) }),
);

it('leaves a valid document after any commands, and undo from the last to the first gives back the one before', () => {
  fc.assert(
    fc.property(fc.array(command, { minLength: 1, maxLength: 6 }), (commands) => {
      let state = example;
      const entries = [];
      for (const wanted of commands) {
        const outcome = outcomeOf({ ...state, seq: entries.length + 1_000 }, wanted);
        if (isRefusal(outcome)) continue;
        const entry = undoable(state, outcome);
        if (entry) entries.push(entry);
        state = applyAll(state, outcome);
      }
      expect(parseDocumentText(JSON.stringify(toDocument(state))).ok).toBe(true);
      for (const entry of entries.toReversed()) {
        const outcome = decideUndo(state, entry);
        if (isRefusal(outcome)) throw new Error(outcome.name);
        state = applyAll(state, outcome);
      }
      expect(toDocument(state)).toEqual(toDocument(example));
    }),
    { numRuns: 40 },
  );
});
