import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Board, type BoardCard, type BoardZone, boardOf, zonesOf } from '../../../shared/canvas/board.ts';
import { toDocument } from '../../../shared/programme/interchange.ts';
import type { State } from '../../../shared/state.ts';
import { following, said, undone } from '../../helpers/decide.ts';
import { stateOf } from '../../helpers/example.ts';
import { times } from '../../helpers/store.ts';

const example = stateOf();
const board = 'cv-budget';
const labels = (state: State) => zonesOf(state, board).map(({ label }) => label);
const zone = (state: State, id: string): BoardZone => {
  const found = boardOf(state, board).zones.find((known) => known.id === id);
  if (!found) throw new Error(`no zone ${id}`);
  return found;
};
const zoneCommand = (type: string, more: object) => ({ type, canvasId: board, ...more });
const add = (more: object = {}) => zoneCommand('zone.add', { id: 'z-new', label: 'Nyt felt', ...more });
const before = labels(example);

/** How every card lies in its zone: how far from its left border, and how high. The first zone takes what is left of it. */
function within({ zones, cards }: Board): Record<string, readonly [string | null, number, number]> {
  const left = new Map(zones.map(({ id, x }, index) => [id, index === 0 ? 10 : x]));
  return Object.fromEntries(cards.map(({ id, zoneId, x, y }) => [id, [zoneId, x - (left.get(zoneId ?? '') ?? 0), y]]));
}
/** Where every card lies, whatever its zone. */
function places({ cards }: Board): Record<string, readonly [number, number]> {
  return Object.fromEntries(cards.map(({ id, x, y }) => [id, [x, y]]));
}
/** The cards that lie in their zone with their middle: all others have been put outside of it by somebody. */
function inside({ zones, cards }: Board): readonly BoardCard[] {
  const boxes = new Map(zones.map((box) => [box.id, box]));
  return cards.filter(({ zoneId, x, w }) => {
    const box = boxes.get(zoneId ?? '');
    return box && x + w / 2 >= box.x && x + w / 2 <= box.x + box.w;
  });
}

describe('a new zone', () => {
  it('stands last, or where it was wanted, with room for a column of cards', () => {
    expect(labels(following(example, add()))).toEqual([...before, 'Nyt felt']);
    const second = following(example, add({ index: 1 }));
    expect(labels(second)).toEqual([before[0], 'Nyt felt', ...before.slice(1)]);
    expect(zone(second, 'z-new')).toMatchObject({ x: 310, w: 300 });
  });

  it('pushes those after it aside with their cards, and leaves those before it', () => {
    const state = following(example, add({ index: 1 }));
    expect(zone(state, 'z1')).toEqual(zone(example, 'z1'));
    expect(zone(state, 'z2').x).toBe(zone(example, 'z2').x + 300);
    expect(within(boardOf(state, board))).toEqual(within(boardOf(example, board)));
  });

  it('never has the name of another', () => {
    expect(said(example, add({ id: 'z1' }))).toBe('canvas.zoneExists');
  });
});

describe('a zone', () => {
  it('is renamed and given somebody who owns it, and nothing moves', () => {
    const set = { label: 'Økonomi', ownerId: 'r-chef' };
    const state = following(example, zoneCommand('zone.edit', { id: 'z2', set }));
    expect(zone(state, 'z2')).toEqual({ ...zone(example, 'z2'), ...set });
    expect(boardOf(state, board).cards).toEqual(boardOf(example, board).cards);
    const nobody = following(state, zoneCommand('zone.edit', { id: 'z2', set: { ownerId: null } }));
    expect(zone(nobody, 'z2')).toMatchObject({ label: 'Økonomi', ownerId: null });
    expect(said(example, zoneCommand('zone.edit', { id: 'z2', set: { ownerId: 'nobody' } }))).toBe('command.gone');
  });

  it('takes its cards along to another place in the row', () => {
    const state = following(example, zoneCommand('zone.move', { id: 'z1', index: 2 }));
    expect(labels(state)).toEqual([before[1], before[2], before[0], before[3]]);
    expect(within(boardOf(state, board))).toEqual(within(boardOf(example, board)));
    const [first] = boardOf(state, board).zones;
    expect(first).toMatchObject({ id: 'z2', x: 10 });
    const back = following(state, zoneCommand('zone.move', { id: 'z1', index: 0 }));
    expect(boardOf(back, board).cards).toEqual(boardOf(example, board).cards);
  });

  it('makes room for itself when it is made wider, and is never narrower than its cards', () => {
    const wide = following(example, zoneCommand('zone.resize', { id: 'z1', w: 500 }));
    expect(zone(wide, 'z1')).toMatchObject({ x: 10, w: 500 });
    expect(zone(wide, 'z2').x).toBe(510);
    expect(within(boardOf(wide, board))).toEqual(within(boardOf(example, board)));
    const narrow = following(wide, zoneCommand('zone.resize', { id: 'z1', w: 120 }));
    expect(zone(narrow, 'z1').w).toBe(300);
    expect(zone(narrow, 'z2').x).toBe(310);
    expect(within(boardOf(narrow, board))).toEqual(within(boardOf(example, board)));
  });

  it('is as high as all the others, and never lower than the cards', () => {
    const high = following(example, zoneCommand('zone.resize', { id: 'z1', h: 3_000 }));
    expect(new Set(boardOf(high, board).zones.map(({ h }) => h))).toEqual(new Set([3_000]));
    const low = following(high, zoneCommand('zone.resize', { id: 'z3', h: 200 }));
    const { y, h } = zone(low, 'z1');
    expect(y + h).toBeGreaterThan(Math.max(...boardOf(low, board).cards.map((card) => card.y + card.h)));
  });

  it.each([
    ['z2', 'z1'],
    ['z1', 'z2'],
  ])('%s that is removed leaves its cards, where they lie, to its neighbour %s', (id, heir) => {
    const remove = zoneCommand('zone.remove', { id });
    const state = following(example, remove);
    expect(boardOf(state, board).zones.map((known) => known.id)).not.toContain(id);
    const inherited = (card: BoardCard) => (card.zoneId === id ? { ...card, zoneId: heir } : card);
    expect(boardOf(state, board).cards).toEqual(boardOf(example, board).cards.map(inherited));
    expect(inside(boardOf(state, board))).toHaveLength(inside(boardOf(example, board)).length);
    expect(toDocument(undone(example, remove))).toEqual(toDocument(example));
  });

  it('can be the last that goes; then the cards belong to none', () => {
    const all = zonesOf(example, board).map(({ id }) => zoneCommand('zone.remove', { id }));
    const state = following(example, ...all);
    expect(boardOf(state, board).zones).toEqual([]);
    expect(boardOf(state, board).cards.map(({ zoneId }) => zoneId)).toEqual(boardOf(example, board).cards.map(() => null));
    const again = following(state, add());
    expect(boardOf(again, board).zones).toHaveLength(1);
  });

  it.each(['zone.edit', 'zone.move', 'zone.resize', 'zone.remove'])('that is not there is named by %s in vain', (type) => {
    const more = { 'zone.edit': { set: {} }, 'zone.move': { index: 0 } }[type] ?? {};
    expect(said(example, zoneCommand(type, { id: 'z99', ...more }))).toBe('canvas.noSuchZone');
    expect(said(example, { type, canvasId: 'none', id: 'z1', ...more })).toBe('canvas.noSuchCanvas');
  });
});

describe('whatever is done to zones', () => {
  const small = 'cv-small';
  const nodes = [1, 2, 3].map((n) => ({
    id: `n${n}`,
    type: 'step',
    zoneId: `z${n}`,
    label: '',
    x: 300 * n - 260,
    y: 80,
    w: 240,
    h: 96,
  }));
  const zones = [1, 2, 3].map((n) => ({ id: `z${n}`, label: `Felt ${n}`, order: n }));
  const template = { id: 'ct-small', title: 'Lille', zones, nodes, edges: [] };
  const begin = following(example, { type: 'canvas.add', id: small, title: 'Lille', trackId: null, template });

  const id = fc.constantFrom('z1', 'z2', 'z3', 'z-new');
  const card = fc.constantFrom('n1', 'n2', 'n3');
  const place = fc.integer({ min: -100, max: 1_200 });
  const made = (type: string, fields: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record({ type: fc.constant(type), canvasId: fc.constant(small), ...fields });
  const onZones = fc.oneof(
    made('zone.add', { id: fc.constant('z-new'), label: fc.constant('Nyt felt'), index: fc.nat(4) }),
    made('zone.move', { id, index: fc.nat(4) }),
    made('zone.resize', { id, w: fc.integer({ min: 120, max: 900 }) }),
    made('zone.edit', { id, set: fc.record({ label: fc.constant('Andet') }) }),
    made('zone.remove', { id }),
  );
  const onCards = fc.oneof(
    made('card.move', { moves: fc.tuple(fc.record({ id: card, x: place, y: fc.constant(80) })) }),
    made('card.edit', { id: card, set: fc.record({ w: fc.integer({ min: 80, max: 500 }) }) }),
    made('card.remove', { ids: fc.tuple(card) }),
  );

  it('cards that lie in their zone lie in it afterwards, in the same place of it', { timeout: times(20_000, 300_000) }, () => {
    const steps = fc.array(fc.oneof(onZones, onCards), { minLength: 1, maxLength: 8, size: 'max' });
    fc.assert(
      fc.property(steps, (all) => {
        let state = begin;
        for (const step of all) {
          if (said(state, step) !== 'done') continue;
          const next = following(state, step);
          const [then, now] = [boardOf(state, small), boardOf(next, small)];
          state = next;
          if (!step.type.startsWith('zone.')) continue;
          if (now.zones.length === 0) return;
          const kept = new Set(inside(now).map(({ id: known }) => known));
          const [was, is] = step.type === 'zone.remove' ? [places(then), places(now)] : [within(then), within(now)];
          for (const { id: known } of inside(then)) {
            expect(kept, `${known} after ${JSON.stringify(step)}`).toContain(known);
            expect(is[known], `${known} after ${JSON.stringify(step)}`).toEqual(was[known]);
          }
        }
      }),
      { numRuns: times(60, 2_000), seed: 20261123 },
    );
  });
});
