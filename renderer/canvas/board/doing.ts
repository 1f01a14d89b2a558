/** What can be done on the board, as commands: the keys, the menus, the palette and the pointer all come here. */
import { getViewportForBounds, type ReactFlowInstance, type Viewport } from '@xyflow/react';
import type { BoardCard, BoardLane, BoardZone, CardKey } from '../../../shared/canvas/board.ts';
import type { BoardCommand } from '../../../shared/canvas/commands.ts';
import { MAP_ID } from '../../../shared/canvas/map.ts';
import { GAP, ZONE_HEADING, ZONE_PADDING } from '../../../shared/canvas/zones.ts';
import type { Command } from '../../../shared/commands.ts';
import type { Translate } from '../../../shared/i18n/index.ts';
import type { State } from '../../../shared/state.ts';
import { act } from '../../act.ts';
import { type Axis, align, distribute, type Edge, type Places } from './arrange.ts';
import { clearPlace } from './clear-place.ts';
import { type Copied, copyOf, type FreshCard, linesAsCards, pasted } from './clipboard.ts';
import { around, type Box, contains, type Point } from './geometry.ts';
import { choose, type HandStore } from './hand.ts';
import { layOut } from './layout.ts';
import type { Scene } from './scene.ts';

export interface DoingPorts {
  readonly boardId: string;
  readonly hand: HandStore;
  readonly scene: () => Scene;
  readonly state: () => State;
  readonly flow: ReactFlowInstance;
  readonly t: Translate;
  readonly readOnly: () => boolean;
  /** The part of the board that is in sight, in canvas units. */
  readonly view: () => Box;
  /** How large the drawn board is, in CSS pixels. */
  readonly size: () => { readonly w: number; readonly h: number };
  /** Where the pointer was last on the board, or the middle of what is in sight. */
  readonly pointer: () => Point;
}

/** How large things are shown at most, a whole board at most, and a card that is gone to at least. */
export const ZOOM = { most: 2.5, whole: 1.2, readable: 1 } as const;
export const LEAST_ZOOM = 0.02;
const OFFSET = 24;
/** The size of a new card, in canvas units. */
const NEW = { w: 240, h: 96 } as const;

export type Doing = ReturnType<typeof createDoing>;

/** The deeds of one open board. */
export function createDoing(ports: DoingPorts) {
  const { boardId, hand, scene, state, flow, t } = ports;
  const chosen = () => scene().cards(hand.getState().selected);
  const free = () => chosen().filter(({ locked }) => !locked);

  /** Sends commands as one step to undo; nothing is sent from a board that may only be looked at. */
  async function carryOut(commands: readonly BoardCommand[]): Promise<boolean> {
    const [first] = commands;
    if (!first || ports.readOnly()) return false;
    return act(t, commands.length === 1 ? first : ({ type: 'canvas.batch', commands: [...commands] } as Command));
  }

  /** Commands on cards, one for each board they lie on. */
  function byCanvas<C extends BoardCommand>(
    cards: readonly BoardCard[],
    command: (canvasId: string, own: readonly BoardCard[]) => C,
  ): readonly C[] {
    return [...Map.groupBy(cards, ({ canvasId }) => canvasId)].map(([canvasId, own]) => command(canvasId, own));
  }

  /** The board a point lies on, and the point as that board has it. */
  function onCanvas(at: Point): { readonly canvasId: string; readonly x: number; readonly y: number } {
    const lane = boardId === MAP_ID ? scene().laneAt(at) : scene().board.lanes[0];
    return onLane(lane?.canvasId ?? boardId, at);
  }

  function onLane(canvasId: string, at: Point): { readonly canvasId: string; readonly x: number; readonly y: number } {
    const lane = scene().lane(canvasId);
    return { canvasId, x: Math.round(at.x - (lane?.dx ?? 0)), y: Math.round(at.y - (lane?.dy ?? 0)) };
  }

  const keyOf = (canvasId: string, id: string): CardKey => `${canvasId}/${id}`;

  /** Where a new card covers no other, as near to a point as there is room. */
  const clearOf = ({ x, y }: Point) => clearPlace(scene(), { x: x - NEW.w / 2, y: y - NEW.h / 2, ...NEW });

  async function addCard(at: Point, card: Readonly<Record<string, unknown>> = {}, edit = true): Promise<CardKey | undefined> {
    const { canvasId, ...place } = onCanvas(at);
    const id = freshId();
    const command = { type: 'card.add', canvasId, id, card: { ...card, ...place } } as BoardCommand;
    if (!(await carryOut([command]))) return undefined;
    return shown(keyOf(canvasId, id), edit);
  }

  /** A card that was just made is chosen, and being written on. */
  function shown(key: CardKey, edit: boolean): CardKey {
    choose(hand, [key]);
    hand.setState({ focused: key, ...(edit ? { editing: key } : {}) });
    return key;
  }

  async function connect(from: CardKey, to: CardKey, kind = 'flow'): Promise<boolean> {
    const [start, end] = scene().cards([from, to]);
    return start && end && from !== to ? carryOut([connection(start, end, kind)]) : false;
  }

  function connection(from: BoardCard, to: Pick<BoardCard, 'canvasId' | 'id'>, kind: string): BoardCommand {
    const away = from.canvasId === to.canvasId ? {} : { toCanvasId: to.canvasId };
    return { type: 'connection.add', canvasId: from.canvasId, from: from.id, to: to.id, kind, ...away };
  }

  /** A new card at a place, with a connection from one that is there; undone as one step. */
  async function connectToNew(from: CardKey, at: Point): Promise<void> {
    const start = scene().card(from);
    if (!start) return;
    const { canvasId, ...place } = onCanvas(at);
    const id = freshId();
    const add = { type: 'card.add', canvasId, id, card: { type: start.type, ...place } } as BoardCommand;
    if (await carryOut([add, connection(start, { canvasId, id }, 'flow')])) shown(keyOf(canvasId, id), true);
  }

  async function remove(): Promise<void> {
    const { line, zone } = hand.getState();
    const chosenLine = scene().line(line);
    const chosenZone = scene().zone(zone);
    if (chosenLine) {
      const { canvasId, id } = chosenLine;
      if (await carryOut([{ type: 'connection.remove', canvasId, ids: [id] }])) hand.setState({ line: null });
      return;
    }
    if (chosenZone) {
      const { canvasId, id } = chosenZone;
      if (await carryOut([{ type: 'zone.remove', canvasId, id }])) hand.setState({ zone: null });
      return;
    }
    const cards = free();
    const commands = byCanvas(cards, (canvasId, own) => ({ type: 'card.remove', canvasId, ids: own.map(({ id }) => id) }));
    const next = neighbourOf(cards.map(({ key }) => key));
    if (await carryOut(commands)) {
      choose(hand, []);
      hand.setState({ focused: next });
    }
  }

  /** Where Tab goes on when cards have left. */
  function neighbourOf(leaving: readonly CardKey[]): CardKey | null {
    const gone = new Set(leaving);
    const order = scene().readingOrder;
    const at = order.findIndex(({ key }) => gone.has(key));
    return (order.slice(at).find(({ key }) => !gone.has(key)) ?? order.findLast(({ key }) => !gone.has(key)))?.key ?? null;
  }

  /** Puts cards at places in the picture; they stay there on this page until the server has told. */
  async function moveTo(places: Places): Promise<void> {
    hand.setState(({ moving }) => ({ moving: new Map([...moving, ...places]) }));
    await carryOut(moveCommands(places));
    hand.setState(({ moving }) => ({
      // What has been taken up again meanwhile stays under the hand.
      moving: new Map([...moving].filter(([key, at]) => places.get(key) !== at)),
    }));
  }

  function moveCommands(places: Places, zoneOf?: (card: BoardCard) => string | null): readonly BoardCommand[] {
    const cards = scene()
      .cards(places.keys())
      .filter(({ locked }) => !locked);
    return byCanvas(cards, (canvasId, own): BoardCommand => {
      const lane = scene().lane(canvasId);
      const other = boardId === MAP_ID && !zoneOf ? otherLane(own, places) : undefined;
      if (other) {
        const moves = own.map(({ id, key }) => {
          const at = places.get(key) ?? { x: 0, y: 0 };
          return { id, x: Math.round(at.x - other.dx), y: Math.round(at.y - other.dy) };
        });
        return { type: 'card.transfer', canvasId, toCanvasId: other.canvasId, moves };
      }
      return {
        type: 'card.move',
        canvasId,
        moves: own.map((card) => {
          const at = places.get(card.key) ?? card;
          const place = { id: card.id, x: Math.round(at.x - (lane?.dx ?? 0)), y: Math.round(at.y - (lane?.dy ?? 0)) };
          return zoneOf ? { ...place, zoneId: zoneOf(card) } : place;
        }),
      };
    });
  }

  /** The lane, not their own, over which the middle of some cards has been dropped on the map. */
  function otherLane(own: readonly BoardCard[], places: Places): BoardLane | undefined {
    const box = around(own.map((card) => ({ ...card, ...places.get(card.key) })));
    const lane = box && scene().laneAt({ x: box.x + box.w / 2, y: box.y + box.h / 2 });
    return lane && lane.canvasId !== own[0]?.canvasId ? lane : undefined;
  }

  async function insert(fresh: readonly FreshCard[], connections: Copied['connections']): Promise<void> {
    const [first] = fresh;
    if (!first) return;
    const { canvasId, x, y } = onCanvas(first.card);
    const [dx, dy] = [x - Math.round(first.card.x), y - Math.round(first.card.y)];
    const cards = fresh.map(({ id, card }) => ({ id, card: { ...card, x: card.x + dx, y: card.y + dy } }));
    const command = { type: 'card.insert', canvasId, cards, connections } as BoardCommand;
    if (await carryOut([command]))
      choose(
        hand,
        fresh.map(({ id }) => keyOf(canvasId, id)),
      );
  }

  /**
   * Lines as cards, row by row: below what the zone under the point holds, and the zone grows as it must; or outside
   * all zones, where they cover no other card. What was made comes into sight.
   */
  async function pasteLines(text: string, at: Point): Promise<void> {
    const lines = linesAsCards(text, at, freshId);
    if (lines.length === 0) return;
    const columns = lines.length <= 8 ? 1 : Math.ceil(Math.sqrt(lines.length / 2.4));
    const size = { w: columns * (NEW.w + GAP) - GAP, h: Math.ceil(lines.length / columns) * (NEW.h + GAP) - GAP };
    const zone = scene().board.zones.find((one) => contains(one, at));
    const start = zone ? belowAllIn(zone) : clearPlace(scene(), { ...at, ...size });
    const { canvasId, x, y } = zone ? onLane(zone.canvasId, start) : onCanvas(start);
    const cards = lines.map(({ id, card }, index) => {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      const place = { x: x + column * (NEW.w + GAP), y: y + row * (NEW.h + GAP) };
      return { id, card: { ...card, ...place, ...(zone ? { zoneId: zone.id } : {}) } };
    });
    const w = size.w + 2 * ZONE_PADDING;
    const wider: BoardCommand[] = zone && w > zone.w ? [{ type: 'zone.resize', canvasId, id: zone.id, w }] : [];
    if (!(await carryOut([...wider, { type: 'card.insert', canvasId, cards, connections: [] } as BoardCommand]))) return;
    choose(
      hand,
      cards.map(({ id }) => keyOf(canvasId, id)),
    );
    const view = ports.view();
    const end = { x: start.x + size.w, y: start.y + size.h };
    if (!contains(view, start) || !contains(view, end)) showBox({ ...start, ...size }, 1);
  }

  function belowAllIn(zone: BoardZone): Point {
    const own = scene().board.cards.filter(({ canvasId, zoneId }) => canvasId === zone.canvasId && zoneId === zone.id);
    const below = own.reduce((lowest, card) => Math.max(lowest, card.y + card.h + GAP), zone.y + ZONE_HEADING);
    return { x: zone.x + ZONE_PADDING, y: below };
  }

  const paste = (copied: Copied, at: Point) => {
    const { cards, connections } = pasted(copied, at, state(), freshId);
    return insert(cards, connections);
  };

  async function duplicate(by: Point = { x: OFFSET, y: OFFSET }): Promise<void> {
    const cards = chosen();
    const box = around(cards);
    if (box) await paste(copyOf(cards, scene().board.connections), { x: box.x + by.x, y: box.y + by.y });
  }

  function mark(set: Readonly<Record<string, unknown>>, cards: readonly BoardCard[] = chosen()): Promise<boolean> {
    return carryOut(
      byCanvas(cards, (canvasId, own) => ({ type: 'card.mark', canvasId, ids: own.map(({ id }) => id), set }) as BoardCommand),
    );
  }

  async function layOutBoard(): Promise<void> {
    const { board } = scene();
    const { selected } = hand.getState();
    const { places, widths } = await layOut(board, selected.size > 1 ? selected : new Set());
    const wider = [...widths].flatMap(([key, w]): BoardCommand[] => {
      const zone = scene().zone(key);
      return zone ? [{ type: 'zone.resize', canvasId: zone.canvasId, id: zone.id, w: Math.round(w) }] : [];
    });
    await carryOut([...wider, ...moveCommands(places, ({ zoneId }) => zoneId)]);
  }

  function showBox(box: Box | undefined, most: number = ZOOM.most): void {
    if (box) void flow.setViewport(viewOf(box, ports.size(), most), { duration: 0 });
  }

  function jump(key: CardKey): void {
    const card = scene().card(key);
    if (!card) return;
    choose(hand, [key]);
    hand.setState({ focused: key });
    void flow.setCenter(card.x + card.w / 2, card.y + card.h / 2, { zoom: Math.max(ZOOM.readable, flow.getZoom()), duration: 0 });
  }

  /** Chooses a card and brings it into sight, no farther than needed. */
  function reveal(key: CardKey): void {
    const card = scene().card(key);
    if (!card) return;
    choose(hand, [key]);
    hand.setState({ focused: key });
    const view = ports.view();
    const margin = 40;
    const outside =
      card.x < view.x + margin ||
      card.y < view.y + margin ||
      card.x + card.w > view.x + view.w - margin ||
      card.y + card.h > view.y + view.h - margin;
    if (outside) void flow.setCenter(card.x + card.w / 2, card.y + card.h / 2, { zoom: flow.getZoom(), duration: 0 });
  }

  return {
    carryOut,
    reveal,
    addCard,
    addHere: () => addCard(clearOf(ports.pointer())),
    connect,
    connectToNew,
    remove,
    moveTo,
    duplicate,
    paste,
    mark,
    jump,
    showBox,
    layOut: layOutBoard,
    pasteLines,
    copied: () => ({ cards: chosen(), copied: copyOf(chosen(), scene().board.connections) }),
    /** An input as the card it is, where it was dropped or else in the middle of what is in sight; its words stay its own. */
    placeInput: (inputId: string, at?: Point) => {
      const { x, y, w, h } = ports.view();
      const input = state().inputs.get(inputId);
      return addCard(at ?? clearOf({ x: x + w / 2, y: y + h / 2 }), { inputId, type: cardTypeOf(input?.type) }, false);
    },
    nudge: (by: Point) => {
      const { moving } = hand.getState();
      const now = (card: BoardCard) => moving.get(card.key) ?? card;
      return new Map(free().map((card) => [card.key, { x: now(card).x + by.x, y: now(card).y + by.y }]));
    },
    align: (edge: Edge) => moveTo(align(free(), edge)),
    distribute: (axis: Axis) => moveTo(distribute(free(), axis)),
    group: () => (chosen().length > 1 ? mark({ groupId: freshId() }) : Promise.resolve(false)),
    ungroup: () => mark({ groupId: null }),
    lock: () => mark({ locked: !chosen().every(({ locked }) => locked) }),
    selectAll: () =>
      choose(
        hand,
        scene().board.cards.map(({ key }) => key),
      ),
    zoomToAll: () => showBox(scene().whole, ZOOM.whole),
    zoomToSelection: () => showBox(around(chosen()), 1.6),
    zoomToZone: (key: string) => showBox(scene().zone(key), 1.6),
    zoomTo: (zoom: number) => void flow.zoomTo(zoom, { duration: 0 }),
    /** The keys of the cards that are grouped with some. */
    withGroups: (keys: Iterable<CardKey>): readonly CardKey[] => {
      const cards = scene().cards(keys);
      const groups = new Set(cards.flatMap(({ canvasId, groupId }) => (groupId ? [`${canvasId} ${groupId}`] : [])));
      if (groups.size === 0) return cards.map(({ key }) => key);
      const grouped = scene().board.cards.filter(({ canvasId, groupId }) => groupId && groups.has(`${canvasId} ${groupId}`));
      return [...new Set([...cards, ...grouped].map(({ key }) => key))];
    },
  };
}

/** How the board must lie for a box to fill it, clear of the bar at its lower left corner. */
export function viewOf({ x, y, w, h }: Box, size: { readonly w: number; readonly h: number }, most: number): Viewport {
  const padding = { top: '20px', right: '28px', bottom: '64px', left: '28px' } as const;
  return getViewportForBounds({ x, y, width: w, height: h }, size.w, size.h, LEAST_ZOOM, most, padding);
}

function freshId(): string {
  return `c-${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
}

/** The card a kind of input is most like. */
function cardTypeOf(type: string | undefined): string {
  const known: Readonly<Record<string, string>> = {
    idea: 'idea',
    worry: 'concern',
    hope: 'goal',
    requirement: 'rule',
    fact: 'data',
    trouble: 'gap',
    dilemma: 'question',
    finding: 'data',
    insight: 'effect',
    question: 'question',
  };
  return known[type ?? ''] ?? 'idea';
}
