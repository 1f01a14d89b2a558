import { describe, expect, it } from 'vitest';
import { currentWorkshop } from '../../../shared/plan/current-workshop.ts';
import { nextStep } from '../../../shared/plan/next-step.ts';
import type { Workshop } from '../../../shared/programme/types.ts';
import { programmeOf, type State } from '../../../shared/state.ts';
import { stateOf } from '../../helpers/example.ts';

const example = stateOf();
const today = '2018-05-24';

/** The example with everything settled, so that a test can leave one thing open. */
const settled: State = {
  ...example,
  decisions: new Map([...example.decisions].map(([id, decision]) => [id, { ...decision, status: 'done' }])),
  worryBank: new Map([...example.worryBank].map(([id, worry]) => [id, { ...worry, status: 'answered' }])),
};

const withProgramme = (state: State, fields: object): State => ({
  ...state,
  sections: new Map([...state.sections, ['programme', { ...programmeOf(state), ...fields } as never]]),
});
const withFirst = <K extends 'decisions' | 'votes' | 'worryBank'>(state: State, list: K, fields: object): State => {
  const [first] = state[list].values();
  return { ...state, [list]: new Map([...state[list], [first?.id, { ...first, ...fields }]]) };
};
const statuses = (...list: readonly Workshop['status'][]): State => ({
  ...settled,
  workshops: new Map(
    list.map((status, index) => [`w${index + 1}`, { id: `w${index + 1}`, number: index + 1, title: 'W', status } as Workshop]),
  ),
});

/** The settled example as it was before the understanding had been measured: tracks locked, some workshops held. */
const locked = (votes: 'unmeasured' | 'measured', ...list: readonly Workshop['status'][]): State => ({
  ...withProgramme(statuses(...list), {
    understandingGate: { question: 'Kan du forklare det?', scaleMax: 5, threshold: 3.5, measuredBy: ['v02', 'v06'] },
  }),
  tracks: new Map([...settled.tracks].map(([id, track]) => [id, { ...track, status: 'locked' as const }])),
  votes: votes === 'measured' ? settled.votes : new Map(),
});
const withoutGate = (state: State) => withProgramme(state, { understandingGate: null });
const unlocked = (state: State): State => ({ ...state, tracks: settled.tracks });

describe('the next step', () => {
  it.each([
    ['the core task while it is missing', withProgramme(settled, { coreTask: '' }), 'coreTask'],
    ['the frame while nobody has approved it', withProgramme(settled, { frame: { given: [], open: [], ours: [] } }), 'frame'],
    ['the first workshop while there is none', statuses(), 'firstWorkshop'],
    ['a proposal that waits', withFirst(settled, 'decisions', { status: 'proposed' }), 'proposal'],
    ['a decision past its deadline', withFirst(settled, 'decisions', { status: 'decided', deadline: '2018-05-23' }), 'overdue'],
    ['an open worry', withFirst(settled, 'worryBank', { status: 'open' }), 'worry'],
    ['life after the last workshop', settled, 'operation'],
  ])('is %s', (_what, state, name) => {
    expect(nextStep(state, today).name).toBe(name);
  });

  it('is first of all an open vote, and leads to it', () => {
    const state = withProgramme(withFirst(settled, 'votes', { status: 'open' }), { coreTask: '' });
    const [vote] = state.votes.values();
    expect(nextStep(state, today)).toMatchObject({ name: 'countVote', route: { page: 'votes', id: vote?.id } });
  });

  it.each([
    ['to open the tracks once the group understands', locked('measured', 'held', 'planned'), 'openTracks'],
    ['to measure once a workshop has been held', locked('unmeasured', 'held', 'planned'), 'measure'],
    ['the first workshop before that', locked('unmeasured', 'planned', 'planned'), 'workshop'],
    ['the next workshop where there is no gate', withoutGate(locked('unmeasured', 'held', 'planned')), 'workshop'],
    ['the next workshop when no track is locked', unlocked(locked('unmeasured', 'held', 'planned')), 'workshop'],
    ['a proposal before the tracks', withFirst(locked('measured', 'held'), 'decisions', { status: 'proposed' }), 'proposal'],
  ])('is %s', (_what, state, name) => {
    expect(nextStep(state, today).name).toBe(name);
  });

  it('leads to where the tracks open and where votes are made', () => {
    expect(nextStep(locked('measured', 'held'), today).route).toEqual({ page: 'overview' });
    expect(nextStep(locked('unmeasured', 'held'), today).route).toEqual({ page: 'votes' });
  });

  it('is not a decision whose deadline is today', () => {
    expect(nextStep(withFirst(settled, 'decisions', { status: 'decided', deadline: today }), today).name).toBe('operation');
  });

  it('is the next workshop once the others are held', () => {
    expect(nextStep(statuses('held', 'planned', 'planned'), today)).toMatchObject({ name: 'workshop', values: { number: 2 } });
  });
});

describe('where the programme is', () => {
  it.each([
    ['the one that runs', ['held', 'planned', 'running'], 3],
    ['the next planned one', ['held', 'cancelled', 'planned', 'planned'], 3],
    ['the last that was held', ['held', 'held', 'cancelled'], 2],
    ['nowhere before the first is planned', [], undefined],
  ] as const)('is %s', (_what, list, number) => {
    expect(currentWorkshop(statuses(...list))?.number).toBe(number);
  });
});
