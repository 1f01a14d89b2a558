import { describe, expect, it } from 'vitest';
import { type ChangeGroup, changesPages, pageOf } from '../../../shared/stage/changes-pages.ts';
import { pagedScreen } from '../../../shared/stage/zone-cards.ts';

const groups: readonly ChangeGroup[] = ['Budget', 'Visitation'].map((title) => ({
  key: title,
  title,
  sentences: Array.from(
    { length: 9 },
    (_, index) => `»Kort ${index + 1} på ${title}« er flyttet fra Ramme og forhandling til Opfølgning.`,
  ),
}));
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe.each([
  [1920, 1080],
  [1440, 900],
  [1280, 720],
  [1024, 768],
])('a list of changes on a screen of %s × %s', (w, h) => {
  const { area, least } = pagedScreen({ w, h }, 'Siden sidst: efter workshop 6 → i dag', '1 / 9');
  const pages = changesPages(groups, area, least);

  it('has every sentence whole, in order, inside the screen', () => {
    const sentences = pages.flat().filter(({ kind }) => kind === 'sentence');
    expect(letters(sentences.map(({ text }) => text).join(''))).toBe(
      letters(groups.flatMap((group) => group.sentences).join('')),
    );
    for (const line of pages.flat()) expect(line.y + least).toBeLessThanOrEqual(area.h);
  });

  it('begins every page with the board it is about', () => {
    for (const page of pages) expect(page[0]?.kind).toBe('title');
  });
});

describe('a sentence longer than a page', () => {
  it('goes on where the next page begins', () => {
    const long = 'Et meget langt stykke tekst. '.repeat(120);
    const pages = changesPages([{ key: 'a', title: 'Budget', sentences: [long] }], { w: 1_000, h: 500 }, 40);
    expect(pages.length).toBeGreaterThan(1);
    expect(
      letters(
        pages
          .flat()
          .slice(1)
          .map(({ text }) => text)
          .join(''),
      ),
    ).toBe(letters(long));
    expect(pages[1]?.[0]?.first).toBe(false);
  });
});

describe('a running page number', () => {
  it('begins again after the last page', () => {
    expect(pageOf(['a', 'b', 'c'], 4)).toEqual({ at: 1, content: 'b' });
    expect(pageOf([], 2)).toEqual({ at: 0, content: undefined });
  });
});
