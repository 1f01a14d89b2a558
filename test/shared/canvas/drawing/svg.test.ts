import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../../shared/canvas/board.ts';
import { boardOutline } from '../../../../shared/canvas/drawing/outline.ts';
import { themes } from '../../../../shared/canvas/drawing/palettes.ts';
import { boardSvg } from '../../../../shared/canvas/drawing/svg.ts';
import { amountText, boardNames } from '../../../../shared/canvas/drawing/words.ts';
import { boardOrMap, MAP_ID } from '../../../../shared/canvas/map.ts';
import { translator } from '../../../../shared/i18n/index.ts';
import { aBoard } from '../../../helpers/board-cards.ts';
import { stateOf } from '../../../helpers/example.ts';
import { all, readXml } from '../../../helpers/xml.ts';

const state = stateOf();
const t = translator('da');
const names = boardNames(state, 'da');
const options = { title: 'Tavle', description: 'En tavle', theme: 'light', t, names } as const;

/** Every card's whole label, as the picture carries it. */
const labelsIn = (svg: string) =>
  all(readXml(svg), 'g').flatMap(({ children }) => children.filter(({ name }) => name === 'title').map(({ text }) => text));

describe('a board as SVG', () => {
  it.each([...state.canvases.keys(), MAP_ID])('is whole and has every card: %s', (id) => {
    const board = boardOrMap(state, id);
    const svg = boardSvg(board, options);
    expect(labelsIn(svg)).toEqual(board.cards.map(({ label }) => label));
    const root = readXml(svg);
    expect(root.children.slice(0, 2).map(({ name, text }) => [name, text])).toEqual([
      ['title', 'Tavle'],
      ['desc', 'En tavle'],
    ]);
  });

  it('shows every word of a small board, and the labels of a large one', () => {
    const words = (count: number) => all(readXml(boardSvg(aBoard(count), options)), 'text').map(({ text }) => text);
    expect(words(5)).toContain('Temaer om hverdag og helbred');
    const large = words(500);
    expect(large).not.toContain('Temaer om hverdag og helbred');
    expect(large.join(' ')).toContain('Kort 499:');
  });

  it('has no number longer than it need be, and no number that is none', () => {
    for (const detail of ['full', 'label', 'block'] as const) {
      const svg = boardSvg(aBoard(40), { ...options, detail });
      expect(svg).not.toMatch(/NaN|Infinity|undefined|null|\.\d{4,}/);
    }
  });

  it.each(themes)('carries its own ground: %s', (theme) => {
    expect(boardSvg(aBoard(1), { ...options, theme })).toMatch(/<rect [^>]*fill="#[0-9a-f]{6}"\/>/);
  });

  it('is a picture also when there is nothing on the board', () => {
    const nothing = { lanes: [], zones: [], cards: [], connections: [], crossings: [] };
    expect(() => readXml(boardSvg(nothing, options))).not.toThrow();
  });

  it('shows the part that is asked for', () => {
    const svg = boardSvg(aBoard(5), { ...options, frame: { x: 10, y: 20, w: 300, h: 200 } });
    expect(readXml(svg).attributes.viewBox).toBe('10 20 300 200');
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img onerror=x>',
    '& &amp; &#0;',
    '\u0000\u0008\u001b\ufffe',
    '\ud800 halv',
    '👩‍👧 שלום ‮مرحبا',
    ']]>',
    '--><!--',
  ])('takes %j for text', (hostile) => {
    const board = aBoard(3, () => ({ label: hostile, content: hostile, prompt: hostile }));
    const hung = {
      ...board,
      zones: board.zones.map((zone) => ({ ...zone, label: hostile })),
      connections: board.connections.map((line) => ({ ...line, label: hostile, kind: hostile })),
    };
    const root = readXml(boardSvg(hung, { ...options, title: hostile, description: hostile, fontFamily: hostile }));
    const known = ['svg', 'title', 'desc', 'rect', 'g', 'path', 'text'];
    expect(new Set(known.flatMap((name) => all(root, name)))).toEqual(new Set(everything(root)));
  });

  it('is whole XML for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const board = aBoard(2, () => ({ label: text, content: text }));
        expect(() => readXml(boardSvg(board, { ...options, title: text }))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

function everything(element: ReturnType<typeof readXml>): readonly ReturnType<typeof readXml>[] {
  return [element, ...element.children.flatMap(everything)];
}

describe('a board in words', () => {
  it('has every card once, with what it leads to', () => {
    const board = boardOf(state, 'cv-budget');
    const groups = boardOutline(board, t, names);
    expect(groups.map(({ zone }) => zone)).toEqual(board.zones.map(({ label }) => label));
    const cards = groups.flatMap(({ cards: own }) => own);
    expect(cards.map(({ label }) => label).toSorted()).toEqual(board.cards.map(({ label }) => label).toSorted());
    expect(cards.flatMap(({ connections }) => connections)).toHaveLength(board.connections.length);
    expect(cards[0]).toEqual({
      label: 'Samlet ramme',
      content: '23,3 mio. kr. i 2018, byrådets budget',
      meta: ['Regel', 'Aftalt', '1 input', '1 beslutning'],
      connections: expect.arrayContaining([expect.stringContaining('Forhandling')]),
    });
  });
});

describe('money on a card', () => {
  it.each([
    [23_300_000, '23,3 mio. kr.', 'DKK 23.3m'],
    [450_000, '450.000 kr.', 'DKK 450,000'],
    [-1_000_000, '−1 mio. kr.', 'DKK −1m'],
    [0, '0 kr.', 'DKK 0'],
  ])('writes %i', (kroner, da, en) => {
    expect(amountText(kroner, t, 'da')).toBe(da);
    expect(amountText(kroner, translator('en'), 'en')).toBe(en);
  });
});
