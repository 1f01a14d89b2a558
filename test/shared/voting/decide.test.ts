import { describe, expect, it } from 'vitest';
import { applyAll } from '../../../shared/apply.ts';
import { decide } from '../../../shared/decide.ts';
import type { Refusal } from '../../../shared/errors.ts';
import { type Context, isRefusal } from '../../../shared/handler.ts';
import { parseDocument } from '../../../shared/programme/document.ts';
import { toDocument } from '../../../shared/programme/interchange.ts';
import type { Vote } from '../../../shared/programme/types.ts';
import type { State } from '../../../shared/state.ts';
import { decideUndo, undoable } from '../../../shared/undo.ts';
import type { VoteCommand } from '../../../shared/voting/commands.ts';
import { eligibleBySide } from '../../../shared/voting/hands.ts';
import { stateOf } from '../../helpers/example.ts';

const example = stateOf();
let last = 0;
const context: Context = {
  actor: 'facilitator',
  now: '2026-11-23T10:00:00',
  newId: (prefix) => {
    last += 1;
    return `${prefix}-new-${last}`;
  },
};

function following(state: State, command: VoteCommand): State {
  const outcome = decide(state, command, context);
  if (isRefusal(outcome)) throw new Error(outcome.name);
  return applyAll(state, outcome);
}
const refused = (state: State, command: VoteCommand) => (decide(state, command, context) as Refusal).name;
const newest = (state: State): Vote => [...state.votes.values()].at(-1) as Vote;

type Counts = readonly (readonly [optionId: string, side: string | null, hands: number])[];
interface Asked {
  readonly kind?: 'single' | 'scale' | 'consent';
  readonly options?: readonly string[];
  readonly people?: Record<string, number>;
}

/** A vote that is open, on three options unless told otherwise. */
function opened({ kind = 'single', options = ['A', 'B', 'C'], people = { authority: 7, provider: 19 } }: Asked = {}): State {
  const vote = { question: 'Hvad nu?', options: options.map((label) => ({ label })), eligibleBySide: people };
  const state = following(example, { type: 'vote.add', kind, vote });
  return following(state, { type: 'vote.open', id: newest(state).id });
}
const count = (state: State, [optionId, side, hands]: Counts[number]) =>
  following(state, { type: 'vote.count', id: newest(state).id, optionId, side, hands });

/** The vote as it closes after some counts; the document must be valid. */
function closed(asked: Asked, counts: Counts): Vote {
  const state = counts.reduce(count, opened(asked));
  const end = following(state, { type: 'vote.close', id: newest(state).id });
  expect(parseDocument(toDocument(end))).toMatchObject({ ok: true });
  return newest(end);
}

describe('who may vote', () => {
  it('are those present at the workshop, management and support as one, as the example has it', () => {
    expect(eligibleBySide(example, 'w1')).toEqual(example.votes.get('v01')?.eligibleBySide);
    expect(eligibleBySide(example, 'w5')).toEqual(example.votes.get('v10')?.eligibleBySide);
  });

  it('are all active participants where nobody has taken attendance', () => {
    const total = Object.values(eligibleBySide(example, null)).reduce((sum, people) => sum + people, 0);
    expect(total).toBe(40);
  });

  it('follow the workshop when nothing else is said', () => {
    const state = following(example, { type: 'vote.add', kind: 'single', vote: { question: 'Hvem?', workshopId: 'w9' } });
    expect(newest(state)).toMatchObject({ eligible: 39, minGroupSize: 5, status: 'draft', anonymous: true });
  });
});

describe('a draft', () => {
  it('numbers its options, and consent has its three positions in the reader’s words', () => {
    expect(newest(opened()).options?.map(({ id }) => id)).toEqual(['o1', 'o2', 'o3']);
    const consent = newest(opened({ kind: 'consent', options: ['Helt med', 'Kan leve med', 'Indvending'] }));
    expect(consent.options).toEqual([
      { id: 'full', label: 'Helt med' },
      { id: 'live', label: 'Kan leve med' },
      { id: 'object', label: 'Indvending' },
    ]);
  });

  it('keeps the ids of options that stay when others come and go, and gives none twice', () => {
    const state = following(example, {
      type: 'vote.add',
      kind: 'single',
      vote: { question: '?', options: [{ label: 'A' }, { label: 'B' }] },
    });
    const options = [{ label: 'Ny' }, { id: 'o2', label: 'B' }, { id: 'o2', label: 'B igen' }];
    const ids = newest(following(state, { type: 'vote.edit', id: newest(state).id, set: { options } })).options?.map(
      ({ id }) => id,
    );
    expect(ids?.[1]).toBe('o2');
    expect(new Set(ids).size).toBe(3);
  });

  it.each([
    ['with one option', { options: [{ label: 'Kun én' }, { label: 'To' }].slice(0, 1) }, 'vote.twoOptions'],
    ['without anybody to vote', { options: [{ label: 'A' }, { label: 'B' }], eligibleBySide: {} }, 'vote.nobody'],
  ])('is not opened %s', (_what, vote, name) => {
    const state = following(example, { type: 'vote.add', kind: 'single', vote: { question: '?', ...vote } });
    expect(refused(state, { type: 'vote.open', id: newest(state).id })).toBe(name);
  });

  it('is refused for a workshop or a track that is not there', () => {
    for (const wrong of [{ workshopId: 'w99' }, { trackId: 'tr-99' }]) {
      expect(refused(example, { type: 'vote.add', kind: 'single', vote: { question: '?', ...wrong } })).toBe('command.gone');
    }
  });

  it('disappears when it is removed, while one that was opened stays as cancelled', () => {
    const draft = following(example, { type: 'vote.add', kind: 'single', vote: { question: '?' } });
    expect(following(draft, { type: 'vote.remove', id: newest(draft).id }).votes.size).toBe(example.votes.size);
    const open = opened();
    expect(newest(following(open, { type: 'vote.remove', id: newest(open).id })).status).toBe('cancelled');
  });
});

describe('an open vote', () => {
  const open = opened();
  const { id } = newest(open);

  it.each([{ question: 'Noget andet?' }, { rule: 'Flertal' }, { options: [{ label: 'X' }, { label: 'Y' }] }])(
    'keeps what was promised when it opened: %o',
    (set) => expect(refused(open, { type: 'vote.edit', id, set })).toBe('vote.opened'),
  );

  it('takes a second, lower count as the right one', () => {
    const state = count(count(open, ['o1', 'provider', 12]), ['o1', 'provider', 9]);
    expect(newest(state).options?.[0]).toMatchObject({ total: 9, bySide: { provider: 9 } });
  });

  it('refuses more hands than people on a side, over all options', () => {
    const state = count(open, ['o1', 'authority', 7]);
    expect(refused(state, { type: 'vote.count', id, optionId: 'o2', side: 'authority', hands: 1 })).toBe('vote.tooManyOnSide');
  });

  it('refuses more hands than people in the room', () => {
    const state = count(open, ['o1', null, 20]);
    expect(refused(state, { type: 'vote.count', id, optionId: 'o2', side: null, hands: 7 })).toBe('vote.tooManyHands');
  });

  it.each(['management', '__proto__'])('refuses hands of a side that may not vote: %s', (side) => {
    expect(refused(open, { type: 'vote.count', id, optionId: 'o1', side, hands: 0 })).toBe('command.gone');
  });

  it('lets a count for the room take the place of the sides’ counts, and the other way round', () => {
    const room = count(count(open, ['o1', 'provider', 5]), ['o1', null, 11]);
    expect(newest(room).options?.[0]).toEqual({ id: 'o1', label: 'A', total: 11 });
    expect(newest(count(room, ['o1', 'authority', 3])).options?.[0]).toMatchObject({ total: 3, bySide: { authority: 3 } });
  });

  it('follows people who leave, but not below the hands that are counted', () => {
    const state = count(open, ['o1', 'provider', 12]);
    const fewer = (provider: number): VoteCommand => ({
      type: 'vote.edit',
      id,
      set: { eligibleBySide: { authority: 7, provider } },
    });
    expect(newest(following(state, fewer(12)))).toMatchObject({ eligible: 19 });
    expect(refused(state, fewer(11))).toBe('vote.tooManyOnSide');
  });
});

describe('closing', () => {
  it('computes the total and who leads', () => {
    expect(
      closed({}, [
        ['o1', 'provider', 12],
        ['o2', 'authority', 7],
        ['o1', 'authority', 0],
      ]),
    ).toMatchObject({ status: 'closed', cast: 19, leadingOptionId: 'o1' });
  });

  it.each([
    [
      'two share the lead',
      [
        ['o1', null, 8],
        ['o3', null, 8],
      ],
    ],
    ['nobody voted', []],
  ] as const)('names no leader when %s', (_what, counts) => {
    expect(closed({}, counts).leadingOptionId).toBeNull();
  });

  it('leaves options that nobody chose at zero', () => {
    expect(closed({}, [['o1', null, 3]]).options?.map(({ total }) => total)).toEqual([3, 0, 0]);
  });

  it('has no leader and no mean in a consent, whose positions are words', () => {
    const vote = closed({ kind: 'consent' }, [
      ['full', null, 20],
      ['object', null, 1],
    ]);
    expect(vote).toMatchObject({ cast: 21, anonymous: false });
    expect(vote).not.toHaveProperty('leadingOptionId');
    expect(vote).not.toHaveProperty('mean');
  });

  it.each<[string, number, number, number | null]>([
    ['rounded to two decimals', 2, 1, 1.33],
    ['with a half rounded up', 39, 1, 1.03],
    ['none without votes', 0, 0, null],
  ])('gives a scale its mean, %s', (_what, ones, twos, mean) => {
    const counts: Counts = [
      ['o1', null, ones],
      ['o2', null, twos],
    ];
    expect(closed({ kind: 'scale', people: { provider: 40 } }, counts).mean).toBe(mean);
  });

  const divided: Counts = [
    ['o1', 'authority', 4],
    ['o2', 'authority', 2],
    ['o2', 'provider', 5],
    ['o3', 'provider', 10],
  ];
  it.each<[string, Asked, Counts, Record<string, number>]>([
    ['large and divided sides', {}, divided, { authority: 1.33, provider: 2.67 }],
    [
      'a side of three people',
      { people: { authority: 3, provider: 19 } },
      [['o1', 'authority', 2], ['o2', 'authority', 1], ...divided.slice(2)],
      {},
    ],
    ['a large side of whom only two voted', {}, [['o1', 'authority', 1], ['o2', 'authority', 1], ...divided.slice(2)], {}],
    ['a side that all said the same', {}, [['o1', 'authority', 6], ...divided.slice(2)], {}],
    [
      'a side of which nobody voted',
      { people: { authority: 7, provider: 19, partner: 2 } },
      divided,
      { authority: 1.33, provider: 2.67 },
    ],
    ['an option counted for the room', {}, [...divided, ['o1', null, 4]], {}],
    ['one side alone', { people: { provider: 19 } }, divided.slice(2), {}],
  ])('tells the sides’ means only where nobody is given away: %s', (_what, asked, counts, means) => {
    expect(closed({ kind: 'scale', ...asked }, counts).meanBySide).toEqual(means);
  });

  it('is final except by undo, which opens the vote again with its counts', () => {
    const open = count(opened(), ['o1', null, 5]);
    const { id } = newest(open);
    const outcome = decide(open, { type: 'vote.close', id }, context);
    if (isRefusal(outcome)) throw new Error(outcome.name);
    const state = applyAll(open, outcome);
    expect(refused(state, { type: 'vote.count', id, optionId: 'o1', side: null, hands: 6 })).toBe('vote.notOpen');
    expect(refused(state, { type: 'vote.remove', id })).toBe('vote.closed');
    const entry = undoable(open, outcome);
    const inverse = entry ? decideUndo(state, entry) : [];
    if (isRefusal(inverse)) throw new Error(inverse.name);
    expect(newest(applyAll(state, inverse))).toEqual(newest(open));
  });

  it('lets the result be read in a sentence, and not before', () => {
    const state = opened();
    const { id } = newest(state);
    expect(refused(state, { type: 'vote.read', id, reading: 'A fører.' })).toBe('vote.notClosed');
    const read = following(following(state, { type: 'vote.close', id }), { type: 'vote.read', id, reading: 'A fører.' });
    expect(newest(read).reading).toBe('A fører.');
  });
});
