import { describe, expect, it } from 'vitest';
import { between, fitted, isAt, nearer, seen } from '../../../renderer/stage/board/camera.ts';

const size = { w: 1_920, h: 900 };

describe('the stage camera', () => {
  it('shows a box as large as it can, whole and in the middle', () => {
    const camera = fitted({ x: 100, y: 50, w: 1_200, h: 300 }, size);
    expect(camera).toEqual({ x: 700, y: 200, scale: 1.6 });
    const box = seen(camera, size);
    expect(box.x).toBe(100);
    expect(box.y).toBeLessThan(50);
  });

  it('does not blow up a single card beyond reason', () => {
    expect(fitted({ x: 0, y: 0, w: 10, h: 10 }, size).scale).toBeLessThanOrEqual(4);
  });

  it('goes from one view to another without ever losing the goal', () => {
    const from = fitted({ x: 0, y: 0, w: 4_000, h: 2_000 }, size);
    const to = fitted({ x: 3_000, y: 1_500, w: 400, h: 200 }, size);
    expect(between(from, to, 0)).toEqual(from);
    const end = between(from, to, 1);
    expect(end.x).toBeCloseTo(to.x);
    expect(end.scale).toBeCloseTo(to.scale);
    for (const share of [0.2, 0.5, 0.8]) {
      const box = seen(between(from, to, share), size);
      expect(box.x).toBeLessThanOrEqual(to.x);
      expect(box.x + box.w).toBeGreaterThanOrEqual(to.x);
      expect(box.w).toBeGreaterThan(400);
      expect(box.w).toBeLessThan(4_400);
    }
  });

  it('catches up with a view that moves, and then rests', () => {
    const goal = { x: 1_000, y: 500, scale: 2 };
    let camera = { x: 0, y: 0, scale: 0.5 };
    let steps = 0;
    while (!isAt(camera, goal)) {
      const next = nearer(camera, goal, 0.14);
      expect(next.scale).toBeGreaterThan(camera.scale);
      camera = next;
      steps += 1;
    }
    // At sixty frames a second that is under a second.
    expect(steps).toBeLessThan(60);
  });

  it('glides where the scale stays', () => {
    const from = { x: 0, y: 0, scale: 1 };
    expect(between(from, { x: 100, y: 40, scale: 1 }, 0.5)).toEqual({ x: 50, y: 20, scale: 1 });
  });
});
