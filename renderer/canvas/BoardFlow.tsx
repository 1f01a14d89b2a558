import {
  applyNodeChanges,
  Background,
  Controls,
  type Edge,
  MiniMap,
  type Node,
  type NodeChange,
  type OnConnect,
  Panel,
  ReactFlow,
  useReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Board } from '../../shared/canvas/board.ts';
import { act } from '../act.ts';
import { isTyping } from '../facilitator/shortcuts.ts';
import { useTexts } from '../i18n.ts';
import { type BoardActions, BoardActionsContext } from './actions.ts';
import styles from './BoardFlow.module.css';
import { CardPanel } from './CardPanel.tsx';
import { nodeTypes } from './nodes.tsx';
import { toEdges, toNodes } from './to-flow.ts';

interface BoardFlowProps {
  readonly canvasId: string;
  readonly board: Board;
  /** A card to go to, from a search or a link. */
  readonly focusOn: string | undefined;
}

/** How far arrow keys move a card, in canvas units; and how long they must rest before that is saved. */
const STEP = 10;
const REST = 350;

/** The board, drawn and edited. What is dragged is the page's own until it is dropped; all else is the server's. */
export function BoardFlow({ canvasId, board, focusOn }: BoardFlowProps): ReactNode {
  const { t } = useTexts();
  const flow = useReactFlow();
  const [editing, setEditing] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(focusOn ? [focusOn] : []));
  const [moving, setMoving] = useState<ReadonlyMap<string, { x: number; y: number }>>(new Map());
  const [line, setLine] = useState<string | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wrapper = useRef<HTMLDivElement>(null);

  const nodes = useMemo(() => toNodes(board, { selected, moving, editing }), [board, selected, moving, editing]);
  const edges = useMemo(() => toEdges(board, t, line), [board, t, line]);

  const settle = useCallback(
    async (moves: ReadonlyMap<string, { x: number; y: number }>) => {
      await act(t, {
        type: 'card.move',
        canvasId,
        moves: [...moves].map(([id, at]) => ({ id, x: Math.round(at.x), y: Math.round(at.y) })),
      });
      setMoving(new Map());
    },
    [canvasId, t],
  );

  const onNodesChange = useCallback(
    (changes: NodeChange[]) => {
      const after = applyNodeChanges(changes, nodes);
      const chosen = changes.some((change) => change.type === 'select');
      if (chosen) setSelected(new Set(after.filter((node) => node.selected && node.type === 'card').map((node) => node.id)));
      const moved = changes.filter((change) => change.type === 'position' && change.position !== undefined);
      if (moved.length > 0) {
        setMoving((before) => {
          const next = new Map(before);
          for (const change of moved) if (change.type === 'position' && change.position) next.set(change.id, change.position);
          return next;
        });
      }
    },
    [nodes],
  );

  const addAt = useCallback(
    async (at: { x: number; y: number }) => {
      const id = `c-${crypto.randomUUID().slice(0, 12)}`;
      if (!(await act(t, { type: 'card.add', canvasId, id, card: { x: Math.round(at.x), y: Math.round(at.y) } }))) return;
      setSelected(new Set([id]));
      setEditing(id);
    },
    [canvasId, t],
  );

  const remove = useCallback(async () => {
    if (line) {
      await act(t, { type: 'connection.remove', canvasId, ids: [line] });
      setLine(null);
    } else if (selected.size > 0 && (await act(t, { type: 'card.remove', canvasId, ids: [...selected] }))) setSelected(new Set());
  }, [canvasId, line, selected, t]);

  const connect: OnConnect = useCallback(
    ({ source, target }) => void act(t, { type: 'connection.add', canvasId, from: source, to: target, kind: 'next' }),
    [canvasId, t],
  );

  const nudge = (dx: number, dy: number) => {
    const next = new Map(moving);
    for (const card of board.cards.filter(({ id }) => selected.has(id))) {
      const at = next.get(card.id) ?? card;
      next.set(card.id, { x: at.x + dx, y: at.y + dy });
    }
    setMoving(next);
    clearTimeout(rest.current);
    rest.current = setTimeout(() => void settle(next), REST);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const arrows: Record<string, readonly [number, number]> = {
      ArrowLeft: [-STEP, 0],
      ArrowRight: [STEP, 0],
      ArrowUp: [0, -STEP],
      ArrowDown: [0, STEP],
    };
    const arrow = arrows[event.key];
    const reached = cardAt(event.target);
    // A card that Tab has reached is chosen first; then the keys are about it.
    if (reached && !selected.has(reached) && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      setLine(null);
      setSelected(new Set([reached]));
      return;
    }
    if (event.key === 'n' || event.key === 'N') {
      event.preventDefault();
      void addAt(flow.screenToFlowPosition(middleOf(wrapper.current)));
    } else if (event.key === 'Delete' || event.key === 'Backspace') void remove();
    else if ((event.key === 'Enter' || event.key === 'F2') && selected.size === 1) {
      event.preventDefault();
      setEditing([...selected][0] ?? null);
    } else if (arrow && selected.size > 0) {
      event.preventDefault();
      event.stopPropagation();
      nudge(...arrow);
    }
  };

  const onPaneClick = (event: MouseEvent) => {
    setLine(null);
    if (event.detail === 2) void addAt(flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
  };

  // Only when the link changes: a card that moves must not drag the view with it.
  const latest = useRef(board);
  latest.current = board;
  useEffect(() => {
    const card = latest.current.cards.find(({ id }) => id === focusOn);
    if (card) setSelected(new Set([card.id]));
    if (card) void flow.setCenter(card.x + card.w / 2, card.y + card.h / 2, { zoom: 1, duration: 0 });
  }, [focusOn, flow]);

  const actions = useMemo<BoardActions>(() => ({ canvasId, edit: setEditing }), [canvasId]);
  const chosen = selected.size === 1 ? board.cards.find(({ id }) => selected.has(id)) : undefined;
  const chosenLine = board.connections.find(({ id }) => id === line);
  return (
    <BoardActionsContext value={actions}>
      <section className={styles.board} ref={wrapper} onKeyDownCapture={onKeyDown} aria-label={t('canvas.board')}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          onNodesChange={onNodesChange}
          onNodeDragStop={() => void settle(moving)}
          onSelectionDragStop={() => void settle(moving)}
          onNodeDoubleClick={(_event, node: Node) => node.type === 'card' && setEditing(node.id)}
          onNodeClick={() => setLine(null)}
          onEdgeClick={(_event, edge: Edge) => {
            setLine(edge.id);
            setSelected(new Set());
          }}
          onConnect={connect}
          onPaneClick={onPaneClick}
          zoomOnDoubleClick={false}
          deleteKeyCode={null}
          multiSelectionKeyCode={['Shift', 'Control', 'Meta']}
          selectionKeyCode="Shift"
          disableKeyboardA11y
          nodesFocusable
          edgesFocusable={false}
          onlyRenderVisibleElements
          minZoom={0.15}
          maxZoom={2.5}
          fitView={focusOn === undefined}
          fitViewOptions={{ padding: 0.06 }}
          ariaLabelConfig={{
            'controls.ariaLabel': t('canvas.controls'),
            'controls.zoomIn.ariaLabel': t('canvas.zoomIn'),
            'controls.zoomOut.ariaLabel': t('canvas.zoomOut'),
            'controls.fitView.ariaLabel': t('canvas.fit'),
            'minimap.ariaLabel': t('canvas.minimap'),
          }}
          proOptions={{ hideAttribution: true }}
        >
          <Background gap={24} color="var(--line)" />
          <Controls showInteractive={false} />
          {board.cards.length > 40 ? (
            <MiniMap
              pannable
              zoomable
              className={styles.minimap}
              nodeClassName={(node) => (node.type === 'zone' ? (styles.miniZone ?? '') : (styles.miniCard ?? ''))}
            />
          ) : null}
          <Panel position="bottom-center" className={styles.hint}>
            {t(board.cards.length === 0 ? 'canvas.emptyHint' : 'canvas.hint')}
          </Panel>
        </ReactFlow>
        {chosen || chosenLine ? (
          <CardPanel
            key={chosen?.id ?? line}
            canvasId={canvasId}
            board={board}
            card={chosen}
            connection={chosenLine}
            onRemove={() => void remove()}
          />
        ) : null}
      </section>
    </BoardActionsContext>
  );
}

/** The id of the card that has the focus, if one has. */
function cardAt(target: EventTarget): string | undefined {
  const node = target instanceof HTMLElement && target.matches('.react-flow__node-card') ? target : undefined;
  return node?.dataset.id;
}

function middleOf(element: HTMLElement | null): { x: number; y: number } {
  const box = element?.getBoundingClientRect();
  return box ? { x: box.x + box.width / 2 - 120, y: box.y + box.height / 2 - 48 } : { x: 0, y: 0 };
}
