/** Tracks that open and lock, workshops that begin and end: where the gates of the method stand. */
import { applyAll } from '../apply.ts';
import { snapshotEvent } from '../canvas/decide/boards.ts';
import { changed } from '../entity-events.ts';
import { type Refusal, refusal } from '../errors.ts';
import { type Context, type Handlers, isRefusal, type Outcome } from '../handler.ts';
import type { Workshop } from '../programme/types.ts';
import type { State } from '../state.ts';
import type { PlanCommand } from './commands.ts';
import { currentWorkshop } from './current-workshop.ts';
import {
  isCommonTrack,
  isFrameMissing,
  isNotUnderstood,
  lockedTracks,
  steppedOver,
  trackStatus,
  type Understanding,
  understandingOf,
} from './gates.ts';

const gone = refusal('command.gone');

export const planHandlers: Handlers<PlanCommand> = {
  'track.open': (state, { id, reason }, { now }) => {
    if (!state.tracks.has(id)) return gone;
    if (!lockedTracks(state).some((track) => track.id === id)) return [];
    const understanding = understandingOf(state);
    if (!isNotUnderstood(understanding)) return [trackStatus(id, 'open')];
    if (!reason) return notUnderstood(understanding);
    const workshopId = currentWorkshop(state)?.id ?? null;
    return [trackStatus(id, 'open'), steppedOver(state, { gate: 'understanding', trackId: id, workshopId, reason, at: now })];
  },
  'track.lock': (state, { id }) => {
    const track = state.tracks.get(id);
    if (!track) return gone;
    if (isCommonTrack(state, id)) return refusal('plan.commonTrack');
    return track.status === 'locked' ? [] : [trackStatus(id, 'locked')];
  },
  'workshop.start': (state, { id, reason }, context) => {
    const workshop = state.workshops.get(id);
    return workshop ? editWorkshop(state, workshop, { status: 'running' }, reason, context) : gone;
  },
};

/**
 * Changes a workshop. It begins only with an approved frame or for a reason, and when it has been held it
 * leaves a picture of the boards as they stood.
 */
export function editWorkshop(
  state: State,
  workshop: Workshop,
  set: { readonly [K in keyof Workshop]?: Workshop[K] | undefined },
  reason: string | undefined,
  { newId, now }: Context,
): Outcome {
  const passed = passFrame(state, workshop, set.status, reason, now);
  if (isRefusal(passed)) return passed;
  const edited = changed('workshop', workshop.id, workshop, set);
  const after = applyAll(state, edited).workshops.get(workshop.id) ?? workshop;
  const isHeldNow = after.status === 'held' && workshop.status !== 'held' && state.canvases.size > 0;
  const title = `${after.number}. ${after.title}`;
  return [...edited, ...passed, ...(isHeldNow ? [snapshotEvent(state, newId('sn'), title, workshop.id, now)] : [])];
}

/** What must be kept in the record before a workshop gets this status, or the refusal. */
export function passFrame(
  state: State,
  workshop: Pick<Workshop, 'id' | 'status'>,
  status: Workshop['status'],
  reason: string | undefined,
  now: string,
): Outcome {
  const begins = status === 'running' || status === 'held';
  if (!begins || !isFrameMissing(state, workshop)) return [];
  if (!reason) return refusal('plan.frameNotApproved');
  return [steppedOver(state, { gate: 'frame', workshopId: workshop.id, reason, at: now })];
}

function notUnderstood({ latest, threshold }: Understanding): Refusal {
  if (!latest) return refusal('plan.notUnderstood', { threshold, context: 'unmeasured' });
  return refusal('plan.notUnderstood', { mean: latest.mean, threshold });
}
