/** Faults planted in random places of random boards that are in order: each is found, and nothing else is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMap, type RuleName, ruleNames } from '../../../shared/canvas/check/index.ts';
import type { Card, Connection } from '../../../shared/programme/types.ts';
import type { State } from '../../../shared/state.ts';
import { type BoardSketch, type CardSketch, cardOf, type DecisionSketch, type LineSketch, sketch } from '../../helpers/boards.ts';

/** A choice among `count`, from fast-check, so that a failure can be made smaller. */
type Pick = (count: number) => number;

/** Boards under construction, with what a test needs to know about them. */
class Plan {
  readonly boards: {
    id: string;
    trackId: string;
    zones: { id: string; label: string; order: number; ownerId?: string }[];
    cards: CardSketch[];
    lines: LineSketch[];
  }[] = [];
  readonly decisions: DecisionSketch[] = [];
  /** Data cards nobody has doubled yet, and steps that may be written from, as `[board, card]`. */
  readonly data: [number, string][] = [];
  readonly steps: [number, string][] = [];
  readonly #pick: Pick;
  #count = 0;

  constructor(pick: Pick) {
    this.#pick = pick;
  }

  pick(count: number): number {
    return this.#pick(count);
  }
  among<T>(list: readonly T[]): T {
    const chosen = list[this.pick(list.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }
  newId(): string {
    this.#count += 1;
    return `k${this.#count}`;
  }
  board(index: number) {
    const board = this.boards[index];
    if (!board) throw new Error(`no board ${index}`);
    return board;
  }
  add(board: number, card: Omit<CardSketch, 'id'>): string {
    const id = this.newId();
    this.board(board).cards.push({ id, label: `Kort ${id}`, content: `ord om ${id}`, ...card, y: this.#count * 10 });
    return id;
  }
  connect([from, a]: readonly [number, string], [to, b]: readonly [number, string], kind: string): void {
    const away = from === to ? {} : { toCanvasId: this.board(to).id };
    this.board(from).lines.push({ from: a, to: b, ...away, kind });
  }
  key([board, card]: readonly [number, string]): string {
    return `${this.board(board).id}/${card}`;
  }
  state(): State {
    return sketch({ boards: this.boards as readonly BoardSketch[], decisions: this.decisions });
  }
}

const flows = ['flow', 'orders', 'triggers', 'next', 'choice', 'feeds', 'causes'];
const writes = ['needsDocumentation', 'produces', 'reports', 'describes'];

/** One to three boards in order: steps with owners, in runs of two so that hand-overs never come in a row, and much else that may be. */
function cleanPlan(pick: Pick): Plan {
  const plan = new Plan(pick);
  const boardCount = 1 + plan.pick(3);
  for (let index = 0; index < boardCount; index += 1) {
    const zones = Array.from({ length: 3 + plan.pick(3) }, (_, order) => ({
      id: `z${order}`,
      label: `Felt ${order}`,
      order,
      // The first zone is nobody's, so that there is a place for a step without owner.
      ...(order > 0 && plan.pick(2) === 0 ? { ownerId: 'rz' } : {}),
    }));
    plan.boards.push({ id: `cv${index}`, trackId: `t${index}`, zones, cards: [], lines: [] });
    fillBoard(plan, index);
  }
  for (let count = plan.pick(3); count > 0; count -= 1) {
    const [from, to] = [plan.among(plan.steps), plan.among(plan.steps)];
    plan.connect(from, to, plan.among(['relates', 'tension', 'finances', 'governs', 'feedback']));
  }
  for (const status of ['draft', 'proposed', 'done', 'postponed', 'dropped', 'superseded'] as const) {
    if (plan.pick(2) === 0) plan.decisions.push({ id: `old-${status}`, status, trackId: 't0' });
  }
  return plan;
}

function fillBoard(plan: Plan, index: number): void {
  const { zones } = plan.board(index);
  const zone = () => plan.among(zones).id;
  const last = zones.at(-1)?.id ?? '';
  const runs = 1 + plan.pick(4);
  let before: string | undefined;
  for (let run = 0; run < runs * 2; run += 1) {
    const owner = `r${Math.floor(run / 2) % 2}`;
    const zoneId = run === runs * 2 - 1 ? last : zone();
    const step = plan.add(index, { type: plan.among(['step', 'flow'] as const), ownerId: owner, zoneId });
    plan.steps.push([index, step]);
    if (before) plan.connect([index, before], [index, step], plan.among(flows));
    before = step;
  }
  // Around once more, which is no hand-over and no end.
  const own = plan.steps.filter(([board]) => board === index);
  if (before && plan.pick(2) === 0) plan.connect([index, before], plan.among(own), 'feedback');
  const actor = plan.add(index, { type: 'actor', zoneId: zone() });
  const helped = plan.add(index, { type: 'step', zoneId: last });
  plan.connect([index, actor], [index, helped], plan.among(['can', 'relates', 'supports']));
  for (let count = plan.pick(3); count > 0; count -= 1) {
    const data = plan.add(index, { type: 'data', zoneId: zone() });
    plan.data.push([index, data]);
    if (plan.pick(2) === 0) plan.connect(plan.among(own), [index, data], plan.among(writes));
  }
  const meeting = plan.add(index, { type: 'meeting', zoneId: zone(), required: true });
  const rule = plan.add(index, {
    type: plan.among(['rule', 'offer', 'decision', 'principle'] as const),
    state: 'agreed',
    zoneId: zone(),
  });
  plan.connect([index, rule], [index, meeting], plan.among(['followedUpIn', 'watch', 'feedback']));
  const decision: DecisionSketch = {
    id: `b${index}`,
    reviewOn: '2027-01-01',
    type: plan.among(['recommendation', 'decision'] as const),
  };
  const mandate = decision.type === 'recommendation' ? plan.among(['law', 'politics'] as const) : null;
  plan.add(index, { type: 'rule', state: 'agreed', mandate, decisionIds: [decision.id], zoneId: zone() });
  plan.decisions.push(decision);
  // What was dropped may be as wrong as it likes.
  const gone = plan.add(index, { type: 'step', state: 'dropped', required: true, content: '', mandate: 'law', zoneId: zone() });
  plan.connect(plan.among(own), [index, gone], 'handover');
}

type Expected = string;
const expected = (rule: RuleName, canvasId: string, keys: readonly string[]): Expected => [rule, canvasId, ...keys].join(' ');

/** For each rule, breaks it somewhere and says what should be found. */
const plants: Readonly<Record<RuleName, (plan: Plan) => Expected>> = {
  stepWithoutOwner: (plan) => {
    const board = plan.pick(plan.boards.length);
    const nobodys = plan.board(board).zones.filter(({ ownerId }) => ownerId === undefined);
    const zoneId = plan.pick(4) === 0 ? null : plan.among(nobodys).id;
    const id = plan.add(board, { type: plan.among(['step', 'flow'] as const), zoneId });
    return expected('stepWithoutOwner', plan.board(board).id, [plan.key([board, id])]);
  },
  sameDataTwice: (plan) => {
    const board = plan.pick(plan.boards.length);
    const word = `Oversigt ${plan.newId()}`;
    const data: [number, string] = [board, plan.add(board, { type: 'data', zoneId: 'z0', label: word })];
    if (plan.pick(2) === 0) {
      const writers = [plan.steps[0], plan.steps.at(-1)].filter((step) => step !== undefined);
      for (const writer of writers) plan.connect(writer, data, plan.among(writes));
      return expected(
        'sameDataTwice',
        plan.board(board).id,
        [plan.key(data), ...writers.map((writer) => plan.key(writer))].sort(),
      );
    }
    const other = plan.pick(plan.boards.length);
    const spelled = plan.among([word.toUpperCase(), ` ${word}.`, word.replace(' ', ' – '), `»${word}«`]);
    const twin: [number, string] = [
      other,
      plan.add(other, {
        type: 'data',
        zoneId: 'z1',
        ...(plan.pick(2) === 0 ? { label: spelled } : { label: 'Andet', content: spelled }),
      }),
    ];
    return expected('sameDataTwice', plan.board(Math.min(board, other)).id, [plan.key(data), plan.key(twin)].sort());
  },
  tooManyHandovers: (plan) => {
    const length = 5 + plan.pick(3);
    const places = Array.from({ length }, () => plan.pick(plan.boards.length));
    const cards = places.map((board, index): [number, string] => {
      const zoneId = plan.board(board).zones.at(index === length - 1 ? -1 : plan.pick(2))?.id ?? null;
      return [board, plan.add(board, { type: plan.among(['step', 'meeting', 'flow'] as const), ownerId: `h${index}`, zoneId })];
    });
    for (const [index, card] of cards.entries()) {
      const next = cards[index + 1];
      if (next) plan.connect(card, next, plan.among([...flows, 'handover']));
    }
    return expected('tooManyHandovers', plan.board(places[0] ?? 0).id, cards.map((card) => plan.key(card)).sort());
  },
  deadEnd: (plan) => {
    const [board, from] = plan.among(plan.steps);
    const early = plan.board(board).zones.slice(0, -1);
    const type = plan.among(['step', 'flow', 'question'] as const);
    const id = plan.add(board, { type, ownerId: 'r9', zoneId: plan.pick(4) === 0 ? null : plan.among(early).id });
    plan.connect([board, from], [board, id], plan.among(flows));
    if (plan.pick(2) === 0) plan.connect([board, id], plan.among(plan.steps), plan.among(['relates', 'tension', 'supports']));
    return expected('deadEnd', plan.board(board).id, [plan.key([board, id])]);
  },
  noFollowUp: (plan) => {
    const board = plan.pick(plan.boards.length);
    const type = plan.among(['decision', 'offer', 'rule', 'principle'] as const);
    const id = plan.add(board, { type, state: 'agreed', zoneId: plan.among(plan.board(board).zones).id });
    if (plan.pick(2) === 0) plan.connect([board, id], plan.among(plan.steps), plan.among(['governs', 'relates', 'finances']));
    return expected('noFollowUp', plan.board(board).id, [plan.key([board, id])]);
  },
  decisionWithoutCard: (plan) => {
    const board = plan.pick(plan.boards.length);
    const { trackId, id } = plan.board(board);
    plan.decisions.push({ id: plan.newId(), trackId, status: plan.among(['decided', 'in_progress', 'recommended'] as const) });
    return expected('decisionWithoutCard', id, []);
  },
  openPrompt: (plan) => {
    const board = plan.pick(plan.boards.length);
    const content = plan.among(['', ' ', '\n\t']);
    const id = plan.add(board, { type: plan.among(['goal', 'idea', 'meeting', 'risk'] as const), required: true, content });
    return expected('openPrompt', plan.board(board).id, [plan.key([board, id])]);
  },
  aboveMandate: (plan) => {
    const board = plan.pick(plan.boards.length);
    const mandate = plan.among(['law', 'politics', 'management', 'med'] as const);
    const decisionIds =
      plan.pick(2) === 0 ? [] : plan.decisions.filter(({ type, status }) => type === 'decision' && !status).map(({ id }) => id);
    const id = plan.add(board, { type: plan.among(['goal', 'idea', 'effect'] as const), state: 'agreed', mandate, decisionIds });
    return expected('aboveMandate', plan.board(board).id, [plan.key([board, id])]);
  },
};

function findings(plan: Plan): Expected[] {
  return checkMap(plan.state())
    .map(({ rule, canvasId, cardKeys }) => expected(rule, canvasId, cardKeys.toSorted()))
    .sort();
}

/** A property about a random plan. */
function forPlans(check: (plan: Plan) => void, numRuns: number): void {
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      check(cleanPlan((count) => gen(fc.nat, { max: count - 1 })));
    }),
    { numRuns },
  );
}

describe('the map check', () => {
  it('has nothing to say about boards that are in order', () => {
    forPlans((plan) => expect(findings(plan)).toEqual([]), 300);
  });

  it.each(ruleNames)('finds what breaks the rule %s, and nothing else', (rule) => {
    forPlans((plan) => {
      const planted = plants[rule](plan);
      expect(findings(plan)).toEqual([planted]);
    }, 200);
  });

  it('finds all faults at once, and nothing else', () => {
    forPlans((plan) => {
      const rules = ruleNames.toSorted(() => plan.pick(3) - 1);
      const planted = rules.map((rule) => plants[rule](plan));
      expect(findings(plan)).toEqual(planted.sort());
    }, 300);
  });

  it('says the same in the same order, however often it is asked', () => {
    forPlans((plan) => {
      for (const rule of ruleNames) plants[rule](plan);
      expect(checkMap(plan.state())).toEqual(checkMap(plan.state()));
    }, 50);
  });

  /** 5,000 cards on four boards; `next` says which cards a card leads to. */
  function large(next: (index: number) => readonly number[]): State {
    const size = 5_000;
    const boardOf = (index: number) => `cv${Math.floor(index / 1_250)}`;
    const types = ['step', 'data', 'rule', 'question', 'flow'] as const;
    const boards = Array.from({ length: 4 }, (_, board) => {
      const own = Array.from({ length: 1_250 }, (_, place) => board * 1_250 + place);
      const cards = own.map((index): [string, Card] => {
        const id = `k${index}`;
        const more = { label: `Kort ${index % 4_000}`, zoneId: `z${index % 6}`, x: index, y: index, state: 'agreed' } as const;
        return [id, cardOf({ id, type: types[index % 5] ?? 'step', ...more })];
      });
      const lines = own.flatMap((index) =>
        next(index)
          .filter((to) => to < size)
          .map((to): [string, Connection] => {
            const away = boardOf(to) === boardOf(index) ? {} : { toCanvasId: boardOf(to) };
            return [`${index}-${to}`, { id: `${index}-${to}`, from: `k${index}`, to: `k${to}`, kind: 'flow', ...away }];
          }),
      );
      const zones = Array.from({ length: 6 }, (_, order) => ({ id: `z${order}`, label: `${order}`, order }));
      return { id: `cv${board}`, trackId: `t${board}`, zones, cards: new Map(cards), lines: new Map(lines) };
    });
    return {
      ...sketch({ boards: boards.map(({ id, trackId, zones }) => ({ id, trackId, zones })) }),
      cards: new Map(boards.map(({ id, cards }) => [id, cards])),
      connections: new Map(boards.map(({ id, lines }) => [id, lines])),
    };
  }

  it.each([
    ['in one line', (index: number) => [index + 1]],
    ['with two ways from each', (index: number) => [index + 1, index + 7]],
    ['in one ring', (index: number) => [(index + 1) % 5_000]],
    ['back and forth', (index: number) => (index === 0 ? [1] : [index - 1, index + 1])],
  ])('judges 5,000 cards within 200 ms: %s', (_how, next) => {
    const state = large(next);
    // Time of the processor, which does not depend on what else the machine is doing.
    const times = Array.from({ length: 5 }, () => {
      const before = process.threadCpuUsage();
      expect(checkMap(state).length).toBeGreaterThan(0);
      const { user, system } = process.threadCpuUsage(before);
      return (user + system) / 1_000;
    });
    expect(Math.min(...times)).toBeLessThan(200);
  });
});
