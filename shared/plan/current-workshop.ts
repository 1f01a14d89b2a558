/** Where the programme is now. */
import type { Workshop } from '../programme/types.ts';
import type { State } from '../state.ts';

/** The workshop that is running, else the next that is planned, else the last; undefined when there is none. */
export function currentWorkshop(state: State): Workshop | undefined {
  const workshops = [...state.workshops.values()].toSorted((a, b) => a.number - b.number);
  return (
    workshops.find(({ status }) => status === 'running') ??
    workshops.find(({ status }) => status === 'planned') ??
    workshops.findLast(({ status }) => status !== 'cancelled')
  );
}
