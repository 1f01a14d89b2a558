import { useEffect, useRef, useState } from 'react';
import type { Translate } from '../../shared/i18n/index.ts';
import type { Vote } from '../../shared/programme/types.ts';
import { act } from '../act.ts';

/** How long a count rests before it is saved, in milliseconds: five quick steps become one change. */
const REST = 400;

type Drafts = ReadonlyMap<string, number>;

export interface Hands {
  /** What to show for an option and a side (null: the room), saved or not yet. */
  readonly shown: (optionId: string, side: string | null) => number;
  /** Hands shown in all for a side, or for the room. */
  readonly sum: (side: string | null) => number;
  /** How many may vote on a side, or in the room. */
  readonly people: (side: string | null) => number;
  readonly put: (optionId: string, side: string | null, hands: number) => void;
  /** Saves what rests. */
  readonly flush: () => void;
  /** Saves what rests and fits, and lets go of what does not. */
  readonly forget: () => void;
}

/**
 * Hands as they are being counted. What is typed shows at once; it is saved when it has rested and
 * fits the people there are. Counts that don't fit yet wait until the other numbers leave room.
 */
export function useHands(vote: Vote, t: Translate): Hands {
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const latest = useRef({ vote, drafts });
  latest.current.vote = vote;
  const underWay = useRef(new Map<string, number>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = (next: Drafts) => {
    latest.current.drafts = next;
    setDrafts(next);
  };
  const save = async (key: string, hands: number) => {
    const [optionId, side] = placeOf(key);
    underWay.current.set(key, hands);
    await act(t, { type: 'vote.count', id: vote.id, optionId, side, hands });
    if (underWay.current.get(key) === hands) underWay.current.delete(key);
    const now = latest.current.drafts;
    if (now.get(key) === hands) keep(new Map([...now].filter(([other]) => other !== key)));
  };
  const flush = () => {
    clearTimeout(timer.current);
    const { vote: now, drafts: waiting } = latest.current;
    const ready = [...waiting].filter(
      ([key, hands]) =>
        underWay.current.get(key) !== hands && sumOf(now, waiting, placeOf(key)[1]) <= peopleOf(now, placeOf(key)[1]),
    );
    // What falls goes first: it makes the room that a rising count needs.
    const steps = ready.toSorted(([a, handsA], [b, handsB]) => handsA - savedAt(now, a) - (handsB - savedAt(now, b)));
    for (const [key, hands] of steps) void save(key, hands);
  };
  const flushAtEnd = useRef(flush);
  flushAtEnd.current = flush;
  useEffect(() => () => flushAtEnd.current(), []);

  return {
    shown: (optionId, side) => drafts.get(keyOf(optionId, side)) ?? saved(vote, optionId, side),
    sum: (side) => sumOf(vote, drafts, side),
    people: (side) => peopleOf(vote, side),
    put: (optionId, side, hands) => {
      keep(new Map([...latest.current.drafts, [keyOf(optionId, side), hands]]));
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, REST);
    },
    flush,
    forget: () => {
      flush();
      keep(new Map());
    },
  };
}

const keyOf = (optionId: string, side: string | null): string => JSON.stringify([optionId, side]);
const placeOf = (key: string) => JSON.parse(key) as [optionId: string, side: string | null];
const savedAt = (vote: Vote, key: string): number => saved(vote, ...placeOf(key));

function saved(vote: Vote, optionId: string, side: string | null): number {
  const option = vote.options?.find(({ id }) => id === optionId);
  return (side === null ? option?.total : option?.bySide?.[side]) ?? 0;
}

function sumOf(vote: Vote, drafts: Drafts, side: string | null): number {
  return (vote.options ?? []).reduce((sum, { id }) => sum + (drafts.get(keyOf(id, side)) ?? saved(vote, id, side)), 0);
}

function peopleOf(vote: Vote, side: string | null): number {
  return (side === null ? vote.eligible : vote.eligibleBySide?.[side]) ?? 0;
}
