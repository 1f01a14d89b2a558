import { describe, expect, it } from 'vitest';
import { peopleOf } from '../../../renderer/programme/people-lines.ts';
import type { Side } from '../../../shared/programme/codes.ts';

const words = new Map<string, Side>([
  ['myndighed', 'authority'],
  ['udfører', 'provider'],
]);

describe('people pasted as lines', () => {
  it.each([
    ['Åse Æbelø', { displayName: 'Åse Æbelø', side: 'support' }],
    ['Åse Æbelø; Myndighed', { displayName: 'Åse Æbelø', side: 'authority' }],
    ['Åse Æbelø\tUDFØRER', { displayName: 'Åse Æbelø', side: 'provider' }],
    ['  Åse Æbelø , udfører ', { displayName: 'Åse Æbelø', side: 'provider' }],
    ['Leder, Bostøtten', { displayName: 'Leder, Bostøtten', side: 'support' }],
    ['Leder, Bostøtten; myndighed', { displayName: 'Leder, Bostøtten', side: 'authority' }],
    ['; myndighed', { displayName: '; myndighed', side: 'support' }],
  ])('reads %j', (line, person) => {
    expect(peopleOf(line, words, 'support')).toEqual([person]);
  });

  it('skips empty lines, also those of Windows', () => {
    expect(peopleOf('Åse\r\n\r\n  \nBo', words, 'support').map(({ displayName }) => displayName)).toEqual(['Åse', 'Bo']);
  });
});
