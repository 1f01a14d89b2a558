import { describe, expect, it } from 'vitest';
import { applyAll } from '../../../shared/apply.ts';
import { type Command, commandSchema } from '../../../shared/commands.ts';
import { decide } from '../../../shared/decide.ts';
import { isRefusal } from '../../../shared/handler.ts';
import { type TextValues, translator } from '../../../shared/i18n/index.ts';
import { boardLock, missingInFrame, understandingOf } from '../../../shared/plan/gates.ts';
import { parseDocument } from '../../../shared/programme/document.ts';
import { toDocument } from '../../../shared/programme/interchange.ts';
import type { Programme, Vote } from '../../../shared/programme/types.ts';
import { programmeOf, type State } from '../../../shared/state.ts';
import { decideUndo, undoable } from '../../../shared/undo.ts';
import { stateOf } from '../../helpers/example.ts';

const question = 'Jeg kan forklare, hvordan det hele hænger sammen.';
const steps = ['1', '2', '3', '4', '5'].map((id) => ({ id, label: id }));
const frame = { given: ['Budgettet'], open: [], ours: [], approvedBy: 'Chefen', approvedOn: '2017-06-07' };

/** The example before its first workshop: nothing asked, every track but the common one locked. */
function early(votes: readonly Partial<Vote>[] = [], programme: Partial<Programme> = {}): State {
  const example = stateOf();
  const gate = { question, scaleMax: 5, threshold: 3.5, measuredBy: [], passedAtWorkshopId: null };
  const fields = { ...programmeOf(example), understandingGate: gate, frame, ...programme };
  return {
    ...example,
    sections: new Map([...example.sections, ['programme', fields as never]]),
    tracks: new Map(
      [...example.tracks].map(([id, track]) => [id, { ...track, status: id === 'tr-faelles' ? 'open' : 'locked' }]),
    ),
    workshops: new Map([...example.workshops].map(([id, workshop]) => [id, { ...workshop, status: 'planned' }])),
    votes: new Map([
      ...cancelledScales(example),
      ...votes.map((vote, index) => [vote.id ?? `v${index}`, voteOf({ id: `v${index}`, ...vote })] as const),
    ]),
  };
}

/** The example's votes, of which none measures anything any more. */
function cancelledScales({ votes }: State): readonly (readonly [string, Vote])[] {
  return [...votes].map(([id, vote]) => [id, vote.kind === 'scale' ? { ...vote, status: 'cancelled' } : vote] as const);
}

function voteOf(vote: Partial<Vote>): Vote {
  return { id: 'v', kind: 'scale', question, status: 'closed', options: steps, mean: 3, workshopId: 'w1', ...vote } as Vote;
}

function outcomeOf(state: State, command: Command) {
  let given = 0;
  const newId = (prefix: string) => {
    given += 1;
    return `${prefix}-new-${given}`;
  };
  return decide(state, commandSchema.parse(command), { actor: 'facilitator', window: 'one', now: '2017-09-27T10:00:00', newId });
}

/** The state after a command that must succeed. What it leads to is valid, and undo takes all of it back. */
function following(state: State, command: Command): State {
  const outcome = outcomeOf(state, command);
  if (isRefusal(outcome)) throw new Error(outcome.name);
  const done = applyAll(state, outcome);
  expect(parseDocument(toDocument(done))).toMatchObject({ ok: true });
  const entry = undoable(state, outcome);
  const inverse = entry ? decideUndo(done, entry) : [];
  expect(toDocument(applyAll(done, inverse as never))).toEqual(toDocument(state));
  return done;
}
const statuses = (state: State) => [...state.tracks.values()].map(({ status }) => status);
const overrides = (state: State) => programmeOf(state).gateOverrides ?? [];

describe('the measure of understanding', () => {
  it.each<[string, Partial<Vote>, boolean]>([
    ['asks the question word for word', {}, true],
    ['asks it with spaces around', { question: ` ${question} ` }, true],
    ['asks something else', { question: 'Noget andet' }, false],
    ['is still open', { status: 'open' }, false],
    ['was cancelled', { status: 'cancelled' }, false],
    ['has another scale', { options: steps.slice(0, 3) }, false],
    ['is no scale', { kind: 'single' }, false],
    ['has no votes', { mean: null }, false],
  ])('counts a vote that %s, or does not', (_what, vote, counts) => {
    expect(understandingOf(early([vote])).measures).toHaveLength(counts ? 1 : 0);
  });

  it('is also a vote that is named as one, whatever it asks', () => {
    const gate = { question, scaleMax: 5, threshold: 3.5, measuredBy: ['v0'], passedAtWorkshopId: null };
    expect(understandingOf(early([{ question: 'Med andre ord' }], { understandingGate: gate })).measures).toHaveLength(1);
  });

  it('is told in the order of the workshops', () => {
    const state = early([
      { workshopId: null, mean: 1.4 },
      { workshopId: 'w3', mean: 3.2 },
      { workshopId: 'w1', mean: 2.5 },
    ]);
    const { measures, latest } = understandingOf(state);
    expect(measures.map(({ mean }) => mean)).toEqual([2.5, 3.2, 1.4]);
    expect(latest).toEqual({ voteId: 'v0', workshopId: null, mean: 1.4 });
  });

  it.each<[string, State, boolean]>([
    ['below the threshold', early([{ mean: 3.49 }]), false],
    ['at the threshold', early([{ mean: 3.5 }]), true],
    ['above it once, though not the last time', early([{ mean: 4 }, { mean: 3, workshopId: 'w2' }]), true],
    ['not measured', early(), false],
    [
      'passed at a workshop',
      early([], { understandingGate: { question, scaleMax: 5, threshold: 3.5, passedAtWorkshopId: 'w3' } }),
      true,
    ],
  ])('%s', (_what, state, reached) => {
    expect(understandingOf(state)).toMatchObject({ configured: true, reached });
  });

  it('is nothing where the programme has no such question', () => {
    expect(understandingOf(early([{}], { understandingGate: null }))).toMatchObject({
      configured: false,
      reached: false,
      measures: [],
    });
  });

  it('in the example is met at the third workshop', () => {
    const { measures, latest, reached } = understandingOf(stateOf());
    expect(measures.map(({ voteId, mean }) => [voteId, mean])).toEqual([
      ['v02', 2.5],
      ['v06', 3.87],
      ['v20', 4.15],
    ]);
    expect([latest?.workshopId, reached]).toEqual(['w9', true]);
  });
});

it('the refusal says the mean and the threshold as Danes and the English write them', () => {
  const said = (language: 'da' | 'en', values: TextValues) => translator(language)('error.plan.notUnderstood', values);
  expect(said('da', { mean: 2.5, threshold: 3.5 })).toMatch(/målt til 2,5, og grænsen er 3,5/);
  expect(said('en', { mean: 2.5, threshold: 3.5 })).toMatch(/at 2\.5, and the threshold is 3\.5/);
  expect(said('da', { threshold: 3.5, context: 'unmeasured' })).toMatch(/er målt til mindst 3,5/);
});

describe('a locked track', () => {
  const open = (reason?: string): Command => ({
    type: 'track.open',
    id: 'tr-budget',
    ...(reason === undefined ? {} : { reason }),
  });

  it('opens when the group understands, without a word in the record', () => {
    const state = following(early([{ mean: 3.6 }]), open('Overflødig'));
    expect(state.tracks.get('tr-budget')?.status).toBe('open');
    expect(overrides(state)).toEqual([]);
  });

  it('opens where there is no gate', () => {
    expect(following(early([], { understandingGate: null }), open()).tracks.get('tr-budget')?.status).toBe('open');
  });

  it.each([
    ['the mean and the threshold', early([{ mean: 2.5 }]), { mean: 2.5, threshold: 3.5 }],
    ['that it is not measured', early(), { threshold: 3.5, context: 'unmeasured' }],
  ])('is refused with %s', (_what, state, values) => {
    for (const reason of [undefined, '  ']) {
      expect(outcomeOf(state, open(reason))).toEqual({ name: 'plan.notUnderstood', values });
    }
  });

  it('opens for a reason, which stays in the record with the workshop of the day', () => {
    const running = following(early([{ mean: 2.5 }]), { type: 'workshop.start', id: 'w2' });
    const state = following(running, open('Budgettet skal vedtages nu'));
    expect(overrides(state)).toEqual([
      {
        gate: 'understanding',
        trackId: 'tr-budget',
        workshopId: 'w2',
        reason: 'Budgettet skal vedtages nu',
        at: '2017-09-27T10:00:00',
      },
    ]);
    expect(overrides(following(state, { type: 'track.open', id: 'tr-visitation', reason: 'Også her' }))).toHaveLength(2);
  });

  it('leads to nothing when it is open already, and is refused when it is gone', () => {
    expect(outcomeOf(stateOf(), open())).toEqual([]);
    expect(outcomeOf(stateOf(), { type: 'track.open', id: 'nope' })).toMatchObject({ name: 'command.gone' });
  });

  it('can be locked again, but never the common one', () => {
    const locked = following(stateOf(), { type: 'track.lock', id: 'tr-budget' });
    expect(boardLock(locked, 'cv-budget')).toEqual({ trackId: 'tr-budget' });
    expect(outcomeOf(locked, { type: 'track.lock', id: 'tr-budget' })).toEqual([]);
    expect(outcomeOf(locked, { type: 'track.lock', id: 'tr-faelles' })).toMatchObject({ name: 'plan.commonTrack' });
  });
});

describe('a board', () => {
  it.each([
    ['of a locked track', 'cv-budget', { trackId: 'tr-budget' }],
    ['of the common track', 'cv-forstaaelse', null],
    ['that is not there', 'nope', null],
  ])('%s', (_what, canvasId, lock) => {
    expect(boardLock(early(), canvasId)).toEqual(lock);
  });

  it('of the common track is free even when a document says it is locked', () => {
    const state = early();
    const tracks = new Map([...state.tracks].map(([id, track]) => [id, { ...track, status: 'locked' as const }]));
    expect(boardLock({ ...state, tracks }, 'cv-forstaaelse')).toBeNull();
  });
});

describe('a vote that closes', () => {
  const asked = (mean: 3 | 4, more: Partial<Vote> = {}) =>
    early([
      {
        id: 'v1',
        status: 'open',
        mean: null,
        workshopId: 'w3',
        eligible: 9,
        eligibleBySide: { provider: 9 },
        options: steps.map((step, index) => ({ ...step, total: index === mean - 1 ? 6 : 0 })),
        ...more,
      },
    ]);
  const close: Command = { type: 'vote.close', id: 'v1' };

  it('and reaches the threshold opens every locked track and passes the gate, all as one', () => {
    const state = following(asked(4), close);
    expect(statuses(state)).toEqual(['open', 'open', 'open', 'open']);
    expect(programmeOf(state).understandingGate).toMatchObject({ measuredBy: ['v1'], passedAtWorkshopId: 'w3' });
  });

  it('leaves tracks alone that are on their way', () => {
    const before = asked(4);
    const tracks = new Map(before.tracks).set('tr-budget', { ...before.tracks.get('tr-budget'), status: 'trial' } as never);
    expect(statuses(following({ ...before, tracks }, close))).toEqual(['open', 'trial', 'open', 'open']);
  });

  it('keeps the workshop at which the gate was passed first', () => {
    const gate = { question, scaleMax: 5, threshold: 3.5, measuredBy: ['v0'], passedAtWorkshopId: 'w1' };
    const before = asked(4);
    const programme = { ...programmeOf(before), understandingGate: gate };
    const state = following({ ...before, sections: new Map([...before.sections, ['programme', programme as never]]) }, close);
    expect(programmeOf(state).understandingGate).toMatchObject({ measuredBy: ['v0', 'v1'], passedAtWorkshopId: 'w1' });
  });

  it('outside a workshop opens the tracks without naming one', () => {
    const state = following(asked(4, { workshopId: null }), close);
    expect(statuses(state)).not.toContain('locked');
    expect(programmeOf(state).understandingGate?.passedAtWorkshopId).toBeNull();
    expect(understandingOf(state).reached).toBe(true);
  });

  it('below the threshold is one of the measures and opens nothing', () => {
    const state = following(asked(3), close);
    expect(statuses(state)).toEqual(['open', 'locked', 'locked', 'locked']);
    expect(programmeOf(state).understandingGate).toMatchObject({ measuredBy: ['v1'], passedAtWorkshopId: null });
  });

  it('about something else changes nothing but itself', () => {
    const outcome = outcomeOf(asked(4, { question: 'Noget andet' }), close);
    expect(isRefusal(outcome) ? [] : outcome.map(({ kind }) => kind)).toEqual(['vote.changed']);
  });
});

describe('the frame', () => {
  it.each<[string, Programme['frame'], readonly string[]]>([
    ['with all it needs', frame, []],
    ['with a line in another column', { ...frame, given: [], ours: ['Mødeformer'] }, []],
    ['of blank lines', { ...frame, given: [' '] }, ['lines']],
    ['that nobody has approved', { ...frame, approvedBy: null }, ['approvedBy']],
    ['without a day', { ...frame, approvedOn: null }, ['approvedOn']],
    ['that is not there', null, ['lines', 'approvedBy', 'approvedOn']],
  ])('%s', (_what, given, missing) => {
    expect(missingInFrame(early([], { frame: given }))).toEqual(missing);
  });

  const bare = early([], { frame: null });
  it.each<[string, Command]>([
    ['starts', { type: 'workshop.start', id: 'w1' }],
    ['is set as running', { type: 'workshop.edit', id: 'w1', set: { status: 'running' } }],
    ['is set as held', { type: 'workshop.edit', id: 'w1', set: { status: 'held' } }],
    ['is added as held', { type: 'workshop.add', workshop: { title: 'Afholdt før', status: 'held' } }],
  ])('must be approved before a workshop %s, or there is a reason for the record', (_what, command) => {
    expect(outcomeOf(bare, command)).toEqual({ name: 'plan.frameNotApproved', values: {} });
    const state = following(bare, { ...command, reason: 'Rammen kommer på mødet' } as Command);
    expect(overrides(state)).toMatchObject([{ gate: 'frame', reason: 'Rammen kommer på mødet', at: '2017-09-27T10:00:00' }]);
    expect(state.workshops.has(overrides(state)[0]?.workshopId ?? '')).toBe(true);
  });

  it('is not asked for again once the workshop has begun, nor for other changes', () => {
    const started = following(bare, { type: 'workshop.start', id: 'w1', reason: 'Rammen kommer på mødet' });
    const held = following(started, { type: 'workshop.edit', id: 'w1', set: { status: 'held' } });
    expect(overrides(held)).toHaveLength(1);
    const planned = following(held, { type: 'workshop.edit', id: 'w1', set: { status: 'planned' } });
    expect(following(planned, { type: 'workshop.start', id: 'w1' }).workshops.get('w1')?.status).toBe('running');
    expect(following(bare, { type: 'workshop.edit', id: 'w2', set: { place: 'Biblioteket' } }).workshops.get('w2')?.place).toBe(
      'Biblioteket',
    );
    expect(following(bare, { type: 'workshop.edit', id: 'w2', set: { status: 'cancelled' } }).workshops.get('w2')?.status).toBe(
      'cancelled',
    );
    expect(outcomeOf(held, { type: 'workshop.start', id: 'w2' })).toMatchObject({ name: 'plan.frameNotApproved' });
  });

  it('that is approved needs no reason, and none is kept', () => {
    const state = following(early(), { type: 'workshop.start', id: 'w1', reason: 'Overflødig' });
    expect(state.workshops.get('w1')?.status).toBe('running');
    expect(overrides(state)).toEqual([]);
    expect(outcomeOf(state, { type: 'workshop.start', id: 'w1' })).toEqual([]);
    expect(outcomeOf(state, { type: 'workshop.start', id: 'nope' })).toMatchObject({ name: 'command.gone' });
  });
});

describe('a workshop that has been held', () => {
  const hold: Command = { type: 'workshop.edit', id: 'w3', set: { status: 'held', title: 'Bøvl og dilemmaer' } };

  it('leaves a picture of the boards, named after it, in the same step', () => {
    const state = following(early(), hold);
    expect([...state.boardSnapshots.values()].at(-1)).toMatchObject({
      title: '3. Bøvl og dilemmaer',
      workshopId: 'w3',
      takenAt: '2017-09-27T10:00:00',
    });
  });

  it('leaves one only', () => {
    const state = following(early(), hold);
    const again = following(state, { type: 'workshop.edit', id: 'w3', set: { status: 'held', place: 'Biblioteket' } });
    expect(again.boardSnapshots.size).toBe(state.boardSnapshots.size);
  });

  it('leaves none where there is no board', () => {
    const state = {
      ...early(),
      canvases: new Map(),
      cards: new Map(),
      connections: new Map(),
      decisions: new Map(),
      inputs: new Map(),
    };
    const outcome = outcomeOf(state, hold);
    expect(isRefusal(outcome) ? outcome : outcome.map(({ kind }) => kind)).toEqual(['workshop.changed']);
  });

  it('stays while there is a picture of it', () => {
    const empty = following(early(), { type: 'workshop.add', workshop: { title: 'Ekstra' } });
    const id = [...empty.workshops.keys()].at(-1) ?? '';
    const held = following(empty, { type: 'workshop.edit', id, set: { status: 'held' } });
    expect(outcomeOf(held, { type: 'workshop.remove', id })).toMatchObject({ name: 'programme.workshopInUse' });
  });
});
