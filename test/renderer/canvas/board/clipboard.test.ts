import { describe, expect, it } from 'vitest';
import { copyOf, linesAsCards, pasted, readCopied, textOf } from '../../../../renderer/canvas/board/clipboard.ts';
import { boardOf } from '../../../../shared/canvas/board.ts';
import { emptyState } from '../../../../shared/state.ts';
import { stateOf } from '../../../helpers/example.ts';

const state = stateOf();
const board = boardOf(state, 'cv-budget');
const ids = () => {
  let next = 0;
  return () => {
    next += 1;
    return `new-${next}`;
  };
};

describe('cards on the clipboard', () => {
  it('come back with their words, their meaning and the lines among them', () => {
    const copied = readCopied(JSON.stringify(copyOf(board.cards, board.connections)));
    if (!copied) throw new Error('nothing was copied');
    const { cards, connections } = pasted(copied, { x: 1_000, y: 500 }, state, ids());
    expect(cards.map(({ card }) => [card.label, card.content, card.type, card.state])).toEqual(
      board.cards.map(({ label, content, type, state: how }) => [label, content, type, how]),
    );
    expect(connections).toHaveLength(board.connections.length);
    expect(Math.min(...cards.map(({ card }) => card.x))).toBe(1_000);
    expect(Math.min(...cards.map(({ card }) => card.y))).toBe(500);
    expect(cards.some(({ card }) => (card.decisionIds as string[]).length > 0)).toBe(true);
  });

  it('leave behind what another programme does not have', () => {
    const copied = copyOf(board.cards, board.connections);
    const { cards } = pasted(copied, { x: 0, y: 0 }, emptyState(), ids());
    expect(cards.flatMap(({ card }) => [...(card.inputIds as string[]), ...(card.decisionIds as string[])])).toEqual([]);
    expect(cards.map(({ card }) => card.ownerId)).toEqual(cards.map(() => null));
  });

  it('leave out a line whose other end is not copied', () => {
    const [first] = board.cards;
    expect(copyOf(first ? [first] : [], board.connections).connections).toEqual([]);
  });

  it('are a line of text each for other programs', () => {
    expect(textOf(board.cards.slice(0, 1))).toBe('Samlet ramme: 23,3 mio. kr. i 2018, byrådets budget');
  });

  it.each(['', 'Samlet ramme', '{"cards":[]}', '{"cards":[{"id":1}],"connections":[]}', 'null'])(
    'are not read out of %j',
    (text) => {
      expect(readCopied(text)).toBeUndefined();
    },
  );
});

describe('a list that is pasted', () => {
  it('becomes a card a line, without bullets and numbers, empty lines left out', () => {
    const cards = linesAsCards('• Ventetid\r\n\r\n2) Gentagelser\n- Borgerens mål', { x: 40, y: 80 }, ids());
    expect(cards.map(({ card }) => card.label)).toEqual(['Ventetid', 'Gentagelser', 'Borgerens mål']);
  });

  it('keeps a number that is part of what is said', () => {
    expect(linesAsCards('9 uger til første besøg', { x: 0, y: 0 }, ids())[0]?.card.label).toBe('9 uger til første besøg');
  });

  it('puts a long line in the text of the card', () => {
    const long = 'Borgeren fortæller det samme fire gange, før nogen skriver det ned i det system, alle kan læse';
    expect(linesAsCards(long, { x: 0, y: 0 }, ids())[0]?.card).toMatchObject({ content: long });
  });

  it('lays no card over another', () => {
    const cards = linesAsCards(Array.from({ length: 40 }, (_, index) => `Kort ${index}`).join('\n'), { x: 0, y: 0 }, ids());
    expect(new Set(cards.map(({ card }) => `${card.x} ${card.y}`)).size).toBe(40);
  });
});
