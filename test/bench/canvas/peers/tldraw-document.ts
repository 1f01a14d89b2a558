/** The board as a tldraw document. */
import {
  createShapeId,
  type Editor,
  getIndices,
  getSnapshot,
  type TLRichText,
  type TLShapePartial,
  type TLStoreSnapshot,
  toRichText,
} from 'tldraw';
import { type BenchBoard, type BenchCard, type BenchConnection, CARD, lineStyles } from '../board.ts';

const palette = ['yellow', 'light-green', 'light-blue', 'light-red', 'light-violet', 'orange'] as const;
const heads = { closed: 'triangle', open: 'arrow', none: 'none' } as const;
const box = { geo: 'rectangle', dash: 'solid', size: 's', align: 'start', verticalAlign: 'start' } as const;

/** Puts the board into an empty editor and takes its document: zones behind, connections over them, cards in front. */
export function tldrawDocument(editor: Editor, board: BenchBoard): TLStoreSnapshot {
  const shapes = [...zones(board), ...arrows(board), ...board.cards.map(card)];
  editor.run(
    () => {
      editor.createShapes(shapes);
      editor.createBindings(board.connections.flatMap(bindings));
    },
    { history: 'ignore' },
  );
  const { document } = getSnapshot(editor.store);
  // An arrow is raised above what it is bound to. Elsewhere cards lie above the connections, and are dragged by what is on top.
  const indices = getIndices(shapes.length);
  const order = new Map(shapes.map(({ id }, place) => [id as string, indices[place]]));
  const inOrder = Object.entries(document.store).map(([id, record]) => [
    id,
    order.has(id) ? { ...record, index: order.get(id) } : record,
  ]);
  return { ...document, store: Object.fromEntries(inOrder) };
}

function zones(board: BenchBoard): TLShapePartial[] {
  return board.zones.map(({ label, x, y, w, h }, index) => {
    const props = { ...box, w, h, color: 'grey', fill: 'semi', richText: toRichText(label) };
    return { id: createShapeId(`z${index}`), type: 'geo', x, y, isLocked: true, props } as TLShapePartial;
  });
}

function arrows({ cards, connections }: BenchBoard): TLShapePartial[] {
  return connections.map(({ id, from, style }) => {
    const { dash, head } = lineStyles[style] ?? lineStyles[0];
    const { x = 0, y = 0 } = cards[from] ?? {};
    const ends = { start: { x: 0, y: 0 }, end: { x: 100, y: 0 }, arrowheadEnd: heads[head] };
    return { id: createShapeId(id), type: 'arrow', x, y, props: { ...ends, size: 's', dash, color: 'grey' } } as TLShapePartial;
  });
}

function card({ id, lines, colour, x, y }: BenchCard): TLShapePartial {
  const look = { ...box, color: palette[colour], fill: 'solid', font: 'sans', scale: 0.7 };
  return { id: createShapeId(id), type: 'geo', x, y, props: { ...look, ...CARD, richText: textOf(lines) } } as TLShapePartial;
}

/** Kind, heading in bold, words: a paragraph each. */
function textOf([head, label, body]: BenchCard['lines']): TLRichText {
  const paragraph = (text: string, marks: { type: string }[] = []) => ({
    type: 'paragraph',
    content: [{ type: 'text', text, marks }],
  });
  return { type: 'doc', content: [paragraph(head), paragraph(label, [{ type: 'bold' }]), paragraph(body)] } as TLRichText;
}

function bindings({ id, from, to }: BenchConnection) {
  const fromId = createShapeId(id);
  const at = { normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false };
  return [
    { type: 'arrow', fromId, toId: createShapeId(`c${from}`), props: { ...at, terminal: 'start' } },
    { type: 'arrow', fromId, toId: createShapeId(`c${to}`), props: { ...at, terminal: 'end' } },
  ];
}
