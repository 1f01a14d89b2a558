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
  boardSnapshots: { workshopId: 'workshops' },
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
  known.set('owners', new Set(['roles', 'units', 'people'].flatMap((name) => [...(known.get(name) ?? [])])));
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
  const canvases = listOf(document, 'canvases');
  const cardsOf = new Map<string, ReadonlySet<string>>();
  for (const [index, canvas] of canvases.entries()) {
    const own = uniqueIds(canvas, 'nodes', 'nodeId', ['canvases', index]);
    if (!(own instanceof Set)) return own;
    cardsOf.set(canvas.id as string, new Set([...own, ...(templateCards.get(canvas.templateId as string) ?? [])]));
  }
  for (const [index, canvas] of canvases.entries()) {
    const path = ['canvases', index];
    const cards = cardsOf.get(canvas.id as string) ?? new Set();
    const broken = looseEnd(canvas, cards, path, cardsOf) ?? brokenCardLink(canvas, known, path);
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

/** A connection with an end that is no card; one from track to track ends on another canvas. */
function looseEnd(
  owner: JsonObject,
  cards: ReadonlySet<string>,
  path: readonly PropertyKey[],
  others: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): BrokenReference | undefined {
  for (const [index, edge] of listOf(owner, 'edges').entries()) {
    const away = typeof edge.toCanvasId === 'string' ? edge.toCanvasId : undefined;
    if (away !== undefined && !others.has(away)) {
      return { path: [...path, 'edges', index, 'toCanvasId'], expected: 'id ∈ canvases', found: away };
    }
    for (const end of ['from', 'to']) {
      const id = edge[end];
      const there = end === 'to' && away !== undefined ? (others.get(away) ?? new Set()) : cards;
      if (typeof id === 'string' && !there.has(id)) {
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
      ['inputId', 'inputs'],
      ['ownerId', 'owners'],
      ['inputIds', 'inputs'],
      ['decisionIds', 'decisions'],
      ['worryIds', 'worryBank'],
    ] as const) {
      const value = card[key];
      const wanted = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
      const at = wanted.findIndex((id) => !known.get(target)?.has(id as string));
      const where = Array.isArray(value) ? [key, at] : [key];
      if (at >= 0) return { path: [...path, 'nodes', index, ...where], expected: `id ∈ ${target}`, found: wanted[at] };
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
