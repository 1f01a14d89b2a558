/** What the outline does and says, for all of its parts. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { type Board, type BoardCard, boardOf } from '../../../shared/canvas/board.ts';
import { cardName } from '../../../shared/canvas/card-name.ts';
import { act } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import { pageStore } from '../../programme-store.ts';
import { go } from '../../route.ts';
import { outlineOf, swapped } from './model.ts';
import { findPart, type OutlineTools, type Part } from './tools.ts';

/** The tools of an outline, and what was said last. */
export function useTools(root: RefObject<HTMLElement | null>, board: Board): { tools: OutlineTools; said: string } {
  const { t } = useTexts();
  const [said, setSaid] = useState('');
  const wanted = useRef<{ readonly key: string; readonly part: Part; readonly until: number } | null>(null);
  const tools = useMemo((): OutlineTools => {
    const focusNow = (key: string, part: Part): boolean => {
      const found = root.current && (findPart(root.current, key, part) ?? findPart(root.current, key, 'heading'));
      found?.focus({ preventScroll: true });
      found?.scrollIntoView({ block: 'nearest' });
      return Boolean(found);
    };
    const name = (card: BoardCard) => cardName(card) || t('canvas.nameless');
    return {
      say: setSaid,
      focus: (key, part = 'heading') => {
        const until = performance.now() + PATIENCE;
        const wish = { key, part, until };
        wanted.current = wish;
        const attempt = () => {
          if (wanted.current !== wish || performance.now() > until) return;
          if (!focusNow(key, part)) requestAnimationFrame(attempt);
        };
        attempt();
      },
      goTo: (key) => {
        if (!focusNow(key, 'heading')) go({ page: 'canvas', id: key });
      },
      remove: async (card) => {
        const next = root.current ? nextKey(root.current, card.key) : undefined;
        if (!(await act(t, { type: 'card.remove', canvasId: card.canvasId, ids: [card.id] }))) return;
        if (next) tools.focus(next);
        setSaid(t('outline.said.cardRemoved', { name: name(card) }));
      },
      swap: async (card, by) => {
        const { canvasId } = card;
        const zones = outlineOf(boardOf(pageStore.getState().programme, canvasId)).flatMap((lane) => lane.zones);
        const cards = zones.find((zone) => zone.cards.some(({ key }) => key === card.key))?.cards ?? [];
        const at = cards.findIndex(({ key }) => key === card.key);
        const [upper, lower] = [cards[Math.min(at, at + by)], cards[Math.max(at, at + by)]];
        if (!upper || !lower) return;
        const places = swapped(upper, lower);
        const zoneId = card.zoneId;
        const moves = [
          { id: upper.id, ...places.upper, zoneId },
          { id: lower.id, ...places.lower, zoneId },
        ];
        if (!(await act(t, { type: 'card.move', canvasId, moves }))) return;
        tools.focus(card.key, by < 0 ? 'up' : 'down');
        setSaid(t(by < 0 ? 'outline.said.cardUp' : 'outline.said.cardDown', { name: name(card) }));
      },
    };
  }, [root, t]);
  // A change that draws the focused part anew takes the focus from it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the board is what changes
  useEffect(() => {
    const { current } = wanted;
    if (!current || document.activeElement !== document.body) return;
    if (performance.now() < current.until) tools.focus(current.key, current.part);
  }, [board, tools]);
  return { tools, said };
}

/** How long a part is waited for, in milliseconds; after that the reader has gone on. */
const PATIENCE = 5_000;

/** The card after a card, or before it when it is the last, as they are shown. */
function nextKey(root: HTMLElement, key: string): string | undefined {
  const keys = [...root.querySelectorAll('li[data-item]')].map((item) => item.getAttribute('data-item') ?? '');
  const at = keys.indexOf(key);
  return keys[at + 1] ?? keys[at - 1];
}
