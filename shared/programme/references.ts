/** Checks between the parts of a document: ids are unique and every reference finds its target. */
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { collectionSchemas } from './schema.ts';

interface BrokenReference {
  readonly path: readonly PropertyKey[];
  readonly expected: string;
  readonly found: Json | undefined;
}

type Target = keyof typeof collectionSchemas | 'people';

/** Member name → the list its id (or list of ids) points into, per list of the document. */
const references: Readonly<Record<string, Readonly<Record<string, Target>>>> = {
  participants: { roleId: 'roles', unitId: 'units', trackIds: 'tracks' },
  tracks: { opensAtWorkshopId: 'workshops' },
  exerciseLibrary: { trackId: 'tracks' },
  workshops: { trackIds: 'tracks', facilitatorIds: 'facilitators', minuteTakerId: 'people' },
  activities: { workshopId: 'workshops', exerciseId: 'exerciseLibrary' },
  canvasTemplates: { trackId: 'tracks' },
  canvases: { templateId: 'canvasTemplates', trackId: 'tracks' },
  clusters: { workshopId: 'workshops', activityId: 'activities', inputIds: 'inputs' },
  inputs: {
    workshopId: 'workshops',
    activityId: 'activities',
    trackId: 'tracks',
    participantId: 'people',
    clusterId: 'clusters',
    decisionRefs: 'decisions',
  },
  votes: { workshopId: 'workshops', activityId: 'activities', trackId: 'tracks', decisionId: 'decisions' },
  decisions: {
    workshopId: 'workshops',
    trackId: 'tracks',
    ownerId: 'people',
    voteId: 'votes',
    inputIds: 'inputs',
    supersedes: 'decisions',
    supersededBy: 'decisions',
  },
  worryBank: { inputId: 'inputs', ownerId: 'people', answeredBy: 'decisions' },
};

/** The first fault between the parts, or undefined when all holds. The document has passed its schema. */
export function firstBrokenReference(document: JsonObject): BrokenReference | undefined {
  const known = new Map<string, Set<string>>();
  for (const name of Object.keys(collectionSchemas)) {
    const members = listOf(document, name);
    const seen = new Set<string>();
    for (const [index, member] of members.entries()) {
      const id = member.id as string;
      if (seen.has(id)) return { path: [name, index, 'id'], expected: 'unique id', found: id };
      seen.add(id);
    }
    known.set(name, seen);
  }
  known.set('people', new Set([...(known.get('participants') ?? []), ...(known.get('facilitators') ?? [])]));
  return brokenMember(document, known) ?? brokenCanvas(document, known) ?? namedAnonymousInput(document);
}

function brokenMember(document: JsonObject, known: ReadonlyMap<string, ReadonlySet<string>>): BrokenReference | undefined {
  for (const [name, targets] of Object.entries(references)) {
    for (const [index, member] of listOf(document, name).entries()) {
      for (const [key, target] of Object.entries(targets)) {
        const value = member[key];
        const wanted = Array.isArray(value) ? value : [value];
        const at = wanted.findIndex((id) => typeof id === 'string' && !known.get(target)?.has(id));
        if (at < 0) continue;
        const path = Array.isArray(value) ? [name, index, key, at] : [name, index, key];
        return { path, expected: `id ∈ ${target}`, found: wanted[at] };
      }
    }
  }
  return undefined;
}

/** Cards are unique within their canvas, and its connections join cards that exist. */
function brokenCanvas(document: JsonObject, known: ReadonlyMap<string, ReadonlySet<string>>): BrokenReference | undefined {
  const templateCards = new Map<string, Set<string>>();
  for (const [index, template] of listOf(document, 'canvasTemplates').entries()) {
    const path = ['canvasTemplates', index];
    const cards = uniqueIds(template, 'nodes', 'id', path);
    if (!(cards instanceof Set)) return cards;
    templateCards.set(template.id as string, cards);
    const broken = looseEnd(template, cards, path);
    if (broken) return broken;
  }
  for (const [index, canvas] of listOf(document, 'canvases').entries()) {
    const path = ['canvases', index];
    const own = uniqueIds(canvas, 'nodes', 'nodeId', path);
    if (!(own instanceof Set)) return own;
    const cards = new Set([...own, ...(templateCards.get(canvas.templateId as string) ?? [])]);
    const broken = looseEnd(canvas, cards, path) ?? brokenCardLink(canvas, known, path);
    if (broken) return broken;
  }
  return undefined;
}

function uniqueIds(owner: JsonObject, list: string, key: string, path: readonly PropertyKey[]): Set<string> | BrokenReference {
  const seen = new Set<string>();
  for (const [index, member] of listOf(owner, list).entries()) {
    const id = member[key] as string;
    if (seen.has(id)) return { path: [...path, list, index, key], expected: 'unique id', found: id };
    seen.add(id);
  }
  return seen;
}

function looseEnd(owner: JsonObject, cards: ReadonlySet<string>, path: readonly PropertyKey[]): BrokenReference | undefined {
  for (const [index, edge] of listOf(owner, 'edges').entries()) {
    for (const end of ['from', 'to']) {
      const id = edge[end];
      if (typeof id === 'string' && !cards.has(id)) {
        return { path: [...path, 'edges', index, end], expected: 'id ∈ nodes', found: id };
      }
    }
  }
  return undefined;
}

function brokenCardLink(
  canvas: JsonObject,
  known: ReadonlyMap<string, ReadonlySet<string>>,
  path: readonly PropertyKey[],
): BrokenReference | undefined {
  for (const [index, card] of listOf(canvas, 'nodes').entries()) {
    for (const [key, target] of [
      ['inputIds', 'inputs'],
      ['decisionIds', 'decisions'],
    ] as const) {
      const wanted = Array.isArray(card[key]) ? card[key] : [];
      const at = wanted.findIndex((id) => !known.get(target)?.has(id as string));
      if (at >= 0) return { path: [...path, 'nodes', index, key, at], expected: `id ∈ ${target}`, found: wanted[at] };
    }
  }
  return undefined;
}

/** An anonymous input that names its author would break a promise made in the room. */
function namedAnonymousInput(document: JsonObject): BrokenReference | undefined {
  const inputs = listOf(document, 'inputs');
  const index = inputs.findIndex((input) => input.anonymous === true && typeof input.participantId === 'string');
  return index < 0
    ? undefined
    : { path: ['inputs', index, 'participantId'], expected: 'null (anonymous)', found: inputs[index]?.participantId };
}

function listOf(owner: JsonObject, name: string): readonly JsonObject[] {
  const value = Object.hasOwn(owner, name) ? owner[name] : undefined;
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
