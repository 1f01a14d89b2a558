/** Where a new card covers no other. */
import { GAP, ZONE_HEADING } from '../../../shared/canvas/zones.ts';
import { type Box, contains, type Point } from './geometry.ts';
import type { Scene } from './scene.ts';

/** How far a new card is put from where it was wanted, in canvas units; farther off it would be out of sight. */
const REACH = 900;

/** The place nearest to the one that is wanted where a card of this size lies on no other, in the same zone if there is room. */
export function clearPlace(scene: Scene, wanted: Box): Point {
  const { x, y, w, h } = wanted;
  const around = scene.cardsIn({ x: x - REACH, y: y - REACH, w: w + 2 * REACH, h: h + 2 * REACH });
  const isFree = (at: Point) => scene.cardsIn({ ...at, w, h }).length === 0;
  if (isFree(wanted)) return { x, y };
  const middle = { x: x + w / 2, y: y + h / 2 };
  const zone = scene.board.zones.find((one) => contains(one, middle));
  const beside = around.flatMap((card) => [
    { x: card.x, y: card.y + card.h + GAP },
    { x: card.x, y: card.y - h - GAP },
    { x: card.x + card.w + GAP, y: card.y },
    { x: card.x - w - GAP, y: card.y },
  ]);
  const inZone = ({ x: left, y: top }: Point) =>
    !zone || (left >= zone.x && left + w <= zone.x + zone.w && top >= zone.y + ZONE_HEADING - GAP);
  const far = (at: Point) => Math.hypot(at.x - x, at.y - y) + (inZone(at) ? 0 : REACH);
  const best = beside
    .map((at) => ({ at, far: far(at) }))
    .sort((a, b) => a.far - b.far)
    .find(({ at }) => isFree(at));
  return best && best.far < 2 * REACH ? best.at : { x, y };
}
