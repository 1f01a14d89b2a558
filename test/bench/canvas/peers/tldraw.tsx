/** tldraw: a card is a rectangle with text, a connection an arrow bound to two of them. */
import { getAssetUrls } from '@tldraw/assets/selfHosted';
import { createRoot } from 'react-dom/client';
import { createShapeId, type Editor, type TLStoreSnapshot, Tldraw } from 'tldraw';
import 'tldraw/tldraw.css';
import { count, fetchBoard, fetchPrepared, markWhen, place, preparing, sight } from './page.ts';
import { tldrawDocument } from './tldraw-document.ts';

const board = preparing ? await fetchBoard() : undefined;
const snapshot = preparing ? undefined : ((await fetchPrepared('tldraw')) as TLStoreSnapshot);
const root = place();
const { camera } = sight();
let editor: Editor | undefined;

function onMount(mounted: Editor): void {
  editor = mounted;
  mounted.user.updateUserPreferences({ animationSpeed: 0 });
  if (board) window.prepared = JSON.stringify(tldrawDocument(mounted, board));
  mounted.setCamera({ x: camera.x / camera.z, y: camera.y / camera.z, z: camera.z }, { immediate: true, force: true });
}

createRoot(root).render(
  <Tldraw
    assetUrls={getAssetUrls({ baseUrl: '/tldraw' })}
    hideUi
    options={{ maxShapesPerPage: 20_000 }}
    cameraOptions={{ wheelBehavior: 'pan', zoomSteps: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8] }}
    {...(snapshot ? { snapshot } : {})}
    onMount={onMount}
  />,
);
window.bench = {
  camera: () => {
    const { x, y, z } = editor?.getCamera() ?? { x: 0, y: 0, z: 1 };
    return { x: x * z, y: y * z, z };
  },
  cardAt: (id) => {
    const shape = editor?.getShape(createShapeId(id));
    return shape && { x: shape.x, y: shape.y };
  },
};
// Shapes that are out of sight are left out of the page or hidden, so one that is there stands for all in view.
markWhen(root, () => (editor?.getCurrentPageShapeIds().size ?? 0) > count && root.querySelector('.tl-shape') !== null);
