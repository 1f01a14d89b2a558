/** The board that every party holds: the same cards, connections and zones for the same number and seed. */
import {
  type CardState,
  type CardType,
  type ConnectionKind,
  cardTypes,
  connectionKinds,
} from '../../../shared/programme/codes.ts';

export interface BenchCard {
  readonly id: string;
  readonly type: CardType;
  readonly state: CardState;
  readonly zone: number;
  readonly label: string;
  readonly prompt: string;
  /** Empty on some cards, which then show their prompt. */
  readonly content: string;
  /** How many inputs and decisions stand behind the card. */
  readonly inputs: number;
  readonly decisions: number;
  /** What a drawing tool writes on the card: icon, kind, state and counts on one line, the heading, the words. */
  readonly lines: readonly [head: string, label: string, body: string];
  /** Number of its colour, 0 to 5. */
  readonly colour: number;
  readonly x: number;
  readonly y: number;
}

export interface BenchConnection {
  readonly id: string;
  /** Places in `cards`. */
  readonly from: number;
  readonly to: number;
  /** Place in `lineStyles`. */
  readonly style: number;
  readonly kind: ConnectionKind;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface BenchZone extends Box {
  readonly label: string;
}

export interface BenchBoard {
  readonly cards: readonly BenchCard[];
  readonly connections: readonly BenchConnection[];
  readonly zones: readonly BenchZone[];
  readonly bounds: Box;
  /** Place in `cards` of the one in the middle, which is zoomed to and dragged. */
  readonly middle: number;
}

export const CARD = { w: 240, h: 96 } as const;
export const colours = ['#fff3b0', '#cde7be', '#bde0fe', '#ffc8dd', '#e2d6ff', '#ffd6a5'] as const;

/** How the eight kinds are told apart with what all drawing tools have: three strokes and three heads. */
export const lineStyles = [
  { dash: 'solid', head: 'closed' },
  { dash: 'solid', head: 'open' },
  { dash: 'solid', head: 'none' },
  { dash: 'dashed', head: 'closed' },
  { dash: 'dashed', head: 'open' },
  { dash: 'dotted', head: 'closed' },
  { dash: 'dotted', head: 'open' },
  { dash: 'dotted', head: 'none' },
] as const;

/** Distances of the grid, and how far a card may lie off it. */
const STEP = { x: 300, y: 150 } as const;
const OFF = 36;
const ZONES = 6;
const WIDE = 1.6;
const words =
  'vi skal have bedre tid til borgerne og færre møder om formiddagen så opgaver løses på tværs af afdelinger med klare aftaler åbenhed øget trivsel læring økonomi målgruppe høring sårbare unge frivillige skole bæredygtig drift'.split(
    ' ',
  );
const icons = '●■▲◆★♦▶◀▼○□△◇☆♢▷';
const states: readonly (readonly [CardState, string])[] = [
  ['today', 'i dag'],
  ['proposed', 'foreslået'],
  ['agreed', 'aftalt'],
];

/** The board with `count` cards and 1.2 times as many connections. */
export function benchBoard(count: number, seed = 42): BenchBoard {
  const random = randomFrom(seed);
  const columns = Math.ceil(Math.sqrt(((count * STEP.y) / STEP.x) * WIDE));
  const rows = Math.ceil(count / columns);
  const cards = Array.from({ length: count }, (_, index) => benchCard(index, columns, random));
  const connections = Array.from({ length: Math.round(count * 1.2) }, (_, index) =>
    benchConnection(index, count, columns, random),
  );
  const zones = benchZones(columns, rows);
  const bounds = { x: 0, y: -70, w: columns * STEP.x, h: rows * STEP.y + 100 };
  return { cards, connections, zones, bounds, middle: Math.floor(rows / 2) * columns + Math.floor(columns / 2) };
}

function benchCard(index: number, columns: number, random: () => number): BenchCard {
  const column = index % columns;
  const type = cardTypes[Math.floor(random() * cardTypes.length)] ?? 'step';
  const [state, stateWord] = states[Math.floor(random() * states.length)] ?? ['agreed', 'aftalt'];
  const label = capital(sentence(14, random));
  const body = sentence(56, random);
  const filled = random() < 0.8;
  const inputs = Math.floor(random() * 4);
  const decisions = random() < 0.3 ? 1 : 0;
  const counts = inputs + decisions > 0 ? ` · ${inputs} input, ${decisions} besl.` : '';
  return {
    id: `c${index}`,
    type,
    state,
    zone: zoneOf(column, columns),
    label,
    prompt: filled ? sentence(40, random) : body,
    content: filled ? body : '',
    inputs,
    decisions,
    lines: [`${icons[cardTypes.indexOf(type)] ?? '●'} ${type} · ${stateWord}${counts}`, label, body],
    colour: Math.floor(random() * colours.length),
    x: Math.round(column * STEP.x + 30 + (random() - 0.5) * OFF),
    y: Math.round(Math.floor(index / columns) * STEP.y + (random() - 0.5) * OFF),
  };
}

/** Most lead to a neighbour; one in twenty leads far. */
function benchConnection(index: number, count: number, columns: number, random: () => number): BenchConnection {
  const from = Math.floor(random() * count);
  const reach = random() < 0.05 ? 12 : 3;
  const to = neighbour(from, reach, count, columns, random);
  const style = index % lineStyles.length;
  return { id: `l${index}`, from, to, style, kind: connectionKinds[style % connectionKinds.length] ?? connectionKinds[0] };
}

function neighbour(from: number, reach: number, count: number, columns: number, random: () => number): number {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const column = (from % columns) + Math.round((random() - 0.5) * 2 * reach);
    const row = Math.floor(from / columns) + Math.round((random() - 0.5) * 2 * reach);
    const to = row * columns + column;
    if (column >= 0 && column < columns && to >= 0 && to < count && to !== from) return to;
  }
  return (from + 1) % count;
}

function benchZones(columns: number, rows: number): BenchZone[] {
  return Array.from({ length: ZONES }, (_, index) => {
    const own = Array.from({ length: columns }, (_unused, column) => column).filter(
      (column) => zoneOf(column, columns) === index,
    );
    const x = (own[0] ?? 0) * STEP.x;
    return { label: `Zone ${index + 1}`, x, y: -70, w: own.length * STEP.x, h: rows * STEP.y + 100 };
  });
}

function zoneOf(column: number, columns: number): number {
  return Math.min(ZONES - 1, Math.floor((column * ZONES) / columns));
}

/** Words until there are at least so many letters. */
function sentence(letters: number, random: () => number): string {
  let text = '';
  while (text.length < letters) text += `${text === '' ? '' : ' '}${words[Math.floor(random() * words.length)] ?? ''}`;
  return text;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Mulberry32: small, fast, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
