import { describe, expect, it } from 'vitest';
import { applyAll } from '../../../shared/apply.ts';
import { boardOf, zonesOf } from '../../../shared/canvas/board.ts';
import { countsOf } from '../../../shared/canvas/check/index.ts';
import { boardsNow, snapshotBoards } from '../../../shared/canvas/snapshot.ts';
import { boardSnapshotSchema } from '../../../shared/programme/schema.ts';
import { boardEvent, sketch } from '../../helpers/boards.ts';
import { stateOf } from '../../helpers/example.ts';

const secret = 'Jeg tør ikke sige det højt';
const input = { id: 'i1', number: 1, type: 'worry', text: secret, anonymous: true, status: 'new' } as const;

describe('a snapshot of the boards', () => {
  const example = stateOf();

  it('has every board of the example as it is drawn, and fits the format', () => {
    const boards = snapshotBoards(example);
    expect(boards.map(({ canvasId, title, trackId }) => [canvasId, title, trackId])).toEqual([
      ['cv-forstaaelse', 'Sådan styrer vi i dag (nu-kort)', 'tr-faelles'],
      ['cv-budget', 'Budgetmodel: fast budget med medansvar', 'tr-budget'],
      ['cv-visitation', 'Visitationsmodel: borgerens vej ind', 'tr-visitation'],
      ['cv-dokumentation', 'Mål–indsats–effekt-hjulet', 'tr-dokumentation'],
    ]);
    for (const board of boards) {
      const drawn = boardOf(example, board.canvasId);
      expect(new Map(board.nodes.map((card) => [card.id, card]))).toEqual(
        new Map(
          drawn.cards.map((card) => [
            card.id,
            expect.objectContaining({ label: card.label, content: card.content, x: card.x, w: card.w }),
          ]),
        ),
      );
      expect(board.edges).toHaveLength(drawn.connections.length);
      expect(board.zones.map(({ id }) => id)).toEqual(zonesOf(example, board.canvasId).map(({ id }) => id));
    }
    const snapshot = { id: 'sn', title: 'Nu', takenAt: '2026-11-23T10:00:00Z', boards, counts: countsOf(example) };
    expect(boardSnapshotSchema.safeParse(snapshot).error).toBeUndefined();
    expect(JSON.parse(JSON.stringify(boards))).toEqual(boards);
  });

  it('puts what a canvas changed over its template, and leaves out what it removed', () => {
    const state = applyAll(example, [
      boardEvent('card.changed', 'cv-budget', 'n01', { set: { label: 'Hele rammen', zoneId: null } }),
      boardEvent('card.changed', 'cv-budget', 'n04', { set: { removed: true } }),
      boardEvent('connection.added', 'cv-budget', 'e01', { value: { id: 'e01', kind: 'finances' } }),
      boardEvent('connection.added', 'cv-budget', 'e05', { value: { id: 'e05', removed: true } }),
    ]);
    const budget = snapshotBoards(state).find(({ canvasId }) => canvasId === 'cv-budget');
    expect(budget?.nodes.find(({ id }) => id === 'n01')).toMatchObject({ label: 'Hele rammen', zoneId: null });
    expect(budget?.nodes.some(({ id }) => id === 'n04')).toBe(false);
    expect(budget?.edges.find(({ id }) => id === 'e01')).toEqual({
      id: 'e01',
      from: 'n01',
      to: 'n02',
      kind: 'finances',
      label: '',
    });
    expect(budget?.edges.filter(({ id, from, to }) => id === 'e05' || from === 'n04' || to === 'n04')).toEqual([]);
  });

  it('says where a connection from board to board leads', () => {
    const boards = [
      {
        id: 'a',
        cards: [{ id: 'k' }],
        lines: [
          { id: 'x', from: 'k', to: 'k', toCanvasId: 'b' },
          { id: 'y', from: 'k', to: 'gone', toCanvasId: 'b' },
        ],
      },
      { id: 'b', cards: [{ id: 'k' }] },
    ];
    const [a, b] = snapshotBoards(sketch({ boards }));
    expect(a?.edges).toEqual([{ id: 'x', from: 'k', to: 'k', toCanvasId: 'b', kind: 'flow', label: '' }]);
    expect(b?.edges).toEqual([]);
  });

  it('never holds the words of an input, so that they can be erased', () => {
    const boards = [
      {
        id: 'a',
        cards: [
          { id: 'k', inputId: 'i1', label: '', content: '' },
          { id: 'own', content: 'egne ord' },
        ],
      },
    ];
    const state = sketch({ boards, inputs: [input] });
    expect(boardOf(state, 'a').cards[0]?.content).toBe(secret);
    for (const taken of [snapshotBoards(state), boardsNow(state)]) {
      expect(JSON.stringify(taken)).not.toContain(secret);
      expect(taken[0]?.nodes.map(({ content }) => content)).toEqual(['', 'egne ord']);
    }
  });

  it('holds nothing of an input card whose input is gone, either', () => {
    const boards = [{ id: 'a', cards: [{ id: 'k', inputId: 'i1', content: secret }] }];
    expect(JSON.stringify(snapshotBoards(sketch({ boards })))).not.toContain(secret);
  });
});
