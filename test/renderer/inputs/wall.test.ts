import { describe, expect, it } from 'vitest';
import { outcomesOf } from '../../../renderer/inputs/outcomes.ts';
import { type Filter, filterFor, wallOf } from '../../../renderer/inputs/wall.ts';
import { applyAll } from '../../../shared/apply.ts';
import { decide } from '../../../shared/decide.ts';
import type { EventDraft } from '../../../shared/events.ts';
import { stateOf } from '../../helpers/example.ts';

const example = stateOf();
const all: Filter = { workshopId: null, trackId: null, type: null, side: null, text: '' };
const shown = (filter: Filter) => wallOf(example, filter).flatMap(({ inputs }) => inputs);

describe('the wall', () => {
  it('begins at the last workshop where anybody said something, or where the address leads', () => {
    expect(filterFor(example, undefined).workshopId).toBe('w9');
    expect(filterFor(example, 'in-049').workshopId).toBe('w3');
    expect(filterFor(example, 'cl-01').workshopId).toBe('w1');
  });

  it('shows every input once', () => {
    const ids = shown(all).map(({ id }) => id);
    expect(ids.length).toBe(126);
    expect(new Set(ids).size).toBe(126);
  });

  it.each([
    [{ workshopId: 'w3' }, 22],
    [{ workshopId: 'w3', side: 'support' }, 2],
    [{ text: ' KVARTALSSKEMA ' }, shown(all).filter(({ text }) => text.toLowerCase().includes('kvartalsskema')).length],
  ])('narrows down to %o', (part, count) => {
    expect(count).toBeGreaterThan(0);
    expect(shown({ ...all, ...part }).length).toBe(count);
  });

  it('lays loose inputs first, and shows an empty cluster at its workshop only', () => {
    const made = decide(
      example,
      { type: 'cluster.add', workshopId: 'w2', title: 'Tom', inputIds: [] },
      { actor: 'facilitator', now: '2026-11-23T10:00:00', newId: (prefix) => `${prefix}-new` },
    ) as EventDraft[];
    const loosened = decide(
      example,
      { type: 'input.cluster', ids: ['in-025'], clusterId: null },
      { actor: 'facilitator', now: '2026-11-23T10:00:00', newId: (prefix) => `${prefix}-new` },
    ) as EventDraft[];
    const state = applyAll(example, [...made, ...loosened]);
    const titles = (filter: Filter) => wallOf(state, filter).map(({ cluster }) => cluster?.title ?? null);
    expect(titles({ ...all, workshopId: 'w2' })[0]).toBeNull();
    expect(titles({ ...all, workshopId: 'w2' }).at(-1)).toBe('Tom');
    expect(titles({ ...all, workshopId: 'w3' })).not.toContain('Tom');
    expect(titles({ ...all, workshopId: 'w2', text: 'e' })).not.toContain('Tom');
  });
});

describe('what became of an input', () => {
  it('is the decisions, cards and answers that grew out of it', () => {
    const { decisions, cards, worry } = outcomesOf(example)('in-040');
    expect(decisions.map(({ number }) => number)).toContain('B-07');
    expect(cards.map(({ canvasId }) => canvasId)).toContain('cv-visitation');
    expect(worry).toBe('partly');
  });
});
