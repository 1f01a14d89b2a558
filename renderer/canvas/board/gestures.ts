/** The pointer on the board: choose, drag, stretch, rubber band. Cards are found in the data, for most are not in the page. */
import type { BoardCard, BoardZone } from '../../../shared/canvas/board.ts';
import { ZONE_HEADING } from '../../../shared/canvas/zones.ts';
import type { Point } from './geometry.ts';
import {
  dragCards,
  type Gesture,
  type GesturePorts,
  idle,
  moveZone,
  rubberBand,
  stretchCard,
  stretchZone,
} from './gesture-kinds.ts';
import { choose } from './hand.ts';
import type { Scene } from './scene.ts';

/** CSS pixels: how far a press may wander and still be a click; how near an edge, a corner and a line are. */
const CLICK = 4;
const EDGE = 6;
const CORNER = 14;
const LINE = 8;
/** How near the border of the board a drag makes it move, and how far at each frame. */
const BORDER = 36;
const STRIDE = 14;

/** Listens to the pointer; the answer stops listening. */
export function attachGestures(ports: GesturePorts): () => void {
  const { element, hand, scene } = ports;
  let gesture: Gesture | undefined;
  let started: { readonly x: number; readonly y: number; readonly pointer: number; moved: boolean } | undefined;
  let lastEvent: PointerEvent | undefined;
  let frame = 0;

  const stop = () => {
    gesture = undefined;
    started = undefined;
    cancelAnimationFrame(frame);
    frame = 0;
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary || isControl(event.target) || ports.spacePressed()) return;
    if (hand.getState().tool === 'hand') return;
    hand.setState({ menu: null });
    const at = ports.toBoard(event);
    gesture = begin(ports, event, at);
    if (!gesture) return;
    started = { x: event.clientX, y: event.clientY, pointer: event.pointerId, moved: false };
    element.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    const at = ports.toBoard(event);
    if (!gesture || !started) return hover(ports, event, at);
    if (event.pointerId !== started.pointer) return;
    if (!started.moved && Math.hypot(event.clientX - started.x, event.clientY - started.y) < CLICK) return;
    started.moved = true;
    lastEvent = event;
    gesture.move(event, at);
    if (gesture.pans && frame === 0) frame = requestAnimationFrame(pan);
  };
  /** While a drag rests at the border of the board, the board moves on below it. */
  const pan = () => {
    frame = 0;
    if (!gesture || !lastEvent) return;
    const by = beyond(element.getBoundingClientRect(), lastEvent);
    if (by.x === 0 && by.y === 0) return;
    ports.panBy(by);
    gesture.move(lastEvent, ports.toBoard(lastEvent));
    frame = requestAnimationFrame(pan);
  };
  const up = (event: PointerEvent) => {
    if (!gesture || !started || event.pointerId !== started.pointer) return;
    const { moved } = started;
    const ended = gesture;
    stop();
    if (moved) void ended.end(event, ports.toBoard(event));
    else ended.cancel();
  };
  const cancel = () => {
    gesture?.cancel();
    stop();
  };
  const giveUp = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && gesture) {
      event.stopPropagation();
      cancel();
    }
  };
  // A finger on a card moves the card; on the ground React Flow moves the view.
  const touch = (event: TouchEvent) => {
    const finger = event.touches[0];
    if (finger && event.touches.length === 1 && scene().cardAt(ports.toBoard(finger))) event.stopPropagation();
  };
  const leave = () => gesture === undefined && hand.setState({ hovered: null });
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', cancel);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('touchstart', touch, { capture: true });
  window.addEventListener('keydown', giveUp, { capture: true });
  return () => {
    stop();
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', cancel);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('touchstart', touch, { capture: true });
    window.removeEventListener('keydown', giveUp, { capture: true });
  };
}

/** What a press begins, by what lies under it. */
function begin(ports: GesturePorts, event: PointerEvent, at: Point): Gesture | undefined {
  const { hand, scene, doing, zoom } = ports;
  const corner = cornerAt(ports, at);
  if (corner) return stretchCard(ports, corner, at);
  const card = scene().cardAt(at);
  if (card) {
    const several = event.shiftKey || event.ctrlKey || event.metaKey;
    const { selected } = hand.getState();
    const group = doing.withGroups([card.key]);
    const isChosen = selected.has(card.key);
    if (!isChosen) choose(hand, several ? [...selected, ...group] : group);
    hand.setState({ focused: card.key });
    // What is chosen already can be dragged with all that is chosen; only a click chooses it alone, or lets it go.
    const others = [...selected].filter((key) => !group.includes(key));
    return dragCards(ports, at, isChosen ? () => choose(hand, several ? others : group) : undefined);
  }
  const touched = event.pointerType === 'touch';
  const edge = ports.readOnly() ? undefined : edgeAt(ports, at);
  if (edge) return stretchZone(ports, edge.zone, edge.side, at);
  const line = scene().lineAt(at, LINE / zoom());
  if (line) {
    hand.setState({ line: line.key, selected: new Set(), zone: null });
    return idle;
  }
  const zone = headingAt(scene(), at);
  if (zone) {
    hand.setState({ zone: zone.key, line: null, selected: new Set() });
    return moveZone(ports, zone, at);
  }
  if (touched) return undefined;
  return rubberBand(ports, at, event.shiftKey);
}

/** The chosen card whose lower right corner is under the pointer. */
function cornerAt({ hand, scene, zoom, readOnly }: GesturePorts, at: Point): BoardCard | undefined {
  const { selected } = hand.getState();
  const card = selected.size === 1 && !readOnly() ? scene().card([...selected][0]) : undefined;
  const reach = card ? Math.min(CORNER / zoom(), card.w / 5, card.h / 5) : 0;
  return card && !card.locked && Math.abs(at.x - card.x - card.w) < reach && Math.abs(at.y - card.y - card.h) < reach
    ? card
    : undefined;
}

function edgeAt(
  { scene, zoom }: GesturePorts,
  at: Point,
): { readonly zone: BoardZone; readonly side: 'right' | 'bottom' } | undefined {
  const reach = EDGE / zoom();
  for (const zone of scene().board.zones) {
    const across = at.x >= zone.x && at.x <= zone.x + zone.w + reach;
    const along = at.y >= zone.y && at.y <= zone.y + zone.h + reach;
    if (along && Math.abs(at.x - zone.x - zone.w) < reach) return { zone, side: 'right' };
    if (across && Math.abs(at.y - zone.y - zone.h) < reach) return { zone, side: 'bottom' };
  }
  return undefined;
}

/** The zone whose heading lies at a point. */
export function headingAt(scene: Scene, at: Point): BoardZone | undefined {
  return scene.board.zones.find(({ x, y, w }) => at.x >= x && at.x <= x + w && at.y >= y && at.y <= y + ZONE_HEADING);
}

function hover(ports: GesturePorts, event: PointerEvent, at: Point): void {
  const { element, hand, scene } = ports;
  if ((event.buttons !== 0 && !hand.getState().connecting) || event.pointerType === 'touch') return;
  const card = isControl(event.target) ? undefined : scene().cardAt(at);
  const hovered = card?.key ?? (isHandle(event.target) ? hand.getState().hovered : null);
  if (hovered !== hand.getState().hovered) hand.setState({ hovered });
  const { tool } = hand.getState();
  const edge = card || ports.readOnly() ? undefined : edgeAt(ports, at);
  const cursor = cornerAt(ports, at) ? 'nwse' : card ? 'card' : edge ? edge.side : tool;
  if (element.dataset.cursor !== cursor) element.dataset.cursor = cursor;
}

/** How far the view must move, in CSS pixels, for a pointer at or beyond the border of the board. */
function beyond(box: DOMRect, { clientX, clientY }: PointerEvent): Point {
  const along = (at: number, from: number, to: number) => (at < from + BORDER ? STRIDE : at > to - BORDER ? -STRIDE : 0);
  return { x: along(clientX, box.left, box.right), y: along(clientY, box.top, box.bottom) };
}

/** Whether something under the pointer answers for itself: a handle, an editor, a button, a panel. */
function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('.react-flow__handle, .nodrag, [data-overlay], button, a, input, textarea') !== null
  );
}

function isHandle(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.react-flow__handle') !== null;
}
