import { describe, expect, it } from 'vitest';
import { type BoardFilter, isFiltering, matches, noFilter } from '../../../renderer/canvas/filter.ts';
import type { BoardCard } from '../../../shared/canvas/board.ts';
import { mapOf } from '../../../shared/canvas/map.ts';
import { stateOf } from '../../helpers/example.ts';

const state = stateOf();
const { cards } = mapOf(state);
const trackOf = (canvasId: string) => state.canvases.get(canvasId)?.trackId ?? null;
const found = (part: Partial<BoardFilter>, among: readonly BoardCard[] = cards) =>
  among.filter((card) => matches(card, { ...noFilter, ...part }, trackOf));

describe('the filter of a board', () => {
  it('lets everything through to begin with', () => {
    expect(found({}).length).toBe(cards.length);
    expect(found({ text: '  ' }).length).toBe(cards.length);
    expect(isFiltering({ ...noFilter, text: '  ' })).toBe(false);
    expect(isFiltering({ ...noFilter, openOnly: true })).toBe(true);
    expect(isFiltering({ ...noFilter, mandate: 'law' })).toBe(true);
  });

  it('finds every word, in any order and case, on the card', () => {
    const some = found({ text: 'BUDGET byråd' });
    expect(some.length).toBeGreaterThan(0);
    expect(found({ text: 'byråd budget' })).toEqual(some);
    expect(found({ text: 'budget zebra' })).toEqual([]);
  });

  it('narrows the map down to one track', () => {
    const some = found({ trackId: 'tr-budget' });
    expect(new Set(some.map(({ canvasId }) => canvasId))).toEqual(new Set(['cv-budget']));
  });

  it('asks for each thing a card is', () => {
    const [first] = cards;
    if (!first) throw new Error('the example has no cards');
    const card: BoardCard = { ...first, type: 'rule', state: 'proposed', mandate: 'law', ownerId: 'r-chef' };
    const kept = (part: Partial<BoardFilter>) => found(part, [card]).length === 1;
    expect(kept({ type: 'rule', state: 'proposed', mandate: 'law', ownerId: 'r-chef' })).toBe(true);
    expect(kept({ type: 'step' })).toBe(false);
    expect(kept({ state: 'agreed' })).toBe(false);
    expect(kept({ mandate: 'workshop' })).toBe(false);
    expect(kept({ ownerId: 'r-leder' })).toBe(false);
  });

  it('finds the prompts nobody has answered', () => {
    const [first] = cards;
    if (!first) throw new Error('the example has no cards');
    const among = [
      { ...first, required: true, content: ' ' },
      { ...first, required: true, content: 'Svar' },
      { ...first, required: false, content: '' },
    ];
    expect(found({ openOnly: true }, among)).toEqual([among[0]]);
  });

  it('finds an input on the board by its number', () => {
    const [first] = cards;
    if (!first) throw new Error('the example has no cards');
    const input = { id: 'in-021', number: 21, type: 'worry', status: 'new', side: null } as const;
    expect(found({ text: '#21' }, [{ ...first, input }]).length).toBe(1);
  });
});
