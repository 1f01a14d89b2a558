/** Which inputs the wall shows, and in which clusters. Pure. */
import { currentWorkshop } from '../../shared/plan/current-workshop.ts';
import type { Cluster, Input } from '../../shared/programme/types.ts';
import type { State } from '../../shared/state.ts';

export interface Filter {
  readonly workshopId: string | null;
  readonly trackId: string | null;
  readonly type: string | null;
  readonly side: string | null;
  readonly text: string;
}

/** A cluster with those of its inputs that are shown; `cluster` is null for what lies loose. */
export interface WallGroup {
  readonly cluster: Cluster | null;
  readonly inputs: readonly Input[];
}

/** The wall to begin with: where a linked input or cluster is, else the workshop of today. */
export function filterFor(state: State, id: string | undefined): Filter {
  const linked = id ? (state.inputs.get(id) ?? state.clusters.get(id)) : undefined;
  const workshopId = linked ? (linked.workshopId ?? null) : workshopOfToday(state);
  return { workshopId, trackId: null, type: null, side: null, text: '' };
}

/** The workshop that is running, else the last one where anybody said something, else the next. */
function workshopOfToday(state: State): string | null {
  const current = currentWorkshop(state);
  if (current?.status === 'running') return current.id;
  return [...state.inputs.values()].at(-1)?.workshopId ?? current?.id ?? null;
}

export function fits(input: Input, { workshopId, trackId, type, side, text }: Filter): boolean {
  return (
    (!workshopId || input.workshopId === workshopId) &&
    (!trackId || input.trackId === trackId) &&
    (!type || input.type === type) &&
    (!side || input.side === side) &&
    input.text.toLocaleLowerCase('da').includes(text.trim().toLocaleLowerCase('da'))
  );
}

/** Whether anything but the workshop narrows the wall down. */
export function isNarrowed({ trackId, type, side, text }: Filter): boolean {
  return [trackId, type, side].some(Boolean) || text.trim() !== '';
}

/**
 * What lies loose comes first, for it waits; then the clusters in the order they were made, which stays
 * as it is when inputs move. An empty cluster is shown, at its workshop, as long as nothing else narrows
 * the wall down.
 */
export function wallOf(state: State, filter: Filter): readonly WallGroup[] {
  const byCluster = Map.groupBy(
    [...state.inputs.values()].filter((input) => fits(input, filter)),
    ({ clusterId }) => (clusterId && state.clusters.has(clusterId) ? clusterId : null),
  );
  const loose = byCluster.get(null);
  const isBare = (cluster: Cluster) =>
    !isNarrowed(filter) && cluster.inputIds.length === 0 && (!filter.workshopId || cluster.workshopId === filter.workshopId);
  const gathered = [...state.clusters.values()].flatMap((cluster) => {
    const inputs = byCluster.get(cluster.id) ?? [];
    return inputs.length > 0 || isBare(cluster) ? [{ cluster, inputs }] : [];
  });
  return [...(loose ? [{ cluster: null, inputs: loose }] : []), ...gathered];
}
