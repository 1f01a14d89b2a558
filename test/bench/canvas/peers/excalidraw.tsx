/** Excalidraw: a card is a rectangle with text in it, a connection an arrow bound to two of them. */
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { createRoot } from 'react-dom/client';
import { type BenchBoard, CARD, colours, lineStyles } from '../board.ts';
import { fetchBoard, fetchPrepared, markWhen, place, preparing, sight } from './page.ts';

type Elements = ReturnType<typeof convertToExcalidrawElements>;

const heads = { closed: 'triangle', open: 'arrow', none: null } as const;
const plain = { roughness: 0, strokeWidth: 1, fillStyle: 'solid' } as const;

/** The board in Excalidraw's own elements: zones behind, connections over them, cards in front. */
function elementsOf({ cards, connections, zones }: BenchBoard): Elements {
  const skeletons = [
    ...zones.map(({ label, x, y, w, h }) => ({
      ...plain,
      type: 'rectangle' as const,
      x,
      y,
      width: w,
      height: h,
      backgroundColor: '#f3f4f6',
      strokeColor: '#d5d8dd',
      locked: true,
      label: { text: label, fontSize: 20, fontFamily: 2, textAlign: 'left' as const, verticalAlign: 'top' as const },
    })),
    ...connections.flatMap(({ id, from, to, style }) => {
      const [start, end] = [cards[from], cards[to]];
      if (!start || !end) return [];
      const { dash, head } = lineStyles[style] ?? lineStyles[0];
      const x = start.x + CARD.w + 4;
      const y = start.y + CARD.h / 2;
      const points = [
        [0, 0],
        [end.x - 4 - x, end.y + CARD.h / 2 - y],
      ] as [number, number][];
      const ends = { start: { id: start.id }, end: { id: end.id }, endArrowhead: heads[head] };
      const look = { ...plain, strokeWidth: 2, strokeColor: '#8a8f98', strokeStyle: dash };
      return [{ ...look, ...ends, type: 'arrow' as const, id, x, y, points }];
    }),
    ...cards.map(({ id, lines, colour, x, y }) => ({
      ...plain,
      type: 'rectangle' as const,
      id,
      x,
      y,
      width: CARD.w,
      height: CARD.h,
      backgroundColor: colours[colour] ?? '#fff',
      strokeColor: '#888888',
      label: {
        text: lines.join('\n'),
        fontSize: 13,
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
  const elements = (await fetchPrepared('excalidraw')) as Elements;
  const root = place();
  const { camera } = sight();
  const appState = {
    scrollX: camera.x / camera.z,
    scrollY: camera.y / camera.z,
    zoom: { value: camera.z },
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
      return { x: scrollX * z, y: scrollY * z, z };
    },
    cardAt: (id) => {
      const element = api?.getSceneElements()[places.get(id) ?? -1];
      return element?.id === id ? { x: element.x, y: element.y } : undefined;
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

if (preparing) window.prepared = JSON.stringify(elementsOf(await fetchBoard()));
else await show();
