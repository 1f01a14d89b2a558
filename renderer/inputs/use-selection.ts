import { useCallback, useRef, useState } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Chooses an input or not; with `range`, everything between it and the one before as well. */
  readonly toggle: (id: string, range: boolean) => void;
  readonly add: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

/** Which inputs are chosen. `order` is how they lie on the wall; what is no longer there is no longer chosen. */
export function useSelection(order: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const wall = useRef(order);
  wall.current = order;
  const last = useRef<string>(undefined);
  const toggle = useCallback((id: string, range: boolean) => {
    const from = range && last.current ? wall.current.indexOf(last.current) : -1;
    const to = wall.current.indexOf(id);
    last.current = id;
    setChosen((before) => {
      if (from >= 0) return new Set([...before, ...wall.current.slice(Math.min(from, to), Math.max(from, to) + 1)]);
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const add = useCallback((ids: readonly string[]) => setChosen((before) => new Set([...before, ...ids])), []);
  const clear = useCallback(() => setChosen(new Set()), []);
  return { ids: new Set(order.filter((id) => chosen.has(id))), toggle, add, clear };
}
