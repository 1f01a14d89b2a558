/** What a new programme begins with. Always a valid document, so that there is one way in: reading a document. */
import type { TemplateName } from '../api.ts';
import { organisationTemplate, templateLibrary } from '../canvas/library/index.ts';
import type { Language } from '../i18n/index.ts';
import { isJsonObject, type Json, type JsonObject, withMembers } from '../json.ts';
import { collectionNames } from '../state.ts';
import type { ProgrammeDocument } from './document.ts';

export interface TemplatePorts {
  readonly newId: (prefix: string) => string;
  /** Calendar day, `2017-06-14`. */
  readonly today: string;
  readonly language: Language;
  /** The bundled example, whose method (templates, exercises, words) new programmes share. */
  readonly example: ProgrammeDocument;
}

/** A document for a new programme with this title. */
export function newProgrammeDocument(template: TemplateName, title: string, ports: TemplatePorts): ProgrammeDocument {
  const parts = { threeTracks, blank, exampleEmpty }[template](ports);
  const lists = Object.fromEntries(collectionNames.map((name) => [name, parts[name] ?? []]));
  const { example, language, newId, today } = ports;
  return {
    schema: 'samstyr.programme',
    schemaVersion: 1,
    about: { title, language: language === 'da' ? 'da-DK' : 'en-GB', createdOn: today },
    programme: {
      id: newId('prg'),
      title,
      method: 'samskabt styring',
      frame: { given: [], open: [], ours: [], approvedBy: null, approvedOn: null, medInformedOn: null },
      groundRules: [],
      privacy: { minGroupSize: 5, anonymousByDefault: ['worry'] },
      ...(isJsonObject(parts.programme) ? parts.programme : {}),
    },
    ...lists,
    statusWords: example.statusWords as Json,
  } as unknown as ProgrammeDocument;
}

type Parts = { readonly [key: string]: Json | undefined };

/** The method's three tracks beside the common one, with a board each, empty, and the exercises. */
function threeTracks({ example, language }: TemplatePorts): Parts {
  const tracks = list(example.tracks).map((track, index) =>
    withMembers(track, {
      ...(language === 'en' ? englishTracks[index] : {}),
      status: index === 0 ? 'open' : 'locked',
      opensAtWorkshopId: null,
    }),
  );
  return {
    tracks,
    roles: list(example.roles),
    exerciseLibrary: list(example.exerciseLibrary),
    canvasTemplates: list(templateLibrary(example, language)),
    canvases: list(example.canvases).map(emptied),
    programme: { understandingGate: gateOf(example) },
  };
}

/** One track and one board with one zone: a white sheet. The other templates are offered when they are asked for. */
function blank({ language, newId }: TemplatePorts): Parts {
  const danish = language === 'da';
  const track = newId('tr');
  const template = newId('ct');
  const name = danish ? 'Fælles forståelse' : 'Shared understanding';
  const short = danish ? 'Forståelse' : 'Understanding';
  return {
    tracks: [
      {
        id: track,
        order: 0,
        name,
        short,
        colour: '#3d5a80',
        pattern: 'solid',
        question: '',
        opensAtWorkshopId: null,
        status: 'open',
      },
    ],
    canvasTemplates: [
      {
        id: template,
        trackId: track,
        title: danish ? 'Vores tavle' : 'Our board',
        kind: 'map',
        zones: [{ id: 'z1', label: danish ? 'I dag' : 'Today', order: 0 }],
        nodes: [],
        edges: [],
      },
      ...list([organisationTemplate(language)]),
    ],
    canvases: [{ id: newId('cv'), templateId: template, trackId: track, nodes: [] }],
  };
}

/** The example's plan – workshops, run sheets, exercises, boards – without a word of its content. */
function exampleEmpty({ example, language }: TemplatePorts): Parts {
  const workshops = list(example.workshops).map((workshop) =>
    withMembers(workshop, {
      date: null,
      place: null,
      status: 'planned',
      attendance: null,
      facilitatorIds: [],
      minuteTakerId: null,
      agenda: list(workshop.agenda).map((item) => withMembers(item, { who: null })),
      summary: null,
    }),
  );
  return {
    tracks: list(example.tracks).map((track, index) => withMembers(track, { status: index === 0 ? 'open' : 'locked' })),
    roles: list(example.roles),
    exerciseLibrary: list(example.exerciseLibrary),
    workshops,
    activities: list(example.activities).map((activity) => withMembers(activity, { status: 'planned' })),
    canvasTemplates: list(templateLibrary(example, language)),
    canvases: list(example.canvases).map(emptied),
    programme: {
      steps: isJsonObject(example.programme) ? ((example.programme as JsonObject).steps ?? []) : [],
      understandingGate: gateOf(example),
    },
  };
}

/** A canvas as its template leaves it. */
function emptied(canvas: JsonObject): JsonObject {
  return withMembers(canvas, { nodes: [] }, ['version', 'updatedAt', 'edges']);
}

/** The question that opens the tracks, before it has been asked. */
function gateOf(example: ProgrammeDocument): JsonObject {
  const { question = '', scaleMax = 5, threshold = 3.5 } = example.programme.understandingGate ?? {};
  return { question, scaleMax, threshold, measuredBy: [], passedAtWorkshopId: null };
}

const englishTracks: readonly JsonObject[] = [
  {
    name: 'Shared understanding',
    short: 'Understanding',
    question: 'How does steering work today – seen by citizens, providers, authority and management?',
  },
  {
    name: 'New budget model',
    short: 'Budget',
    question: 'How is the provider given resources, and who is responsible for the whole?',
  },
  {
    name: 'New referral model and range of offers',
    short: 'Referral',
    question: 'How do citizens reach us, whom do they talk to, where – and which offers need a ruling?',
  },
  {
    name: 'New follow-up and documentation',
    short: 'Documentation',
    question: 'How do we share the work, who defines the effort, and how do we show that it helps?',
  },
];

function list(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
