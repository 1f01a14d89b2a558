/** The benchmark's board as a programme document, so that this canvas is measured with a real file. */
import type { JsonObject } from '../../../shared/json.ts';
import { collectionNames } from '../../../shared/state.ts';
import { type BenchBoard, type BenchCard, CARD } from './board.ts';

/** Id of the board in the document. */
export const CANVAS = 'cv-bench';
const INPUTS = 40;
const DECISIONS = 8;

/** A whole `samstyr.programme` with one canvas that holds the board. */
export function benchDocument(board: BenchBoard): JsonObject {
  return {
    schema: 'samstyr.programme',
    schemaVersion: 1,
    about: { title: 'Bench', language: 'da-DK' },
    programme: { id: 'prg-bench', title: 'Bench' },
    ...Object.fromEntries(collectionNames.map((name) => [name, []])),
    canvases: [canvas(board)],
    inputs: Array.from({ length: INPUTS }, (_, index) => ({
      id: inputId(index),
      number: index + 1,
      type: 'card',
      text: `Input ${index + 1}: bedre tid til borgerne`,
      anonymous: true,
      participantId: null,
      status: 'new',
    })),
    decisions: Array.from({ length: DECISIONS }, (_, index) => ({
      id: decisionId(index),
      number: `B${index + 1}`,
      type: 'decision',
      status: 'decided',
      title: `Beslutning ${index + 1}`,
      text: 'Vi gør det.',
    })),
  };
}

function canvas(board: BenchBoard): JsonObject {
  return {
    id: CANVAS,
    title: 'Bench',
    zones: board.zones.map((zone, index) => ({ id: zoneId(index), label: zone.label, order: index })),
    nodes: board.cards.map(card),
    edges: board.connections.map(({ id, from, to, kind }) => ({ id, from: `c${from}`, to: `c${to}`, kind })),
  };
}

function card(from: BenchCard, index: number): JsonObject {
  const { id, type, state, zone, label, prompt, content, x, y } = from;
  const inputIds = Array.from({ length: from.inputs }, (_, nth) => inputId((index + nth * 7) % INPUTS));
  const decisionIds = Array.from({ length: from.decisions }, () => decisionId(index % DECISIONS));
  return { nodeId: id, type, state, zoneId: zoneId(zone), label, prompt, content, inputIds, decisionIds, x, y, ...CARD };
}

const zoneId = (index: number) => `z${index + 1}`;
const inputId = (index: number) => `in-${index + 1}`;
const decisionId = (index: number) => `d${index + 1}`;
