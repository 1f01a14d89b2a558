/** Keys and clipboard of the board, wherever on the page the focus is, except in fields and dialogs. */
import { useEffect } from 'react';
import type { BoardCard, CardKey } from '../../../shared/canvas/board.ts';
import { isTyping } from '../../facilitator/shortcuts.ts';
import { CARDS_TYPE, readCopied, textOf } from './clipboard.ts';
import { type Deed, deedFor } from './deeds.ts';
import type { Doing } from './doing.ts';
import type { Point } from './geometry.ts';
import { choose, type HandStore } from './hand.ts';
import type { Scene } from './scene.ts';

export interface KeyPorts {
  readonly hand: HandStore;
  readonly scene: () => Scene;
  readonly doing: Doing;
  readonly run: (deed: Deed) => void;
  readonly readOnly: () => boolean;
  readonly pointer: () => Point;
  readonly openMenu: () => void;
}

/** How far arrow keys move a card, in canvas units; and how long they must rest before that is saved, in milliseconds. */
const STEP = 10;
const FINE = 1;
const REST = 350;

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function useKeys(ports: KeyPorts): void {
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout>;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isElsewhere(event.target)) return;
      const arrow = arrows[event.key];
      if (arrow && !event.altKey) return onArrow(event, arrow);
      if (onFocusedCard(ports, event)) return;
      if (event.key === 'Escape') return void onEscape(ports, event);
      if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
        event.preventDefault();
        return ports.openMenu();
      }
      const deed = deedFor(event);
      // The clipboard has events of its own, which may read it.
      if (!deed || ['copy', 'cut', 'paste'].includes(deed.name)) return;
      if (onButton(event)) return;
      event.preventDefault();
      ports.run(deed);
    };
    const onArrow = (event: KeyboardEvent, arrow: Point) => {
      const { hand, doing } = ports;
      if (event.ctrlKey || event.metaKey) return void goTo(ports, event, neighbour(ports, arrow));
      if (hand.getState().selected.size === 0 || ports.readOnly()) return;
      event.preventDefault();
      const step = event.shiftKey ? FINE : STEP;
      const places = doing.nudge({ x: arrow.x * step, y: arrow.y * step });
      hand.setState({ moving: places });
      clearTimeout(rest);
      rest = setTimeout(() => void doing.moveTo(hand.getState().moving), REST);
    };
    const onCopy = (event: ClipboardEvent) => {
      if (isTyping(event.target) || isElsewhere(event.target) || String(getSelection()) !== '') return;
      const { cards, copied } = ports.doing.copied();
      if (cards.length === 0 || !event.clipboardData) return;
      event.preventDefault();
      event.clipboardData.setData(CARDS_TYPE, JSON.stringify(copied));
      event.clipboardData.setData('text/plain', textOf(cards));
      if (event.type === 'cut') void ports.doing.remove();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || isElsewhere(event.target) || ports.readOnly() || !event.clipboardData) return;
      event.preventDefault();
      const copied = readCopied(event.clipboardData.getData(CARDS_TYPE));
      const text = event.clipboardData.getData('text/plain');
      if (copied) void ports.doing.paste(copied, ports.pointer());
      else if (text.trim() !== '') void ports.doing.pasteLines(text, ports.pointer());
    };
    window.addEventListener('keydown', onKeyDown);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [ports]);
}

/** A dialog, a menu or a panel has the keys for itself. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"], [data-panel]') !== null;
}

/** Enter and Space on a button press it. */
function onButton(event: KeyboardEvent): boolean {
  const isPress = event.key === 'Enter' || event.key === ' ';
  return isPress && event.target instanceof Element && event.target.closest('button, a, summary') !== null;
}

/** A card that Tab has reached is chosen first; then the keys are about it. */
function onFocusedCard({ hand, doing }: KeyPorts, event: KeyboardEvent): boolean {
  const key = event.target instanceof HTMLElement ? event.target.dataset.card : undefined;
  if (!key || (event.key !== 'Enter' && event.key !== ' ') || hand.getState().selected.has(key)) return false;
  event.preventDefault();
  choose(hand, event.shiftKey ? [...hand.getState().selected, key] : doing.withGroups([key]));
  return true;
}

/** Lets go: of the menu, then of what is chosen. */
function onEscape({ hand }: KeyPorts, event: KeyboardEvent): void {
  const { menu, selected, line, zone, tool } = hand.getState();
  if (!menu && selected.size === 0 && !line && !zone && tool === 'select') return;
  event.preventDefault();
  if (menu) hand.setState({ menu: null });
  else hand.setState({ selected: new Set(), line: null, zone: null, tool: 'select' });
}

function goTo({ doing }: KeyPorts, event: KeyboardEvent, key: CardKey | undefined): void {
  event.preventDefault();
  if (!key) return;
  doing.reveal(key);
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`)?.focus());
}

/** The nearest card in a direction from the one that is chosen or has the focus. */
function neighbour({ hand, scene }: KeyPorts, { x, y }: Point): CardKey | undefined {
  const { selected, focused } = hand.getState();
  const from = scene().card([...selected].at(-1) ?? focused) ?? scene().readingOrder[0];
  if (!from) return undefined;
  const middle = (card: BoardCard) => ({ x: card.x + card.w / 2, y: card.y + card.h / 2 });
  const start = middle(from);
  let best: { readonly key: CardKey; readonly cost: number } | undefined;
  for (const card of scene().board.cards) {
    const to = middle(card);
    const [along, aside] = [
      (to.x - start.x) * x + (to.y - start.y) * y,
      Math.abs((to.x - start.x) * y) + Math.abs((to.y - start.y) * x),
    ];
    if (along <= 8) continue;
    const cost = along + 2 * aside;
    if (!best || cost < best.cost) best = { key: card.key, cost };
  }
  return best?.key;
}
