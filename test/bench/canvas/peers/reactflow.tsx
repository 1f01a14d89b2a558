/** React Flow as it comes: every card a node, every connection an edge, nothing left out and nothing tuned. */
import {
  type Edge,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  type ReactFlowInstance,
  useNodesState,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { memo, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { type BenchCard, type BenchZone, CARD, colours, lineStyles } from '../board.ts';
import { fetchBoard, markWhen, place, sight } from './page.ts';
import './reactflow.css';

type CardNode = Node<{ card: BenchCard }, 'card'>;
type ZoneNode = Node<{ zone: BenchZone }, 'zone'>;

const board = await fetchBoard();
const root = place();
const { camera } = sight();
const dashes = { solid: '', dashed: '10 5', dotted: '2 5' } as const;
const heads = { closed: MarkerType.ArrowClosed, open: MarkerType.Arrow, none: undefined } as const;

const Card = memo(function Card({ data: { card } }: NodeProps<CardNode>): ReactNode {
  const [head, label, body] = card.lines;
  return (
    <div className="card" style={{ background: colours[card.colour], width: CARD.w, height: CARD.h }}>
      <Handle type="target" position={Position.Left} />
      <span className="head">{head}</span>
      <strong className="label">{label}</strong>
      <span className="body">{body}</span>
      <Handle type="source" position={Position.Right} />
    </div>
  );
});

const Zone = memo(function Zone({ data: { zone } }: NodeProps<ZoneNode>): ReactNode {
  return (
    <div className="zone" style={{ width: zone.w, height: zone.h }}>
      {zone.label}
    </div>
  );
});

const nodeTypes = { card: Card, zone: Zone };
const zones = board.zones.map(
  (zone): ZoneNode => ({
    id: zone.label,
    type: 'zone',
    position: { x: zone.x, y: zone.y },
    data: { zone },
    draggable: false,
    selectable: false,
    zIndex: -1,
  }),
);
const cards = board.cards.map(
  (card): CardNode => ({ id: card.id, type: 'card', position: { x: card.x, y: card.y }, data: { card } }),
);
const edges = board.connections.map(({ id, from, to, style }): Edge => {
  const { dash, head } = lineStyles[style] ?? lineStyles[0];
  const markerEnd = heads[head];
  return {
    id,
    source: `c${from}`,
    target: `c${to}`,
    style: { strokeWidth: 2, strokeDasharray: dashes[dash] },
    ...(markerEnd ? { markerEnd: { type: markerEnd, width: 18, height: 18 } } : {}),
  };
});

let flow: ReactFlowInstance<CardNode | ZoneNode> | undefined;

function Board(): ReactNode {
  const [nodes, , onNodesChange] = useNodesState<CardNode | ZoneNode>([...zones, ...cards]);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      onInit={(instance) => {
        flow = instance;
      }}
      defaultViewport={{ x: camera.x, y: camera.y, zoom: camera.z }}
      minZoom={0.01}
      panOnScroll
      panOnScrollSpeed={1}
      proOptions={{ hideAttribution: true }}
    />
  );
}

createRoot(root).render(<Board />);
window.bench = {
  camera: () => {
    const { x = 0, y = 0, zoom = 1 } = flow?.getViewport() ?? {};
    return { x, y, z: zoom };
  },
  cardAt: (id) => flow?.getNode(id)?.position,
};
markWhen(root, () => {
  const nodes = root.querySelectorAll<HTMLElement>('.react-flow__node');
  const hidden = [nodes[0], nodes[nodes.length - 1]].some((node) => node?.style.visibility === 'hidden');
  if (nodes.length < cards.length + zones.length || hidden) return false;
  return root.querySelectorAll('.react-flow__edge').length >= edges.length;
});
