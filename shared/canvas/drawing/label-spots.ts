/** Where the labels of lines stand, so that they lie on no card's words and not on each other. */
import type { Translate } from '../../i18n/index.ts';
import type { Board } from '../board.ts';
import { type Box, type LineGeometry, labelBox, type Point, type Spot } from './line.ts';
import { Occupied } from './occupied.ts';
import { lineWord } from './words.ts';

interface Line {
  readonly line: Board['connections'][number];
  readonly geometry: LineGeometry;
}

/** Places on a line in the order in which they are tried, as shares of its length. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.12, 0.88];
/** A label may lie on a card's edge, where there are no words, in canvas units. */
const RIM = 9;
/** A short line this flat is hidden by a label in its middle, so that the label stands above it. */
const FLAT = 30;

/** A place for the label of each line, by the line's key. A line that runs under cards all the way has none. */
export function labelSpots(board: Board, lines: readonly Line[], t: Translate): ReadonlyMap<string, Spot> {
  const taken = new Occupied();
  for (const { x, y, w, h } of board.cards) taken.add({ x: x + RIM, y: y + 2, w: w - 2 * RIM, h: h - 4 });
  const spots = new Map<string, Spot>();
  for (const { line, geometry } of lines) {
    const label = lineWord(line, t);
    if (label.trim() === '') continue;
    const spot = freeSpot(label, geometry, taken, false) ?? freeSpot(label, geometry, taken, true);
    if (!spot) continue;
    taken.add(labelBox(label, spot));
    spots.set(line.key, spot);
  }
  return spots;
}

function freeSpot(label: string, geometry: LineGeometry, taken: Occupied, narrow: boolean): Spot | undefined {
  const { x, y, w, h } = labelBox(label, { x: 0, y: 0, narrow });
  const place = placesFor(geometry, w, h).find((at) => !taken.has({ x: at.x + x, y: at.y + y, w, h } satisfies Box));
  return place && (narrow ? { ...place, narrow } : place);
}

/** Where a label of a size may stand: beside a short line straight down, above a short flat one, else on the line. */
function placesFor({ mid, points, start, end }: LineGeometry, w: number, h: number): readonly Point[] {
  const beside = (dx: number, dy: number) => ({ x: mid.x + dx, y: mid.y + dy });
  if (start.x === end.x) return [beside(w / 2 + 8, 0), beside(-w / 2 - 8, 0), mid];
  const along = SHARES.flatMap((share) => points[Math.round(share * (points.length - 1))] ?? []);
  const [dx, dy] = [Math.abs(end.x - start.x), Math.abs(end.y - start.y)];
  const off = dy / 2 + h / 2 + 5;
  return dy < FLAT && dx < 2 * w ? [beside(0, -off), beside(0, off), ...along] : along;
}
