import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../shared/canvas/board.ts';
import { compareBoards } from '../../../shared/canvas/compare.ts';
import { snapshotBoards } from '../../../shared/canvas/snapshot.ts';
import { translator } from '../../../shared/i18n/index.ts';
import { changePicture, changeSigns, signPath } from '../../../shared/stage/change-marks.ts';
import { sketch } from '../../helpers/boards.ts';

const t = translator('da');
const place = (x: number, y: number) => ({ x, y, w: 240, h: 96 });
const before = sketch({
  boards: [
    {
      id: 'b',
      cards: [
        { id: 'stays', ...place(0, 0) },
        { id: 'moves', ...place(0, 120) },
        { id: 'goes', ...place(0, 240) },
        { id: 'words', label: 'Før', ...place(0, 360) },
        { id: 'settles', ...place(0, 480) },
      ],
    },
  ],
});
const after = sketch({
  boards: [
    {
      id: 'b',
      cards: [
        { id: 'stays', ...place(0, 0) },
        { id: 'moves', ...place(600, 120) },
        { id: 'words', label: 'Nu', ...place(0, 360) },
        { id: 'settles', mandate: 'management', ...place(0, 480) },
        { id: 'comes', ...place(600, 0) },
      ],
    },
  ],
});
const picture = changePicture(compareBoards(snapshotBoards(before), snapshotBoards(after)), boardOf(after, 'b'), t);
const words = [...picture.over, ...picture.behind].flatMap(({ marks }) =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])),
);

describe('changes on the stage', () => {
  it('are counted by what happened', () => {
    expect(picture.counts).toEqual({ added: 1, moved: 1, reworded: 1, redecided: 1, removed: 1 });
  });

  it('are told by a word and a sign each, not by colour', () => {
    for (const sign of changeSigns) expect(words).toContain(t(`drawing.change.${sign}`));
    expect(new Set(changeSigns.map((sign) => signPath(sign, 0, 0, 24))).size).toBe(changeSigns.length);
  });

  it('show what left where it was, and an arrow from where a card was', () => {
    expect(words).toContain('goes');
    expect(picture.behind.some(({ x, y }) => x === 0 && y === 240)).toBe(true);
    const arrow = picture.behind
      .flatMap(({ marks }) => marks)
      .find((mark) => mark.kind === 'path' && mark.d.startsWith('M120 168L'));
    expect(arrow).toBeDefined();
  });

  it('are nothing where nothing changed', () => {
    const same = changePicture(compareBoards(snapshotBoards(after), snapshotBoards(after)), boardOf(after, 'b'), t);
    expect(same.over).toEqual([]);
    expect(same.behind).toEqual([]);
  });
});
