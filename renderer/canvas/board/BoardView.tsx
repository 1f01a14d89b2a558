/** The board, drawn and edited. What is under the hand is the page's own until it is let go; all else is the server's. */
import { createSpotlight } from '@mantine/spotlight';
import { ConnectionMode, ReactFlow, useStore as useFlowStore } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { type ReactNode, Suspense, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Board, CardKey } from '../../../shared/canvas/board.ts';
import { MAP_ID } from '../../../shared/canvas/map.ts';
import { useTexts } from '../../i18n.ts';
import { fetchLater, Palette } from '../later.ts';
import { BoardPanels } from './BoardPanels.tsx';
import styles from './BoardView.module.css';
import { boardMouse } from './board-mouse.ts';
import { CardNode } from './CardNode.tsx';
import { ContextMenu } from './ContextMenu.tsx';
import { LEAST_ZOOM } from './doing.ts';
import type { Box, Point } from './geometry.ts';
import { createHand, HandProvider } from './hand.ts';
import { Minimap } from './Minimap.tsx';
import { Others } from './Others.tsx';
import type { Scene } from './scene.ts';
import { ToolStrip } from './ToolStrip.tsx';
import { useBoard } from './use-board.ts';
import { useCardNodes } from './use-card-nodes.ts';
import { useChangeMarks } from './use-change-marks.ts';
import { useHands } from './use-hands.ts';
import { useOwnPresence } from './use-own-presence.ts';
import { useLook, usePainter } from './use-sheet.ts';
import { useSight } from './use-sight.ts';
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
const MOST_ZOOM = 2.5;
/** From this width of the window on there is room for the inspector beside the board, in CSS pixels. */
const WIDE = 1_200;
/** From so many cards on the minimap is worth its room. */
const MINIMAP_FROM = 12;

export function BoardView(props: BoardViewProps): ReactNode {
  const { boardId, board, focusOn, readOnly, onJump, onView } = props;
  const { t } = useTexts();
  const hintId = useId();
  const [hand] = useState(() => createHand(focusOn, boardId !== MAP_ID && innerWidth >= WIDE));
  const [palette] = useState(createSpotlight);
  const section = useRef<HTMLElement>(null);
  const ground = useRef<HTMLCanvasElement>(null);
  const overCanvas = useRef<HTMLCanvasElement>(null);
  const pointer = useRef<Point | undefined>(undefined);
  const opened = useBoard(props, hand, pointer);
  const { flow, scene, view, doing, latest } = opened;
  const look = useLook();
  const onComplete = useCallback((cards: number) => {
    if (section.current) section.current.dataset.painted = String(cards);
    fetchLater();
  }, []);
  const changes = useChangeMarks(board, hand);
  usePainter(scene, look, hand, changes, { ground, over: overCanvas, onComplete });
  useOwnPresence(boardId, hand, view, pointer);

  const run = useHands(opened, section, palette[1].open, props);
  useSight(opened, section, focusOn);
  useEffect(() => onView(view, () => hand.getState().zone), [onView, view, hand]);
  const jump = useCallback(
    (key: CardKey) => (latest.current.scene.card(key) ? doing.jump(key) : onJump(key)),
    [doing, latest, onJump],
  );

  const nodes = useCardNodes(scene, hand, look, readOnly, hintId);
  const tool = useStore(hand, (state) => state.tool);
  const mouse = boardMouse(opened, readOnly);
  return (
    <HandProvider value={hand}>
      <div className={styles.view}>
        <ToolStrip readOnly={readOnly} findings={props.findings} questions={props.questions} onRun={run} />
        <BoardPanels boardId={boardId} board={board} scene={scene} readOnly={readOnly} doing={doing} onJump={jump}>
          <section
            ref={section}
            className={styles.board}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the board's keys work when the board has the focus
            tabIndex={0}
            data-board={boardId}
            data-cursor={tool}
            aria-label={t('canvas.board')}
            aria-describedby={hintId}
            onDoubleClick={mouse.onDoubleClick}
            onContextMenu={mouse.onContextMenu}
            onDragOver={mouse.onDragOver}
            onDrop={mouse.onDrop}
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
              onConnectEnd={mouse.onConnectEnd}
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
      <Suspense>
        <Palette store={palette[0]} cards={board.cards} readOnly={readOnly} onRun={run} onJump={doing.jump} />
      </Suspense>
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
