/** Between the document (`samstyr.programme` version 1) and the events and state of a file. */
import type { EventDraft, Noun } from '../events.ts';
import { isJsonObject, type Json, type JsonObject, withMembers } from '../json.ts';
import { collectionNames, collectionOf, type State } from '../state.ts';
import type { ProgrammeDocument } from './document.ts';

const nounOf = Object.fromEntries(Object.entries(collectionOf).map(([noun, name]) => [name, noun as Noun]));

/** Members of a participant or facilitator that say nothing about the person; all others are personal. */
const impersonal = new Set(['id', 'roleId', 'unitId', 'side', 'group', 'trackIds', 'active', 'medRepresentative', 'projectLead']);

/**
 * A valid document → the events that create it. One event an entity, so that each text can be
 * erased by itself; names go to `personal`. `counts` comes last, when what it counts is there.
 */
export function importEvents(document: ProgrammeDocument): EventDraft[] {
  const keys = Object.keys(document);
  const lists = new Set<string>(collectionNames);
  const isLast = (key: string) => key === 'counts' && isJsonObject(document[key]);
  const sections = keys.filter((key) => !lists.has(key) && !isLast(key)).map((key) => [key, document[key] as Json] as const);
  const events: EventDraft[] = [{ kind: 'programme.created', subject: document.programme.id, payload: { keys, sections } }];
  for (const name of collectionNames) {
    for (const member of (document[name] ?? []) as readonly JsonObject[])
      events.push(...entityEvents(nounOf[name] as Noun, member));
  }
  if (isJsonObject(document.counts))
    events.push({ kind: 'section.changed', subject: 'counts', payload: { set: document.counts } });
  return events;
}

function entityEvents(noun: Noun, member: JsonObject): EventDraft[] {
  const subject = member.id as string;
  if (noun === 'participant' || noun === 'facilitator') {
    const { value, personal } = splitPerson(member);
    return [{ kind: `${noun}.added`, subject, payload: { value }, personal }];
  }
  if (noun !== 'canvas') return [{ kind: `${noun}.added`, subject, payload: { value: member } }];
  const cards = nonEmptyList(member, 'nodes');
  const connections = nonEmptyList(member, 'edges');
  const value = withMembers(member, {}, [...(cards.length > 0 ? ['nodes'] : []), ...(connections.length > 0 ? ['edges'] : [])]);
  return [
    { kind: 'canvas.added', subject, payload: { value } },
    ...cards.map(
      (card): EventDraft => ({ kind: 'card.added', parent: subject, subject: card.nodeId as string, payload: { value: card } }),
    ),
    ...connections.map(
      (line): EventDraft => ({ kind: 'connection.added', parent: subject, subject: line.id as string, payload: { value: line } }),
    ),
  ];
}

function nonEmptyList(owner: JsonObject, key: string): readonly JsonObject[] {
  return Array.isArray(owner[key]) ? (owner[key] as readonly JsonObject[]) : [];
}

/** Parts a participant or facilitator into what the history may hold and what only the person table may. */
export function splitPerson(member: JsonObject): { value: JsonObject; personal: JsonObject } {
  const personalKeys = Object.keys(member).filter((key) => !impersonal.has(key));
  const personal = Object.fromEntries(personalKeys.map((key) => [key, member[key]]));
  return { value: withMembers(member, {}, personalKeys), personal };
}

/** The state as a document: what was read in comes out again, value by value. */
export function toDocument(state: State): JsonObject {
  const filled = collectionNames.filter((name) => state[name].size > 0);
  const keys = [...state.keys, ...state.sections.keys(), ...filled];
  return Object.fromEntries(
    [...new Set(keys)].map((key) => [key, memberOf(state, key)]).filter(([, value]) => value !== undefined),
  );
}

function memberOf(state: State, key: string): Json | undefined {
  if (state.sections.has(key)) return state.sections.get(key);
  if (!(collectionNames as readonly string[]).includes(key)) return undefined;
  const entities = [
    ...state[key as keyof typeof nounOf & (typeof collectionNames)[number]].values(),
  ] as unknown as readonly JsonObject[];
  if (key === 'canvases') return entities.map((canvas) => wholeCanvas(state, canvas));
  if (key === 'participants' || key === 'facilitators') {
    return entities.map((person) => withMembers(person, state.persons.get(person.id as string) ?? { displayName: '' }));
  }
  return entities;
}

function wholeCanvas(state: State, canvas: JsonObject): JsonObject {
  const cards = [...(state.cards.get(canvas.id as string)?.values() ?? [])] as unknown as readonly JsonObject[];
  const connections = [...(state.connections.get(canvas.id as string)?.values() ?? [])] as unknown as readonly JsonObject[];
  const nodes = cards.length > 0 ? cards : (canvas.nodes ?? []);
  const edges = connections.length > 0 ? connections : canvas.edges;
  return withMembers(canvas, { nodes, ...(edges === undefined ? {} : { edges }) });
}
