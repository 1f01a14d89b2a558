import { useEffect, useState } from 'react';

/** How many cards are drawn at once, and how many more each time the page has a moment. */
const FIRST = 120;
const STEP = 240;

/**
 * How many of many cards are to be drawn now: a screenful at once, the rest bit by bit, so that a board of
 * thousands never holds the page up. `of` names what they are the cards of; with another it begins again.
 */
export function useGrowing(total: number, of: unknown): number {
  const [grown, setGrown] = useState<{ readonly of: unknown; readonly limit: number }>({ of, limit: FIRST });
  const limit = Object.is(grown.of, of) ? grown.limit : FIRST;
  useEffect(() => {
    if (limit >= total) return;
    const timer = setTimeout(() => setGrown({ of, limit: limit + STEP }), 0);
    return () => clearTimeout(timer);
  }, [of, limit, total]);
  return limit;
}
