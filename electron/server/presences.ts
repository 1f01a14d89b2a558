/** Where the facilitators' windows are on the boards. In memory only: nothing here reaches a file or a log. */
import type { Camera, Presence } from '../../shared/presence.ts';
import type { StageShow } from '../../shared/stage/show.ts';

/** A window is told of at most once in so many milliseconds; its last state always is. */
const TOLD_EVERY = 33;
/** A window that comes back within this time, in milliseconds, has the number it had. */
const NUMBER_KEPT = 30_000;

export interface PresencePorts {
  /** Whether anybody hears of a window: another window, or a stage that follows it. */
  readonly isHeard: (window: string) => boolean;
  /** Tells everyone whom it concerns where a window is now. */
  readonly tell: (window: string, presence: Presence | null) => void;
}

interface Standing {
  presence: Presence | null;
  toldAt: number;
  waiting?: NodeJS.Timeout | undefined;
}

export class Presences {
  readonly #ports: PresencePorts;
  readonly #standing = new Map<string, Standing>();

  constructor(ports: PresencePorts) {
    this.#ports = ports;
  }

  /** Takes what a window says of itself, and tells it on now or a moment later. */
  set(window: string, presence: Presence | null): void {
    const standing = this.#standing.get(window) ?? { presence: null, toldAt: Number.NEGATIVE_INFINITY };
    const isNews = presence !== null || standing.presence !== null;
    standing.presence = presence;
    this.#standing.set(window, standing);
    if (!isNews || standing.waiting || !this.#ports.isHeard(window)) return;
    const wait = standing.toldAt + TOLD_EVERY - performance.now();
    if (wait <= 0) return this.#tell(window, standing);
    standing.waiting = setTimeout(() => this.#tell(window, standing), wait);
    standing.waiting.unref();
  }

  /** Where a window is, or null when it is on no board. */
  of(window: string): Presence | null {
    return this.#standing.get(window)?.presence ?? null;
  }

  /** The windows that are on a board. */
  all(): readonly (readonly [window: string, presence: Presence])[] {
    return [...this.#standing].flatMap(([window, { presence }]) => (presence ? [[window, presence] as const] : []));
  }

  /** The window has gone: those who saw it are told at once. */
  leave(window: string): void {
    const standing = this.#standing.get(window);
    if (!standing) return;
    clearTimeout(standing.waiting);
    this.#standing.delete(window);
    // Also when its last word waits to be told: the others may still see it.
    if (standing.presence || standing.waiting) this.#ports.tell(window, null);
  }

  /** All have left: another programme is open. */
  clear(): void {
    for (const window of [...this.#standing.keys()]) this.leave(window);
  }

  #tell(window: string, standing: Standing): void {
    standing.waiting = undefined;
    standing.toldAt = performance.now();
    this.#ports.tell(window, standing.presence);
  }
}

/** What the stage is to show of the board it follows; undefined when it follows nobody, or somebody who is elsewhere. */
export function followedCamera(show: StageShow, presenceOf: (window: string) => Presence | null): Camera | undefined {
  if (show.kind !== 'canvas' || show.view?.mode !== 'follow') return undefined;
  const presence = presenceOf(show.view.window);
  return presence?.board === show.canvasId ? { board: presence.board, view: presence.view } : undefined;
}

/** Running numbers of windows: the smallest that is free, and kept for a while when a window goes. */
export class WindowNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #leftAt = new Map<string, number>();

  /** The number of a window that is here; times in milliseconds. */
  of(window: string, now: number): number {
    this.#leftAt.delete(window);
    for (const [gone, at] of this.#leftAt) {
      if (now - at < NUMBER_KEPT) continue;
      this.#numbers.delete(gone);
      this.#leftAt.delete(gone);
    }
    const known = this.#numbers.get(window);
    if (known !== undefined) return known;
    const taken = new Set(this.#numbers.values());
    let free = 1;
    while (taken.has(free)) free += 1;
    this.#numbers.set(window, free);
    return free;
  }

  leave(window: string, now: number): void {
    this.#leftAt.set(window, now);
  }
}
