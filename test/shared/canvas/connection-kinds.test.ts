import { describe, expect, it } from 'vitest';
import { familyOf, leadsOn } from '../../../shared/canvas/connection-kinds.ts';
import { connectionKinds } from '../../../shared/programme/codes.ts';
import { exampleDocument } from '../../helpers/example.ts';

describe('the family of a kind of connection', () => {
  it.each(connectionKinds)('is the kind itself when it is one that is offered: %s', (kind) => {
    expect(familyOf(kind)).toBe(kind);
  });

  it.each([
    ['next', 'flow'],
    ['handover', 'flow'],
    ['choice', 'flow'],
    ['starts-with', 'flow'],
    ['escalates', 'flow'],
    ['at', 'relates'],
    ['allocates', 'finances'],
    ['feeds', 'triggers'],
    ['causes', 'triggers'],
    ['produces', 'needsDocumentation'],
    ['describes', 'needsDocumentation'],
    ['reports', 'needsDocumentation'],
    ['requires', 'governs'],
    ['governs', 'governs'],
    ['limits', 'governs'],
    ['governed-by', 'governs'],
    ['principle', 'governs'],
    ['watch', 'followedUpIn'],
    ['mitigates', 'relates'],
    ['supports', 'relates'],
    ['can', 'relates'],
    ['uses', 'relates'],
    ['part-of', 'relates'],
    ['relates', 'relates'],
    ['missing', 'relates'],
  ])('of older boards is found, too: %s is %s', (kind, family) => {
    expect(familyOf(kind)).toBe(family);
  });

  it.each(['', 'noget nyt', 'constructor', '__proto__', 'toString'])('of anything else is that it relates: %j', (kind) => {
    expect(familyOf(kind)).toBe('relates');
  });

  it('covers every kind that the example draws', () => {
    const drawn = exampleDocument().canvasTemplates as readonly { edges: readonly { kind: string }[] }[];
    const relating = new Set(
      drawn.flatMap(({ edges }) => edges.map(({ kind }) => kind)).filter((kind) => familyOf(kind) === 'relates'),
    );
    expect([...relating].sort()).toEqual(['at', 'can', 'missing', 'mitigates', 'part-of', 'relates', 'supports', 'uses']);
  });

  it('tells what leads on from what only belongs together', () => {
    expect(['flow', 'orders', 'triggers', 'handover', 'feeds'].every(leadsOn)).toBe(true);
    expect(['finances', 'feedback', 'tension', 'governs', 'relates', 'needsDocumentation', 'followedUpIn'].some(leadsOn)).toBe(
      false,
    );
  });
});
