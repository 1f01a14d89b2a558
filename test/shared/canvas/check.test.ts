import { describe, expect, it } from 'vitest';
import { checkBoard, checkMap, countsOf, findingsOn, type RuleName, ruleNames } from '../../../shared/canvas/check/index.ts';
import { type Language, translator } from '../../../shared/i18n/index.ts';
import type { DecisionSketch, ProgrammeSketch } from '../../helpers/boards.ts';
import { type BoardSketch, type CardSketch, type LineSketch, sketch } from '../../helpers/boards.ts';
import { stateOf } from '../../helpers/example.ts';

const example = stateOf();

/** The findings of a sketch, as `rule card card`. */
function found(programme: ProgrammeSketch): string[] {
  return checkMap(sketch(programme)).map(({ rule, cardKeys }) => [rule, ...cardKeys].join(' '));
}

/** One board, `a`, in two zones, the second the last. */
function board(
  cards: readonly CardSketch[],
  lines: readonly LineSketch[] = [],
  more: Partial<BoardSketch> = {},
): ProgrammeSketch {
  return { boards: [{ id: 'a', trackId: 't', zones: ['z1', 'z2'], cards, lines, ...more }] };
}
const owned = (id: string, more: Partial<CardSketch> = {}): CardSketch => ({ id, ownerId: 'r1', zoneId: 'z1', ...more });
const decided = (more: Partial<DecisionSketch> = {}): readonly DecisionSketch[] => [{ id: 'd1', trackId: 't', ...more }];
const withDecision = (cards: readonly CardSketch[], more: Partial<DecisionSketch>): ProgrammeSketch => ({
  ...board(cards.map((card) => ({ ...card, decisionIds: ['d1'] }))),
  decisions: decided(more),
});

describe('a step without owner', () => {
  it.each(['step', 'flow'] as const)('is found: %s', (type) => {
    expect(
      found(
        board([
          { id: 's', type, zoneId: 'z1' },
          { id: 'loose', type },
        ]),
      ),
    ).toEqual(['stepWithoutOwner a/s', 'stepWithoutOwner a/loose']);
  });

  it('is none when the card, its zone or an actor it is connected with stands for it', () => {
    expect(found(board([owned('s')]))).toEqual([]);
    const zones = [{ id: 'z1', label: 'Myndighed', order: 0, ownerId: 'r1' }, 'z2'];
    expect(found(board([{ id: 's', zoneId: 'z1' }], [], { zones }))).toEqual([]);
    const both = [{ id: 's' }, { id: 'who', type: 'actor' as const }];
    expect(found(board(both, [{ from: 'who', to: 's', kind: 'can' }]))).toEqual([]);
    expect(found(board(both, [{ from: 's', to: 'who', kind: 'relates' }]))).toEqual([]);
  });

  it('is one though its actor has been dropped', () => {
    const both = [{ id: 's' }, { id: 'who', type: 'actor' as const, state: 'dropped' as const }];
    expect(found(board(both, [{ from: 'who', to: 's' }]))).toEqual(['stepWithoutOwner a/s']);
  });
});

describe('the same data twice', () => {
  const data = (id: string, label: string, content = `indhold ${id}`): CardSketch => ({ id, type: 'data', label, content });

  it.each([
    ['Ledelsesinformation', 'ledelses-information'],
    ['Fælles mødenotat', '  FÆLLES  mødenotat. '],
    ['Borgerens mål', '»Borgerens mål«'],
    ['Ugeplan', 'Uge\u00adplan'],
    ['Årsplan', 'A\u030arsplan'],
  ])('is found whatever its case, space and punctuation: %s, %s', (one, other) => {
    expect(found(board([data('d1', one), data('d2', other)]))).toEqual(['sameDataTwice a/d1 a/d2']);
  });

  it('is found by what the cards say, by the heading of one and the words of the other, and from board to board', () => {
    expect(found(board([data('d1', 'En', 'Antal borgere, nye'), data('d2', 'To', 'antal borgere – nye')]))).toEqual([
      'sameDataTwice a/d1 a/d2',
    ]);
    expect(found(board([data('d1', 'Dagbog'), data('d2', '', 'dagbog')]))).toEqual(['sameDataTwice a/d1 a/d2']);
    const other = { id: 'b', cards: [data('d9', 'Dagbog')] };
    const programme = { boards: [...board([data('d1', 'Dagbog')]).boards, other] };
    expect(found(programme)).toEqual(['sameDataTwice a/d1 b/d9']);
    expect(checkBoard(sketch(programme), 'b')).toEqual(checkBoard(sketch(programme), 'a'));
  });

  it('is told once for all cards that hang together', () => {
    const cards = [data('d1', 'Dagbog'), data('d2', 'Dagbog', 'aftaler'), data('d3', 'Notat', 'Aftaler'), data('d4', 'Dagbog')];
    expect(found(board(cards))).toEqual(['sameDataTwice a/d1 a/d2 a/d3 a/d4']);
  });

  it.each([
    ['Ét', 'Ét'],
    ['Tal 1', 'Tal 1'],
    ['Spørgsmål 1', 'Spørgsmål 2'],
    ['', ''],
    ['Flere end 18', 'Færre end 18'],
  ])('is not found in texts that are short or different: %j, %j', (one, other) => {
    expect(found(board([data('d1', one), data('d2', other)]))).toEqual([]);
  });

  it('is none between a data card and another card, nor with one that was dropped', () => {
    const cards = [
      data('d1', 'Dagbog'),
      { id: 'g', type: 'goal' as const, label: 'Dagbog' },
      { ...data('d2', 'Dagbog'), state: 'dropped' as const },
    ];
    expect(found(board(cards))).toEqual([]);
  });

  it('is found where several steps write one card', () => {
    const cards = [owned('s1'), owned('s2'), data('d', 'Dagbog')];
    const writes = (from: string, kind = 'produces') => ({ from, to: 'd', kind });
    expect(found(board(cards, [writes('s1'), writes('s2', 'needsDocumentation')]))).toEqual(['sameDataTwice a/d a/s1 a/s2']);
    expect(found(board(cards, [writes('s1'), writes('s1', 'reports')])), 'one step, two connections').toEqual([]);
    expect(found(board(cards, [writes('s1'), writes('s2', 'feeds')])), 'one only uses it').toEqual([]);
  });
});

describe('too many hand-overs', () => {
  const chain = (owners: string, kind = 'flow') => {
    const ids = [...owners].map((_, index) => `s${index}`);
    const cards = ids.map((id, index) => owned(id, { zoneId: 'z2', ownerId: owners[index] ?? '' }));
    return { cards, lines: ids.slice(1).map((to, index) => ({ from: ids[index] ?? '', to, kind })) };
  };
  const foundIn = ({ cards, lines }: ReturnType<typeof chain>, mapCheck?: ProgrammeSketch['mapCheck']) =>
    found({ ...board(cards, lines), mapCheck: mapCheck ?? null });

  it('are more than three in a row, unless the programme says otherwise', () => {
    expect(foundIn(chain('ABAB'))).toEqual([]);
    expect(foundIn(chain('ABABA'))).toEqual(['tooManyHandovers a/s0 a/s1 a/s2 a/s3 a/s4']);
    expect(foundIn(chain('ABABA'), { maxHandovers: 4 })).toEqual([]);
    expect(foundIn(chain('AB'), { maxHandovers: 0 })).toEqual(['tooManyHandovers a/s0 a/s1']);
  });

  it('are not in a row when somebody does two steps between', () => {
    expect(foundIn(chain('ABAABA'))).toEqual([]);
  });

  it.each(['flow', 'next', 'choice', 'orders', 'triggers', 'feeds'])('are counted along %s', (kind) => {
    expect(foundIn(chain('ABABA', kind))).toHaveLength(1);
  });

  it.each(['feedback', 'relates', 'tension', 'finances', 'governs', 'needsDocumentation', 'followedUpIn'])(
    'are not counted along %s',
    (kind) => {
      expect(foundIn(chain('ABABA', kind))).toEqual([]);
    },
  );

  it('are hand-overs by name also between cards of one owner', () => {
    expect(foundIn(chain('AAAAA', 'handover'))).toHaveLength(1);
  });

  it('follow the owner of the zone, and the zone itself where it has none', () => {
    const zones = [
      { id: 'z1', label: '1', order: 0, ownerId: 'r1' },
      { id: 'z2', label: '2', order: 1 },
      { id: 'z3', label: '3', order: 2, ownerId: 'r1' },
    ];
    const cards = ['z1', 'z3', 'z2', 'z1', 'z2'].map((zoneId, index) => ({ id: `g${index}`, type: 'meeting' as const, zoneId }));
    const lines = cards.slice(1).map(({ id }, index) => ({ from: `g${index}`, to: id }));
    expect(found({ ...board(cards, lines, { zones }), mapCheck: { maxHandovers: 2 } })).toEqual([
      'tooManyHandovers a/g1 a/g2 a/g3 a/g4',
    ]);
  });

  it('are counted from track to track, also when one owner has both sides', () => {
    const cards = (id: string) => [owned(id, { zoneId: null })];
    const boards = ['a', 'b'].map((id) => ({ id, trackId: `t-${id}`, cards: cards(`s-${id}`) }));
    const crossing = { ...boards[0], id: 'a', lines: [{ from: 's-a', to: 's-b', toCanvasId: 'b' }] };
    const programme = { boards: [crossing, ...boards.slice(1)], mapCheck: { maxHandovers: 0 } };
    expect(found(programme)).toEqual(['tooManyHandovers a/s-a b/s-b']);
    const oneTrack = { ...programme, boards: programme.boards.map((known) => ({ ...known, trackId: 't' })) };
    expect(found(oneTrack)).toEqual([]);
  });

  it('name the way in their sentence, and leave out the middle of a long one', () => {
    const [finding] = checkMap(sketch(board(chain('ABABA').cards, chain('ABABA').lines)));
    expect(finding?.values).toEqual({ count: 4, max: 3, chain: 's0 → s1 → s2 → s3 → s4' });
    const long = chain('ABABABABABAB');
    expect(checkMap(sketch(board(long.cards, long.lines)))[0]?.values).toMatchObject({
      count: 11,
      chain: 's0 → s1 → s2 → s3 → … → s8 → s9 → s10 → s11',
    });
  });

  it('in a circle are told once around', () => {
    const { cards, lines } = chain('ABABAB');
    expect(found(board(cards, [...lines, { from: 's5', to: 's0' }]))).toEqual(['tooManyHandovers a/s0 a/s1 a/s2 a/s3 a/s4 a/s5']);
  });
});

describe('a dead end', () => {
  const into = (id: string, kind = 'flow') => ({ from: 'first', to: id, kind });
  const cards = (more: Partial<CardSketch> = {}) => [owned('first'), owned('end', more)];

  it.each(['step', 'flow', 'question'] as const)('is where a %s leads nowhere', (type) => {
    expect(found(board(cards({ type }), [into('end')]))).toEqual(['deadEnd a/end']);
    const loose = [
      { from: 'end', to: 'first', kind: 'relates' },
      { from: 'end', to: 'first', kind: 'tension' },
    ];
    expect(found(board(cards({ type }), [into('end'), ...loose]))).toEqual(['deadEnd a/end']);
  });

  it.each(['flow', 'feedback', 'followedUpIn', 'needsDocumentation', 'governs', 'finances'])(
    'is none where %s leads on',
    (kind) => {
      expect(found(board(cards(), [into('end'), { from: 'end', to: 'first', kind }]))).toEqual([]);
    },
  );

  it('is none in the last zone, where nothing leads to it, and on a board without zones', () => {
    expect(found(board(cards({ zoneId: 'z2' }), [into('end')]))).toEqual([]);
    expect(found(board(cards(), [into('end', 'relates'), into('end', 'finances')]))).toEqual([]);
    expect(found(board(cards(), [into('end')], { zones: [] }))).toEqual([]);
    expect(found(board(cards({ type: 'meeting' }), [into('end')]))).toEqual([]);
  });

  it('is neither made nor mended by a connection from a card to itself', () => {
    const itself = { from: 'end', to: 'end' };
    expect(found(board(cards(), [into('end'), itself]))).toEqual(['deadEnd a/end']);
    expect(found(board(cards(), [itself]))).toEqual([]);
    expect(countsOf(sketch(board(cards(), [{ ...itself, kind: 'handover' }]))).handovers).toBe(0);
  });

  it('is one where it only leads to a dropped card, and none where it leads to another board', () => {
    const dropped = [...cards(), owned('gone', { state: 'dropped' })];
    expect(found(board(dropped, [into('end'), { from: 'end', to: 'gone' }]))).toEqual(['deadEnd a/end']);
    const away = board(cards(), [into('end'), { from: 'end', to: 'x', toCanvasId: 'b' }]);
    expect(found({ boards: [...away.boards, { id: 'b', trackId: 't2', cards: [owned('x')] }] })).toEqual([]);
  });
});

describe('no follow-up', () => {
  it.each(['decision', 'offer', 'rule', 'principle'] as const)('is found on an agreed %s', (type) => {
    expect(found(board([{ id: 'r', type, state: 'agreed' }]))).toEqual(['noFollowUp a/r']);
    expect(found(board([{ id: 'r', type, state: 'proposed' }]))).toEqual([]);
  });

  it.each([
    ['followedUpIn', []],
    ['watch', []],
    ['feedback', []],
    ['flow', ['noFollowUp a/r']],
  ])('is seen to by a connection %s, or not', (kind, expected) => {
    const cards: CardSketch[] = [
      { id: 'r', type: 'rule', state: 'agreed' },
      { id: 'm', type: 'meeting' },
    ];
    expect(found(board(cards, [{ from: 'r', to: 'm', kind }]))).toEqual(expected);
  });

  it.each([
    ['a day for a second look', { reviewOn: '2027-01-01' }, true],
    ['a follow-up with a day', { followUp: { date: '2027-01-01' } }, true],
    ['a follow-up without a day', { followUp: { status: 'open' } }, false],
    ['a day, but the decision was replaced', { reviewOn: '2027-01-01', status: 'superseded' }, false],
    ['a day, but the decision was dropped', { reviewOn: '2027-01-01', status: 'dropped' }, false],
  ] as const)('is seen to by the decision behind it, or not: %s', (_what, more, seenTo) => {
    expect(found(withDecision([{ id: 'r', type: 'rule', state: 'agreed' }], more))).toEqual(seenTo ? [] : ['noFollowUp a/r']);
  });
});

describe('a decision without card', () => {
  it.each(['decided', 'in_progress', 'recommended'] as const)('is told on the board of its track: %s', (status) => {
    const programme = { boards: [{ id: 'x', trackId: 't0' }, ...board([]).boards], decisions: decided({ status }) };
    expect(checkMap(sketch(programme))).toEqual([
      {
        rule: 'decisionWithoutCard',
        canvasId: 'a',
        cardKeys: [],
        subjects: ['d1'],
        values: { number: 'd1', title: 'Beslutning d1' },
        waived: null,
      },
    ]);
  });

  it.each(['draft', 'proposed', 'done', 'postponed', 'dropped', 'superseded'] as const)('is not asked for: %s', (status) => {
    expect(found({ ...board([]), decisions: decided({ status }) })).toEqual([]);
  });

  it('has a card when either names the other, but not when the card was dropped', () => {
    const refs = { cardRefs: [{ canvasId: 'a', nodeId: 'm' }] };
    expect(found({ ...board([{ id: 'm', type: 'meeting' }]), decisions: decided(refs) })).toEqual([]);
    expect(found(withDecision([{ id: 'm', type: 'meeting' }], {}))).toEqual([]);
    expect(found(withDecision([{ id: 'm', type: 'meeting', state: 'dropped' }], {}))).toEqual(['decisionWithoutCard']);
  });

  it('is told on the first board when its track has none, and nowhere when there is no board', () => {
    expect(checkMap(sketch({ ...board([]), decisions: decided({ trackId: null }) }))[0]?.canvasId).toBe('a');
    expect(found({ boards: [], decisions: decided() })).toEqual([]);
  });

  it('is waved off by itself, not with the others', () => {
    const waivers = [{ rule: 'decisionWithoutCard', cardIds: ['d1'], reason: 'Gælder hele forløbet' }];
    const state = sketch({ ...board([], [], { waivers }), decisions: [...decided(), { id: 'd2' }] });
    expect(checkMap(state).map(({ subjects, waived }) => [subjects, waived])).toEqual([
      [['d1'], { reason: 'Gælder hele forløbet', at: null }],
      [['d2'], null],
    ]);
  });
});

describe('an open prompt', () => {
  it('is a card that must be filled and is empty', () => {
    const goal = { id: 'g', type: 'goal' as const, required: true };
    expect(found(board([{ ...goal, content: ' \n' }]))).toEqual(['openPrompt a/g']);
    expect(
      found(board([goal, { ...goal, id: 'h', content: '', state: 'dropped' }, { id: 'i', type: 'goal', content: '' }])),
    ).toEqual([]);
  });
});

describe('what is agreed above the mandate', () => {
  const law: CardSketch = { id: 'g', type: 'goal', state: 'agreed', mandate: 'law' };

  it('is what others than the room decide', () => {
    expect(found(board([law]))).toEqual(['aboveMandate a/g']);
    expect(
      found(
        board([
          { ...law, mandate: 'workshop' },
          { ...law, id: 'h', mandate: null },
          { ...law, id: 'i', state: 'proposed' },
        ]),
      ),
    ).toEqual([]);
  });

  it.each([
    ['management', ['law', 'politics']],
    ['med', ['law', 'politics', 'management']],
    ['law', []],
  ] as const)('depends on what the room may decide: %s', (roomMandate, above) => {
    const cards = (['law', 'politics', 'management', 'med', 'workshop'] as const).map((mandate) => ({
      ...law,
      id: mandate,
      mandate,
    }));
    expect(found({ ...board(cards), mapCheck: { roomMandate } })).toEqual(above.map((id) => `aboveMandate a/${id}`));
  });

  it.each([
    ['a recommendation', { type: 'recommendation' }, true],
    ['something for the committee', { mandate: 'committeeRecommendation' }, true],
    ['a decision of the head', { mandate: 'head' }, false],
    ['a recommendation that was dropped', { type: 'recommendation', status: 'dropped' }, false],
  ] as const)('is in order when it goes up as %s', (_what, more, inOrder) => {
    const goal = found(withDecision([law], more));
    expect(goal).toEqual(inOrder ? [] : ['aboveMandate a/g']);
  });
});

describe('waivers', () => {
  const twice: readonly CardSketch[] = ['d1', 'd2'].map((id) => ({ id, type: 'data', label: 'Dagbog' }));
  const waivedBy = (cardIds: string[], rule = 'sameDataTwice') =>
    checkMap(sketch(board(twice, [], { waivers: [{ rule, cardIds, reason: 'To slags dagbog', at: '2026-11-23' }] })))[0]?.waived;

  it('wave off the finding of the same rule about the same cards, in any order', () => {
    expect(waivedBy(['a/d1', 'a/d2'])).toEqual({ reason: 'To slags dagbog', at: '2026-11-23' });
    expect(waivedBy(['a/d2', 'a/d1', 'a/d2'])).not.toBeNull();
  });

  it('do not reach other rules, fewer or more cards', () => {
    expect(waivedBy(['a/d1', 'a/d2'], 'openPrompt')).toBeNull();
    expect(waivedBy(['a/d1'])).toBeNull();
    expect(waivedBy(['a/d1', 'a/d2', 'a/d3'])).toBeNull();
  });

  it('hold on whichever board they are kept', () => {
    const waivers = [{ rule: 'sameDataTwice', cardIds: ['a/d1', 'a/d2'], reason: 'x' }];
    const state = sketch({ boards: [...board(twice).boards, { id: 'b', waivers }] });
    expect(checkMap(state)[0]?.waived?.reason).toBe('x');
  });
});

describe('counts', () => {
  it('are of all boards, each pair of cards once, and of what was waved off, too', () => {
    const cards: CardSketch[] = [
      owned('s'),
      owned('t', { ownerId: 'r2', zoneId: 'z2' }),
      { id: 'd1', type: 'data', label: 'Dagbog' },
    ];
    const lines = [
      { from: 's', to: 't' },
      { from: 's', to: 't', kind: 'orders' },
      { from: 't', to: 's' },
    ];
    const waivers = [{ rule: 'sameDataTwice', cardIds: ['a/d1', 'b/d2'], reason: 'x' }];
    const other = { id: 'b', cards: [{ id: 'd2', type: 'data', label: 'Dagbog', required: true, content: '' } as const] };
    const state = sketch({ boards: [...board(cards, lines, { waivers }).boards, other] });
    expect(countsOf(state)).toEqual({ handovers: 2, doubles: 1, openPrompts: 1 });
    expect(countsOf(sketch({ boards: [] }))).toEqual({ handovers: 0, doubles: 0, openPrompts: 0 });
  });
});

describe('the example', () => {
  const on = (canvasId: string, rule: RuleName) =>
    checkBoard(example, canvasId)
      .filter((finding) => finding.rule === rule)
      .map(({ cardKeys }) => cardKeys.join(' '));

  it('has nobody named for the steps that no actor is connected with', () => {
    expect(on('cv-budget', 'stepWithoutOwner')).toEqual(['cv-budget/n22']);
    expect(on('cv-dokumentation', 'stepWithoutOwner')).toEqual(['n03', 'n07', 'n16'].map((id) => `cv-dokumentation/${id}`));
  });

  it('goes on everywhere', () => {
    expect(checkMap(example).filter(({ rule }) => rule === 'deadEnd')).toEqual([]);
  });

  it('follows up on what has a decision with a day behind it', () => {
    expect(on('cv-forstaaelse', 'noFollowUp')).toEqual(['cv-forstaaelse/n05']);
    expect(on('cv-budget', 'noFollowUp')).toEqual([]);
  });

  it('has its decisions of the common track on no card', () => {
    expect(on('cv-forstaaelse', 'decisionWithoutCard')).toHaveLength(1);
    const [finding] = checkBoard(example, 'cv-forstaaelse').filter(({ rule }) => rule === 'decisionWithoutCard');
    expect(finding).toMatchObject({ subjects: ['d25'], values: { number: 'B-25' } });
  });

  it('has no prompt open, no data twice and never more than three hand-overs in a row', () => {
    for (const rule of ['openPrompt', 'sameDataTwice', 'tooManyHandovers', 'aboveMandate'] as const) {
      expect(
        checkMap(example).filter((finding) => finding.rule === rule),
        rule,
      ).toEqual([]);
    }
    expect(countsOf(example)).toMatchObject({ doubles: 0, openPrompts: 0 });
  });
});

describe('findings', () => {
  it('come board by board, rule by rule, and the same each time', () => {
    const findings = checkMap(example);
    const boards = [...example.canvases.keys()];
    const rank = findings.map(({ canvasId, rule }) => boards.indexOf(canvasId) * 100 + ruleNames.indexOf(rule));
    expect(rank).toEqual(rank.toSorted((a, b) => a - b));
    expect(checkMap(stateOf())).toEqual(findings);
    for (const id of boards) expect(findingsOn(findings, id)).toEqual(checkBoard(example, id));
  });

  it.each(['da', 'en'] as const)('have a title, a sentence with its values and something to do: %s', (language: Language) => {
    const t = translator(language);
    const cards: CardSketch[] = [
      { id: 'loose', required: true, content: '', label: '' },
      { id: 'd1', type: 'data', label: 'Dagbog' },
      { id: 'd2', type: 'data', label: 'Dagbog' },
      owned('s1'),
      owned('s2', { ownerId: 'r2' }),
      ...(['law', 'politics', 'management', 'med'] as const).map(
        (mandate): CardSketch => ({ id: mandate, type: 'rule', state: 'agreed', mandate }),
      ),
    ];
    const lines = ['s1', 's2'].map((from) => ({ from, to: 'd1', kind: 'produces' }));
    const chain = [
      { from: 's1', to: 's2' },
      { from: 'd2', to: 'loose' },
    ];
    const state = sketch({ ...board(cards, [...lines, ...chain]), decisions: decided(), mapCheck: { maxHandovers: 0 } });
    const findings = checkMap(state);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(ruleNames));
    const sentences = findings.map(({ rule, values }) => t(`check.rule.${rule}.text`, values));
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const { rule, values } of findings) {
      const text = t(`check.rule.${rule}.text`, values);
      expect(text).not.toMatch(/\{\{|undefined|check\.rule|»«|“”/);
      for (const [name, value] of Object.entries(values)) if (name !== 'context') expect(text).toContain(String(value));
      expect(t(`check.rule.${rule}.title`)).not.toBe('');
      expect(t(`check.rule.${rule}.advice`)).not.toBe('');
    }
  });
});
