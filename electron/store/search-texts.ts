/** What can be found, and under which words. Names of persons are never part of it. */
import { type BoardCard, boardOf } from '../../shared/canvas/board.ts';
import type { State } from '../../shared/state.ts';

export interface SearchText {
  readonly noun: string;
  /** The canvas of a card; empty for all else. */
  readonly parent: string;
  readonly subject: string;
  readonly title: string;
  readonly body: string;
}

type Words = readonly (string | number | null | undefined)[];

const words = (parts: Words): string => parts.filter((part) => part !== null && part !== undefined && part !== '').join('\n');

const text = (noun: string, subject: string, title: string, parts: Words, parent = ''): SearchText => ({
  noun,
  parent,
  subject,
  // Some keyboards write å as a and a ring; the query is put together in the same way.
  title: title.normalize('NFC'),
  body: words(parts).normalize('NFC'),
});

/** For each noun that can be found, the text of one of them; undefined when it is not there. */
const texts: Readonly<Record<string, (state: State, id: string) => SearchText | undefined>> = {
  input: (state, id) => {
    const input = state.inputs.get(id);
    return input && text('input', id, `#${input.number}`, [input.text]);
  },
  cluster: (state, id) => {
    const cluster = state.clusters.get(id);
    return cluster && text('cluster', id, cluster.title, []);
  },
  vote: (state, id) => {
    const vote = state.votes.get(id);
    return (
      vote && text('vote', id, vote.question, [vote.rule, vote.reading, ...(vote.options ?? []).map((option) => option.label)])
    );
  },
  decision: (state, id) => {
    const decision = state.decisions.get(id);
    if (!decision) return undefined;
    const { number, title, rationale, alternatives, consequences, indicator, reservations, followUp } = decision;
    const effects = [consequences?.citizen, consequences?.employee, consequences?.economy, consequences?.legal];
    const parts = [
      decision.text,
      rationale,
      ...(alternatives ?? []),
      ...effects,
      indicator,
      ...(reservations ?? []),
      followUp?.note,
    ];
    return text('decision', id, `${number} ${title}`, parts);
  },
  workshop: (state, id) => {
    const workshop = state.workshops.get(id);
    if (!workshop) return undefined;
    const agenda = (workshop.agenda ?? []).map((item) => item.what);
    return text('workshop', id, workshop.title, [workshop.purpose, workshop.place, ...(workshop.outcomes ?? []), ...agenda]);
  },
  worry: (state, id) => {
    const worry = state.worryBank.get(id);
    if (!worry) return undefined;
    const input = worry.inputId ? state.inputs.get(worry.inputId) : undefined;
    return text('worry', id, input?.text ?? '', [worry.answer]);
  },
  track: (state, id) => {
    const track = state.tracks.get(id);
    return track && text('track', id, track.name, [track.question]);
  },
};

const lists = {
  input: 'inputs',
  cluster: 'clusters',
  vote: 'votes',
  decision: 'decisions',
  workshop: 'workshops',
  worry: 'worryBank',
  track: 'tracks',
} as const;

/** The text of one entity, or undefined when it can't be found by search or is gone. */
export function searchText(state: State, noun: string, id: string): SearchText | undefined {
  return texts[noun]?.(state, id);
}

/** The texts of all cards of a canvas, its template's included. */
export function cardTexts(state: State, canvasId: string): SearchText[] {
  return boardOf(state, canvasId).cards.map((card) => cardText(canvasId, card));
}

function cardText(canvasId: string, card: BoardCard): SearchText {
  return text('card', card.id, card.label, [card.content, card.prompt], canvasId);
}

/** Everything that can be found. */
export function allTexts(state: State): SearchText[] {
  const entities = Object.entries(lists).flatMap(([noun, list]) =>
    [...state[list].keys()].map((id) => searchText(state, noun, id)).filter((found) => found !== undefined),
  );
  return [...entities, ...[...state.canvases.keys()].flatMap((id) => cardTexts(state, id))];
}
