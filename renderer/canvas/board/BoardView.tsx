/** The board, drawn and edited. What is under the hand is the page's own until it is let go; all else is the server's. */
import { createSpotlight } from '@mantine/spotlight';
import {
  ConnectionMode,
  type FinalConnectionState,
  ReactFlow,
  useStore as useFlowStore,
  useReactFlow,
  useStoreApi,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import {
  type DragEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import type { Board, CardKey } from '../../../shared/canvas/board.ts';
import { MAP_ID } from '../../../shared/canvas/map.ts';
import { useTexts } from '../../i18n.ts';
import { pageStore } from '../../programme-store.ts';
import { BoardPanels } from './BoardPanels.tsx';
import styles from './BoardView.module.css';
import { CardNode } from './CardNode.tsx';
import { ContextMenu } from './ContextMenu.tsx';
import { CARDS_TYPE } from './clipboard.ts';
import type { Deed, DeedPorts } from './deeds.ts';
import { createDoing, LEAST_ZOOM, viewOf } from './doing.ts';
import type { Box, Point } from './geometry.ts';
import { attachGestures } from './gestures.ts';
import { choose, createHand, HandProvider } from './hand.ts';
import { Minimap } from './Minimap.tsx';
import { Others } from './Others.tsx';
import { Palette } from './Palette.tsx';
import { Scene } from './scene.ts';
import { ToolStrip } from './ToolStrip.tsx';
import { useCardNodes } from './use-card-nodes.ts';
import { useChangeMarks } from './use-change-marks.ts';
import { useKeys } from './use-keys.ts';
import { useOwnPresence } from './use-own-presence.ts';
import { useLook, usePainter } from './use-sheet.ts';
import { ZoomBar } from './ZoomBar.tsx';

export interface BoardViewProps {
  /** A canvas, or the map of the tracks. */
  readonly boardId: string;
  readonly board: Board;
  /** A card to go to, from a search or a link. */
  readonly focusOn: CardKey | undefined;
  /** The board may be looked at, and not changed. */
  readonly readOnly: boolean;
  readonly findings: number;
  readonly questions: number;
  readonly onJump: (key: CardKey) => void;
  readonly onShowInLight: (key: CardKey) => void;
  readonly onOpenKeys: () => void;
  /** Told what is in sight and which zone is chosen, so that it can be shown on the stage. */
  readonly onView: (view: () => Box, zone: () => string | null) => void;
}

const nodeTypes = { card: CardNode };
const INPUT_TYPE = 'application/x-samstyr-input';
const MOST_ZOOM = 2.5;
/** Below this zoom a card is brought closer before it is written on. */
const WRITABLE = 0.7;
/** From this width of the window on there is room for the inspector beside the board, in CSS pixels. */
const WIDE = 1_200;
/** Room for writing on a card, in canvas units at zoom 1. */
const EDITOR = { w: 280, h: 190 } as const;
/** From so many cards on the minimap is worth its room. */
const MINIMAP_FROM = 12;

export function BoardView(props: BoardViewProps): ReactNode {
  const { boardId, board, focusOn, readOnly, onJump } = props;
  const { t } = useTexts();
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  const hintId = useId();
  const [hand] = useState(() => createHand(focusOn, boardId !== MAP_ID && innerWidth >= WIDE));
  const [palette] = useState(createSpotlight);
  const section = useRef<HTMLElement>(null);
  const ground = useRef<HTMLCanvasElement>(null);
  const overCanvas = useRef<HTMLCanvasElement>(null);
  const pointer = useRef<Point | undefined>(undefined);
  const space = useRef(false);
  const scene = useMemo(() => new Scene(board), [board]);
  const latest = useRef({ scene, readOnly, props });
  latest.current = { scene, readOnly, props };

  const view = useCallback((): Box => {
    const { transform, width, height } = flowStore.getState();
    const [x, y, zoom] = transform;
    return { x: -x / zoom, y: -y / zoom, w: width / zoom, h: height / zoom };
  }, [flowStore]);

  const doing = useMemo(
    () =>
      createDoing({
        boardId,
        hand,
        flow,
        t,
        view,
        size: () => ({ w: flowStore.getState().width, h: flowStore.getState().height }),
        scene: () => latest.current.scene,
        state: () => pageStore.getState().programme,
        readOnly: () => latest.current.readOnly,
        pointer: () => pointer.current ?? middle(view()),
      }),
    [boardId, hand, flow, flowStore, t, view],
  );

  const look = useLook();
  const onComplete = useCallback((cards: number) => {
    if (section.current) section.current.dataset.painted = String(cards);
  }, []);
  const changes = useChangeMarks(board, hand);
  usePainter(scene, look, hand, changes, { ground, over: overCanvas, onComplete });
  useOwnPresence(boardId, hand, view, pointer);

  const openMenu = useCallback(() => {
    const [key] = hand.getState().selected;
    const card = latest.current.scene.card(key);
    const at = card ? flow.flowToScreenPosition({ x: card.x + card.w / 2, y: card.y + card.h / 2 }) : undefined;
    if (at) hand.setState({ menu: { x: at.x, y: at.y, card: key ?? null } });
  }, [flow, hand]);

  const ports = useMemo(
    (): DeedPorts => ({
      doing,
      hand,
      readOnly: () => latest.current.readOnly,
      openPalette: palette[1].open,
      openKeys: () => latest.current.props.onOpenKeys(),
      showInLight: () => {
        const [key] = hand.getState().selected;
        if (key) latest.current.props.onShowInLight(key);
      },
      // The browser's own event has the clipboard; from a menu it is asked for.
      copy: (cut) => document.execCommand(cut ? 'cut' : 'copy'),
      edit: () => {
        const [key] = hand.getState().selected;
        const card = latest.current.scene.card(key);
        if (!card || card.locked || hand.getState().selected.size !== 1) return;
        if (flow.getZoom() < WRITABLE) void flow.setCenter(card.x + card.w / 2, card.y + card.h / 2, { zoom: 1, duration: 0 });
        hand.setState({ editing: card.key });
      },
    }),
    [doing, hand, flow, palette],
  );
  const run = useCallback(
    (deed: Deed) => {
      hand.setState({ menu: null });
      if (!deed.changes || !latest.current.readOnly || deed.name === 'tray') void deed.run(ports);
    },
    [hand, ports],
  );

  useKeys(
    useMemo(
      () => ({
        hand,
        doing,
        run,
        openMenu,
        scene: () => latest.current.scene,
        readOnly: () => latest.current.readOnly,
        pointer: () => pointer.current ?? middle(view()),
      }),
      [hand, doing, run, openMenu, view],
    ),
  );

  useEffect(() => {
    const element = section.current;
    if (!element) return;
    return attachGestures({
      element,
      hand,
      doing,
      view,
      scene: () => latest.current.scene,
      readOnly: () => latest.current.readOnly,
      zoom: () => flow.getZoom(),
      toBoard: ({ clientX, clientY }) => flow.screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false }),
      panBy: ({ x, y }) => {
        const now = flow.getViewport();
        void flow.setViewport({ ...now, x: now.x + x, y: now.y + y }, { duration: 0 });
      },
      spacePressed: () => space.current,
    });
  }, [hand, doing, view, flow]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code === 'Space') space.current = event.type === 'keydown';
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('keyup', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('keyup', onKey);
    };
  }, []);

  // Before the first picture: the whole board, so that nothing is painted twice.
  useLayoutEffect(() => {
    const box = section.current?.getBoundingClientRect();
    if (!box || latest.current.scene.card(latest.current.props.focusOn)) return;
    void flow.setViewport(viewOf(latest.current.scene.bounds, { w: box.width, h: box.height }, 1.2), { duration: 0 });
  }, [flow]);

  // The editor needs more room than the card: it is brought whole into sight.
  const editing = useStore(hand, (state) => state.editing);
  useEffect(() => {
    const card = latest.current.scene.card(editing);
    if (!card) return;
    const seen = view();
    const zoom = flow.getZoom();
    const room = {
      x: card.x - 16,
      y: card.y - 16,
      w: Math.max(card.w, EDITOR.w / zoom) + 32,
      h: Math.max(card.h, EDITOR.h / zoom) + 32,
    };
    const dx = Math.max(0, seen.x - room.x) - Math.max(0, room.x + room.w - seen.x - seen.w);
    const dy = Math.max(0, seen.y - room.y) - Math.max(0, room.y + room.h - seen.y - seen.h);
    const now = flow.getViewport();
    if (dx !== 0 || dy !== 0) void flow.setViewport({ zoom, x: now.x + dx * zoom, y: now.y + dy * zoom }, { duration: 0 });
  }, [editing, flow, view]);

  // A panel that opens takes room: what was whole in sight is brought into sight again.
  useEffect(() => {
    const all = () => {
      const { x, y, w, h } = latest.current.scene.bounds;
      const seen = view();
      return x >= seen.x && y >= seen.y && x + w <= seen.x + seen.w && y + h <= seen.y + seen.h;
    };
    let { width, height } = flowStore.getState();
    let whole = all();
    return flowStore.subscribe((now) => {
      const resized = width > 0 && (now.width !== width || now.height !== height);
      ({ width, height } = now);
      if (resized && whole) doing.zoomToAll();
      whole = all();
    });
  }, [flowStore, view, doing]);

  // Only when the link changes: a card that moves must not drag the view with it.
  useEffect(() => {
    const card = latest.current.scene.card(focusOn);
    if (!card) return;
    choose(hand, [card.key]);
    hand.setState({ focused: card.key });
    void flow.setCenter(card.x + card.w / 2, card.y + card.h / 2, { zoom: 1, duration: 0 });
  }, [focusOn, flow, hand]);

  useEffect(() => latest.current.props.onView(view, () => hand.getState().zone), [view, hand]);
  const jump = useCallback((key: CardKey) => (latest.current.scene.card(key) ? doing.jump(key) : onJump(key)), [doing, onJump]);

  const nodes = useCardNodes(scene, hand, look, readOnly, hintId);
  const tool = useStore(hand, (state) => state.tool);
  const onConnectEnd = (event: globalThis.MouseEvent | TouchEvent, connection: FinalConnectionState) => {
    hand.setState({ connecting: null });
    const from = connection.fromNode?.id;
    const end = 'changedTouches' in event ? event.changedTouches[0] : event;
    if (!from || !end) return;
    const at = flow.screenToFlowPosition({ x: end.clientX, y: end.clientY }, { snapToGrid: false });
    const target = scene.cardAt(at)?.key ?? connection.toNode?.id;
    if (target === from) return;
    void (target ? doing.connect(from, target) : doing.connectToNew(from, { x: at.x - 120, y: at.y - 48 }));
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (readOnly || (event.target instanceof Element && event.target.closest('[data-overlay], .nodrag'))) return;
    const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
    const card = scene.cardAt(at);
    if (card) {
      choose(hand, [card.key]);
      if (!card.locked) hand.setState({ editing: card.key });
    } else if (!hand.getState().zone && !hand.getState().line) void doing.addCard({ x: at.x - 120, y: at.y - 48 });
  };
  const onContextMenu = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('[data-overlay], .nodrag')) return;
    event.preventDefault();
    const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
    const card = scene.cardAt(at);
    if (card && !hand.getState().selected.has(card.key)) choose(hand, doing.withGroups([card.key]));
    hand.setState({ menu: { x: event.clientX, y: event.clientY, card: card?.key ?? null } });
  };
  const onDrop = (event: DragEvent) => {
    const inputId = event.dataTransfer.getData(INPUT_TYPE);
    if (!inputId || readOnly) return;
    event.preventDefault();
    const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
    void doing.placeInput(inputId, { x: at.x - 120, y: at.y - 48 });
  };
  const allowDrop = (event: DragEvent) => {
    if (!readOnly && [INPUT_TYPE, CARDS_TYPE].some((type) => event.dataTransfer.types.includes(type))) event.preventDefault();
  };
  return (
    <HandProvider value={hand}>
      <div className={styles.view}>
        <ToolStrip readOnly={readOnly} findings={props.findings} questions={props.questions} onRun={run} />
        <BoardPanels boardId={boardId} board={board} scene={scene} readOnly={readOnly} doing={doing} view={view} onJump={jump}>
          <section
            ref={section}
            className={styles.board}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the board's keys work when the board has the focus
            tabIndex={0}
            data-board={boardId}
            data-cursor={tool}
            aria-label={t('canvas.board')}
            aria-describedby={hintId}
            onDoubleClick={onDoubleClick}
            onContextMenu={onContextMenu}
            onDragOver={allowDrop}
            onDrop={onDrop}
            onPointerMove={(event) => {
              pointer.current = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
            }}
            onPointerLeave={() => {
              pointer.current = undefined;
            }}
          >
            <div aria-hidden="true">
              <canvas ref={ground} className={`${styles.canvas} ${styles.ground}`} />
              <canvas ref={overCanvas} className={styles.canvas} hidden />
            </div>
            <ReactFlow
              nodes={nodes}
              edges={NONE}
              nodeTypes={nodeTypes}
              onConnectStart={(_event, { nodeId }) => hand.setState({ connecting: nodeId })}
              onConnectEnd={onConnectEnd}
              connectionMode={ConnectionMode.Loose}
              connectOnClick={false}
              nodesDraggable={false}
              nodesFocusable={false}
              edgesFocusable={false}
              elementsSelectable={false}
              nodesConnectable={!readOnly}
              selectionKeyCode={null}
              multiSelectionKeyCode={null}
              deleteKeyCode={null}
              disableKeyboardA11y
              zoomOnDoubleClick={false}
              panOnScroll
              panOnScrollSpeed={1}
              panOnDrag={tool === 'hand' ? [0, 1] : [1]}
              elevateNodesOnSelect={false}
              autoPanOnNodeFocus={false}
              minZoom={LEAST_ZOOM}
              maxZoom={MOST_ZOOM}
              proOptions={{ hideAttribution: true }}
            >
              <Others boardId={boardId} scene={scene} />
            </ReactFlow>
            {board.cards.length === 0 ? (
              <p className={styles.empty}>
                <strong>{t('canvas.emptyTitle')}</strong>
                <span>{t('canvas.emptyHint')}</span>
              </p>
            ) : null}
            <p id={hintId} className="visually-hidden">
              {t('canvas.keysHint')}
            </p>
            <ZoomBar onFit={doing.zoomToAll} onFull={() => doing.zoomTo(1)} />
            <Corner scene={scene}>
              <Minimap
                scene={scene}
                paletteOf={look.paletteOf}
                view={view}
                onGo={({ x, y }) => void flow.setCenter(x, y, { zoom: flow.getZoom(), duration: 0 })}
              />
            </Corner>
          </section>
        </BoardPanels>
      </div>
      <ContextMenu readOnly={readOnly} onRun={run} />
      <Palette store={palette[0]} cards={board.cards} readOnly={readOnly} onRun={run} onJump={doing.jump} />
    </HandProvider>
  );
}

/** The minimap's corner: there only where the board is too large to be whole in sight at this zoom. */
function Corner({ children, scene }: { readonly children: ReactNode; readonly scene: Scene }): ReactNode {
  const { w, h } = scene.bounds;
  const tooLarge = useFlowStore(({ transform, width, height }) => w * transform[2] > width || h * transform[2] > height);
  return tooLarge && scene.board.cards.length >= MINIMAP_FROM ? <div className={styles.corner}>{children}</div> : null;
}

const NONE: never[] = [];

function middle({ x, y, w, h }: Box): Point {
  return { x: x + w / 2, y: y + h / 2 };
}
