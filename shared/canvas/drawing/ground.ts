/** What lies behind the cards: the lanes of the map with their tracks' headings, and the zones. */
import type { Track } from '../../programme/types.ts';
import type { Board, BoardLane, BoardZone } from '../board.ts';
import type { BoardLook } from './board.ts';
import type { IconName } from './icons.ts';
import type { Detail, Mark, Placed } from './marks.ts';
import { clipped, wrap } from './text.ts';
import type { BoardNames } from './words.ts';

/** How far a zone's ground stays off its neighbour's, in canvas units. */
const GUTTER = 4;

/** Zones and the headings of lanes; cards come on top. */
export function groundMarks(board: Board, { names, detail }: Pick<BoardLook, 'names' | 'detail'>): readonly Placed[] {
  const tracks = new Map(board.lanes.map(({ canvasId, trackId }) => [canvasId, trackId]));
  const heading = headingOf(board.zones, detail);
  return [
    ...board.lanes.filter((lane) => hasHeading(board, lane)).map((lane) => laneHeading(lane, names)),
    ...board.zones.map((zone): Placed => {
      const trackId = tracks.get(zone.canvasId) ?? null;
      return { x: zone.x, y: zone.y, trackId, marks: zoneMarks(zone, heading, names) };
    }),
  ];
}

/** Only the map leaves room for a heading above the zones. */
function hasHeading({ lanes }: Board, lane: BoardLane): boolean {
  return lanes.length > 1 || lane.dx !== 0 || lane.dy !== 0;
}

const BAND = 64;

function laneHeading(lane: BoardLane, names: BoardNames): Placed {
  const track = names.track(lane.trackId);
  const left = GUTTER;
  const w = lane.w - 2 * GUTTER;
  const size = 36;
  const title = track?.name ?? lane.title;
  return {
    x: lane.x,
    y: lane.y,
    trackId: lane.trackId,
    marks: [
      { kind: 'rect', x: left, y: 0, w, h: BAND, r: 8, fill: 'trackTint' },
      { kind: 'rect', x: left, y: 0, w: BAND, h: BAND, r: 8, fill: 'track' },
      { kind: 'icon', name: trackIcon(track), x: left + 12, y: 12, size: 40, ink: 'onTrack' },
      {
        kind: 'text',
        x: left + BAND + 20,
        y: 45,
        text: clipped(title, w - BAND - 40, size, 700),
        size,
        weight: 700,
        ink: 'track',
      },
      ...patternMarks(track?.pattern ?? 'solid', left + BAND, BAND - 8, w - BAND),
    ],
  };
}

/** A track's picture goes with its pattern, as its pattern goes with its colour. */
export function trackIcon(track: Pick<Track, 'pattern'> | undefined): IconName {
  if (track?.pattern === 'diagonal') return 'trackBudget';
  if (track?.pattern === 'dots') return 'trackVisitation';
  if (track?.pattern === 'cross') return 'trackDocumentation';
  return 'trackCommon';
}

/** A track's pattern as a strip 8 units high, so that tracks are told apart without colour. */
export function patternMarks(pattern: string, x: number, y: number, width: number): readonly Mark[] {
  const step = 12;
  const places = Array.from({ length: Math.max(0, Math.floor((width - 12) / step)) }, (_, index) => x + 6 + index * step);
  const path = (d: (left: number) => string, thick: number): Mark[] => [
    { kind: 'path', d: places.map(d).join(''), stroke: 'track', width: thick },
  ];
  if (pattern === 'diagonal') return path((left) => `M${left} ${y + 6}l6 -6`, 2);
  if (pattern === 'dots') return path((left) => `M${left + 3} ${y + 3}h0.01`, 5);
  if (pattern === 'cross') return path((left) => `M${left} ${y}l6 6m0 -6l-6 6`, 1.75);
  return path((left) => `M${left} ${y + 3}h${step}`, 3);
}

interface Heading {
  readonly size: number;
  /** Two lines at most, else one. */
  readonly two: boolean;
  /** Free at both sides. */
  readonly pad: number;
  /** Baseline of its last line. */
  readonly last: number;
  readonly owners: boolean;
}

/** Sizes of headings beside whole cards, and beside cards that show their labels only. */
const NEAR = { sizes: [32, 28, 25], two: 23, twoOwned: 17, pad: 26 } as const;
const FAR = { sizes: [40, 36, 32], two: 27, twoOwned: 27, pad: 14 } as const;

/** One look for all headings of a board: as large as the longest can be on one line, else so that two lines have room. */
function headingOf(zones: readonly BoardZone[], detail: Detail): Heading {
  const { sizes, two, twoOwned, pad } = detail === 'full' ? NEAR : FAR;
  const owners = detail === 'full' && zones.some(({ ownerId }) => ownerId);
  const one = sizes.find((size) => zones.every(({ label, w }) => !wrap(label, w - 2 * pad, size, 700, 1).cut));
  const last = owners ? 34 : one === undefined ? (detail === 'full' ? 44 : 49) : 40;
  return { size: one ?? (owners ? twoOwned : two), two: one === undefined, pad, last, owners };
}

function zoneMarks(zone: BoardZone, { size, two, pad, last, owners }: Heading, names: BoardNames): Mark[] {
  const width = zone.w - 2 * pad;
  const { lines } = wrap(zone.label, width, size, 700, two ? 2 : 1);
  const marks: Mark[] = [
    { kind: 'rect', x: GUTTER, y: 0, w: zone.w - 2 * GUTTER, h: zone.h, r: 10, fill: 'sunken', stroke: 'line', width: 1 },
    // The last line stands at the same height everywhere, so that headings of one and of two lines end alike.
    ...lines.map((text, index): Mark => {
      const y = last - (lines.length - 1 - index) * size * 1.02;
      return { kind: 'text', x: pad, y, text, size, weight: 700, ink: 'ink' };
    }),
  ];
  const owner = owners && zone.ownerId ? (names.owner(zone.ownerId) ?? '') : '';
  if (owner === '') return marks;
  return [
    ...marks,
    { kind: 'icon', name: 'owner', x: pad, y: 40, size: 14, ink: 'inkSoft' },
    { kind: 'text', x: pad + 18, y: 51, text: clipped(owner, width - 18, 13, 400), size: 13, weight: 400, ink: 'inkSoft' },
  ];
}
