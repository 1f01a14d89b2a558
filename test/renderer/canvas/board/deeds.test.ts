import { describe, expect, it } from 'vitest';
import { deedFor, deeds, isPossible } from '../../../../renderer/canvas/board/deeds.ts';

const press = (key: string, over: Partial<KeyboardEvent> = {}) => {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key;
  return deedFor({ key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...over })?.name;
};

describe('the keys of the board', () => {
  it('belong to one deed each', () => {
    const chords = deeds.flatMap(({ keys }) => keys);
    expect(new Set(chords).size).toBe(chords.length);
  });

  it.each([
    ['addCard', 'n', {}],
    ['addCard', 'N', {}],
    ['edit', 'Enter', {}],
    ['duplicate', 'd', { ctrlKey: true }],
    ['duplicate', 'd', { metaKey: true }],
    ['ungroup', 'G', { ctrlKey: true, shiftKey: true }],
    ['zoomAll', '!', { shiftKey: true, code: 'Digit1' }],
    ['zoomFull', '=', { shiftKey: true, code: 'Digit0' }],
    ['keys', '?', { shiftKey: true }],
    ['palette', '/', { shiftKey: true }],
    ['palette', '/', {}],
    ['today', '1', {}],
  ] as const)('do %s on %s', (name, key, over) => {
    expect(press(key, over)).toBe(name);
  });

  it('leave the browser and the app what is theirs', () => {
    expect(press('r', { ctrlKey: true })).toBeUndefined();
    expect(press('k', { ctrlKey: true })).toBeUndefined();
    expect(press('z', { ctrlKey: true })).toBeUndefined();
    expect(press('w', { ctrlKey: true })).toBeUndefined();
  });
});

describe('what can be done', () => {
  it('needs something to do it with', () => {
    const group = deeds.find(({ name }) => name === 'group');
    const remove = deeds.find(({ name }) => name === 'remove');
    if (!group || !remove) throw new Error('the deeds are gone');
    expect([0, 1, 2].map((cards) => isPossible(group, cards, false, false))).toEqual([false, false, true]);
    expect(isPossible(remove, 0, true, false)).toBe(true);
  });

  it('is only looking where the board may only be looked at', () => {
    const left = deeds.filter((deed) => isPossible(deed, 3, true, true)).map(({ name }) => name);
    expect(left).toContain('zoomAll');
    expect(left).toContain('copy');
    expect(left.filter((name) => ['addCard', 'remove', 'layOut', 'paste', 'agreed', 'group'].includes(name))).toEqual([]);
  });
});
