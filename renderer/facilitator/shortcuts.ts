import { useEffect } from 'react';
import { actRedo, actUndo } from '../act.ts';
import { useTexts } from '../i18n.ts';

/** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y, except where the field being typed in has an undo of its own. */
export function useShortcuts(): void {
  const { t } = useTexts();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const redo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!redo && key !== 'z') return;
      event.preventDefault();
      void (redo ? actRedo(t) : actUndo(t));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [t]);
}

/** Whether keys go into a field. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
