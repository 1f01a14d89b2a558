/** The programme itself: its own fields, workshops, people. */
import { added, changed, removed } from '../entity-events.ts';
import { refusal } from '../errors.ts';
import type { EventDraft } from '../events.ts';
import { type Handlers, isRefusal } from '../handler.ts';
import { isJsonObject, type JsonObject, jsonEqual, withMembers } from '../json.ts';
import { editWorkshop, passFrame } from '../plan/decide.ts';
import { programmeOf, type State } from '../state.ts';
import type { ProgrammeCommand } from './commands.ts';

const gone = refusal('command.gone');

export const programmeHandlers: Handlers<ProgrammeCommand> = {
  'programme.edit': (state, { set }) => {
    const now = state.sections.get('programme');
    const before = isJsonObject(now) ? now : {};
    // Objects are merged, so that members the page does not know stay.
    const merged = Object.entries(set as JsonObject).map(([key, value]) => [key, mergedWith(before[key], value)] as const);
    const different = merged.filter(([key, value]) => !jsonEqual(before[key], value));
    if (different.length === 0) return [];
    return [{ kind: 'section.changed', subject: 'programme', payload: { set: Object.fromEntries(different) } }];
  },
  'workshop.add': (state, { workshop, reason }, { newId, now }) => {
    if (!tracksExist(state, workshop.trackIds)) return gone;
    const number = Math.max(0, ...[...state.workshops.values()].map((other) => other.number)) + 1;
    const id = newId('w');
    const passed = passFrame(state, { id, status: 'planned' }, workshop.status, reason, now);
    if (isRefusal(passed)) return passed;
    return [added('workshop', id, { id, number, status: 'planned', trackIds: [], ...workshop }), ...passed];
  },
  'workshop.edit': (state, { id, set, reason }, context) => {
    const workshop = state.workshops.get(id);
    return workshop && tracksExist(state, set.trackIds) ? editWorkshop(state, workshop, set, reason, context) : gone;
  },
  'workshop.remove': (state, { id }) => {
    if (!state.workshops.has(id)) return gone;
    return workshopIsUsed(state, id) ? refusal('programme.workshopInUse') : [removed('workshop', id)];
  },
  'participant.add': (_state, { people }, { newId }) =>
    people.map(({ displayName, side }): EventDraft => {
      const id = newId('p');
      return { ...added('participant', id, { id, side, active: true, trackIds: [] }), personal: { displayName } };
    }),
  'participant.edit': (state, { id, set }) => {
    const participant = state.participants.get(id);
    if (!participant) return gone;
    const { displayName, ...impersonal } = set;
    const events = changed('participant', id, participant, impersonal);
    const personal = state.persons.get(id) ?? {};
    if (displayName === undefined || displayName === personal.displayName) return events;
    const renamed = { personal: withMembers(personal, { displayName }) };
    const [first] = events;
    return [{ ...(first ?? { kind: 'participant.changed', subject: id, payload: { set: {} } }), ...renamed }];
  },
  'participant.remove': (state, { id }) => {
    if (!state.participants.has(id)) return gone;
    return participantIsUsed(state, id) ? refusal('programme.participantInUse') : [removed('participant', id)];
  },
  'participant.erase': (state, { id }) => {
    const participant = state.participants.get(id);
    if (!participant) return gone;
    if (!state.persons.has(id)) return [];
    return [{ kind: 'participant.erased', subject: id, payload: { value: { ...participant } as unknown as JsonObject } }];
  },
  'role.add': (state, { id: wanted, name, side = null }, { newId }) => {
    const id = wanted ?? newId('r');
    const isTaken = [...state.roles.values()].some((role) => role.id === id || folded(role.name) === folded(name));
    return isTaken ? refusal('programme.roleExists', { name }) : [added('role', id, { id, name, side })];
  },
};

/** A name as people tell names apart: capitals and white space make no difference. */
function folded(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

function mergedWith(before: JsonObject[string], after: JsonObject[string]): JsonObject[string] {
  return isJsonObject(before) && isJsonObject(after) ? withMembers(before, after) : after;
}

function tracksExist(state: State, trackIds: readonly string[] = []): boolean {
  return trackIds.every((id) => state.tracks.has(id));
}

/** Whether anything that was said or decided belongs to a workshop: then it can't just go. */
function workshopIsUsed(state: State, id: string): boolean {
  const hangsOn = (entity: { readonly workshopId?: string | null | undefined }) => entity.workshopId === id;
  const lists = [state.activities, state.inputs, state.clusters, state.votes, state.decisions, state.boardSnapshots];
  const opens = [...state.tracks.values()].some((track) => track.opensAtWorkshopId === id);
  const isGate = programmeOf(state).understandingGate?.passedAtWorkshopId === id;
  return opens || isGate || lists.some((list) => [...list.values()].some(hangsOn));
}

/** Whether something refers to a participant: then the name may go, but not the place. */
function participantIsUsed(state: State, id: string): boolean {
  const owns = ({ ownerId }: { readonly ownerId?: string | null | undefined }) => ownerId === id;
  return (
    [...state.decisions.values()].some(owns) ||
    [...state.cards.values()].some((cards) => [...cards.values()].some(owns)) ||
    [...state.canvases.values()].some(({ zones = [] }) => zones.some(owns)) ||
    [...state.inputs.values()].some((input) => input.participantId === id) ||
    [...state.worryBank.values()].some(owns) ||
    [...state.workshops.values()].some(
      ({ minuteTakerId, attendance }) =>
        minuteTakerId === id ||
        (attendance?.present ?? []).includes(id) ||
        (attendance?.absent ?? []).some(({ participantId }) => participantId === id),
    )
  );
}
