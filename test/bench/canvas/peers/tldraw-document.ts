/**
 * The board as a tldraw document. Its records are written as tldraw would write them; drawing
 * thousands of bound arrows through the editor takes it many minutes.
 */
import {
  createBindingId,
  createShapeId,
  type Editor,
  getIndices,
  getSnapshot,
  type TLRichText,
  type TLStoreSnapshot,
  toRichText,
} from 'tldraw';
import { type BenchBoard, type BenchCard, type BenchConnection, CARD, lineStyles } from '../board.ts';

const palette = ['yellow', 'light-green', 'light-blue', 'light-red', 'light-violet', 'orange'] as const;
const heads = { closed: 'triangle', open: 'arrow', none: 'none' } as const;
const box = { geo: 'rectangle', dash: 'solid', size: 's', align: 'start', verticalAlign: 'start' } as const;

interface Shape {
  readonly id: string;
  readonly type: 'geo' | 'arrow';
  readonly x: number;
  readonly y: number;
  readonly isLocked?: boolean;
  readonly props: object;
}

/** The document of an empty editor with the board in it: zones behind, connections over them, cards in front. */
export function tldrawDocument(editor: Editor, board: BenchBoard): TLStoreSnapshot {
  const shapes = [...zones(board), ...arrows(board), ...board.cards.map(card)];
  const indices = getIndices(shapes.length);
  const defaults = { geo: editor.getShapeUtil('geo').getDefaultProps(), arrow: editor.getShapeUtil('arrow').getDefaultProps() };
  const common = { typeName: 'shape', parentId: editor.getCurrentPageId(), rotation: 0, opacity: 1, isLocked: false, meta: {} };
  const records = [
    ...shapes.map((shape, place) => ({
      ...common,
      ...shape,
      index: indices[place],
      props: { ...defaults[shape.type], ...shape.props },
    })),
    ...board.connections.flatMap((line) => bindings(editor, line)),
  ];
  const { document } = getSnapshot(editor.store);
  const store = { ...document.store, ...Object.fromEntries(records.map((record) => [record.id, record])) };
  return { ...document, store } as TLStoreSnapshot;
}

function zones(board: BenchBoard): Shape[] {
  return board.zones.map(({ label, x, y, w, h }, index) => {
    const props = { ...box, w, h, color: 'grey', fill: 'semi', richText: toRichText(label) };
    return { id: createShapeId(`z${index}`), type: 'geo', x, y, isLocked: true, props };
  });
}

function arrows({ cards, connections }: BenchBoard): Shape[] {
  return connections.map(({ id, from, style }) => {
    const { dash, head } = lineStyles[style] ?? lineStyles[0];
    const { x = 0, y = 0 } = cards[from] ?? {};
    const ends = { start: { x: 0, y: 0 }, end: { x: 100, y: 0 }, arrowheadEnd: heads[head] };
    return { id: createShapeId(id), type: 'arrow', x, y, props: { ...ends, size: 's', dash, color: 'grey' } };
  });
}

function card({ id, lines, colour, x, y }: BenchCard): Shape {
  const look = { ...box, color: palette[colour], fill: 'solid', font: 'sans', scale: 0.7 };
  return { id: createShapeId(id), type: 'geo', x, y, props: { ...look, ...CARD, richText: textOf(lines) } };
}

/** Kind, heading in bold, words: a paragraph each. */
function textOf([head, label, body]: BenchCard['lines']): TLRichText {
  const paragraph = (text: string, marks: { type: string }[] = []) => ({
    type: 'paragraph',
    content: [{ type: 'text', text, marks }],
  });
  return { type: 'doc', content: [paragraph(head), paragraph(label, [{ type: 'bold' }]), paragraph(body)] } as TLRichText;
}

function bindings(editor: Editor, { id, from, to }: BenchConnection) {
  const defaults = editor.getBindingUtil('arrow').getDefaultProps();
  const at = { ...defaults, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false };
  const common = { typeName: 'binding', type: 'arrow', fromId: createShapeId(id), meta: {} };
  return [
    { ...common, id: createBindingId(`${id}-start`), toId: createShapeId(`c${from}`), props: { ...at, terminal: 'start' } },
    { ...common, id: createBindingId(`${id}-end`), toId: createShapeId(`c${to}`), props: { ...at, terminal: 'end' } },
  ];
}
