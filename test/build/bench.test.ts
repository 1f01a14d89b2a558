import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../shared/programme/document.ts';
import { readWish } from '../bench/canvas/args.ts';
import { benchBoard } from '../bench/canvas/board.ts';
import { sightFault, usualSight } from '../bench/canvas/camera.ts';
import { benchDocument } from '../bench/canvas/document.ts';
import { report } from '../bench/canvas/report.ts';
import type { Row } from '../bench/canvas/rounds.ts';
import { percentile } from '../bench/canvas/statistics.ts';

describe('the board of the canvas benchmark', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(benchBoard(200)).toEqual(benchBoard(200));
    expect(benchBoard(200, 7)).not.toEqual(benchBoard(200));
  });

  it('has so many cards, 1.2 times as many connections between other cards, and eight kinds of them', () => {
    const { cards, connections } = benchBoard(1_000);
    expect(cards).toHaveLength(1_000);
    expect(connections).toHaveLength(1_200);
    expect(new Set(connections.map(({ kind }) => kind)).size).toBe(8);
    expect(connections.filter(({ from, to }) => from === to || !cards[from] || !cards[to])).toEqual([]);
    expect(cards.every(({ lines }) => lines[2].length >= 56 && lines[2].length <= 70)).toBe(true);
  });

  it('is a valid programme', () => {
    expect(parseDocument(benchDocument(benchBoard(200)))).toMatchObject({ ok: true });
  });

  it('is in view as a whole, or its middle card at true size', () => {
    for (const cards of [200, 5_000]) {
      const board = benchBoard(cards);
      expect(sightFault(board, 'all', usualSight(board, 'all'))).toBeUndefined();
      expect(sightFault(board, 'zoomed', usualSight(board, 'zoomed'))).toBeUndefined();
      expect(sightFault(board, 'all', usualSight(board, 'zoomed'))).toMatch(/out of view/);
    }
  });
});

describe('the command line of the canvas benchmark', () => {
  it('measures everything three times unless told otherwise', () => {
    expect(readWish(['--json'])).toEqual({
      json: true,
      cards: [200, 1_000, 2_000, 5_000],
      views: ['all', 'zoomed'],
      who: ['samstyr', 'reactflow', 'excalidraw', 'tldraw', 'rawcanvas'],
      runs: 3,
      pictures: undefined,
    });
    expect(readWish(['--cards', '200,1000', '--views', 'all', '--who', 'samstyr,rawcanvas', '--runs', '1'])).toMatchObject({
      cards: [200, 1_000],
      views: ['all'],
      who: ['samstyr', 'rawcanvas'],
      runs: 1,
    });
  });

  it.each([['--cards', '3'], ['--cards', 'many'], ['--views', 'half'], ['--who', 'figma'], ['--runs', '0'], ['--loud'], ['200']])(
    'refuses %s %s',
    (...args) => {
      expect(() => readWish(args)).toThrow(RangeError);
    },
  );
});

describe('the report', () => {
  const row = (who: Row['who'], ms: number): Row => ({
    who,
    view: 'all',
    cards: 1_000,
    openMs: ms,
    panMs: ms,
    panP95Ms: ms,
    dragMs: ms,
    dragP95Ms: ms,
    heapMB: ms,
  });
  const others = [row('reactflow', 90), row('excalidraw', 50), row('rawcanvas', 10)];

  it('says which targets are reached', () => {
    const text = report([row('samstyr', 14), row('tldraw', 200), ...others]);
    expect(text).toContain('reached  1000 all: ahead of all peers in every figure');
    expect(text).toContain('reached  1000 all: panMs within 1.5 times the floor');
    expect(text).not.toContain('MISSED');
  });

  it('misses them when a peer is ahead, was not measured, or the floor is far', () => {
    const text = report([row('samstyr', 60), { who: 'tldraw', view: 'all', cards: 1_000, error: 'crashed' }, ...others]);
    expect(text).toMatch(/MISSED .*ahead of all peers.*openMs 60 against excalidraw 50.*tldraw not measured/);
    expect(text).toContain('dragMs within 1.5 times the floor (×6.00)');
  });
});

describe('percentiles', () => {
  it('are values that were there', () => {
    expect(percentile([5, 1, 3], 0.5)).toBe(3);
    expect(
      percentile(
        Array.from({ length: 24 }, (_, index) => index),
        0.95,
      ),
    ).toBe(22);
  });
});
