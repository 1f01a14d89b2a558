import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '../../../shared/api.ts';
import { isJsonObject, jsonEqual } from '../../../shared/json.ts';
import { parseDocument, parseDocumentText } from '../../../shared/programme/document.ts';
import { importEvents, toDocument } from '../../../shared/programme/interchange.ts';
import { newProgrammeDocument } from '../../../shared/programme/templates.ts';
import { documentOf, exampleDocument, exampleText, stateOf } from '../../helpers/example.ts';

const roundTrip = (text: string) => toDocument(stateOf(documentOf(text)));

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, seed + 1));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, member], index) => [key, shuffled(member, seed + index)] as const);
  return Object.fromEntries(
    entries.sort(([a], [b]) => ((a.length * 31 + seed) % 7) - ((b.length * 31 + seed) % 7) || (a < b ? 1 : -1)),
  );
}

const nastyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '👩🏽‍🦽 æøå',
    'مرحبا بالعالم',
    '=HYPERLINK("x")',
    '<script>',
    'æ'.repeat(4_000),
    '',
  ),
);

describe('a document', () => {
  it('comes out as it went in: the example', () => {
    expect(roundTrip(exampleText)).toEqual(exampleDocument());
  });

  it('comes out as it went in, whatever the order of its keys and whatever people wrote', () => {
    fc.assert(
      fc.property(
        fc.array(nastyText, { minLength: 4, maxLength: 4 }),
        fc.nat(100),
        fc.jsonValue(),
        ([a, b, c, d], seed, extra) => {
          const document = JSON.parse(exampleText);
          document.inputs[0].text = a;
          document.decisions[0].title = b;
          document.canvases[0].nodes[0].content = c;
          document.participants[0].displayName = d;
          document.participants[0].contact = d;
          document.dilemmas = [];
          delete document.offers;
          const text = JSON.stringify(shuffled({ ...document, 'x-extra': extra }, seed)).replace(
            '"x-extra"',
            `"__proto__":${JSON.stringify({ own: a })},"x-extra"`,
          );
          expect(jsonEqual(roundTrip(text), JSON.parse(text))).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('may hold __proto__ as an id, a key of a count and a member of a card', () => {
    const text = exampleText.replaceAll('"of-01"', '"__proto__"').replace('"authority": 7,', '"authority": 7, "__proto__": 3,');
    expect(jsonEqual(roundTrip(text), JSON.parse(text))).toBe(true);
    expect(JSON.stringify(roundTrip(text))).toContain('"__proto__":3');
  });

  it('may hold 5,000 inputs', () => {
    const document = JSON.parse(exampleText);
    for (let number = 127; number <= 5_000; number += 1)
      document.inputs.push({ ...document.inputs[0], id: `in-${number}`, number, clusterId: null });
    expect(toDocument(stateOf(documentOf(JSON.stringify(document)))).inputs).toEqual(document.inputs);
  });

  it('gives the history no names', () => {
    const payloads = JSON.stringify(importEvents(exampleDocument()).map(({ payload }) => payload));
    expect(payloads).not.toContain('Myndighedssagsbehandler 2');
  });

  it.each(templates)('of the template %s is valid and comes out as it went in', (template) => {
    let last = 0;
    const newId = (prefix: string) => `${prefix}-${last++}`;
    const document = newProgrammeDocument(template, 'Nyt', {
      newId,
      today: '2026-11-23',
      language: 'da',
      example: exampleDocument(),
    });
    expect(roundTrip(JSON.stringify(document))).toEqual(document);
    if (template === 'exampleEmpty')
      expect(document).toMatchObject({ inputs: [], decisions: [], participants: [], workshops: { length: 9 } });
  });
});

type Spoilable = { [list: string]: unknown; workshops: object[]; inputs: object[]; decisions: object[]; dilemmas: object[] };

describe('a document that is not valid', () => {
  it.each<[string, (document: Spoilable) => void, string, string]>([
    ['another schema', (d) => Object.assign(d, { schema: 'x' }), 'schema', 'samstyr.programme'],
    ['a newer version', (d) => Object.assign(d, { schemaVersion: 2 }), 'schemaVersion', '1'],
    ['a missing list', (d) => Reflect.deleteProperty(d, 'votes'), 'votes', 'array'],
    ['a date that is none', (d) => Object.assign(d.workshops[2] ?? {}, { date: '27/9' }), 'workshops[2].date', 'YYYY-MM-DD'],
    ['a number for a text', (d) => Object.assign(d.inputs[5] ?? {}, { text: 7 }), 'inputs[5].text', 'string'],
    [
      'a reference to nothing',
      (d) => Object.assign(d.decisions[0] ?? {}, { ownerId: 'p-x' }),
      'decisions[0].ownerId',
      'id ∈ people',
    ],
    ['an id of half a sign', (d) => Object.assign(d.dilemmas[0] ?? {}, { id: '\ud800' }), 'dilemmas[0].id', 'Unicode'],
    ['the same id twice', (d) => Object.assign(d.inputs[1] ?? {}, { id: 'in-001' }), 'inputs[1].id', 'unique id'],
    [
      'an anonymous input with a name',
      (d) => Object.assign(d.inputs[0] ?? {}, { anonymous: true }),
      'inputs[0].participantId',
      'null (anonymous)',
    ],
  ])('is refused for %s, with the path and what was expected', (_what, spoil, path, expected) => {
    const document = JSON.parse(exampleText);
    spoil(document);
    expect(parseDocument(document)).toMatchObject({
      ok: false,
      refusal: { name: 'document.invalid', values: { path, expected } },
    });
  });

  it('is refused when it is no JSON', () => {
    expect(parseDocumentText('{')).toMatchObject({ ok: false, refusal: { name: 'document.notJson' } });
  });
});
