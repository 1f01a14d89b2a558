/** Keeps the focus on the board when what had it goes away: a card that is removed, a menu or a panel that closes. */
import { type RefObject, useEffect } from 'react';
import type { Hand, HandStore } from './hand.ts';

/** What may take an element with the focus out of the page when it changes. */
const leaving = [
  'menu',
  'panel',
  'filtering',
  'inspector',
  'selected',
  'line',
  'zone',
  'focused',
] as const satisfies readonly (keyof Hand)[];

export function useKeptFocus(hand: HandStore, section: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let frame = 0;
    const stop = hand.subscribe((now, before) => {
      if (leaving.every((name) => now[name] === before[name])) return;
      cancelAnimationFrame(frame);
      // After the page has been drawn anew, for only then is it known whether the focus was lost.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          if (document.activeElement !== document.body) return;
          const { focused } = hand.getState();
          const card = focused && section.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(focused)}"]`);
          (card || section.current)?.focus({ preventScroll: true });
        });
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [hand, section]);
}
