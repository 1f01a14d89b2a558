import { useEffect, useState } from 'react';

/** How long the page must have been left alone before something that can wait is worked out, in milliseconds. */
const REST = 250;

/**
 * A value that may lag behind what it is made of: worked out once changes have rested for a moment and the
 * page has nothing better to do, so that it never stands in the way of the hand. `first` until then.
 */
export function useQuietly<S, T>(source: S, make: (source: S) => T, first: T): T {
  const [value, setValue] = useState(first);
  useEffect(() => {
    let idle = 0;
    const timer = setTimeout(() => {
      idle = requestIdleCallback(() => setValue(make(source)), { timeout: 2_000 });
    }, REST);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [source, make]);
  return value;
}
