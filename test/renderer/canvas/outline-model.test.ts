import { describe, expect, it } from 'vitest';
import { lineText } from '../../../renderer/canvas/outline/line-text.ts';
import { linesOf, outlineOf, swapped } from '../../../renderer/canvas/outline/model.ts';
import { type BoardCard, boardOf } from '../../../shared/canvas/board.ts';
import { mapOf } from '../../../shared/canvas/map.ts';
import { translator } from '../../../shared/i18n/index.ts';
import { sketch } from '../../helpers/boards.ts';
import { stateOf } from '../../helpers/example.ts';

const card = (y: number, h: number, x = 40): BoardCard => {
  const [some] = boardOf(stateOf(), 'cv-budget').cards;
  if (!some) throw new Error('the example has no cards');
  return { ...some, x, y, w: 240, h };
};

describe('the outline of a board', () => {
  it('holds every card once, in the zone it lies in, from the top', () => {
    const board = boardOf(stateOf(), 'cv-budget');
    const zones = outlineOf(board).flatMap((lane) => lane.zones);
    expect(zones.flatMap(({ cards }) => cards.map(({ key }) => key)).sort()).toEqual(board.cards.map(({ key }) => key).sort());
    for (const { zone, cards } of zones) {
      expect(cards.every(({ zoneId }) => zoneId === zone?.id)).toBe(true);
      expect(cards.map(({ y }) => y)).toEqual(cards.map(({ y }) => y).toSorted((a, b) => a - b));
    }
  });

  it('has a lane for each track on the map', () => {
    const lanes = outlineOf(mapOf(stateOf()));
    expect(lanes.map(({ lane }) => lane.canvasId)).toEqual(['cv-budget', 'cv-visitation', 'cv-dokumentation']);
  });

  it('keeps cards whose zone is gone in a place of their own', () => {
    const board = boardOf(stateOf(), 'cv-budget');
    const lost = { ...board, cards: board.cards.map((one, index) => (index === 0 ? { ...one, zoneId: 'gone' } : one)) };
    const last = outlineOf(lost)[0]?.zones.at(-1);
    expect(last?.zone).toBeNull();
    expect(last?.cards.map(({ key }) => key)).toEqual([board.cards[0]?.key]);
  });
});

describe('what a card is connected to', () => {
  const t = translator('da');
  const state = sketch({
    boards: [
      {
        id: 'budget',
        cards: [{ id: 'pulje' }, { id: 'ramme' }],
        lines: [
          { from: 'ramme', to: 'pulje', kind: 'finances' },
          { from: 'pulje', to: 'møde', toCanvasId: 'drift', kind: 'triggers', label: 'ved ophør' },
        ],
      },
      { id: 'drift', trackId: 'drift', cards: [{ id: 'møde' }] },
    ],
  });
  const said = (canvasId: string, id: string) => {
    const lines = linesOf(state, boardOf(state, canvasId)).get(`${canvasId}/${id}`) ?? [];
    return lines.map((line) => lineText(line, t));
  };

  it('is told from both ends, with the board where that is another one', () => {
    expect(said('budget', 'ramme')).toEqual(['→ finansierer: pulje']);
    expect(said('budget', 'pulje')).toEqual(['→ udløser »ved ophør«: møde (drift)', '← ramme: finansierer']);
    expect(said('drift', 'møde')).toEqual(['← pulje (budget): udløser »ved ophør«']);
  });

  it('names the canvas that keeps it, so that either end can change it', () => {
    const [line] = linesOf(state, boardOf(state, 'drift')).get('drift/møde') ?? [];
    expect(line).toMatchObject({ canvasId: 'budget', direction: 'in' });
    expect(state.connections.get('budget')?.has(line?.id ?? '')).toBe(true);
  });
});

describe('two cards that change places', () => {
  it.each([
    [96, 96],
    [150, 96],
    [96, 240],
  ])('keep the room between them when they are %s and %s high', (a, b) => {
    const [upper, lower] = [card(80, a), card(80 + a + 24, b)];
    const places = swapped(upper, lower);
    expect(places.lower.y).toBe(80);
    expect(places.upper.y).toBe(80 + b + 24);
    expect(places.upper.y + a).toBe(lower.y + b);
  });

  it('change their order also when they lie on each other or side by side', () => {
    const on = swapped(card(80, 96), card(80, 96));
    expect(on.upper.y).toBeGreaterThan(on.lower.y);
    const beside = swapped(card(80, 96, 40), card(80, 96, 340));
    expect(beside).toEqual({ upper: { x: 340, y: 80 }, lower: { x: 40, y: 80 } });
  });
});
