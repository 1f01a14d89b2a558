/** What somebody is writing on a card, until it is saved; shared by the panel and the editor on the board. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { BoardCard, CardKey } from '../../../shared/canvas/board.ts';
import { SamstyrError } from '../../../shared/errors.ts';
import type { Translate } from '../../../shared/i18n/index.ts';
import { showError, withdrawUndoOffer } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import { send } from '../../programme-store.ts';

/** The words of a card that are being written. */
export interface Words {
  readonly label?: string;
  readonly content?: string;
}
/** `conflict`: somebody else has changed the words since the writer began. */
export type SaveResult = 'saved' | 'conflict' | 'refused';

type Named = Pick<BoardCard, 'key' | 'canvasId' | 'id' | 'label' | 'content'>;

interface Draft {
  readonly mine: Words;
  /** What the fields said when the writer began. */
  readonly was: Words;
  readonly conflict: boolean;
}

const fields = ['label', 'content'] as const;
const drafts = createStore<ReadonlyMap<CardKey, Draft>>(() => new Map());
/** The save that is on its way for a card: the next waits for it, or it would conflict with ourselves. */
const saving = new Map<CardKey, Promise<SaveResult>>();

function keep(key: CardKey, draft: Draft | undefined): void {
  const all = new Map(drafts.getState());
  if (draft) all.set(key, draft);
  else all.delete(key);
  drafts.setState(all, true);
}

/** Saves words over those that were there; a refusal other than a conflict is shown as a sentence. */
export async function saveWords(t: Translate, card: Named, set: Words, was: Words): Promise<SaveResult> {
  withdrawUndoOffer();
  try {
    await send({ type: 'card.edit', canvasId: card.canvasId, id: card.id, set, was });
    return 'saved';
  } catch (error) {
    if (error instanceof SamstyrError && error.refusal.name === 'canvas.textChanged') return 'conflict';
    showError(t, error);
    return 'refused';
  }
}

/** Saves what has been written on a card, after what is on its way already. What can't be saved stays written. */
export async function commitWords(t: Translate, card: Named): Promise<SaveResult> {
  await saving.get(card.key);
  const save = commitNow(t, card);
  saving.set(card.key, save);
  return save.finally(() => saving.get(card.key) === save && saving.delete(card.key));
}

async function commitNow(t: Translate, card: Named): Promise<SaveResult> {
  const { key } = card;
  const draft = drafts.getState().get(key);
  if (!draft || draft.conflict) return draft ? 'conflict' : 'saved';
  const set = pick(draft.mine, (field) => draft.mine[field] !== draft.was[field]);
  if (Object.keys(set).length === 0) {
    keep(key, undefined);
    return 'saved';
  }
  const was = pick(draft.was, (field) => field in set);
  const result = await saveWords(t, card, set, was);
  const now = drafts.getState().get(key);
  if (result === 'conflict' && now) keep(key, { ...now, conflict: true });
  // Who wrote on while it was saved goes on from what is saved.
  if (result === 'saved') keep(key, now && now !== draft ? { ...now, was: { ...now.was, ...set } } : undefined);
  return result;
}

function pick(words: Words, wanted: (field: (typeof fields)[number]) => boolean): Words {
  return Object.fromEntries(
    fields.filter((field) => words[field] !== undefined && wanted(field)).map((field) => [field, words[field]]),
  );
}

/** Both texts, the other's first. */
export function bothWords(theirs: Pick<Named, 'label' | 'content'>, mine: Words): Words {
  const both = (a: string, b: string, between: string) => [a, b].filter(Boolean).join(between);
  return {
    ...(mine.label === undefined ? {} : { label: both(theirs.label, mine.label, ' / ') }),
    ...(mine.content === undefined ? {} : { content: both(theirs.content, mine.content, '\n\n') }),
  };
}

/** Takes what was written back: the card's own words stand again. */
export function dropWords(key: CardKey): void {
  keep(key, undefined);
}

/** What was written on a card and met somebody else's change; null while there is none. */
export function useConflict(key: CardKey): Words | null {
  const draft = useStore(drafts, (all) => all.get(key));
  return draft?.conflict ? draft.mine : null;
}

export interface WordsBeingWritten {
  /** What the fields show. */
  readonly label: string;
  readonly content: string;
  readonly conflict: Words | null;
  readonly write: (part: Words) => void;
  readonly save: () => Promise<SaveResult>;
  /** Leaves the words as they were. */
  readonly reset: () => void;
}

/** The words of a card to be written in fields. Saved by `save`, and when the fields go away. */
export function useWords(card: Named): WordsBeingWritten {
  const { t } = useTexts();
  const draft = useStore(drafts, (all) => all.get(card.key));
  const latest = useRef({ t, card });
  latest.current = { t, card };
  useEffect(() => () => void commitWords(latest.current.t, latest.current.card), []);
  return {
    label: draft?.mine.label ?? card.label,
    content: draft?.mine.content ?? card.content,
    conflict: draft?.conflict ? draft.mine : null,
    write: (part) => {
      const now = drafts.getState().get(card.key);
      const was = pick({ label: card.label, content: card.content }, (field) => field in part);
      keep(card.key, { mine: { ...now?.mine, ...part }, was: { ...was, ...now?.was }, conflict: now?.conflict ?? false });
    },
    save: () => commitWords(t, card),
    reset: () => dropWords(card.key),
  };
}
