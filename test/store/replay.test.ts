import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openProgramme } from '../../electron/store/index.ts';
import { allTexts } from '../../electron/store/search-texts.ts';
import { replay } from '../../shared/apply.ts';
import type { EventDraft } from '../../shared/events.ts';
import type { JsonObject } from '../../shared/json.ts';
import { packState } from '../../shared/pack.ts';
import { emptyState, type State } from '../../shared/state.ts';
import { append, aSmallFile, times } from '../helpers/store.ts';

/** One thing that happens to a programme: its events, a snapshot, or closing and opening. */
type Step = EventDraft | 'snapshot' | 'reopen';

const words = fc.string({ unit: 'grapheme', maxLength: 12 });
const input = fc.constantFrom('in-1', 'in-2', 'in-3', '__proto__');
const card = fc.constantFrom('a', 'b', 'mal-1');
const value = (id: string, text: string) => ({ id, number: 1, type: 'hope', text, anonymous: true, status: 'new' });
const place = fc.option(fc.nat(3), { nil: undefined }).map((position) => (position === undefined ? {} : { position }));

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(input, words, place)
    .map(([subject, text, at]): Step => ({ kind: 'input.added', subject, ...at, payload: { value: value(subject, text) } })),
  fc.tuple(input, words).map(([subject, text]): Step => ({ kind: 'input.changed', subject, payload: { set: { text } } })),
  fc.tuple(input, fc.nat(3)).map(([subject, position]): Step => ({ kind: 'input.moved', subject, position, payload: {} })),
  input.map((subject): Step => ({ kind: 'input.removed', subject, payload: {} })),
  input.map((subject): Step => ({ kind: 'input.erased', subject, payload: { value: value(subject, '') } })),
  fc.tuple(card, words).map(
    ([subject, content]): Step => ({
      kind: 'card.added',
      parent: 'cv',
      subject,
      payload: { value: { nodeId: subject, content } },
    }),
  ),
  fc
    .tuple(card, words)
    .map(([subject, content]): Step => ({ kind: 'card.changed', parent: 'cv', subject, payload: { set: { content } } })),
  card.map((subject): Step => ({ kind: 'card.removed', parent: 'cv', subject, payload: {} })),
  words.map(
    (label): Step => ({
      kind: 'canvasTemplate.changed',
      subject: 'ct',
      payload: { set: { nodes: [{ id: 'mal-1', type: 'step', label, x: 0, y: 0 }] } },
    }),
  ),
  fc
    .tuple(input, words)
    .map(([inputId, answer]): Step => ({ kind: 'worry.changed', subject: 'w', payload: { set: { inputId, answer } } })),
  words.map(
    (displayName): Step => ({ kind: 'participant.changed', subject: 'p-1', payload: { set: {} }, personal: { displayName } }),
  ),
  fc.constant<Step>({ kind: 'participant.erased', subject: 'p-1', payload: { value: { id: 'p-1', side: 'provider' } } }),
  fc.constantFrom<Step>('snapshot', 'reopen'),
);

const board: readonly EventDraft[] = [
  { kind: 'canvasTemplate.added', subject: 'ct', payload: { value: { id: 'ct', name: 'Skabelon', nodes: [], edges: [] } } },
  { kind: 'canvas.added', subject: 'cv', payload: { value: { id: 'cv', templateId: 'ct', title: 'Lærred' } } },
  { kind: 'worry.added', subject: 'w', payload: { value: { id: 'w', inputId: 'in-1' } } },
];

/** What is in the index, and what belongs there. */
function indexOf(path: string): unknown[] {
  const database = new Database(path, { readonly: true });
  const rows = database.prepare('SELECT noun, parent, subject, title, body FROM search_text').all();
  database.close();
  return rows;
}
const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(Object.entries(row as object).sort())).sort();

describe('a programme that much has happened to', () => {
  it('is after every opening what its history leads to, and so is its search index', {
    timeout: times(120_000, 1_800_000),
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { store: first, path, options } = await aSmallFile();
        let store = first;
        append(store, ...board);
        let lived: State = store.load();
        for (const happening of steps) {
          if (happening === 'snapshot') store.saveSnapshot(store.load());
          else if (happening === 'reopen') {
            store.close();
            store = await openProgramme(path, options);
          } else append(store, happening);
          if (typeof happening === 'object') lived = store.load();
        }
        expect(packState(store.load())).toEqual(packState(lived));
        const persons = new Map<string, JsonObject>(store.load().persons);
        expect(packState(replay(emptyState(), store.eventsSince(0), persons))).toEqual(packState(lived));
        expect(store.verify().holds).toBe(true);
        store.close();
        const again = await openProgramme(path, options);
        expect(packState(again.load())).toEqual(packState(lived));
        again.close();
        expect(sorted(indexOf(path))).toEqual(sorted(allTexts(lived)));
      }),
      { numRuns: times(40, 2_000) },
    );
  });
});

describe('search', () => {
  const found = async (text: string, query: string) => {
    const { store } = await aSmallFile();
    append(store, { kind: 'input.changed', subject: 'in-1', payload: { set: { text } } });
    return store.search(query, 5).map(({ snippet }) => snippet);
  };

  it.each([
    ['the beginning of a word', 'Arbejdsmiljøet på skolerne', 'arbejds', '\u2068Arbejdsmiljøet\u2069 på skolerne'],
    ['the middle of a word', 'Arbejdsmiljøet på skolerne', 'miljø', 'Arbejds\u2068miljø\u2069et på skolerne'],
    ['a middle and a short word', 'Arbejdsmiljøet på skolerne', 'på miljø', 'Arbejds\u2068miljø\u2069et på skolerne'],
    ['capital letters', 'ÆRLIG SNAK', 'ærlig', '\u2068ÆRLIG\u2069 SNAK'],
    ['å written as a and a ring', 'Bla\u030abær', 'blåbær', '\u2068Blåbær\u2069'],
    ['a ring in the query', 'Blåbær', 'bla\u030abær', '\u2068Blåbær\u2069'],
  ])('finds %s, and marks it', async (_what, text, query, snippet) => {
    expect(await found(text, query)).toEqual([snippet]);
  });

  it.each([
    ['a word that is not there', 'Arbejdsmiljøet på skolerne', 'miljø hjemme'],
    ['a short word that is not there', 'Arbejdsmiljøet i skolerne', 'miljø på'],
    ['the same word without its Danish letter', 'Bøvl', 'bovl'],
    ['a name', 'Bøvl', 'Hanne'],
    ['nothing but signs', 'Bøvl', '"*() - ^:'],
  ])('finds nothing for %s', async (_what, text, query) => {
    expect(await found(text, query)).toEqual([]);
  });

  it.each(['NEAR(a b)', 'title:bøvl', 'bøvl OR x', 'bøvl* -x', '"bøvl', 'bøvl\0', "'; DELETE FROM event; --"])(
    'takes %s for words and nothing else',
    async (query) => {
      expect(await found('Intet', query)).toEqual([]);
    },
  );
});
