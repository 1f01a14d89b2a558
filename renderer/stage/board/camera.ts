/** Which part of a board the picture shows, and how it goes from one to another. Pure. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
export interface Size {
  readonly w: number;
  readonly h: number;
}
/** The point of the board in the middle of the picture, and how many pixels a unit of the board takes. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A small board is not blown up beyond this. */
const LARGEST = 4;

/** Shows a box as large as the picture allows, in its middle. */
export function fitted(box: Box, size: Size): Camera {
  const scale = Math.min(size.w / Math.max(1, box.w), size.h / Math.max(1, box.h), LARGEST);
  return { x: box.x + box.w / 2, y: box.y + box.h / 2, scale };
}

/** A camera on the way from one to another, `share` from 0 to 1. Scales grow evenly to the eye. */
export function between(from: Camera, to: Camera, share: number): Camera {
  const even = share * share * (3 - 2 * share);
  const scale = from.scale * (to.scale / from.scale) ** even;
  // Zooming in or out, the middle moves in step with the scale, so that the goal stays in sight.
  const moved = Math.abs(to.scale - from.scale) < 1e-6 ? even : (1 / scale - 1 / from.scale) / (1 / to.scale - 1 / from.scale);
  return { x: from.x + (to.x - from.x) * moved, y: from.y + (to.y - from.y) * moved, scale };
}

/** A camera a share of the way closer to another; called again and again, it catches up with one that moves. */
export function nearer(from: Camera, to: Camera, share: number): Camera {
  const scale = from.scale * (to.scale / from.scale) ** share;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, scale };
}

/** Whether a camera is so near another that nobody sees the difference. */
export function isAt(camera: Camera, goal: Camera): boolean {
  const off = Math.hypot(camera.x - goal.x, camera.y - goal.y) * goal.scale;
  return off < 0.5 && Math.abs(camera.scale / goal.scale - 1) < 0.0005;
}

/** What of the board a camera sees. */
export function seen({ x, y, scale }: Camera, size: Size): Box {
  const [w, h] = [size.w / scale, size.h / scale];
  return { x: x - w / 2, y: y - h / 2, w, h };
}
