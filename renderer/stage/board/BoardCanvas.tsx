import { useReducedMotion } from '@mantine/hooks';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { boardFontLoaded } from '../../canvas/paint/marks-to-canvas.ts';
import styles from './Board.module.css';
import type { Box } from './camera.ts';
import { type Pace, type Picture, StagePainter } from './StagePainter.ts';

interface BoardCanvasProps {
  readonly picture: Picture;
  /** What of the board is shown. */
  readonly target: Box;
  readonly title: string;
  /** How it gets there. */
  readonly pace: Pace;
  /** Width by height, where it shall take no more room than it needs. */
  readonly ratio?: number | undefined;
}

/** The board, painted. What is on it stands in words beside it (`BoardWords`). */
export function BoardCanvas({ picture, target, title, pace, ratio }: BoardCanvasProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<StagePainter>(undefined);
  const still = useReducedMotion();
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const made = new StagePainter(element);
    painter.current = made;
    const stop = watchSize(element, made);
    return () => {
      stop();
      made.close();
    };
  }, []);
  useLayoutEffect(() => {
    painter.current?.paint(picture);
  }, [picture]);
  useLayoutEffect(() => {
    painter.current?.goTo(target, still ? 'still' : pace);
  }, [target, pace, still]);
  useEffect(() => {
    let gone = false;
    void boardFontLoaded().then(() => {
      if (!gone) painter.current?.paint(picture);
    });
    return () => {
      gone = true;
    };
  }, [picture]);
  return (
    <div className={styles.canvasBox} style={ratio === undefined ? undefined : { flex: 'none', aspectRatio: String(ratio) }}>
      <canvas ref={canvas} className={styles.canvas} role="img" aria-label={title} />
    </div>
  );
}

/** Tells the painter how large the canvas is: in the screen's own pixels where the browser says, so that all is sharp. */
function watchSize(element: HTMLCanvasElement, painter: StagePainter): () => void {
  const observer = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const { width: w, height: h } = entry.contentRect;
    const ratio = window.devicePixelRatio || 1;
    const rounded = { w: Math.round(w * ratio), h: Math.round(h * ratio) };
    const own = entry.devicePixelContentBoxSize?.[0];
    // Some browsers know better how the edges fall on the screen's pixels; one that is far off counts other pixels.
    const isNear = own && Math.abs(own.inlineSize - rounded.w) <= 2 && Math.abs(own.blockSize - rounded.h) <= 2;
    const pixels = own && isNear ? { w: own.inlineSize, h: own.blockSize } : rounded;
    painter.resize({ w, h }, pixels);
  });
  try {
    observer.observe(element, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(element);
  }
  return () => observer.disconnect();
}
