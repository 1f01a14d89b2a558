/** Where the board lies in the window and how it is looked at: the same for every party of a round. */
import type { View } from './args.ts';
import { type BenchBoard, type Box, CARD } from './board.ts';

/** The window of every measured page, in CSS pixels. */
export const WINDOW = { width: 1280, height: 800 } as const;

/** From canvas units to pixels of the board: `x * z + camera.x`. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** The board's place in the window, and what it looks at. */
export interface Sight {
  readonly frame: Box;
  readonly camera: Camera;
}

/** Without this canvas to go by: about the place that its page leaves for the board. */
const FRAME: Box = { x: 0, y: 130, w: WINDOW.width, h: WINDOW.height - 130 };

/** What to look at when this canvas, whose page decides for all, is not among the parties. */
export function usualSight(board: BenchBoard, view: View): Sight {
  return { frame: FRAME, camera: view === 'all' ? whole(board.bounds, FRAME) : middle(board, FRAME) };
}

function whole(bounds: Box, frame: Box): Camera {
  const z = 0.94 * Math.min(frame.w / bounds.w, frame.h / bounds.h);
  return { z, x: frame.w / 2 - (bounds.x + bounds.w / 2) * z, y: frame.h / 2 - (bounds.y + bounds.h / 2) * z };
}

function middle(board: BenchBoard, frame: Box): Camera {
  const { x = 0, y = 0 } = board.cards[board.middle] ?? {};
  return { z: 1, x: frame.w / 2 - (x + CARD.w / 2), y: frame.h / 2 - (y + CARD.h / 2) };
}

/** Why a page does not show what the view promises, or undefined when it does. */
export function sightFault(board: BenchBoard, view: View, { frame, camera }: Sight): string | undefined {
  if (view === 'zoomed') return Math.abs(camera.z - 1) < 0.01 ? undefined : `zoomed to ${camera.z} instead of 1`;
  const outside = board.cards.filter(({ x, y }) => {
    const left = x * camera.z + camera.x;
    const top = y * camera.z + camera.y;
    return left < -1 || top < -1 || left + CARD.w * camera.z > frame.w + 1 || top + CARD.h * camera.z > frame.h + 1;
  });
  return outside.length === 0 ? undefined : `${outside.length} cards out of view`;
}
