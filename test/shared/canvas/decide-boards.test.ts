import { describe, expect, it } from 'vitest';
import { boardOf, zonesOf } from '../../../shared/canvas/board.ts';
import { checkBoard } from '../../../shared/canvas/check/index.ts';
import { templateLibrary } from '../../../shared/canvas/library/index.ts';
import { toDocument } from '../../../shared/programme/interchange.ts';
import { programmeOf, type State } from '../../../shared/state.ts';
import { following, NOW, said, undone } from '../../helpers/decide.ts';
import { exampleDocument, stateOf } from '../../helpers/example.ts';

const example = stateOf();
const lineOf = (from: string, to: string, more: object = {}) => ({
  type: 'connection.add',
  canvasId: 'cv-budget',
  id: 'l1',
  from,
  to,
  kind: 'flow',
  ...more,
});
const across = lineOf('n01', 'n03', { toCanvasId: 'cv-dokumentation' });
const crossings = (state: State, canvasId: string) =>
  boardOf(state, canvasId).crossings.map(({ key, direction }) => [key, direction]);
const cards = (state: State, canvasId: string) => boardOf(state, canvasId).cards;
const newest = <T>(list: ReadonlyMap<string, T>): T => [...list.values()].at(-1) as T;

describe('a connection', () => {
  it('is refused to the card itself, to nothing, and when it is there already', () => {
    expect(said(example, lineOf('n01', 'n01'))).toBe('canvas.selfConnection');
    expect(said(example, lineOf('n01', 'n99'))).toBe('canvas.noSuchCard');
    expect(said(example, lineOf('n01', 'n03', { toCanvasId: 'none' }))).toBe('canvas.noSuchCanvas');
    const there = following(example, lineOf('n01', 'n05'));
    expect(said(there, lineOf('n01', 'n05', { id: 'l2' }))).toBe('canvas.duplicateConnection');
    expect(said(there, lineOf('n01', 'n06'))).toBe('canvas.duplicateConnection');
    expect(said(there, lineOf('n01', 'n05', { id: 'l2', kind: 'tension' }))).toBe('done');
    expect(said(example, lineOf('n01', 'n01', { toCanvasId: 'cv-dokumentation' }))).toBe('done');
  });

  it('of the template’s is changed and taken away on this board only', () => {
    const edit = { type: 'connection.edit', canvasId: 'cv-budget', id: 'e01', set: { kind: 'tension', label: 'træk' } };
    const edited = following(example, edit);
    expect(boardOf(edited, 'cv-budget').connections).toContainEqual(
      expect.objectContaining({ id: 'e01', kind: 'tension', label: 'træk' }),
    );
    const removed = following(edited, { type: 'connection.remove', canvasId: 'cv-budget', ids: ['e01'] });
    expect(boardOf(removed, 'cv-budget').connections.some(({ id }) => id === 'e01')).toBe(false);
    expect(removed.canvasTemplates).toBe(example.canvasTemplates);
    expect(said(removed, edit)).toBe('canvas.noSuchConnection');
  });

  it('does not become the same as another by another meaning', () => {
    const both = following(example, lineOf('n01', 'n05'), lineOf('n01', 'n05', { id: 'l2', kind: 'tension' }));
    expect(said(both, { type: 'connection.edit', canvasId: 'cv-budget', id: 'l2', set: { kind: 'flow' } })).toBe(
      'canvas.duplicateConnection',
    );
  });
});

describe('a connection from board to board', () => {
  const connected = following(example, across);

  it('is known on both, as going out of one and into the other', () => {
    expect(crossings(connected, 'cv-budget')).toEqual([['cv-budget/l1', 'out']]);
    expect(crossings(connected, 'cv-dokumentation')).toEqual([['cv-budget/l1', 'in']]);
    expect(boardOf(connected, 'cv-dokumentation').crossings[0]).toMatchObject({
      other: { key: 'cv-budget/n01', trackId: 'tr-budget', label: 'Samlet ramme' },
    });
  });

  it.each([
    ['the card it comes from', { type: 'card.remove', canvasId: 'cv-budget', ids: ['n01'] }],
    ['the card it leads to', { type: 'card.remove', canvasId: 'cv-dokumentation', ids: ['n03'] }],
    ['the board it comes from', { type: 'canvas.remove', id: 'cv-budget' }],
    ['the board it leads to', { type: 'canvas.remove', id: 'cv-dokumentation' }],
  ])('goes with %s, and comes back with it', (_what, command) => {
    const gone = following(connected, command);
    expect([...crossings(gone, 'cv-budget'), ...crossings(gone, 'cv-dokumentation')]).toEqual([]);
    expect(JSON.stringify(toDocument(gone))).not.toContain('"l1"');
    expect(toDocument(undone(connected, command))).toEqual(toDocument(connected));
  });

  it('goes when both cards are taken away in one step', () => {
    const commands = [
      { type: 'card.remove', canvasId: 'cv-dokumentation', ids: ['n03'] },
      { type: 'card.remove', canvasId: 'cv-budget', ids: ['n01'] },
    ];
    const gone = following(connected, { type: 'canvas.batch', commands });
    expect(JSON.stringify(toDocument(gone))).not.toContain('"l1"');
    expect(toDocument(undone(connected, { type: 'canvas.batch', commands }))).toEqual(toDocument(connected));
  });
});

describe('a new board', () => {
  const make = (more: object) => ({ type: 'canvas.add', id: 'cv-new', title: 'Ny tavle', trackId: null, ...more });

  it('is empty with one zone, or begins with what a template of the programme has', () => {
    const empty = boardOf(following(example, make({})), 'cv-new');
    expect([empty.zones.map(({ label }) => label), empty.cards]).toEqual([['Ny tavle'], []]);
    const board = boardOf(following(example, make({ templateId: 'ct-budget' })), 'cv-new');
    expect(board.cards).toHaveLength(22);
    expect(board.connections).toHaveLength(22);
    expect(board.cards.map(({ content }) => content).join('')).toBe('');
  });

  it('brings a template of the library along, which belongs to no track that is not here', () => {
    const [template] = templateLibrary(exampleDocument(), 'en');
    const blank = following(example, ...[...example.canvases.keys()].map((id) => ({ type: 'canvas.remove', id })));
    const foreign = { ...template, id: 'ct-foreign', trackId: 'tr-elsewhere' };
    const state = following(blank, make({ template: foreign }));
    expect(state.canvasTemplates.get('ct-foreign')).toMatchObject({ title: template?.title, trackId: null });
    expect(cards(state, 'cv-new')).toHaveLength(template?.nodes.length ?? -1);
    // The programme's own template of that name is not written over by one that comes along.
    const again = following(
      state,
      make({ id: 'cv-again', template: { ...foreign, title: 'Noget andet', nodes: [], edges: [] } }),
    );
    expect(again.canvasTemplates.get('ct-foreign')?.title).toBe(template?.title);
  });

  it('is refused with a name that is taken, for a track or from a template that is not there', () => {
    expect(said(example, make({ id: 'cv-budget' }))).toBe('canvas.canvasExists');
    expect(said(example, make({ trackId: 'tr-none' }))).toBe('command.gone');
    expect(said(example, make({ templateId: 'ct-none' }))).toBe('command.gone');
  });

  it('is refused from a template that hangs together badly, for the programme could not be read again', () => {
    const node = { id: 'a', type: 'step', label: '', x: 0, y: 0, w: 240, h: 96 };
    const sound = { id: 'ct-x', title: 'X', zones: [], nodes: [node], edges: [] };
    const loose = { ...sound, edges: [{ id: 'e1', from: 'a', to: 'b', kind: 'flow' }] };
    expect(said(example, make({ template: sound }))).toBe('done');
    expect(said(example, make({ template: loose }))).toBe('command.invalid');
    expect(said(example, make({ template: { ...sound, nodes: [node, node] } }))).toBe('command.invalid');
  });

  it('gets another name and another track', () => {
    const state = following(example, { type: 'canvas.edit', id: 'cv-budget', set: { title: 'Penge', trackId: null } });
    expect(state.canvases.get('cv-budget')).toMatchObject({ title: 'Penge', trackId: null });
    expect(said(example, { type: 'canvas.edit', id: 'cv-budget', set: { trackId: 'tr-none' } })).toBe('command.gone');
  });
});

describe('a board that is removed', () => {
  const begun = following(
    example,
    across,
    lineOf('n02', 'n04', { canvasId: 'cv-visitation', id: 'l2', toCanvasId: 'cv-budget' }),
    { type: 'card.add', canvasId: 'cv-budget', id: 'k1', card: { x: 0, y: 0, inputId: 'in-001', decisionIds: ['d02'] } },
    { type: 'card.edit', canvasId: 'cv-budget', id: 'n02', set: { inputIds: ['in-002'], ownerId: 'r-chef' } },
    { type: 'zone.add', canvasId: 'cv-budget', label: 'Nyt felt', index: 0 },
  );
  const remove = { type: 'canvas.remove', id: 'cv-budget' };

  it('takes its cards, its lines, the lines that lead to it, and what points at its cards', () => {
    const document = toDocument(following(begun, remove));
    expect(JSON.stringify(document.canvases)).not.toContain('cv-budget');
    expect(JSON.stringify([document.inputs, document.decisions])).not.toContain('cv-budget');
    expect(document.canvasTemplates).toEqual(toDocument(begun).canvasTemplates);
  });

  it('comes back whole, in its place, with one undo', () => {
    expect(toDocument(undone(begun, remove))).toEqual(toDocument(begun));
  });
});

describe('a board kept as a template', () => {
  const begun = following(
    example,
    { type: 'card.add', canvasId: 'cv-budget', id: 'k1', card: { x: 0, y: 0, inputId: 'in-001' } },
    { type: 'card.add', canvasId: 'cv-budget', id: 'k2', card: { x: 0, y: 200, label: 'Eget kort', content: 'Egne ord' } },
    { type: 'card.mark', canvasId: 'cv-budget', ids: ['n01', 'k2'], set: { ownerId: 'p-l01', mandate: 'politics', amountKr: 5 } },
    { type: 'zone.edit', canvasId: 'cv-budget', id: 'z1', set: { ownerId: 'r-chef', label: 'Rammer' } },
    lineOf('k1', 'k2'),
    lineOf('k2', 'n01', { id: 'l2' }),
    lineOf('k2', 'n03', { id: 'l3', toCanvasId: 'cv-dokumentation' }),
    { type: 'card.remove', canvasId: 'cv-budget', ids: ['n02'] },
  );
  const save = (withContent: boolean) => ({ type: 'canvas.saveAsTemplate', id: 'cv-budget', title: 'Vores', withContent });
  const saved = newest(following(begun, save(true)).canvasTemplates);
  const frame = newest(following(begun, save(false)).canvasTemplates);

  it('knows the template it came from, whose it is and what it is called', () => {
    expect(saved).toMatchObject({ parentId: 'ct-budget', trackId: 'tr-budget', title: 'Vores', kind: 'flow' });
  });

  it('has what is drawn, but no input, no person and no line that leads away', () => {
    const ids = saved.nodes.map(({ id }) => id);
    expect(ids).toContain('k2');
    expect(ids).not.toContain('k1');
    expect(ids).not.toContain('n02');
    expect(saved.edges.map(({ id }) => id).filter((id) => id.startsWith('l'))).toEqual(['l2']);
    for (const line of saved.edges)
      expect([ids, ids]).toEqual([expect.arrayContaining([line.from]), expect.arrayContaining([line.to])]);
    expect(JSON.stringify([saved, frame])).not.toMatch(/p-l01|r-chef|in-001|ownerId|inputId/);
    expect(JSON.stringify([saved, frame])).not.toContain(example.inputs.get('in-001')?.text ?? '');
  });

  it('has what was written only when that was asked for', () => {
    const contents = (template: typeof saved) => template.nodes.map(({ content = '' }) => content).join('');
    expect(contents(saved)).toContain('Egne ord');
    expect(contents(frame)).toBe('');
    expect(frame.nodes.map(({ label }) => label)).toContain('Eget kort');
  });

  it('makes the same board again', () => {
    const state = following(begun, save(true));
    const id = newest(state.canvasTemplates).id;
    const again = following(state, { type: 'canvas.add', id: 'cv-again', title: '', trackId: 'tr-budget', templateId: id });
    const places = (of: State, canvasId: string) =>
      Object.fromEntries(
        cards(of, canvasId).map(({ id: card, label, content, x, y, zoneId }) => [card, [label, content, x, y, zoneId]]),
      );
    const { k1: _input, ...drawn } = places(begun, 'cv-budget');
    expect(places(again, 'cv-again')).toEqual(drawn);
    expect(zonesOf(again, 'cv-again').map(({ label }) => label)).toEqual(zonesOf(begun, 'cv-budget').map(({ label }) => label));
  });
});

describe('several commands in one', () => {
  const add = (id: string) => ({ type: 'card.add', canvasId: 'cv-budget', id, card: { x: 0, y: 0 } });

  it('are carried out one after the other, each on what the one before has left', () => {
    const commands = [add('k1'), add('k2'), lineOf('k1', 'k2'), { type: 'card.remove', canvasId: 'cv-budget', ids: ['k1'] }];
    const state = following(example, { type: 'canvas.batch', commands });
    expect(cards(state, 'cv-budget').map(({ id }) => id)).toContain('k2');
    expect(JSON.stringify(toDocument(state))).not.toContain('"l1"');
  });

  it('are carried out together or not at all, and taken back together', () => {
    const begun = following(example, { type: 'card.mark', canvasId: 'cv-visitation', ids: ['n01'], set: { locked: true } });
    const move = { type: 'card.move', canvasId: 'cv-visitation', moves: [{ id: 'n01', x: 0, y: 0 }] };
    expect(said(begun, { type: 'canvas.batch', commands: [add('k1'), move, add('k2')] })).toBe('canvas.cardLocked');
    expect(toDocument(undone(begun, { type: 'canvas.batch', commands: [add('k1'), add('k2')] }))).toEqual(toDocument(begun));
  });
});

describe('a snapshot', () => {
  it('is taken, renamed and removed, with the boards as they stood', () => {
    const taken = following(example, { type: 'snapshot.take', title: 'Før', workshopId: 'w3' });
    const { id, boards } = newest(taken.boardSnapshots);
    expect(newest(taken.boardSnapshots)).toMatchObject({ title: 'Før', workshopId: 'w3', takenAt: NOW });
    const changed = following(
      taken,
      { type: 'card.edit', canvasId: 'cv-budget', id: 'n01', set: { label: 'Nyt' } },
      { type: 'canvas.remove', id: 'cv-visitation' },
      { type: 'snapshot.rename', id, title: 'Efter workshop 3' },
    );
    expect(changed.boardSnapshots.get(id)).toMatchObject({ title: 'Efter workshop 3', boards });
    expect(following(changed, { type: 'snapshot.remove', id }).boardSnapshots.size).toBe(0);
  });

  it('is refused for a workshop, and under a name, that is not there', () => {
    expect(said(example, { type: 'snapshot.take', title: 'Før', workshopId: 'w99' })).toBe('command.gone');
    expect(said(example, { type: 'snapshot.rename', id: 'sn', title: 'Efter' })).toBe('command.gone');
    expect(said(example, { type: 'snapshot.remove', id: 'sn' })).toBe('command.gone');
  });

  it('keeps its workshop from being removed', () => {
    const fresh = following(example, { type: 'workshop.add', workshop: { title: 'Ekstra' } });
    const { id } = newest(fresh.workshops);
    expect(said(fresh, { type: 'workshop.remove', id })).toBe('done');
    const taken = following(fresh, { type: 'snapshot.take', title: 'Før', workshopId: id });
    expect(said(taken, { type: 'workshop.remove', id })).toBe('programme.workshopInUse');
  });
});

describe('a finding of the map check', () => {
  const found = checkBoard(example, 'cv-budget')[0];
  if (!found) throw new Error('the example has nothing to find');
  const about = { canvasId: 'cv-budget', rule: found.rule, cardIds: [...found.cardKeys] };
  const waived = following(example, {
    type: 'check.waive',
    ...about,
    cardIds: about.cardIds.toReversed(),
    reason: 'Det er aftalt',
  });
  const again = (state: State) =>
    checkBoard(state, 'cv-budget').find(({ rule, cardKeys }) => rule === found.rule && cardKeys.join() === found.cardKeys.join());

  it('that is waived stays waived with its reason, in whatever order its cards were named', () => {
    expect(found.waived).toBeNull();
    expect(again(waived)?.waived).toMatchObject({ reason: 'Det er aftalt' });
    const twice = following(waived, { type: 'check.waive', ...about, reason: 'Stadig aftalt' });
    expect(twice.canvases.get('cv-budget')?.waivers).toEqual([expect.objectContaining({ reason: 'Stadig aftalt', at: NOW })]);
  });

  it('comes forth again when the waiver is taken back', () => {
    expect(again(following(waived, { type: 'check.unwaive', ...about }))?.waived).toBeNull();
  });

  it('is looked for within limits that the room sets', () => {
    const state = following(
      example,
      { type: 'check.limits', set: { maxHandovers: 7 } },
      { type: 'check.limits', set: { roomMandate: 'management' } },
    );
    expect(programmeOf(state).mapCheck).toEqual({ maxHandovers: 7, roomMandate: 'management' });
  });
});

describe('what a decision means for another track', () => {
  const answer = (text: string, trackId = 'tr-visitation') => ({
    type: 'consequence.answer',
    decisionId: 'd16',
    trackId,
    answer: text,
  });

  it('is answered, answered anew and asked again', () => {
    const state = following(example, answer('Ikke noget'), answer('', 'tr-dokumentation'), answer('Kortere frister'));
    expect(state.decisions.get('d16')?.trackConsequences).toEqual([
      { trackId: 'tr-dokumentation', answer: '', at: NOW },
      { trackId: 'tr-visitation', answer: 'Kortere frister', at: NOW },
    ]);
    const asked = following(state, { type: 'consequence.reopen', decisionId: 'd16', trackId: 'tr-visitation' });
    expect(asked.decisions.get('d16')?.trackConsequences).toEqual([expect.objectContaining({ trackId: 'tr-dokumentation' })]);
  });

  it('is not answered for a decision or a track that is not there', () => {
    expect(said(example, { ...answer('x'), decisionId: 'd99' })).toBe('command.gone');
    expect(said(example, answer('x', 'tr-none'))).toBe('command.gone');
  });
});

describe('a card that goes over to another board', () => {
  const begun = following(example, across, {
    type: 'card.edit',
    canvasId: 'cv-budget',
    id: 'n01',
    set: { inputIds: ['in-002'], decisionIds: ['d02'], content: 'Ord' },
  });
  const transfer = {
    type: 'card.transfer',
    canvasId: 'cv-budget',
    toCanvasId: 'cv-visitation',
    moves: [{ id: 'n01', x: 40, y: 900 }],
  };
  const state = following(begun, transfer);
  const there = () => cards(state, 'cv-visitation').find(({ label }) => label === 'Samlet ramme');

  it('keeps its words, and its links know where it is', () => {
    expect(there()).toMatchObject({ content: 'Ord', x: 40, y: 900, zoneId: 'z1', inputIds: ['in-002'], decisionIds: ['d02'] });
    const ref = { canvasId: 'cv-visitation', nodeId: there()?.id };
    expect(state.inputs.get('in-002')?.canvasRefs).toContainEqual(ref);
    expect(state.decisions.get('d02')?.cardRefs).toContainEqual(ref);
    expect(JSON.stringify([state.inputs.get('in-002'), state.decisions.get('d02')])).not.toContain('cv-budget');
  });

  it('keeps every connection, now from board to board', () => {
    const before = boardOf(begun, 'cv-budget');
    const lines =
      before.connections.filter(({ from, to }) => [from, to].includes('cv-budget/n01')).length + before.crossings.length;
    expect(lines).toBeGreaterThan(1);
    expect(crossings(state, 'cv-visitation')).toHaveLength(lines);
    expect(toDocument(undone(begun, transfer))).toEqual(toDocument(begun));
  });
});
