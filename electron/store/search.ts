/** Search over everything that was written: by the beginning of words, then by parts of words. */
import type Database from 'better-sqlite3';
import type { EventDraft } from '../../shared/events.ts';
import type { State } from '../../shared/state.ts';
import { allTexts, cardTexts, type SearchText, searchText } from './search-texts.ts';
import type { SearchHit } from './store.ts';

/** From this many events on, rebuilding the index is quicker than following them. */
const REBUILD_FROM = 200;
/** Marks around what matched, in a snippet: characters that people don't type. */
const OPEN = '\u2068';
const CLOSE = '\u2069';

const hitColumns = "t.noun, t.subject AS id, nullif(t.parent, '') AS parent, t.title";

export class SearchIndex {
  readonly #statements: ReturnType<typeof prepareSearch>;

  constructor(database: Database.Database) {
    this.#statements = prepareSearch(database);
  }

  /** Whether the index lacks a programme that has been there longer than itself. */
  isBehind(state: State): boolean {
    return state.seq > 0 && this.#statements.any.get() === undefined;
  }

  /** Builds the index anew; to be called within a transaction. */
  rebuild(state: State): void {
    this.#statements.clear.run();
    for (const found of allTexts(state)) this.#put(found);
    this.#statements.rebuildWords.run();
    this.#statements.rebuildParts.run();
  }

  /** Takes in what a batch of events changed; `state` is the one after it. To be called within their transaction. */
  follow(events: readonly EventDraft[], state: State): void {
    if (events.length >= REBUILD_FROM) {
      this.rebuild(state);
      return;
    }
    const cards = new Map<string, Set<string>>();
    for (const event of events) {
      const { kind, parent, subject } = event;
      const [noun = '', verb] = kind.split('.');
      if (verb === 'moved' || noun === 'connection') continue;
      if (noun === 'canvas' && verb === 'changed' && !changesAny(event, boardWords)) continue;
      if (noun === 'card' && parent !== undefined) {
        // A card that is only moved or marked says what it said.
        if (verb === 'changed' && !changesAny(event, cardWords)) continue;
        cards.set(parent, (cards.get(parent) ?? new Set()).add(subject));
      } else if (noun === 'canvas') this.#replaceCards(state, subject);
      else this.#replace(state, noun, subject);
      this.#followBorrowed(state, noun, subject);
    }
    for (const [canvasId, ids] of cards) this.#replaceSomeCards(state, canvasId, ids);
  }

  /** Hits for what a person typed; every word must match, each by its beginning or, failing that, by any part of it. */
  find(query: string, limit: number): SearchHit[] {
    const typed = query.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
    if (typed.length === 0) return [];
    const byWord = this.#statements.words.all({ query: prefixes(typed), limit });
    const known = new Set(byWord.map(keyOf));
    // The index of parts holds three letters at least; shorter words must begin a word here too.
    const [long, short] = [typed.filter((word) => [...word].length >= 3), typed.filter((word) => [...word].length < 3)];
    if (long.length === 0 || byWord.length >= limit) return byWord;
    const parts = { query: long.map((word) => `"${word}"`).join(' '), limit };
    const byPart =
      short.length === 0
        ? this.#statements.parts.all(parts)
        : this.#statements.partsAndWords.all({ ...parts, words: prefixes(short) });
    return [...byWord, ...byPart.filter((hit) => !known.has(keyOf(hit)))].slice(0, limit);
  }

  #replace(state: State, noun: string, id: string): void {
    this.#statements.remove.run({ noun, parent: '', subject: id });
    const found = searchText(state, noun, id);
    if (found) this.#put(found);
  }

  /** A card shows its template's words or those of the input it is, and a worry those of its input. */
  #followBorrowed(state: State, noun: string, id: string): void {
    if (noun === 'canvasTemplate') {
      for (const canvas of state.canvases.values()) if (canvas.templateId === id) this.#replaceCards(state, canvas.id);
    }
    if (noun === 'input') {
      for (const worry of state.worryBank.values()) if (worry.inputId === id) this.#replace(state, 'worry', worry.id);
      for (const { canvasId, nodeId } of state.inputs.get(id)?.canvasRefs ?? []) {
        if (state.cards.get(canvasId)?.get(nodeId)?.inputId === id) this.#replaceSomeCards(state, canvasId, new Set([nodeId]));
      }
    }
  }

  #replaceCards(state: State, canvasId: string): void {
    this.#statements.removeCards.run(canvasId);
    for (const found of cardTexts(state, canvasId)) this.#put(found);
  }

  #replaceSomeCards(state: State, canvasId: string, ids: ReadonlySet<string>): void {
    for (const subject of ids) this.#statements.remove.run({ noun: 'card', parent: canvasId, subject });
    for (const found of cardTexts(state, canvasId)) if (ids.has(found.subject)) this.#put(found);
  }

  #put(found: SearchText): void {
    this.#statements.add.run(found);
  }
}

/** Members of a card that are words, bring words with them, or take it away. */
const cardWords = new Set(['label', 'content', 'prompt', 'inputId', 'removed']);
/** Members of a canvas by which other cards come on it. */
const boardWords = new Set(['templateId']);

/** Whether a change touches any of some members; one whose payload is gone may have touched them all. */
function changesAny({ payload }: EventDraft, members: ReadonlySet<string>): boolean {
  if (!payload) return true;
  return [...Object.keys(payload.set ?? {}), ...(payload.unset ?? [])].some((member) => members.has(member));
}

function prepareSearch(database: Database.Database) {
  return {
    any: database.prepare<[], { id: number }>('SELECT id FROM search_text LIMIT 1'),
    clear: database.prepare<[]>('DELETE FROM search_text'),
    add: database.prepare<[SearchText]>(
      'INSERT INTO search_text (noun, parent, subject, title, body) VALUES (@noun, @parent, @subject, @title, @body)',
    ),
    remove: database.prepare<[{ noun: string; parent: string; subject: string }]>(
      'DELETE FROM search_text WHERE noun = @noun AND parent = @parent AND subject = @subject',
    ),
    removeCards: database.prepare<[string]>("DELETE FROM search_text WHERE noun = 'card' AND parent = ?"),
    rebuildWords: database.prepare<[]>("INSERT INTO search_word (search_word) VALUES ('rebuild')"),
    rebuildParts: database.prepare<[]>("INSERT INTO search_part (search_part) VALUES ('rebuild')"),
    words: database.prepare<[{ query: string; limit: number }], SearchHit>(matching('search_word', 16)),
    parts: database.prepare<[{ query: string; limit: number }], SearchHit>(matching('search_part', 64)),
    partsAndWords: database.prepare<[{ query: string; words: string; limit: number }], SearchHit>(
      matching('search_part', 64, 'AND t.id IN (SELECT rowid FROM search_word WHERE search_word MATCH @words)'),
    ),
  };
}

/** Words as a query for their beginnings. They hold letters and digits only, so nothing in them is read as syntax. */
function prefixes(words: readonly string[]): string {
  return words.map((word) => `"${word}"*`).join(' ');
}

/**
 * A title counts five times as much as the text below it. `length` is that of a snippet in tokens: words, or parts of
 * three letters, each of which begins one letter after the one before.
 */
function matching(table: string, length: number, also = ''): string {
  return `SELECT ${hitColumns}, snippet(${table}, -1, '${OPEN}', '${CLOSE}', '…', ${length}) AS snippet
    FROM ${table} JOIN search_text t ON t.id = ${table}.rowid
    WHERE ${table} MATCH @query ${also} ORDER BY bm25(${table}, 5, 1), t.id LIMIT @limit`;
}

function keyOf({ noun, parent, id }: SearchHit): string {
  return JSON.stringify([noun, parent, id]);
}
