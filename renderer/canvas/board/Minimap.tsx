/** The whole board in small, with what is in sight; a press or drag goes there. Arrow keys move the view. */
import { useStoreApi } from '@xyflow/react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Palette } from '../../../shared/canvas/drawing/palettes.ts';
import { useTexts } from '../../i18n.ts';
import type { Box, Point } from './geometry.ts';
import styles from './Minimap.module.css';
import type { Scene } from './scene.ts';

interface MinimapProps {
  readonly scene: Scene;
  readonly paletteOf: (trackId: string | null) => Palette;
  readonly view: () => Box;
  readonly onGo: (to: Point) => void;
}

const SIZE = { w: 200, h: 132 } as const;
const PADDING = 6;

export function Minimap({ scene, paletteOf, view, onGo }: MinimapProps): ReactNode {
  const { t } = useTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  const bounds = scene.bounds;
  const scale = Math.min((SIZE.w - 2 * PADDING) / bounds.w, (SIZE.h - 2 * PADDING) / bounds.h);
  const offset = {
    x: (SIZE.w - bounds.w * scale) / 2 - bounds.x * scale,
    y: (SIZE.h - bounds.h * scale) / 2 - bounds.y * scale,
  };

  useEffect(() => {
    const ctx = canvas.current?.getContext('2d');
    if (!ctx) return;
    const ratio = devicePixelRatio;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, SIZE.w, SIZE.h);
    ctx.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * offset.x, ratio * offset.y);
    for (const zone of scene.board.zones) {
      ctx.fillStyle = paletteOf(null).sheet;
      ctx.fillRect(zone.x, zone.y, zone.w - 12, zone.h);
    }
    for (const card of scene.board.cards) {
      ctx.fillStyle = paletteOf(scene.lane(card.canvasId)?.trackId ?? null).track;
      ctx.fillRect(card.x, card.y, card.w, card.h);
    }
  }, [scene, paletteOf, scale, offset.x, offset.y]);

  useEffect(() => {
    const place = () => {
      const box = view();
      if (!frame.current || box.w === 0) return;
      const [left, top] = [Math.max(0, box.x * scale + offset.x), Math.max(0, box.y * scale + offset.y)];
      const right = Math.min(SIZE.w, (box.x + box.w) * scale + offset.x);
      const bottom = Math.min(SIZE.h, (box.y + box.h) * scale + offset.y);
      frame.current.style.transform = `translate(${left}px, ${top}px)`;
      frame.current.style.width = `${Math.max(4, right - left)}px`;
      frame.current.style.height = `${Math.max(4, bottom - top)}px`;
    };
    place();
    let last = store.getState().transform;
    return store.subscribe(({ transform }) => {
      if (transform === last) return;
      last = transform;
      place();
    });
  }, [store, view, scale, offset.x, offset.y]);

  const go = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onGo({ x: (event.clientX - box.left - offset.x) / scale, y: (event.clientY - box.top - offset.y) / scale });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step: Record<string, Point> = {
      ArrowLeft: { x: -0.25, y: 0 },
      ArrowRight: { x: 0.25, y: 0 },
      ArrowUp: { x: 0, y: -0.25 },
      ArrowDown: { x: 0, y: 0.25 },
    };
    const by = step[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    const box = view();
    onGo({ x: box.x + box.w * (0.5 + by.x), y: box.y + box.h * (0.5 + by.y) });
  };
  return (
    <button
      type="button"
      className={styles.map}
      data-overlay
      aria-label={t('canvas.minimap')}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && go(event)}
    >
      <canvas
        ref={canvas}
        width={SIZE.w * devicePixelRatio}
        height={SIZE.h * devicePixelRatio}
        style={{ width: SIZE.w, height: SIZE.h }}
      />
      <span ref={frame} className={styles.view} />
    </button>
  );
}
