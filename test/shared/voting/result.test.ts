import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vote } from '../../../shared/programme/types.ts';
import { voteResult, voteSplit } from '../../../shared/voting/result.ts';
import { stateOf } from '../../helpers/example.ts';

const { votes, offers } = stateOf();
const exampleVote = (id: string): Vote => {
  const vote = votes.get(id);
  if (!vote) throw new Error(`the example has no ${id}`);
  return vote;
};
const resultOf = (id: string) => voteResult(exampleVote(id), offers);

/** A closed vote whose options have these hands by side. */
function closedVote(bySide: readonly Record<string, number>[], people: Record<string, number>, anonymous = true): Vote {
  const options = bySide.map((hands, index) => ({
    id: `o${index + 1}`,
    label: `Svar ${index + 1}`,
    bySide: hands,
    total: Object.values(hands).reduce((sum, count) => sum + count, 0),
  }));
  const cast = options.reduce((sum, { total }) => sum + total, 0);
  return {
    id: 'v',
    kind: 'single',
    question: '?',
    status: 'closed',
    minGroupSize: 5,
    anonymous,
    options,
    cast,
    eligibleBySide: people,
  };
}

describe('a result', () => {
  it('has something to show for every vote of the example', () => {
    for (const vote of votes.values()) {
      const { rows, columns } = voteResult(vote, offers);
      expect(rows.length, vote.id).toBeGreaterThan(1);
      for (const row of rows) {
        expect(row.label, vote.id).not.toBe('');
        expect(row.value !== null || row.cells.length === columns.length, vote.id).toBe(true);
      }
    }
  });

  it('shares the lead where as many chose each', () => {
    expect(resultOf('v01').leading).toEqual(['o1', 'o2']);
    expect(resultOf('v13').leading).toEqual(['o2']);
  });

  it('shows the last round of a consent, with nobody in the lead', () => {
    const result = resultOf('v15');
    expect(result.rows.map(({ id, value }) => [id, value])).toEqual([
      ['full', 23],
      ['live', 16],
      ['object', 0],
    ]);
    expect(result.leading).toEqual([]);
  });

  it('draws points below zero on an axis that goes below zero', () => {
    expect(resultOf('v11')).toMatchObject({ low: -1.33, high: 1.42, cast: null });
  });

  it('shows both numbers of points that were placed on two axes', () => {
    const { columns, rows } = resultOf('v05');
    expect(columns).toEqual(['Betydning for kerneopgaven', 'Eget handlerum']);
    expect(rows[0]).toMatchObject({ label: 'Dobbelt dokumentation', cells: [4.4, 4.1] });
  });

  it('names the offers that were sorted, and how many agreed', () => {
    const { columns, rows, unit } = resultOf('v10');
    expect(columns).toEqual(['Uden visitation', 'Midlertidigt', 'Visiteret']);
    expect(rows[0]).toMatchObject({ label: 'Økonomiværksted', cells: [36, 2, 0], value: 0.95 });
    expect(unit).toBe('share');
  });

  it('survives a document whose lists are not what they should be', () => {
    const odd = { ...exampleVote('v10'), cards: [null, 7, { offerId: 'of-99' }], columns: 'x' } as unknown as Vote;
    expect(voteResult(odd, offers).rows).toEqual([{ id: 'of-99', label: 'of-99', value: null, cells: [] }]);
  });
});

describe('how the sides voted', () => {
  it('is told where every side is large and divided', () => {
    expect(voteSplit(exampleVote('v01'))?.rows[0]).toEqual({ id: 'o1', label: 'Kontrol', votes: [2, 8, 2] });
  });

  it('is not told when one side all said the same, for then everybody knows what each said', () => {
    const people = { authority: 6, provider: 12 };
    const hands = [
      { authority: 6, provider: 4 },
      { authority: 0, provider: 8 },
    ];
    expect(voteSplit(closedVote(hands, people))).toBeNull();
    expect(voteSplit(closedVote(hands, people, false))).not.toBeNull();
  });

  it('is never told of a group below the smallest allowed, nor of an anonymous one of one mind', () => {
    const sideNames = ['authority', 'provider', 'managementSupport'] as const;
    const hands = fc.record({ authority: fc.nat(9), provider: fc.nat(9), managementSupport: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(hands, { minLength: 2, maxLength: 4 }), fc.nat(4), (options, absent) => {
        const cast = (side: (typeof sideNames)[number]) => options.reduce((sum, option) => sum + option[side], 0);
        const people = Object.fromEntries(sideNames.map((side) => [side, cast(side) + absent]));
        const split = voteSplit(closedVote(options, people));
        for (const [index] of (split?.sides ?? []).entries()) {
          const votesOfSide = (split?.rows ?? []).map((row) => row.votes[index] ?? 0);
          const sum = votesOfSide.reduce((total, count) => total + count, 0);
          if (sum === 0) continue;
          expect(sum).toBeGreaterThanOrEqual(5);
          expect(Math.max(...votesOfSide)).toBeLessThan(sum);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never goes below groups of three, whatever a document asks for', () => {
    const small = {
      ...closedVote(
        [
          { a: 1, b: 1 },
          { a: 1, b: 1 },
        ],
        { a: 2, b: 2 },
      ),
      minGroupSize: 1,
    };
    expect(voteSplit(small)).toBeNull();
  });
});
