/**
 * What runs inside the measured pages. Each function is sent to the page as text, so it uses
 * nothing but its argument and the window. They cost next to nothing beside a frame of any party.
 */
import type { Camera } from './camera.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a page tells where it is. Peers and floor define it themselves; for this canvas `probeFlow` does. */
export interface Bench {
  /** What the board looks at, as it is drawn now. */
  camera(): Camera;
  /** Where a card is, in canvas units; undefined when the page can't tell. */
  cardAt(id: string): Point | undefined;
}

declare global {
  interface Window {
    bench?: Bench;
    /** Resolves with the milliseconds from navigation to the complete picture. */
    benchOpened?: Promise<number>;
    /** Tells the benchmark that a window of frames is over. */
    benchTick?: (tick: string) => void;
  }
}

/**
 * Waits for the mark `data-painted="<number of cards>"` and then for two further frames and the
 * task after them, so that what was drawn has been handed to the screen.
 */
export function watchOpening(cards: number): void {
  window.benchOpened = new Promise((opened) => {
    const look = () => {
      if (!document.querySelector(`[data-painted="${cards}"]`)) return void requestAnimationFrame(look);
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => opened(performance.now()))));
    };
    requestAnimationFrame(look);
  });
}

/** Reads the camera where React Flow writes it, and a card that is dragged where the painter says it has painted it. */
export function probeFlow(): void {
  let viewport: HTMLElement | null = null;
  let painted: HTMLElement | null = null;
  window.bench = {
    camera: () => {
      if (!viewport?.isConnected) viewport = document.querySelector('.react-flow__viewport');
      const { a, e, f } = new DOMMatrix(viewport?.style.transform ?? '');
      return { x: e, y: f, z: a };
    },
    cardAt: (id) => {
      if (!painted?.isConnected) painted = document.querySelector('[data-held]');
      const [key, x, y] = (painted?.dataset.held ?? '').split(' ');
      return key?.endsWith(`/${id}`) ? { x: Number(x), y: Number(y) } : undefined;
    },
  };
}

/** Where the board lies in the window. */
export function boardFrame(): { x: number; y: number; w: number; h: number } {
  const element = document.querySelector('[data-board]');
  // In React Flow the camera counts from its own element, which may be smaller than the board's.
  const { x, y, width, height } = (element?.querySelector('.react-flow') ?? element ?? document.body).getBoundingClientRect();
  return { x, y, w: width, h: height };
}

/** What the board looks at. */
export function boardCamera(): Camera | undefined {
  return window.bench?.camera();
}

export interface Windows {
  /** A window ends after so many frames in which something moved, or after so long if there was one. */
  readonly frames: number;
  readonly milliseconds: number;
  /** How many windows are wanted, and after how many milliseconds fewer will do. */
  readonly count: number;
  readonly patience: number;
}

/** A hand on a wheel: one event a frame, half a leg of steps there, then whole legs back and there. */
export interface Wheel {
  readonly at: Point;
  readonly step: Point;
  readonly leg: number;
}

/** What a window of frames reports when it is over; counts go from the beginning. */
export interface Tick {
  readonly frames: number;
  /** Frames in which what is watched was elsewhere than in the frame before. */
  readonly moved: number;
}

/**
 * Watches the view, or a card, frame by frame until there are enough windows; turns the wheel
 * meanwhile, if there is one, and back to where it began. Answers how far it came.
 */
export function watchFrames(asked: { card?: string; wheel?: Wheel; windows: Windows }): Promise<number> {
  const { card, wheel, windows } = asked;
  const place = () => (card === undefined ? window.bench?.camera() : window.bench?.cardAt(card));
  let target: Element | null = null;
  const turn = ({ at }: Wheel, deltaX: number, deltaY: number) => {
    // The element under the pointer, as for a hand; looked for anew only when it is gone.
    if (!target?.isConnected) target = document.elementFromPoint(at.x, at.y);
    const where = { clientX: at.x, clientY: at.y, bubbles: true, cancelable: true, view: window };
    target?.dispatchEvent(new WheelEvent('wheel', { ...where, deltaX, deltaY }));
  };
  const start = place();
  const began = performance.now();
  let last = start;
  let reach = 0;
  const sum = { frames: 0, moved: 0, windows: 0 };
  let latest = { moved: 0, at: began };
  return new Promise((done) => {
    const frame = (step: number) => {
      const now = place();
      if (step > 0) sum.frames += 1;
      if (now && last && (now.x !== last.x || now.y !== last.y)) sum.moved += 1;
      if (now && start) reach = Math.max(reach, Math.hypot(now.x - start.x, now.y - start.y));
      last = now;
      const time = performance.now();
      const fresh = sum.moved - latest.moved;
      if (fresh >= windows.frames || (fresh > 0 && time - latest.at >= windows.milliseconds)) {
        window.benchTick?.(JSON.stringify({ frames: sum.frames, moved: sum.moved }));
        sum.windows += 1;
        latest = { moved: sum.moved, at: time };
      }
      const late = time - began > windows.patience;
      if (sum.windows >= windows.count || (late && (sum.windows > 5 || sum.moved === 0))) {
        if (wheel && now && start) turn(wheel, now.x - start.x, now.y - start.y);
        return done(reach);
      }
      if (wheel) {
        const way = Math.floor((step + wheel.leg / 2) / wheel.leg) % 2 === 0 ? 1 : -1;
        turn(wheel, wheel.step.x * way, wheel.step.y * way);
      }
      requestAnimationFrame(() => frame(step + 1));
    };
    requestAnimationFrame(() => frame(0));
  });
}
