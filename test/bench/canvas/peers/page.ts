/** What the pages of the peers and of the floor share: where the board lies, what is on it, and when it is drawn. */
import type { BenchBoard } from '../board.ts';
import type { Sight } from '../camera.ts';

const query = new URLSearchParams(location.search);

/** Number of cards. */
export const count = Number(query.get('cards'));
/** Whether the page is only to turn the board into the party's own format, and leave that in `window.prepared`. */
export const preparing = query.has('prepare');

declare global {
  interface Window {
    prepared?: string;
  }
}

/** Where the board lies and what it looks at. */
export function sight(): Sight {
  return JSON.parse(query.get('sight') ?? '') as Sight;
}

/** The board as it comes from the benchmark. */
export async function fetchBoard(): Promise<BenchBoard> {
  return (await fetch(`/boards/${count}.json`)).json() as Promise<BenchBoard>;
}

/** The board in the party's own format, made for this view. */
export async function fetchPrepared(who: string): Promise<unknown> {
  return (await fetch(`/prepared/${who}-${count}-${query.get('view')}.json`)).json();
}

/** The element for the board, as large and in the same place as on this canvas's own page. */
export function place(): HTMLElement {
  const root = document.createElement('div');
  const { x, y, w, h } = sight().frame;
  root.style.cssText = `position:fixed;left:${x}px;top:${y}px;width:${w}px;height:${h}px;overflow:hidden`;
  root.dataset.board = '';
  document.body.append(root);
  return root;
}

/** Marks the board as drawn once this holds at the beginning of a frame. */
export function markWhen(board: HTMLElement, complete: () => boolean): void {
  const look = () => {
    if (complete()) board.dataset.painted = String(count);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
