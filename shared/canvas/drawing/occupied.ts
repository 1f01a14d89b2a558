/** Boxes on a grid of squares, so that asking whether a place is free does not look at every card. */
import type { Box } from './line.ts';

const SQUARE = 256;

export class Occupied {
  readonly #squares = new Map<string, Box[]>();

  add(box: Box): void {
    for (const key of squaresOf(box)) {
      const boxes = this.#squares.get(key);
      if (boxes) boxes.push(box);
      else this.#squares.set(key, [box]);
    }
  }

  /** Whether a box lies on one that is there. */
  has(box: Box): boolean {
    return squaresOf(box).some((key) => this.#squares.get(key)?.some((other) => overlap(box, other)));
  }
}

function squaresOf({ x, y, w, h }: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(x / SQUARE); column <= Math.floor((x + w) / SQUARE); column += 1) {
    for (let row = Math.floor(y / SQUARE); row <= Math.floor((y + h) / SQUARE); row += 1) keys.push(`${column} ${row}`);
  }
  return keys;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
