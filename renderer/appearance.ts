/** High contrast, on top of light and dark; remembered on this machine. */
import { useSyncExternalStore } from 'react';

const KEY = 'samstyr.contrast';
const listeners = new Set<() => void>();

apply(isHigh());

/** Whether high contrast is chosen, and a function that turns it on or off. */
export function useHighContrast(): readonly [boolean, (high: boolean) => void] {
  const high = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isHigh);
  return [high, choose];
}

function choose(high: boolean): void {
  localStorage.setItem(KEY, high ? 'high' : 'normal');
  apply(high);
  for (const listener of listeners) listener();
}

function isHigh(): boolean {
  const chosen = localStorage.getItem(KEY);
  return chosen ? chosen === 'high' : matchMedia('(prefers-contrast: more)').matches;
}

function apply(high: boolean): void {
  document.documentElement.dataset.contrast = high ? 'high' : 'normal';
}
