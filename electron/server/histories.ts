/** What each window has done and could take back. It lives as long as the room, not in the file. */
import type { Undoable } from '../../shared/undo.ts';

interface History {
  readonly undo: readonly Undoable[];
  readonly redo: readonly Undoable[];
}
const nothing: History = { undo: [], redo: [] };

export class Histories {
  readonly #windows: Map<string, History>;

  constructor(windows: Iterable<readonly [string, History]> = []) {
    this.#windows = new Map(windows);
  }

  /** A copy to try things out on: what is done to it does not count before the commit. */
  fork(): Histories {
    return new Histories(this.#windows);
  }

  /** What a window would take back next. */
  top(window: string, kind: 'undo' | 'redo'): Undoable | undefined {
    return this.#of(window)[kind].at(-1);
  }

  /** Whether a window could undo and redo now. */
  could(window: string): { undo: boolean; redo: boolean } {
    const { undo, redo } = this.#of(window);
    return { undo: undo.length > 0, redo: redo.length > 0 };
  }

  /** Takes the top away: it can't be taken back any more. */
  drop(window: string, kind: 'undo' | 'redo'): void {
    const history = this.#of(window);
    this.#windows.set(window, { ...history, [kind]: history[kind].slice(0, -1) });
  }

  /** Something was done; `entry` takes it back, and is missing when nothing can. */
  done(window: string, kind: 'command' | 'undo' | 'redo', entry: Undoable | undefined): void {
    if (kind !== 'command') this.drop(window, kind);
    if (!entry) return;
    const { undo, redo } = this.#of(window);
    if (kind === 'undo') this.#windows.set(window, { undo, redo: [...redo, entry] });
    else this.#windows.set(window, { undo: [...undo, entry], redo: kind === 'command' ? [] : redo });
  }

  #of(window: string): History {
    return this.#windows.get(window) ?? nothing;
  }
}
