import { describe, expect, it } from 'vitest';
import { type BoardCard, boardOf } from '../../../shared/canvas/board.ts';
import type { State } from '../../../shared/state.ts';
import { following, said } from '../../helpers/decide.ts';
import { stateOf } from '../../helpers/example.ts';

const example = stateOf();
const board = 'cv-budget';

function cardOf(state: State, id: string, canvasId = board): BoardCard {
  const card = boardOf(state, canvasId).cards.find((known) => known.id === id);
  if (!card) throw new Error(`no card ${id}`);
  return card;
}
const add = (card: object = {}, id = 'k1', canvasId = board) => ({
  type: 'card.add',
  canvasId,
  id,
  card: { x: 340, y: 900, ...card },
});
const edit = (set: object, more: object = {}, id = 'n01') => ({ type: 'card.edit', canvasId: board, id, set, ...more });
const mark = (set: object, ...ids: readonly string[]) => ({ type: 'card.mark', canvasId: board, ids, set });
const move = (id: string, x: number, y: number, more: object = {}) => ({
  type: 'card.move',
  canvasId: board,
  moves: [{ id, x, y, ...more }],
});
const remove = (...ids: readonly string[]) => ({ type: 'card.remove', canvasId: board, ids });
const refsOf = (state: State, input: string) => state.inputs.get(input)?.canvasRefs ?? [];

describe('a new card', () => {
  it('is where it was put, in the zone it lies in, with the usual size', () => {
    const card = cardOf(following(example, add({ label: 'Pulje' })), 'k1');
    expect(card).toMatchObject({ label: 'Pulje', type: 'step', x: 340, y: 900, w: 240, h: 96, zoneId: 'z2' });
  });

  it('belongs to no zone when it lies far outside all of them, or when that is what was asked', () => {
    expect(cardOf(following(example, add({ x: 5_000 })), 'k1').zoneId).toBeNull();
    expect(cardOf(following(example, add({ zoneId: null })), 'k1').zoneId).toBeNull();
    expect(said(example, add({ zoneId: 'z99' }))).toBe('canvas.noSuchZone');
  });

  it('says how it is on the common board, and what is proposed on a track’s', () => {
    expect(cardOf(following(example, add({}, 'k1', 'cv-forstaaelse')), 'k1', 'cv-forstaaelse').state).toBe('today');
    expect(cardOf(following(example, add()), 'k1').state).toBe('proposed');
  });

  it('never takes the name of another, neither of the board’s nor of its template’s, also one that was taken away', () => {
    expect(said(following(example, add()), add())).toBe('canvas.cardExists');
    expect(said(example, add({}, 'n01'))).toBe('canvas.cardExists');
    expect(said(following(example, remove('n01')), add({}, 'n01'))).toBe('canvas.cardExists');
  });

  it.each([
    ['an owner', { ownerId: 'nobody' }],
    ['an input', { inputIds: ['in-none'] }],
    ['an input that it would be', { inputId: 'in-none' }],
    ['a decision', { decisionIds: ['d-none'] }],
    ['a worry', { worryIds: ['none'] }],
  ])('does not point at %s that is not there', (_what, card) => {
    expect(said(example, add(card))).toBe('command.gone');
    expect(said(example, edit(card))).toBe('command.gone');
  });
});

describe('cards from the clipboard', () => {
  const insert = (cards: readonly string[], connections: readonly object[] = []) => ({
    type: 'card.insert',
    canvasId: board,
    cards: cards.map((id, index) => ({ id, card: { label: id, x: 40, y: 900 + index * 120 } })),
    connections,
  });
  const own = (state: State) => boardOf(state, board).connections.filter(({ from }) => /\/k\d$/.test(from));

  it('come with the connections among them, and with no others', () => {
    const lines = [
      { from: 'k1', to: 'k2', kind: 'flow', label: 'penge' },
      { from: 'k1', to: 'n01', kind: 'flow' },
      { from: 'k2', to: 'n01', toCanvasId: 'cv-visitation', kind: 'flow' },
    ];
    expect(own(following(example, insert(['k1', 'k2'], lines)))).toMatchObject([
      { from: 'cv-budget/k1', to: 'cv-budget/k2', kind: 'flow', label: 'penge' },
    ]);
  });

  it('never put a connection in the place of another, nor one from a card to itself', () => {
    const there = following(example, {
      type: 'connection.add',
      canvasId: board,
      id: 'l1',
      from: 'n01',
      to: 'n05',
      kind: 'tension',
    });
    const lines = (id: string) => [{ id, from: 'k1', to: 'k2', kind: 'flow' }];
    expect(said(there, insert(['k1', 'k2'], lines('l1')))).toBe('canvas.duplicateConnection');
    expect(said(there, insert(['k1', 'k2'], lines('e01')))).toBe('canvas.duplicateConnection');
    expect(own(following(there, insert(['k1'], [{ from: 'k1', to: 'k1', kind: 'flow' }])))).toEqual([]);
    const twice = [...lines('l2'), { from: 'k1', to: 'k2', kind: 'flow' }];
    expect(own(following(there, insert(['k1', 'k2'], twice)))).toHaveLength(1);
  });

  it('come all or not at all', () => {
    expect(said(example, insert(['k1', 'n01']))).toBe('canvas.cardExists');
    expect(said(example, insert(['k1', 'k1']))).toBe('canvas.cardExists');
  });
});

describe('the words of a card', () => {
  const written = following(example, edit({ label: 'Ramme', content: 'Fælles' }));

  it('are changed, and nothing else is', () => {
    const before = cardOf(example, 'n01');
    expect(cardOf(written, 'n01')).toEqual({ ...before, label: 'Ramme', content: 'Fælles' });
  });

  it('are never written over when somebody has changed them since the writer began', () => {
    expect(said(written, edit({ label: 'Min' }, { was: { label: 'Gammel' } }))).toBe('canvas.textChanged');
    expect(said(written, edit({ content: 'Min' }, { was: { content: 'Gammel' } }))).toBe('canvas.textChanged');
    expect(said(written, edit({ content: 'Min' }, { was: { content: 'Fælles' } }))).toBe('done');
  });

  it('are no conflict when both have written the same, or in different fields', () => {
    expect(said(written, edit({ label: 'Ramme' }, { was: { label: 'Gammel' } }))).toBe('done');
    const other = following(written, edit({ content: 'Deres' }));
    expect(cardOf(following(other, edit({ label: 'Mit' }, { was: { label: 'Ramme' } })), 'n01')).toMatchObject({
      label: 'Mit',
      content: 'Deres',
    });
  });
});

describe('several cards', () => {
  it('are marked at once, each keeping what is its own', () => {
    const state = following(example, mark({ state: 'agreed', mandate: 'politics', ownerId: 'r-chef' }, 'n01', 'n02', 'n02'));
    for (const id of ['n01', 'n02'])
      expect(cardOf(state, id)).toEqual({
        ...cardOf(example, id),
        state: 'agreed',
        mandate: 'politics',
        ownerId: 'r-chef',
      });
    expect(cardOf(following(state, mark({ mandate: null }, 'n01')), 'n01').mandate).toBeNull();
  });

  it('are not marked when one of them is not there', () => {
    expect(said(example, mark({ state: 'agreed' }, 'n01', 'n99'))).toBe('canvas.noSuchCard');
  });
});

describe('a locked card', () => {
  const locked = following(example, mark({ locked: true }, 'n01'));

  it.each([
    ['edited', edit({ label: 'Nyt' })],
    ['moved', move('n01', 0, 0)],
    ['marked', mark({ state: 'agreed' }, 'n02', 'n01')],
    ['removed', remove('n02', 'n01')],
  ])('is not %s', (_what, command) => {
    expect(said(locked, command)).toBe('canvas.cardLocked');
  });

  it('can be unlocked, and by that way nothing else is changed', () => {
    expect(said(locked, mark({ locked: false, state: 'dropped' }, 'n01'))).toBe('canvas.cardLocked');
    expect(said(locked, mark({ locked: true, state: 'dropped' }, 'n01'))).toBe('canvas.cardLocked');
    expect(cardOf(following(locked, mark({ locked: false }, 'n01', 'n02')), 'n01').locked).toBe(false);
  });

  it('can still be connected, and goes with its zone', () => {
    expect(said(locked, { type: 'connection.add', canvasId: board, from: 'n01', to: 'n05', kind: 'tension' })).toBe('done');
    const x = cardOf(locked, 'n01').x;
    const { zoneId } = cardOf(locked, 'n01');
    const moved = following(locked, { type: 'zone.move', canvasId: board, id: zoneId, index: 1 });
    expect(cardOf(moved, 'n01')).toMatchObject({ zoneId, locked: true });
    expect(cardOf(moved, 'n01').x).toBeGreaterThan(x);
  });
});

describe('a card that is moved', () => {
  it('belongs to the zone it is let go in, or to the one that was named', () => {
    expect(cardOf(following(example, move('n01', 640, 100)), 'n01')).toMatchObject({ x: 640, y: 100, zoneId: 'z3' });
    expect(cardOf(following(example, move('n01', 640, 100, { zoneId: 'z1' })), 'n01').zoneId).toBe('z1');
    expect(cardOf(following(example, move('n01', 9_000, 100)), 'n01').zoneId).toBeNull();
    expect(said(example, move('n01', 640, 100, { zoneId: 'z9' }))).toBe('canvas.noSuchZone');
  });

  it('goes where it was last told to when it was named twice', () => {
    const twice = {
      type: 'card.move',
      canvasId: board,
      moves: [
        { id: 'n01', x: 1, y: 2 },
        { id: 'n01', x: 3, y: 4 },
      ],
    };
    expect(cardOf(following(example, twice), 'n01')).toMatchObject({ x: 3, y: 4 });
  });
});

describe('an input put on a board', () => {
  const placed = following(example, add({ inputId: 'in-001', content: 'noget andet' }));

  it('says what was said, also when that is put right later', () => {
    expect(cardOf(placed, 'k1')).toMatchObject({
      content: example.inputs.get('in-001')?.text,
      input: { id: 'in-001', number: 1 },
    });
    const edited = following(placed, { type: 'input.edit', id: 'in-001', set: { text: 'Det, jeg sagde' } });
    expect(cardOf(edited, 'k1').content).toBe('Det, jeg sagde');
  });

  it('keeps its words to itself; only a heading can be put over them', () => {
    expect(said(placed, edit({ content: 'Mit' }, {}, 'k1'))).toBe('canvas.wordsOfInput');
    const titled = following(placed, edit({ label: 'Om tid' }, {}, 'k1'));
    expect(cardOf(titled, 'k1')).toMatchObject({ label: 'Om tid', content: example.inputs.get('in-001')?.text });
  });

  it('leaves none of its words behind on the board when it is erased', () => {
    const text = example.inputs.get('in-001')?.text ?? '';
    const erased = following(placed, { type: 'input.erase', id: 'in-001' });
    expect(cardOf(erased, 'k1').content).toBe('');
    expect(JSON.stringify([...(erased.cards.get(board)?.values() ?? [])])).not.toContain(text);
  });

  it('knows the card, and forgets it when the card goes', () => {
    expect(refsOf(placed, 'in-001')).toContainEqual({ canvasId: board, nodeId: 'k1' });
    expect(refsOf(following(placed, remove('k1')), 'in-001')).not.toContainEqual({ canvasId: board, nodeId: 'k1' });
    expect(refsOf(following(placed, { type: 'canvas.remove', id: board }), 'in-001')).toEqual([]);
  });

  it('can’t be removed from under the card, but afterwards', () => {
    const fresh = following(example, { type: 'input.add', workshopId: null, inputs: [{ text: 'Nyt' }] });
    const input = [...fresh.inputs.keys()].at(-1) ?? '';
    const onBoard = following(fresh, add({ inputId: input }));
    expect(said(onBoard, { type: 'input.remove', ids: [input] })).toBe('input.inUse');
    expect(said(following(onBoard, remove('k1')), { type: 'input.remove', ids: [input] })).toBe('done');
  });
});

describe('links of a card', () => {
  const ref = (nodeId: string) => ({ canvasId: board, nodeId });
  const linked = following(
    example,
    edit({ inputIds: ['in-002'], decisionIds: ['d02'], worryIds: [[...example.worryBank.keys()][0] ?? ''] }),
  );

  it('are known at both ends, and forgotten at both', () => {
    expect(refsOf(linked, 'in-002')).toContainEqual(ref('n01'));
    expect(linked.decisions.get('d02')?.cardRefs).toContainEqual(ref('n01'));
    const loose = following(linked, edit({ inputIds: [], decisionIds: [] }));
    expect(refsOf(loose, 'in-002')).not.toContainEqual(ref('n01'));
    expect(loose.decisions.get('d02')?.cardRefs).not.toContainEqual(ref('n01'));
  });

  it('stay with another card of the same input when one of them goes', () => {
    const both = following(linked, add({ inputIds: ['in-002'] }));
    expect(refsOf(following(both, remove('n01')), 'in-002')).toEqual(expect.arrayContaining([ref('k1')]));
    expect(refsOf(following(both, remove('n01')), 'in-002')).not.toContainEqual(ref('n01'));
  });

  it('keep nothing in use when the card is gone, also a card of the template', () => {
    const fresh = following(example, { type: 'input.add', workshopId: null, inputs: [{ text: 'Nyt' }] });
    const input = [...fresh.inputs.keys()].at(-1) ?? '';
    const state = following(fresh, edit({ inputIds: [input] }));
    expect(said(state, { type: 'input.remove', ids: [input] })).toBe('input.inUse');
    expect(said(following(state, remove('n01')), { type: 'input.remove', ids: [input] })).toBe('done');
  });

  it('to a draft that is removed go with it, also from a card that is hidden', () => {
    const drafted = following(example, { type: 'decision.add', decision: { title: 'Kort', cardRefs: [ref('n05')] } });
    const id = [...drafted.decisions.keys()].at(-1) ?? '';
    const gone = following(drafted, remove('n05'), { type: 'decision.remove', id });
    expect(gone.decisions.has(id)).toBe(false);
  });
});

describe('somebody who owns a card or a zone', () => {
  const known = following(example, { type: 'participant.add', people: [{ displayName: 'Åse Æbelø', side: 'provider' }] });
  const person = [...known.participants.keys()].at(-1) ?? '';

  it.each([
    ['a card', edit({ ownerId: person })],
    ['a zone', { type: 'zone.edit', canvasId: board, id: 'z1', set: { ownerId: person } }],
  ])('of %s stays on the list, though the name may go', (_what, command) => {
    expect(said(known, { type: 'participant.remove', id: person })).toBe('done');
    const owned = following(known, command);
    expect(said(owned, { type: 'participant.remove', id: person })).toBe('programme.participantInUse');
    expect(said(owned, { type: 'participant.erase', id: person })).toBe('done');
  });
});

describe('cards that are removed', () => {
  it('take the connections with them that hang on them', () => {
    const state = following(example, remove('n05'));
    expect(boardOf(state, board).cards.some(({ id }) => id === 'n05')).toBe(false);
    expect(JSON.stringify(boardOf(state, board).connections)).not.toContain('cv-budget/n05"');
  });
});
