/** The pointer on the board: choose, drag, stretch, rubber band. Cards are found in the data, for most are not in the page. */
import type { BoardCard, BoardZone, CardKey } from '../../../shared/canvas/board.ts';
import { ZONE_HEADING } from '../../../shared/canvas/zones.ts';
import { snap } from './arrange.ts';
import type { Doing } from './doing.ts';
import { around, type Box, between, type Point } from './geometry.ts';
import { choose, type HandStore } from './hand.ts';
import type { Scene } from './scene.ts';

export interface GesturePorts {
  readonly element: HTMLElement;
  readonly hand: HandStore;
  readonly scene: () => Scene;
  readonly doing: Doing;
  readonly readOnly: () => boolean;
  readonly zoom: () => number;
  readonly view: () => Box;
  readonly toBoard: (at: { readonly clientX: number; readonly clientY: number }) => Point;
  /** Moves the view by CSS pixels. */
  readonly panBy: (by: Point) => void;
  readonly spacePressed: () => boolean;
}

/** CSS pixels: how far a press may wander and still be a click; how near a snap, an edge and a corner are. */
const CLICK = 4;
const SNAP = 7;
const EDGE = 6;
const CORNER = 14;
const LINE = 8;
/** How near the border of the board a drag makes it move, and how far at each frame. */
const BORDER = 36;
const STRIDE = 14;
/** Snapping looks at no more cards than these. */
const MOST_SNAPPED = 300;

/** One gesture from press to release; null members do nothing. */
interface Gesture {
  readonly move: (event: PointerEvent, at: Point) => void;
  readonly end: (event: PointerEvent, at: Point) => void | Promise<void>;
  readonly cancel: () => void;
  /** Whether the view follows the pointer beyond its border. */
  readonly pans: boolean;
}

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
    if (several) choose(hand, toggled(selected, group));
    else if (!selected.has(card.key)) choose(hand, group);
    hand.setState({ focused: card.key });
    return dragCards(ports, at, several ? undefined : card.key);
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

const idle: Gesture = { move: () => undefined, end: () => undefined, cancel: () => undefined, pans: false };

function toggled(selected: ReadonlySet<CardKey>, group: readonly CardKey[]): readonly CardKey[] {
  const all = group.every((key) => selected.has(key));
  const others = [...selected].filter((key) => !group.includes(key));
  return all ? others : [...others, ...group];
}

/** Cards follow the pointer, snap to their neighbours, and with Alt leave a copy behind. `clicked` is chosen alone by a click. */
function dragCards(ports: GesturePorts, from: Point, clicked: CardKey | undefined): Gesture {
  const { hand, scene, doing } = ports;
  let copying = false;
  let near: { readonly view: string; readonly cards: readonly BoardCard[] } | undefined;
  /** The cards it may snap to, found anew only when the view has moved. */
  const neighboursOf = (cards: readonly BoardCard[]) => {
    const view = JSON.stringify(ports.view());
    near = near?.view === view ? near : { view, cards: neighbours(ports, cards) };
    return near.cards;
  };
  return {
    pans: true,
    move: (event, at) => {
      if (ports.readOnly()) return;
      const cards = scene()
        .cards(hand.getState().selected)
        .filter(({ locked }) => !locked);
      const box = around(cards);
      if (!box) return;
      copying = event.altKey;
      const raw = { x: at.x - from.x, y: at.y - from.y };
      const moved = { ...box, x: box.x + raw.x, y: box.y + raw.y };
      const free = event.ctrlKey || event.metaKey;
      const { by, guides } = free ? { by: { x: 0, y: 0 }, guides: [] } : snap(moved, neighboursOf(cards), SNAP / ports.zoom());
      const places = cards.map((card) => [card.key, { x: card.x + raw.x + by.x, y: card.y + raw.y + by.y }] as const);
      hand.setState({ moving: new Map(places), guides, hovered: null });
    },
    end: () => {
      const { moving } = hand.getState();
      hand.setState({ guides: [] });
      const [first] = moving;
      const start = first && scene().card(first[0]);
      if (!first || !start) return;
      if (!copying) return void doing.moveTo(moving);
      hand.setState({ moving: new Map() });
      void doing.duplicate({ x: first[1].x - start.x, y: first[1].y - start.y });
    },
    cancel: () => {
      hand.setState({ moving: new Map(), guides: [] });
      if (clicked && hand.getState().selected.size > 1) choose(hand, doing.withGroups([clicked]));
    },
  };
}

function neighbours(ports: GesturePorts, moving: readonly BoardCard[]): readonly BoardCard[] {
  const keys = new Set(moving.map(({ key }) => key));
  const near = ports.scene().cardsIn(ports.view());
  return near.length > MOST_SNAPPED ? [] : near.filter(({ key }) => !keys.has(key));
}

function rubberBand({ hand, scene, doing }: GesturePorts, from: Point, adding: boolean): Gesture {
  const before = adding ? hand.getState().selected : new Set<CardKey>();
  if (!adding) choose(hand, []);
  return {
    pans: true,
    move: (_event, at) => {
      const band = between(from, at);
      const within = scene()
        .cardsIn(band)
        .map(({ key }) => key);
      const same = within.length + before.size === hand.getState().selected.size;
      hand.setState({ band, ...(same ? {} : { selected: new Set([...before, ...within]) }) });
    },
    end: () => {
      const { band, selected } = hand.getState();
      const within = band ? scene().cardsIn(band) : [];
      choose(hand, doing.withGroups([...selected, ...within.map(({ key }) => key)]));
      hand.setState({ band: null });
    },
    cancel: () => hand.setState({ band: null }),
  };
}

function stretchCard({ hand, doing }: GesturePorts, card: BoardCard, from: Point): Gesture {
  return {
    pans: true,
    move: (_event, at) => {
      const w = Math.min(4_000, Math.max(120, Math.round(card.w + at.x - from.x)));
      const h = Math.min(4_000, Math.max(56, Math.round(card.h + at.y - from.y)));
      hand.setState({ resizing: { key: card.key, w, h } });
    },
    end: async () => {
      const { resizing } = hand.getState();
      if (resizing) {
        const { w, h } = resizing;
        await doing.carryOut([{ type: 'card.edit', canvasId: card.canvasId, id: card.id, set: { w, h } }]);
      }
      hand.setState({ resizing: null });
    },
    cancel: () => hand.setState({ resizing: null }),
  };
}

/** The border of a zone that is being moved is drawn as the rubber band is. */
function stretchZone({ hand, doing }: GesturePorts, zone: BoardZone, side: 'right' | 'bottom', from: Point): Gesture {
  const grown = (at: Point) => ({
    w: side === 'right' ? Math.max(120, zone.w + at.x - from.x) : zone.w,
    h: side === 'bottom' ? Math.max(200, zone.h + at.y - from.y) : zone.h,
  });
  return {
    pans: true,
    move: (_event, at) => hand.setState({ band: { x: zone.x, y: zone.y, ...grown(at) } }),
    end: (_event, at) => {
      const { w, h } = grown(at);
      hand.setState({ band: null });
      const size = side === 'right' ? { w: Math.min(8_000, Math.round(w)) } : { h: Math.min(20_000, Math.round(h)) };
      void doing.carryOut([{ type: 'zone.resize', canvasId: zone.canvasId, id: zone.id, ...size }]);
    },
    cancel: () => hand.setState({ band: null }),
  };
}

/** A zone dragged by its heading takes the place in the row over which it is let go. */
function moveZone({ hand, scene, doing, readOnly }: GesturePorts, zone: BoardZone, from: Point): Gesture {
  if (readOnly()) return idle;
  const row = () => scene().board.zones.filter(({ canvasId }) => canvasId === zone.canvasId);
  return {
    pans: true,
    move: (_event, at) => hand.setState({ band: { x: zone.x + at.x - from.x, y: zone.y, w: zone.w, h: zone.h } }),
    end: (_event, at) => {
      hand.setState({ band: null });
      const middle = zone.x + zone.w / 2 + at.x - from.x;
      const others = row().filter(({ key }) => key !== zone.key);
      const index = others.filter(({ x, w }) => x + w / 2 < middle).length;
      const now = row().findIndex(({ key }) => key === zone.key);
      if (index !== now) void doing.carryOut([{ type: 'zone.move', canvasId: zone.canvasId, id: zone.id, index }]);
    },
    cancel: () => hand.setState({ band: null }),
  };
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
