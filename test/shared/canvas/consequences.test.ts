import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consequencesOf, openConsequences } from '../../../shared/canvas/consequences.ts';
import type { State } from '../../../shared/state.ts';
import {
  type BoardSketch,
  type CardSketch,
  type DecisionSketch,
  type LineSketch,
  type ProgrammeSketch,
  sketch,
} from '../../helpers/boards.ts';
import { stateOf } from '../../helpers/example.ts';

const decision = (more: Partial<DecisionSketch> = {}): DecisionSketch => ({ id: 'd1', ...more });
const away = (from: string, to: string, board: string, kind = 'triggers'): LineSketch => ({ from, to, toCanvasId: board, kind });

/** Budget (`a0`–`a5` in a row, the decision on `a0`), visitation (`b`) and documentation (`c`), with these connections more. */
function three(
  lines: { a?: readonly LineSketch[]; b?: readonly LineSketch[] } = {},
  more: Partial<DecisionSketch> = {},
  dropped: readonly string[] = [],
): State {
  const cards = (ids: readonly string[]): CardSketch[] =>
    ids.map((id) => ({
      id,
      ...(id === 'a0' ? { decisionIds: ['d1'] } : {}),
      ...(dropped.includes(id) ? { state: 'dropped' as const } : {}),
    }));
  const row = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5'];
  const boards: BoardSketch[] = [
    {
      id: 'A',
      trackId: 'budget',
      cards: cards(row),
      lines: [...row.slice(1).map((to, index) => ({ from: row[index] ?? '', to })), ...(lines.a ?? [])],
    },
    { id: 'B', trackId: 'visitation', cards: cards(['b0', 'b1', 'b2']), lines: lines.b ?? [] },
    { id: 'C', trackId: 'documentation', cards: cards(['c0', 'c1']) },
  ];
  return sketch({ boards, decisions: [decision(more)] });
}
/** Which tracks are asked, and about which cards. */
const asked = (state: State) => consequencesOf(state, 'd1').map(({ trackId, cardKeys }) => [trackId, ...cardKeys].join(' '));

describe('the consequences of a decision', () => {
  it('reach another track along a connection, and show the way there', () => {
    expect(consequencesOf(three({ a: [away('a1', 'b0', 'B', 'finances')] }), 'd1')).toEqual([
      {
        decisionId: 'd1',
        trackId: 'visitation',
        cardKeys: ['B/b0'],
        path: [
          { from: 'A/a0', kind: 'flow', to: 'A/a1' },
          { from: 'A/a1', kind: 'finances', to: 'B/b0' },
        ],
        answer: null,
      },
    ]);
  });

  it('are none without such a connection, without a card and without a decision', () => {
    expect(asked(three())).toEqual([]);
    expect(consequencesOf(three(), 'gone')).toEqual([]);
    expect(consequencesOf(sketch({ boards: [], decisions: [decision()] }), 'd1')).toEqual([]);
  });

  it.each([
    ['a0', true],
    ['a3', true],
    ['a4', false],
  ] as const)('go at most three steps inside the track before leaving it: from %s', (from, reached) => {
    expect(asked(three({ a: [away(from, 'b0', 'B')] }))).toEqual(reached ? ['visitation B/b0'] : []);
  });

  it('begin also at cards that the decision names itself', () => {
    const refs = { cardRefs: [{ canvasId: 'A', nodeId: 'a4' }] };
    expect(asked(three({ a: [away('a5', 'b0', 'B')] }, refs))).toEqual(['visitation B/b0']);
  });

  it.each([
    'flow',
    'orders',
    'finances',
    'triggers',
    'needsDocumentation',
    'followedUpIn',
    'feedback',
    'governs',
    'handover',
    'watch',
  ])('follow %s forward, and not back', (kind) => {
    expect(asked(three({ a: [away('a0', 'b0', 'B', kind)] }))).toEqual(['visitation B/b0']);
    expect(asked(three({ b: [away('b0', 'a0', 'A', kind)] }))).toEqual([]);
  });

  it('follow a tension both ways, and say so as it was followed', () => {
    expect(asked(three({ a: [away('a0', 'b0', 'B', 'tension')] }))).toEqual(['visitation B/b0']);
    const back = three({ b: [away('b0', 'a0', 'A', 'tension')] });
    expect(consequencesOf(back, 'd1')[0]?.path).toEqual([{ from: 'A/a0', kind: 'tension', to: 'B/b0' }]);
  });

  it.each(['relates', 'supports', 'noget andet'])('do not follow what only belongs together: %s', (kind) => {
    expect(asked(three({ a: [away('a0', 'b0', 'B', kind)], b: [away('b0', 'a0', 'A', kind)] }))).toEqual([]);
  });

  it('ask each track once, about all its cards, the nearest first and by the shortest way', () => {
    const state = three({
      a: [
        away('a2', 'b0', 'B'),
        away('a1', 'b1', 'B'),
        away('a0', 'b2', 'B', 'governs'),
        away('a3', 'b2', 'B'),
        away('a1', 'c0', 'C'),
      ],
    });
    expect(asked(state)).toEqual(['visitation B/b2 B/b1 B/b0', 'documentation C/c0']);
    expect(consequencesOf(state, 'd1')[0]?.path).toEqual([{ from: 'A/a0', kind: 'governs', to: 'B/b2' }]);
  });

  it('do not go on beyond the first card of another track, nor back into their own', () => {
    const lines = { a: [away('a0', 'b0', 'B')], b: [{ from: 'b0', to: 'b1' }, away('b0', 'c0', 'C'), away('b0', 'a5', 'A')] };
    expect(asked(three({ ...lines, a: [...lines.a, away('a5', 'c1', 'C')] }))).toEqual(['visitation B/b0']);
  });

  it('ask no track that has cards of the decision itself', () => {
    const state = three(
      { a: [away('a0', 'b0', 'B')], b: [away('b0', 'c0', 'C')] },
      { cardRefs: [{ canvasId: 'B', nodeId: 'b2' }] },
    );
    expect(asked(state)).toEqual(['documentation C/c0']);
  });

  it('leave dropped cards out, but begin at a card that the decision drops', () => {
    const lines = { a: [away('a2', 'b0', 'B'), away('a0', 'c0', 'C')] };
    expect(asked(three(lines, {}, ['a1']))).toEqual(['documentation C/c0']);
    expect(asked(three(lines, {}, ['b0', 'c0']))).toEqual([]);
    expect(asked(three(lines, {}, ['a0']))).toEqual(['visitation B/b0', 'documentation C/c0']);
  });

  it('ask no board that belongs to no track', () => {
    const boards: BoardSketch[] = [
      { id: 'A', trackId: 'budget', cards: [{ id: 'a0', decisionIds: ['d1'] }], lines: [away('a0', 'x', 'X')] },
      { id: 'X', cards: [{ id: 'x' }], lines: [away('x', 'b0', 'B')] },
      { id: 'B', trackId: 'visitation', cards: [{ id: 'b0' }] },
    ];
    expect(asked(sketch({ boards, decisions: [decision()] }))).toEqual([]);
  });

  it('come to an end on boards that lead in circles', () => {
    const circles = [
      { from: 'a5', to: 'a0' },
      { from: 'a1', to: 'a0' },
      { from: 'a2', to: 'a1', kind: 'tension' },
      { from: 'a3', to: 'a3' },
    ];
    expect(asked(three({ a: [...circles, away('a3', 'b0', 'B')], b: [away('b0', 'a0', 'A')] }))).toEqual(['visitation B/b0']);
  });
});

describe('answers', () => {
  const lines = { a: [away('a0', 'b0', 'B'), away('a0', 'c0', 'C')] };
  const answered = (answer: string, more: Partial<DecisionSketch> = {}) =>
    three(lines, { ...more, trackConsequences: [{ trackId: 'visitation', answer }] });
  const open = (state: State) => openConsequences(state).map(({ trackId }) => trackId);

  it('stand with the track that gave them, also when it is that it means nothing there', () => {
    expect(consequencesOf(answered('Kortere ventetid'), 'd1').map(({ answer }) => answer)).toEqual(['Kortere ventetid', null]);
    expect(consequencesOf(answered(''), 'd1').map(({ answer }) => answer)).toEqual(['', null]);
  });

  it('that are missing stay on the list until they are given', () => {
    expect(open(three(lines))).toEqual(['visitation', 'documentation']);
    expect(open(answered(''))).toEqual(['documentation']);
    const both = ['visitation', 'documentation'].map((trackId) => ({ trackId, answer: 'Ingen' }));
    expect(open(three(lines, { trackConsequences: both }))).toEqual([]);
  });

  it('of tracks that are not reached are no answers to anything', () => {
    expect(open(three({}, { trackConsequences: [{ trackId: 'visitation', answer: 'x' }] }))).toEqual([]);
    expect(open(three(lines, { trackConsequences: [{ trackId: 'budget', answer: 'x' }] }))).toEqual([
      'visitation',
      'documentation',
    ]);
  });

  it.each(['dropped', 'superseded'] as const)('are not asked for when the decision is %s', (status) => {
    expect(open(three(lines, { status }))).toEqual([]);
    expect(consequencesOf(three(lines, { status }), 'd1'), 'though it can be asked by name').toHaveLength(2);
  });

  it.each(['draft', 'proposed', 'recommended', 'decided', 'in_progress', 'done', 'postponed'] as const)(
    'are asked for when it is %s',
    (status) => {
      expect(open(three(lines, { status }))).toHaveLength(2);
    },
  );

  it('are asked for in the order of the decisions, then of the tracks', () => {
    const state = three(lines);
    const second = {
      ...decision(),
      id: 'd0',
      number: 'B-0',
      type: 'decision',
      status: 'decided',
      title: '',
      text: '',
      cardRefs: [{ canvasId: 'B', nodeId: 'b0' }],
    } as const;
    const more = {
      ...state,
      decisions: new Map([...state.decisions, [second.id, { ...second, cardRefs: [...second.cardRefs] }]]),
    };
    expect(openConsequences(more).map(({ decisionId, trackId }) => `${decisionId} ${trackId}`)).toEqual([
      'd1 visitation',
      'd1 documentation',
    ]);
  });

  it('are asked of nobody in the example, whose boards are not connected yet', () => {
    expect(openConsequences(stateOf())).toEqual([]);
  });
});

/** A way inside the track, then out of it; the decision's card is at its beginning. */
interface Scenario {
  readonly steps: number;
  readonly kinds: readonly string[];
  readonly track: number;
  readonly out: 'forward' | 'tension back';
}

const followed = [
  'flow',
  'orders',
  'finances',
  'triggers',
  'needsDocumentation',
  'followedUpIn',
  'feedback',
  'governs',
  'next',
  'produces',
  'watch',
  'limits',
];
const scenario = fc.record<Scenario>({
  steps: fc.nat(3),
  kinds: fc.array(fc.constantFrom(...followed), { minLength: 4, maxLength: 4 }),
  track: fc.integer({ min: 1, max: 3 }),
  out: fc.constantFrom('forward', 'tension back'),
});
/** What looks like a consequence and is none. */
const decoys = [
  'relates',
  'against',
  'too far',
  'dropped on the way',
  'dropped there',
  'from a card of nobody',
  'through another track',
] as const;
const decoy = fc.record({
  what: fc.constantFrom(...decoys),
  track: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom(...followed),
});

describe('planted consequences', () => {
  /** Track 0 is the decision's; every scenario and decoy has cards of its own, so that each is what it says it is. */
  function plant(
    scenarios: readonly Scenario[],
    lures: readonly { what: (typeof decoys)[number]; track: number; kind: string }[],
  ) {
    const boards = Array.from({ length: 5 }, (_, track) => ({
      id: `B${track}`,
      trackId: `t${track}`,
      cards: [] as CardSketch[],
      lines: [] as LineSketch[],
    }));
    const board = (track: number) => {
      const found = boards[track];
      if (!found) throw new Error(`no track ${track}`);
      return found;
    };
    let count = 0;
    const card = (track: number, more: Partial<CardSketch> = {}) => {
      count += 1;
      board(track).cards.push({ id: `k${count}`, ...more });
      return { track, id: `k${count}` };
    };
    const join = (from: ReturnType<typeof card>, to: ReturnType<typeof card>, kind: string) => {
      const there = from.track === to.track ? {} : { toCanvasId: board(to.track).id };
      board(from.track).lines.push({ id: `l${board(from.track).lines.length}`, from: from.id, to: to.id, kind, ...there });
    };
    const way = (steps: number, kind: (step: number) => string) => {
      let at = card(0, { decisionIds: ['d1'] });
      for (let step = 0; step < steps; step += 1) {
        const next = card(0);
        join(at, next, kind(step));
        at = next;
      }
      return at;
    };
    const expected = new Map<string, Set<string>>();
    for (const { steps, kinds, track, out } of scenarios) {
      const end = way(steps, (step) => kinds[step] ?? 'flow');
      const target = card(track);
      if (out === 'forward') join(end, target, kinds[3] ?? 'flow');
      else join(target, end, 'tension');
      expected.set(`t${track}`, (expected.get(`t${track}`) ?? new Set()).add(`B${track}/${target.id}`));
    }
    for (const { what, track, kind } of lures) {
      if (what === 'relates')
        join(
          way(1, () => kind),
          card(track),
          'relates',
        );
      if (what === 'against')
        join(
          card(track),
          way(0, () => kind),
          kind,
        );
      if (what === 'too far')
        join(
          way(4, () => kind),
          card(track),
          kind,
        );
      if (what === 'dropped there')
        join(
          way(1, () => kind),
          card(track, { state: 'dropped' }),
          kind,
        );
      if (what === 'from a card of nobody') join(card(0), card(track), kind);
      if (what === 'dropped on the way') {
        const gone = card(0, { state: 'dropped' });
        join(
          way(0, () => kind),
          gone,
          kind,
        );
        join(gone, card(track), kind);
      }
      if (what === 'through another track') {
        // Track 4 is asked then, and rightly so; what lies beyond it is not.
        const between = card(4);
        join(
          way(0, () => kind),
          between,
          kind,
        );
        join(between, card(track), kind);
        expected.set('t4', (expected.get('t4') ?? new Set()).add(`B4/${between.id}`));
      }
    }
    const programme: ProgrammeSketch = {
      boards: boards.map(({ lines, ...more }) => ({ ...more, lines })),
      decisions: [decision()],
    };
    return { state: sketch(programme), expected };
  }

  it('are all found, and nothing else is asked', () => {
    fc.assert(
      fc.property(fc.array(scenario, { maxLength: 6 }), fc.array(decoy, { maxLength: 6 }), (scenarios, lures) => {
        const { state, expected } = plant(scenarios, lures);
        const found = consequencesOf(state, 'd1');
        expect(new Map(found.map(({ trackId, cardKeys }) => [trackId, new Set(cardKeys)]))).toEqual(expected);
        for (const { path, cardKeys, trackId } of found) {
          expect(path.at(-1)?.to).toBe(cardKeys[0]);
          for (const [index, step] of path.entries()) expect(step.from).toBe(path[index - 1]?.to ?? step.from);
          const shortest = Math.min(...scenarios.filter(({ track }) => `t${track}` === trackId).map(({ steps }) => steps + 1));
          expect(path.length).toBe(trackId === 't4' ? 1 : shortest);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are found among thousands of cards, for all decisions at once', () => {
    const size = 2_500;
    const boards = [0, 1].map(
      (track): BoardSketch => ({
        id: `B${track}`,
        trackId: `t${track}`,
        cards: Array.from({ length: size }, (_, index) => ({
          id: `k${index}`,
          decisionIds: track === 0 && index % 50 === 0 ? [`d${index}`] : [],
        })),
        lines: Array.from({ length: size }, (_, index) => [
          { id: `s${index}`, from: `k${index}`, to: `k${(index + 1) % size}` },
          { id: `x${index}`, from: `k${index}`, to: `k${(index * 7) % size}`, toCanvasId: `B${1 - track}` },
        ]).flat(),
      }),
    );
    const decisions = Array.from({ length: size / 50 }, (_, index) => decision({ id: `d${index * 50}` }));
    const state = sketch({ boards, decisions });
    const begin = performance.now();
    expect(openConsequences(state)).toHaveLength(decisions.length);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});
