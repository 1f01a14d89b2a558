import { describe, expect, it } from 'vitest';
import type { templates as newTemplates } from '../../../shared/api.ts';
import { english } from '../../../shared/canvas/library/english/index.ts';
import { templateLibrary } from '../../../shared/canvas/library/index.ts';
import { organisationWords } from '../../../shared/canvas/library/organisation-words.ts';
import type { TemplateWords } from '../../../shared/canvas/library/words.ts';
import { type Language, languages, resources } from '../../../shared/i18n/index.ts';
import { type ProgrammeDocument, parseDocument } from '../../../shared/programme/document.ts';
import { newProgrammeDocument } from '../../../shared/programme/templates.ts';
import type { Canvas, CanvasTemplate, Connection } from '../../../shared/programme/types.ts';
import { exampleDocument } from '../../helpers/example.ts';

const templatesOf = (document: ProgrammeDocument) => document.canvasTemplates as readonly CanvasTemplate[];
const boards = (document: ProgrammeDocument) => document.canvases as readonly (Canvas & { readonly edges?: Connection[] })[];

const example = exampleDocument();
const own = templatesOf(example);
const library = (language: Language) => templateLibrary(example, language);
const organisation = (language: Language) => library(language).at(-1) as CanvasTemplate;

const ids = (members: readonly { readonly id: string }[]) => members.map(({ id }) => id).sort();
const labelled = ({ edges }: CanvasTemplate) => edges.filter(({ label }) => label);

/** A template without its words. */
function shapeOf(template: CanvasTemplate): object {
  return {
    ...template,
    title: undefined,
    purpose: undefined,
    zones: template.zones.map((zone) => ({ ...zone, label: undefined })),
    nodes: template.nodes.map((card) => ({ ...card, label: undefined, prompt: undefined })),
    edges: template.edges.map((line) => ({ ...line, label: Boolean(line.label) })),
  };
}

/** Every text of a template, with where it stands. */
function textsOf({ id, title, purpose, zones, nodes, edges }: CanvasTemplate): (readonly [string, string | null | undefined])[] {
  return [
    [`${id} title`, title],
    [`${id} purpose`, purpose],
    ...zones.map((zone) => [`${id} ${zone.id}`, zone.label] as const),
    ...nodes.flatMap((card) => [[`${id} ${card.id}`, card.label] as const, [`${id} ${card.id} prompt`, card.prompt] as const]),
    ...edges.filter(({ label }) => label).map((line) => [`${id} ${line.id}`, line.label] as const),
  ];
}

function newIn(language: Language, template: (typeof newTemplates)[number]) {
  let last = 0;
  const newId = (prefix: string) => `${prefix}-${last++}`;
  return newProgrammeDocument(template, 'New', { newId, today: '2026-11-23', language, example });
}

describe('the library of board templates', () => {
  it.each(languages)('holds the example’s four and the organisation before and after: %s', (language) => {
    expect(library(language).map(({ id }) => id)).toEqual([...own.map(({ id }) => id), 'ct-organisation']);
  });

  it('takes Danish words from the example, and its shape in both languages', () => {
    expect(library('da').slice(0, -1)).toEqual(own);
    expect(library('en').map(shapeOf)).toEqual(library('da').map(shapeOf));
  });

  it.each(languages)('leaves no text empty: %s', (language) => {
    expect(
      library(language)
        .flatMap(textsOf)
        .filter(([, text]) => !text?.trim()),
    ).toEqual([]);
  });

  it.each(languages)('says no more than a card can show: one line of heading, two of question: %s', (language) => {
    const cards = library(language).flatMap(({ nodes }) => nodes);
    expect(cards.filter(({ label, prompt }) => label.length > 28 || (prompt ?? '').length > 58)).toEqual([]);
  });

  it('is a valid part of a document', () => {
    for (const language of languages) expect(parseDocument({ ...example, canvasTemplates: library(language) }).ok).toBe(true);
  });
});

describe('the English words', () => {
  it.each(own.map((template) => [template.id, template] as const))(
    'name everything %s says, and nothing it does not',
    (id, template) => {
      const words: TemplateWords | undefined = english[id];
      expect(words).toBeDefined();
      expect(Object.keys(words?.zones ?? {}).sort()).toEqual(ids(template.zones));
      expect(Object.keys(words?.cards ?? {}).sort()).toEqual(ids(template.nodes));
      expect(Object.keys(words?.connections ?? {}).sort()).toEqual(ids(labelled(template)));
    },
  );

  it('belong to a template each', () => {
    expect(Object.keys(english).sort()).toEqual(ids(own));
  });

  it('are not the Danish ones', () => {
    const danish = new Map(library('da').flatMap(textsOf));
    const english = library('en').flatMap(textsOf);
    const [same, foreign] = [
      english.filter(([at, text]) => danish.get(at) === text),
      english.filter(([, text]) => /[æøå]/i.test(text ?? '')),
    ];
    // `November` is the same in both languages.
    expect({ same, foreign }).toEqual({ same: [['ct-budget n19', 'November']], foreign: [] });
  });
});

describe('the organisation before and after', () => {
  const { zones, nodes, edges, trackId } = organisation('da');
  const onSide = (zoneId: string) => nodes.filter((card) => card.zoneId === zoneId);
  const kinds: readonly string[] = [
    'flow',
    'orders',
    'finances',
    'triggers',
    'needsDocumentation',
    'followedUpIn',
    'feedback',
    'tension',
  ];

  it('belongs to no track', () => {
    expect(trackId).toBeNull();
  });

  it('has the same units on both sides, of the same type and at the same height', () => {
    const units = (zoneId: string) =>
      onSide(zoneId).map(({ id, type, y, required }) => ({ unit: id.slice(2), type, y, required }));
    expect(units('before')).toEqual(units('after'));
    expect(units('before').length).toBeGreaterThanOrEqual(8);
    expect(
      onSide('before').every(({ id }) => id.startsWith('b-')) && onSide('after').every(({ id }) => id.startsWith('a-')),
    ).toBe(true);
    expect(nodes.filter(({ required }) => required).length).toBeGreaterThan(0);
  });

  it('lays no card on another, nor into the other side’s column', () => {
    for (const [index, one] of nodes.entries()) {
      for (const other of nodes.slice(index + 1)) {
        const apart = Math.abs(one.x - other.x) >= one.w + 24 || Math.abs(one.y - other.y) >= one.h + 24;
        expect(apart, `${one.id} and ${other.id}`).toBe(true);
      }
    }
    const right = Math.max(...onSide('before').map(({ x, w }) => x + w));
    expect(Math.min(...onSide('after').map(({ x }) => x)) - right).toBeGreaterThanOrEqual(60);
  });

  it('connects cards of one side, with the kinds that are offered', () => {
    const zoneOf = new Map(nodes.map(({ id, zoneId }) => [id, zoneId]));
    expect(edges.filter(({ from, to }) => zoneOf.get(from) !== zoneOf.get(to))).toEqual([]);
    expect(new Set(edges.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
  });

  it('has words for its zones, its cards and no others in both languages', () => {
    for (const language of languages) {
      const words = organisationWords[language];
      expect(Object.keys(words.zones).sort()).toEqual(ids(zones));
      expect(Object.keys(words.cards).sort()).toEqual(ids(nodes));
      expect(ids(edges)).toEqual(expect.arrayContaining(Object.keys(words.connections)));
    }
  });
});

describe('kinds of connection', () => {
  it('have a word in both languages, whichever template or canvas uses them', () => {
    const lines = [...library('da'), ...boards(example)].flatMap(({ edges }) => edges ?? []);
    const used = new Set(lines.flatMap(({ kind }) => kind ?? []));
    for (const language of languages) {
      const words = resources[language].translation.code.connectionKind;
      expect([...used].filter((kind) => !Object.hasOwn(words, kind))).toEqual([]);
    }
  });
});

describe('a new programme', () => {
  it.each(languages)('has the boards in its own language: %s', (language) => {
    for (const template of ['threeTracks', 'exampleEmpty'] as const) {
      const document = newIn(language, template);
      expect(document.canvasTemplates).toEqual(library(language));
      expect(boards(document).map(({ templateId }) => templateId)).toEqual(own.map(({ id }) => id));
      expect(parseDocument(document).ok).toBe(true);
    }
  });

  it.each(languages)('that is blank has its own board and the organisation before and after: %s', (language) => {
    const document = newIn(language, 'blank');
    expect(templatesOf(document).map(({ id }) => id)).toEqual([boards(document)[0]?.templateId, 'ct-organisation']);
    expect(templatesOf(document)[1]).toEqual(organisation(language));
    expect(document.canvases).toHaveLength(1);
    expect(parseDocument(document).ok).toBe(true);
  });
});
