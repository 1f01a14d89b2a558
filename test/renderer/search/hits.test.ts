import { describe, expect, it } from 'vitest';
import { groupHits, type Hit, peopleNamed, placeOf, routeTo } from '../../../renderer/search/hits.ts';
import type { State } from '../../../shared/state.ts';
import { stateOf } from '../../helpers/example.ts';

const example = stateOf();
const hit = (noun: string, id: string, parent: string | null = null): Hit => ({ noun, id, parent, title: id, snippet: '' });

describe('what a search found', () => {
  it('is shown by kind, with the best hit first', () => {
    const groups = groupHits([hit('card', 'c1', 'cv'), hit('decision', 'd1'), hit('card', 'c2', 'cv')]);
    expect(groups.map(({ noun, hits }) => [noun, hits.map(({ id }) => id)])).toEqual([
      ['card', ['c1', 'c2']],
      ['decision', ['d1']],
    ]);
  });

  it('finds people by any part of their name, whatever its case', () => {
    expect(peopleNamed(example, 'ØKONOMICHEF').map(({ title }) => title)).toEqual(['Økonomichef']);
    expect(peopleNamed(example, 'facilitator 2').map(({ id }) => id)).toEqual(['f-02']);
  });

  it('does not find people who were removed, though undo still knows their name', () => {
    const [id = ''] = example.participants.keys();
    const name = String(example.persons.get(id)?.displayName);
    const without: State = { ...example, participants: new Map([...example.participants].slice(1)) };
    expect(peopleNamed(example, name).map((found) => found.id)).toContain(id);
    expect(peopleNamed(without, name).map((found) => found.id)).not.toContain(id);
  });

  it.each([
    [hit('decision', 'd16'), { page: 'decisions', id: 'd16' }],
    [hit('input', 'in-001'), { page: 'inputs', id: 'in-001' }],
    [hit('card', 'n1', 'cv-budget'), { page: 'canvas', id: 'cv-budget/n1' }],
    [hit('workshop', 'w3'), { page: 'overview', id: 'w3' }],
    [hit('person', 'p-b03'), { page: 'overview', id: 'p-b03' }],
    [hit('track', 't-none'), { page: 'overview' }],
  ])('leads from %o to where it is', (found, route) => {
    expect(routeTo(example, found)).toEqual(route);
  });

  it('leads from a track to its canvas', () => {
    const canvas = [...example.canvases.values()].find(({ id }) => id === 'cv-budget');
    expect(routeTo(example, hit('track', canvas?.trackId ?? ''))).toEqual({ page: 'canvas', id: 'cv-budget' });
  });

  it('tells hits of the same name apart by canvas or workshop', () => {
    const template = example.canvasTemplates.get(example.canvases.get('cv-budget')?.templateId ?? '');
    expect(placeOf(example, hit('card', 'x', 'cv-budget'))).toEqual({ canvas: template?.title });
    const input = [...example.inputs.values()].find(({ workshopId }) => workshopId === 'w3');
    expect(placeOf(example, hit('input', input?.id ?? ''))).toEqual({ workshop: 3 });
    expect(placeOf(example, hit('person', 'p-b03'))).toBeUndefined();
  });
});
