/** What a press on the board can become: dragging cards, stretching, a rubber band, moving a zone. */
import type { BoardCard, BoardZone, CardKey } from '../../../shared/canvas/board.ts';
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

/** One gesture from press to release; null members do nothing. */
export interface Gesture {
  readonly move: (event: PointerEvent, at: Point) => void;
  readonly end: (event: PointerEvent, at: Point) => void | Promise<void>;
  readonly cancel: () => void;
  /** Whether the view follows the pointer beyond its border. */
  readonly pans: boolean;
}

/** How near another card a snap is, in CSS pixels; and how many cards it looks at. */
const SNAP = 7;
const MOST_SNAPPED = 300;

export const idle: Gesture = { move: () => undefined, end: () => undefined, cancel: () => undefined, pans: false };

/** Cards follow the pointer, snap to their neighbours, and with Alt leave a copy behind. A press that does not move is a click. */
export function dragCards(ports: GesturePorts, from: Point, onClick?: () => void): Gesture {
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
      onClick?.();
    },
  };
}

function neighbours(ports: GesturePorts, moving: readonly BoardCard[]): readonly BoardCard[] {
  const keys = new Set(moving.map(({ key }) => key));
  const near = ports.scene().cardsIn(ports.view());
  return near.length > MOST_SNAPPED ? [] : near.filter(({ key }) => !keys.has(key));
}

/** Chooses what it is drawn around, besides what was chosen when `adding`. */
export function rubberBand({ hand, scene, doing }: GesturePorts, from: Point, adding: boolean): Gesture {
  const before = adding ? hand.getState().selected : new Set<CardKey>();
  if (!adding) choose(hand, []);
  return {
    pans: true,
    move: (_event, at) => {
      const band = between(from, at);
      const within = scene()
        .cardsIn(band)
        .map(({ key }) => key);
      const { selected } = hand.getState();
      const wanted = new Set([...before, ...within]);
      const same = wanted.size === selected.size && [...wanted].every((key) => selected.has(key));
      hand.setState({ band, ...(same ? {} : { selected: wanted }) });
    },
    end: () => {
      const { band } = hand.getState();
      const within = band ? scene().cardsIn(band) : [];
      choose(hand, doing.withGroups([...before, ...within.map(({ key }) => key)]));
      hand.setState({ band: null });
    },
    cancel: () => hand.setState({ band: null }),
  };
}

/** Pulls a card's lower right corner. */
export function stretchCard({ hand, doing }: GesturePorts, card: BoardCard, from: Point): Gesture {
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
export function stretchZone({ hand, doing }: GesturePorts, zone: BoardZone, side: 'right' | 'bottom', from: Point): Gesture {
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
export function moveZone({ hand, scene, doing, readOnly }: GesturePorts, zone: BoardZone, from: Point): Gesture {
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
