/** Keys of the outline: from card to card, and what is done with the one that has the focus. */
import type { KeyboardEvent } from 'react';
import type { BoardCard } from '../../../shared/canvas/board.ts';

interface KeyActions {
  /** False when the board may only be read. */
  readonly edit: boolean;
  readonly card: (key: string) => BoardCard | undefined;
  readonly remove: (card: BoardCard) => void;
  /** Begins a new card in a zone. */
  readonly add: (zoneKey: string) => void;
}

/** Arrows go from heading to heading; N and Delete work on a heading alone, so that nobody is surprised while typing. */
export function onOutlineKey(event: KeyboardEvent<HTMLElement>, actions: KeyActions): void {
  const { target, currentTarget: root, key } = event;
  // Lists of choices are drawn elsewhere in the page; their keys come up here all the same.
  if (!(target instanceof HTMLElement) || !root.contains(target) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const next = nextHeading(root, target, key === 'ArrowDown' ? 1 : -1);
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
    return;
  }
  if (!actions.edit || target.dataset.part !== 'heading') return;
  const card = actions.card(target.closest('[data-item]')?.getAttribute('data-item') ?? '');
  if (key === 'Delete' && card && !card.locked) {
    event.preventDefault();
    actions.remove(card);
  }
  const zone = target.closest('section[data-item]')?.getAttribute('data-item');
  if (key.toLowerCase() === 'n' && zone) {
    event.preventDefault();
    actions.add(zone);
  }
}

function nextHeading(root: HTMLElement, from: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const headings = [...root.querySelectorAll<HTMLElement>('li[data-item] [data-part="heading"]')];
  const own = from.closest('li[data-item]')?.querySelector<HTMLElement>('[data-part="heading"]');
  if (own) {
    const at = headings.indexOf(own);
    // From within a card, up leads to its own heading first.
    return by === -1 && own !== from ? own : headings[at + by];
  }
  const after = headings.filter((heading) => from.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING);
  return by === 1 ? after[0] : headings[headings.length - after.length - 1];
}
