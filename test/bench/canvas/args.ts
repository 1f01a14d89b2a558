/** What the canvas benchmark is asked to measure. */
import { parseArgs } from 'node:util';

/** Who is measured, in the order in which they take turns; the floor last. */
export const everyone = ['samstyr', 'reactflow', 'excalidraw', 'tldraw', 'rawcanvas'] as const;
export type Who = (typeof everyone)[number];

/** `all`: the whole board in view. `zoomed`: the middle card at its true size. */
export const everyView = ['all', 'zoomed'] as const;
export type View = (typeof everyView)[number];

export interface Wish {
  readonly json: boolean;
  readonly cards: readonly number[];
  readonly views: readonly View[];
  readonly who: readonly Who[];
  /** How often each is measured; the median counts. */
  readonly runs: number;
  /** A folder for a picture of each board, to see that all show the same. */
  readonly pictures: string | undefined;
}

export const usage =
  'npm run bench -- canvas [--json] [--cards 200,1000,2000,5000] [--views all,zoomed] ' +
  `[--who ${everyone.join(',')}] [--runs 3] [--pictures FOLDER]`;

/** The command line as a wish; throws a RangeError that says what is wrong with it. */
export function readWish(args: readonly string[]): Wish {
  const { values } = parsed(args);
  const runs = wholeNumber(values.runs);
  if (runs < 1) throw new RangeError(`--runs ${values.runs}`);
  return {
    json: values.json,
    cards: values.cards.split(',').map((text) => leastCards(wholeNumber(text))),
    views: values.views.split(',').map((text) => oneOf(everyView, text)),
    who: inOrder(values.who.split(',').map((text) => oneOf(everyone, text))),
    runs,
    pictures: values.pictures,
  };
}

function parsed(args: readonly string[]) {
  const options = {
    json: { type: 'boolean', default: false },
    cards: { type: 'string', default: '200,1000,2000,5000' },
    views: { type: 'string', default: everyView.join(',') },
    who: { type: 'string', default: everyone.join(',') },
    runs: { type: 'string', default: '3' },
    pictures: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args: [...args], options });
  } catch (error) {
    throw new RangeError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new RangeError(text);
  return Number(text);
}

/** Fewer cards than this have no neighbours to be connected with. */
function leastCards(cards: number): number {
  if (cards < 20) throw new RangeError(`--cards ${cards}`);
  return cards;
}

/** This canvas comes first whatever the order asked for: it says what the others are to show. */
function inOrder(who: readonly Who[]): readonly Who[] {
  return everyone.filter((name) => who.includes(name));
}

function oneOf<T extends string>(known: readonly T[], text: string): T {
  const found = known.find((name) => name === text);
  if (found === undefined) throw new RangeError(`${text}: ${known.join(' | ')}`);
  return found;
}
