import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../../shared/canvas/board.ts';
import { familyOf } from '../../../../shared/canvas/connection-kinds.ts';
import { linesOf } from '../../../../shared/canvas/drawing/board.ts';
import { labelSpots } from '../../../../shared/canvas/drawing/label-spots.ts';
import { type Box, distanceToLine, labelBox, lineGeometry, strokeMarks } from '../../../../shared/canvas/drawing/line.ts';
import { lineStyle } from '../../../../shared/canvas/drawing/line-style.ts';
import { portsOf } from '../../../../shared/canvas/drawing/ports.ts';
import { lineWord } from '../../../../shared/canvas/drawing/words.ts';
import { mapOf } from '../../../../shared/canvas/map.ts';
import { translator } from '../../../../shared/i18n/index.ts';
import { connectionKinds } from '../../../../shared/programme/codes.ts';
import { stateOf } from '../../../helpers/example.ts';

const at = (x: number, y: number): Box => ({ x, y, w: 240, h: 96 });
const inside = ({ x, y }: { x: number; y: number }, box: Box) =>
  x > box.x + 1 && x < box.x + box.w - 1 && y > box.y + 1 && y < box.y + box.h - 1;
const t = translator('da');

describe('a line between two cards', () => {
  it('keeps off its own cards wherever they lie', () => {
    const place = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) });
    fc.assert(
      fc.property(place, ({ x, y }) => {
        const [from, to] = [at(0, 0), at(x, y)];
        fc.pre(x >= 256 || x <= -256 || y >= 112 || y <= -112);
        const { points } = lineGeometry(from, to);
        expect(points.filter((point) => inside(point, from) || inside(point, to))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves at the side that looks towards the other card', () => {
    expect(lineGeometry(at(0, 0), at(300, 0))).toMatchObject({ start: { x: 243, y: 48 }, end: { x: 297, y: 48 } });
    expect(lineGeometry(at(0, 0), at(0, 120))).toMatchObject({ start: { y: 99 }, end: { y: 117 } });
    expect(lineGeometry(at(0, 0), at(0, 480)).start.x).toBe(243);
    expect(lineGeometry(at(300, 0), at(0, 0)).start.x).toBe(297);
  });

  it('is found near itself and not far from itself', () => {
    const geometry = lineGeometry(at(0, 0), at(600, 300));
    expect(distanceToLine(geometry.mid, geometry)).toBeLessThan(0.5);
    expect(distanceToLine({ x: geometry.mid.x, y: geometry.mid.y - 100 }, geometry)).toBeGreaterThan(20);
  });

  it('tells its family without colour', () => {
    const geometry = lineGeometry(at(0, 0), at(400, 0));
    const families = [...connectionKinds, 'governs', 'relates'].map(familyOf);
    const seen = families.map((family) =>
      JSON.stringify(strokeMarks(geometry, lineStyle(family)), (key, value) => (key === 'stroke' || key === 'ink' ? 1 : value)),
    );
    expect(new Set(seen).size).toBe(10);
  });

  it('has a place of its own at a card’s side', () => {
    const boxes = new Map([
      ['a', at(0, 0)],
      ['b', at(300, 0)],
      ['c', at(300, 200)],
    ]);
    const line = (key: string, from: string, to: string) => ({ key, canvasId: 'cv', id: key, from, to, kind: 'flow', label: '' });
    const ports = portsOf([line('1', 'a', 'c'), line('2', 'a', 'b'), line('3', 'b', 'a')], (key) => boxes.get(key));
    const atA = [ports.get('1')?.from, ports.get('2')?.from, ports.get('3')?.to];
    expect(new Set(atA).size).toBe(3);
    // The line that goes farthest down leaves lowest.
    expect(Math.max(...atA.map((port) => port ?? 0))).toBe(ports.get('1')?.from);
  });
});

describe('labels of lines', () => {
  it('lie on no card’s words and not on each other', () => {
    const state = stateOf();
    const boards = [...state.canvases.keys()].map((id) => boardOf(state, id));
    for (const board of [...boards, mapOf(state)]) {
      const lines = linesOf(board);
      const spots = labelSpots(board, lines, t);
      const boxes = lines.flatMap(({ line }) => {
        const spot = spots.get(line.key);
        return spot ? [labelBox(lineWord(line, t), spot)] : [];
      });
      const words = board.cards.map(({ x, y, w, h }) => ({ x: x + 10, y: y + 4, w: w - 20, h: h - 8 }));
      for (const [index, box] of boxes.entries()) {
        for (const other of [...words, ...boxes.slice(index + 1)]) {
          const over =
            box.x < other.x + other.w && other.x < box.x + box.w && box.y < other.y + other.h && other.y < box.y + box.h;
          expect(over).toBe(false);
        }
      }
      const worded = lines.filter(({ line }) => lineWord(line, t) !== '');
      expect(boxes.length).toBeGreaterThanOrEqual(worded.length * 0.85);
    }
  });
});
