/** What a search found, and where each hit is shown. */
import type { SearchAnswer } from '../../shared/api.ts';
import { personName, type State } from '../../shared/state.ts';
import type { Route } from '../route.ts';

export type Hit = SearchAnswer['hits'][number];

const nouns = ['decision', 'input', 'card', 'cluster', 'vote', 'worry', 'workshop', 'track', 'person'] as const;
type HitNoun = (typeof nouns)[number];
export interface HitGroup {
  readonly noun: HitNoun;
  readonly hits: readonly Hit[];
}
const MOST_PEOPLE = 8;

/** Hits by kind; the kind with the best hit comes first, so that the first hit shown is the best one. */
export function groupHits(hits: readonly Hit[]): readonly HitGroup[] {
  const rank = (noun: HitNoun) => hits.findIndex((hit) => hit.noun === noun);
  return nouns
    .filter((noun) => rank(noun) >= 0)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((noun) => ({ noun, hits: hits.filter((hit) => hit.noun === noun) }));
}

/** People whose name holds what was typed. Names are looked up here, since the file's search index never holds them. */
export function peopleNamed(state: State, query: string): readonly Hit[] {
  const wanted = query.toLocaleLowerCase('da');
  return [...state.participants.keys(), ...state.facilitators.keys()]
    .map((id) => ({ noun: 'person', id, parent: null, title: personName(state, id) ?? '', snippet: '' }))
    .filter(({ title }) => title.toLocaleLowerCase('da').includes(wanted))
    .slice(0, MOST_PEOPLE);
}

/** What sets hits of the same name apart: the canvas of a card, the workshop of what was said or asked. */
export function placeOf(
  state: State,
  { noun, id, parent }: Hit,
): { readonly canvas: string } | { readonly workshop: number } | undefined {
  if (noun === 'card') {
    const canvas = state.canvases.get(parent ?? '');
    const title = canvas?.title ?? state.canvasTemplates.get(canvas?.templateId ?? '')?.title;
    return title ? { canvas: title } : undefined;
  }
  const entity = { cluster: state.clusters, input: state.inputs, vote: state.votes, decision: state.decisions }[noun]?.get(id);
  const workshop = state.workshops.get(entity?.workshopId ?? '');
  return workshop && { workshop: workshop.number };
}

/** Where a hit is shown. A track is its canvas; what has no page of its own stands on the overview. */
export function routeTo(state: State, { noun, id, parent }: Hit): Route {
  switch (noun) {
    case 'decision':
      return { page: 'decisions', id };
    case 'input':
    case 'cluster':
      return { page: 'inputs', id };
    case 'vote':
      return { page: 'votes', id };
    case 'card':
      return { page: 'canvas', id: `${parent}/${id}` };
    case 'track': {
      const canvas = [...state.canvases.values()].find(({ trackId }) => trackId === id);
      return canvas ? { page: 'canvas', id: canvas.id } : { page: 'overview' };
    }
    default:
      return { page: 'overview', id };
  }
}
