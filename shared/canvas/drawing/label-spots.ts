/** Where the words on lines stand, so that they lie on no card and not on each other. */
import type { Translate } from '../../i18n/index.ts';
import type { Board } from '../board.ts';
import { type Box, type LineGeometry, labelBox, type Point } from './line.ts';
import { Occupied } from './occupied.ts';
import { lineWord } from './words.ts';

interface Line {
  readonly line: Board['connections'][number];
  readonly geometry: LineGeometry;
}

/** Places on a line in the order in which they are tried, as shares of its length. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.12, 0.88];

/** A place for the word of each line, by the line's key. A line that runs under cards all the way gets none. */
export function labelSpots(board: Board, lines: readonly Line[], t: Translate): ReadonlyMap<string, Point> {
  const taken = new Occupied();
  for (const card of board.cards) taken.add(card);
  const spots = new Map<string, Point>();
  for (const { line, geometry } of lines) {
    const word = lineWord(line, t);
    if (word.trim() === '') continue;
    const size = labelBox(word, { x: 0, y: 0 });
    for (const at of placesFor(geometry, size)) {
      const box: Box = { x: at.x - size.w / 2, y: at.y - size.h / 2, w: size.w, h: size.h };
      if (taken.has(box)) continue;
      taken.add(box);
      spots.set(line.key, at);
      break;
    }
  }
  return spots;
}

/** Where a word of a size may stand: beside a short line straight down, else on the line, from its middle outwards. */
function placesFor(geometry: LineGeometry, size: Box): readonly Point[] {
  const { mid, points, start, end } = geometry;
  if (start.x === end.x) return [{ x: mid.x + size.w / 2 + 8, y: mid.y }, { x: mid.x - size.w / 2 - 8, y: mid.y }, mid];
  return SHARES.flatMap((share) => points[Math.round(share * (points.length - 1))] ?? []);
}
