/** Inputs and clusters. An input knows its cluster and the cluster its inputs; the two are changed together. */
import { added, changed, removed } from '../entity-events.ts';
import { refusal } from '../errors.ts';
import type { EventDraft } from '../events.ts';
import type { Handlers } from '../handler.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import type { Cluster, Input } from '../programme/types.ts';
import { programmeOf, type State } from '../state.ts';
import type { InputCommand } from './commands.ts';

const gone = refusal('command.gone');

export const inputHandlers: Handlers<InputCommand> = {
  'input.add': (state, { workshopId, clusterId = null, anonymous, inputs }, { newId, now }) => {
    const { workshops, tracks, clusters } = state;
    const links = [
      [workshopId, workshops] as const,
      [clusterId, clusters] as const,
      ...inputs.map(({ trackId }) => [trackId, tracks] as const),
    ];
    if (links.some(([id, list]) => id && !list.has(id))) return gone;
    const made = inputs.map((input, index) => {
      const type = input.type ?? 'card';
      return {
        id: newId('in'),
        number: state.numbers.input + 1 + index,
        workshopId,
        activityId: null,
        trackId: null,
        ...input,
        type,
        side: input.side ?? null,
        anonymous: anonymous ?? anonymousByDefault(state).includes(type),
        participantId: null,
        clusterId,
        createdAt: now,
        status: 'new',
        canvasRefs: [],
        decisionRefs: [],
      };
    });
    const events = made.map((input) => added('input', input.id, input));
    const cluster = clusterId ? state.clusters.get(clusterId) : undefined;
    return cluster ? [...events, ...clusterHolds(cluster, [...cluster.inputIds, ...made.map(({ id }) => id)])] : events;
  },
  'input.edit': (state, { id, set }) => {
    const input = state.inputs.get(id);
    return input && (!set.trackId || state.tracks.has(set.trackId)) ? changed('input', id, input, set) : gone;
  },
  'input.remove': (state, { ids }) => {
    const leaving = new Set(ids);
    if (ids.some((id) => !state.inputs.has(id))) return gone;
    const kept = [...leaving].filter((id) => isReferred(state, id));
    if (kept.length > 0)
      return refusal('input.inUse', { numbers: kept.map((id) => `#${state.inputs.get(id)?.number}`).join(', ') });
    return [...clustersWithout(state, leaving), ...[...leaving].map((id) => removed('input', id))];
  },
  'input.erase': (state, { id }) => {
    const input = state.inputs.get(id);
    if (!input) return gone;
    const value = { ...input, text: '', anonymous: true, participantId: null } as unknown as JsonObject;
    return [{ kind: 'input.erased', subject: id, payload: { value } }];
  },
  'input.cluster': (state, { ids, clusterId }) => {
    const cluster = clusterId === null ? undefined : state.clusters.get(clusterId);
    if ((clusterId !== null && !cluster) || ids.some((id) => !state.inputs.has(id))) return gone;
    return gather(state, ids, cluster);
  },
  'cluster.add': (state, { workshopId, title, inputIds }, { newId }) => {
    if ((workshopId && !state.workshops.has(workshopId)) || inputIds.some((id) => !state.inputs.has(id))) return gone;
    const id = newId('cl');
    const cluster: Cluster = { id, workshopId, activityId: null, title, inputIds: [] };
    return [added('cluster', id, cluster), ...gather(state, inputIds, cluster)];
  },
  'cluster.edit': (state, { id, set }) => {
    const cluster = state.clusters.get(id);
    return cluster ? changed('cluster', id, cluster, set) : gone;
  },
  'cluster.remove': (state, { id }) => {
    const cluster = state.clusters.get(id);
    if (!cluster) return gone;
    const members = [...state.inputs.values()].filter((input) => input.clusterId === id);
    return [...members.flatMap((input) => changed('input', input.id, input, { clusterId: null })), removed('cluster', id)];
  },
};

/** Types whose inputs are anonymous unless somebody says otherwise. */
function anonymousByDefault(state: State): readonly unknown[] {
  const privacy = (programmeOf(state) as unknown as JsonObject).privacy;
  return isJsonObject(privacy) && Array.isArray(privacy.anonymousByDefault) ? privacy.anonymousByDefault : [];
}

/** Moves inputs out of the clusters they are in and into another, or into none. */
function gather(state: State, ids: readonly string[], cluster: Cluster | undefined): EventDraft[] {
  const moving = new Set(ids.filter((id) => state.inputs.get(id)?.clusterId !== (cluster?.id ?? null)));
  const inputs = [...moving].map((id) => state.inputs.get(id)).filter((input): input is Input => input !== undefined);
  const joined = cluster ? clusterHolds(cluster, [...cluster.inputIds.filter((id) => !moving.has(id)), ...moving]) : [];
  return [
    ...clustersWithout(state, moving, cluster?.id),
    ...inputs.flatMap((input) => changed('input', input.id, input, { clusterId: cluster?.id ?? null })),
    ...joined,
  ];
}

function clustersWithout(state: State, leaving: ReadonlySet<string>, but?: string): EventDraft[] {
  return [...state.clusters.values()]
    .filter((cluster) => cluster.id !== but)
    .flatMap((cluster) =>
      clusterHolds(
        cluster,
        cluster.inputIds.filter((id) => !leaving.has(id)),
      ),
    );
}

function clusterHolds(cluster: Cluster, inputIds: readonly string[]): EventDraft[] {
  return changed('cluster', cluster.id, cluster, { inputIds });
}

/** Whether something was built on an input: a decision, a card, a worry or a dilemma. */
function isReferred(state: State, id: string): boolean {
  const has = (entity: { readonly inputIds?: readonly string[] | undefined }) => (entity.inputIds ?? []).includes(id);
  return (
    [...state.decisions.values()].some(has) ||
    [...state.cards.values()].some((cards) => [...cards.values()].some((card) => has(card) || card.inputId === id)) ||
    [...state.worryBank.values()].some((worry) => worry.inputId === id) ||
    [...state.dilemmas.values()].some((dilemma) => (dilemma as unknown as JsonObject).inputId === id)
  );
}
