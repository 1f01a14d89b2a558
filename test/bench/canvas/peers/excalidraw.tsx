/** Excalidraw: a card is a rectangle with text in it, a connection an arrow bound to two of them. */
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { createRoot } from 'react-dom/client';
import { type BenchBoard, CARD, colours, lineStyles } from '../board.ts';
import { fetchBoard, fetchPrepared, markWhen, place, preparing, sight } from './page.ts';

/**
 * Excalidraw zooms out to a tenth at most, too little for the largest board. It gets that one on a
 * smaller scale, with a smaller writing: the same picture, and the whole of it.
 */
interface Prepared {
  readonly scale: number;
  readonly elements: Elements;
}
const LEAST_ZOOM = 0.12;

type Elements = ReturnType<typeof convertToExcalidrawElements>;

const heads = { closed: 'triangle', open: 'arrow', none: null } as const;
const plain = { roughness: 0, fillStyle: 'solid' } as const;

/** The largest of 1, ½, ¼ … at which the board can be looked at as it should. */
function scaleFor(zoom: number): number {
  let scale = 1;
  while (zoom / scale < LEAST_ZOOM) scale /= 2;
  return scale;
}

/** The board in Excalidraw's own elements: zones behind, connections over them, cards in front. */
function elementsOf({ cards, connections, zones }: BenchBoard, scale: number): Elements {
  const skeletons = [
    ...zones.map(({ label, x, y, w, h }) => ({
      ...plain,
      type: 'rectangle' as const,
      x: x * scale,
      y: y * scale,
      width: w * scale,
      height: h * scale,
      strokeWidth: scale,
      backgroundColor: '#f3f4f6',
      strokeColor: '#d5d8dd',
      locked: true,
      label: { text: label, fontSize: 20 * scale, fontFamily: 2, textAlign: 'left' as const, verticalAlign: 'top' as const },
    })),
    ...connections.flatMap(({ id, from, to, style }) => {
      const [start, end] = [cards[from], cards[to]];
      if (!start || !end) return [];
      const { dash, head } = lineStyles[style] ?? lineStyles[0];
      const x = (start.x + CARD.w + 4) * scale;
      const y = (start.y + CARD.h / 2) * scale;
      const points = [
        [0, 0],
        [(end.x - 4) * scale - x, (end.y + CARD.h / 2) * scale - y],
      ] as [number, number][];
      const ends = { start: { id: start.id }, end: { id: end.id }, endArrowhead: heads[head] };
      const look = { ...plain, strokeWidth: 2 * scale, strokeColor: '#8a8f98', strokeStyle: dash };
      return [{ ...look, ...ends, type: 'arrow' as const, id, x, y, points }];
    }),
    ...cards.map(({ id, lines, colour, x, y }) => ({
      ...plain,
      type: 'rectangle' as const,
      id,
      x: x * scale,
      y: y * scale,
      width: CARD.w * scale,
      height: CARD.h * scale,
      strokeWidth: scale,
      backgroundColor: colours[colour] ?? '#fff',
      strokeColor: '#888888',
      label: {
        text: lines.join('\n'),
        fontSize: 13 * scale,
        strokeColor: '#1e1e1e',
        fontFamily: 2,
        textAlign: 'left' as const,
        verticalAlign: 'top' as const,
      },
    })),
  ];
  return convertToExcalidrawElements(skeletons as Parameters<typeof convertToExcalidrawElements>[0], { regenerateIds: false });
}

async function show(): Promise<void> {
  const { scale, elements } = (await fetchPrepared('excalidraw')) as Prepared;
  const root = place();
  const { camera } = sight();
  const appState = {
    scrollX: (camera.x / camera.z) * scale,
    scrollY: (camera.y / camera.z) * scale,
    zoom: { value: camera.z / scale },
    viewBackgroundColor: '#ffffff',
  } as NonNullable<NonNullable<Parameters<typeof Excalidraw>[0]['initialData']> & { appState: unknown }>['appState'];
  let api: ExcalidrawImperativeAPI | undefined;
  createRoot(root).render(
    <div style={{ height: '100%' }}>
      <Excalidraw
        excalidrawAPI={(given: ExcalidrawImperativeAPI) => {
          api = given;
        }}
        initialData={{ elements, appState, scrollToContent: false } as Parameters<typeof Excalidraw>[0]['initialData']}
        zenModeEnabled
      />
    </div>,
  );
  const places = new Map(elements.map(({ id }, index) => [id, index]));
  window.bench = {
    camera: () => {
      const { scrollX = 0, scrollY = 0, zoom } = api?.getAppState() ?? {};
      const z = zoom?.value ?? 1;
      return { x: scrollX * z, y: scrollY * z, z: z * scale };
    },
    cardAt: (id) => {
      const element = api?.getSceneElements()[places.get(id) ?? -1];
      return element?.id === id ? { x: element.x / scale, y: element.y / scale } : undefined;
    },
  };
  let frames = 0;
  // Its canvas is drawn in the frame after the scene is there.
  markWhen(root, () => {
    const ready = api && !api.getAppState().isLoading && api.getSceneElements().length >= elements.length;
    if (ready) frames += 1;
    return frames > 1;
  });
}

async function prepare(): Promise<void> {
  const scale = scaleFor(sight().camera.z);
  const made: Prepared = { scale, elements: elementsOf(await fetchBoard(), scale) };
  window.prepared = JSON.stringify(made);
}

await (preparing ? prepare() : show());
