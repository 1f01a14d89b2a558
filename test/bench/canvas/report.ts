/** The result for people: all figures, how they compare, and which targets are reached. */
import { everyView, type View, type Who } from './args.ts';
import { type Figures, figureNames as names } from './measure.ts';
import type { Row } from './rounds.ts';

const peers: readonly Who[] = ['reactflow', 'excalidraw', 'tldraw'];
/** Numbers of cards with a target, and how many times the floor a pan and a drag may cost. */
const TARGET_CARDS: readonly number[] = [1_000, 2_000, 5_000];
const FLOOR: Readonly<Record<View, number>> = { all: 1.5, zoomed: 2 };

type Measured = Row & Figures;

/** Tables and targets as lines of text. */
export function report(rows: readonly Row[]): string {
  return [...table(rows), '', ...ratios(rows), '', ...targets(rows)].join('\n');
}

function table(rows: readonly Row[]): string[] {
  const heading = line(['who', 'view', 'cards', ...names]);
  return [heading, ...rows.map((row) => line([row.who, row.view, String(row.cards), ...cells(row)]))];
}

function cells(row: Row): string[] {
  return 'error' in row ? [row.error] : names.map((name) => String(row[name]));
}

/** How many times the floor, and how many times the best of the peers, this canvas takes. */
function ratios(rows: readonly Row[]): string[] {
  return owns(rows).flatMap((own) => {
    const floor = find(rows, own, 'rawcanvas');
    const lines: string[] = [];
    const against = (who: string, of: (name: keyof Figures) => number) => {
      lines.push(line([who, own.view, String(own.cards), ...names.map((name) => `×${(own[name] / of(name)).toFixed(2)}`)]));
    };
    if (floor) against('of floor', (name) => floor[name]);
    const best = peersOf(rows, own);
    if (best.length > 0) against('of best', (name) => Math.min(...best.map((peer) => peer[name])));
    return lines;
  });
}

function targets(rows: readonly Row[]): string[] {
  return owns(rows)
    .filter(({ cards }) => TARGET_CARDS.includes(cards))
    .flatMap((own) => [...aheadOfPeers(rows, own), ...nearFloor(rows, own)]);
}

function aheadOfPeers(rows: readonly Row[], own: Measured): string[] {
  const others = peersOf(rows, own);
  if (others.length === 0) return [];
  const behind = names.flatMap((name) =>
    others.filter((peer) => peer[name] <= own[name]).map((peer) => `${name} ${own[name]} against ${peer.who} ${peer[name]}`),
  );
  const missing = peers.filter((who) => !others.some((other) => other.who === who)).map((who) => `${who} not measured`);
  return [verdict([...behind, ...missing], own, 'ahead of all peers in every figure')];
}

function nearFloor(rows: readonly Row[], own: Measured): string[] {
  const floor = find(rows, own, 'rawcanvas');
  if (!floor) return [];
  return (['panMs', 'dragMs'] as const).map((name) => {
    const times = own[name] / floor[name];
    return verdict(
      times > FLOOR[own.view] ? [`×${times.toFixed(2)}`] : [],
      own,
      `${name} within ${FLOOR[own.view]} times the floor`,
    );
  });
}

function verdict(faults: readonly string[], { cards, view }: Measured, target: string): string {
  const word = faults.length === 0 ? 'reached' : 'MISSED ';
  return `${word}  ${cards} ${view}: ${target}${faults.length === 0 ? '' : ` (${faults.join('; ')})`}`;
}

function owns(rows: readonly Row[]): Measured[] {
  const byView = (row: Row) => everyView.indexOf(row.view);
  return rows
    .filter(isMeasured)
    .filter(({ who }) => who === 'samstyr')
    .toSorted((a, b) => a.cards - b.cards || byView(a) - byView(b));
}

function peersOf(rows: readonly Row[], own: Measured): Measured[] {
  return peers.map((who) => find(rows, own, who)).filter((row) => row !== undefined);
}

function find(rows: readonly Row[], like: Measured, who: Who): Measured | undefined {
  return rows.filter(isMeasured).find((row) => row.who === who && row.view === like.view && row.cards === like.cards);
}

function isMeasured(row: Row): row is Measured {
  return !('error' in row);
}

function line(columns: readonly string[]): string {
  return columns.map((text, index) => (index < 2 ? text.padEnd(11) : text.padStart(10))).join(' ');
}
