import { describe, expect, it } from 'vitest';
import { pagesOf, withPage } from '../../../renderer/facilitator/stage-pages.ts';
import { stageWords } from '../../../renderer/facilitator/stage-words.ts';
import { boardOf } from '../../../shared/canvas/board.ts';
import { translator } from '../../../shared/i18n/index.ts';
import type { StageShow } from '../../../shared/stage/show.ts';
import { stateOf } from '../../helpers/example.ts';

const t = translator('da');
const example = stateOf();
const [card] = boardOf(example, 'cv-budget').cards;
const showing = (stage: StageShow) => ({ ...example, stage });
const said = (stage: StageShow, page = 0) => stageWords(showing(stage), t, 'mine', page);
const canvas = { kind: 'canvas', canvasId: 'cv-budget' } as const;

describe('what the facilitator reads about the stage', () => {
  it.each<[StageShow, string]>([
    [canvas, 'Tavle: Budgetmodel: fast budget med medansvar'],
    [{ kind: 'canvas', canvasId: 'map' }, 'Tavle: De tre spor side om side'],
    [{ ...canvas, view: { mode: 'zone', zone: 'z1', page: 0 } }, '– feltet Ramme og forhandling (side 1)'],
    [{ ...canvas, view: { mode: 'follow', window: 'mine' } }, '– følger dit vindue'],
    [{ ...canvas, view: { mode: 'follow', window: 'other' } }, '– følger et andet vindue'],
    [{ ...canvas, view: { mode: 'frame', x: 0, y: 0, w: 10, h: 10 } }, '– et udsnit'],
    [{ ...canvas, light: card?.key ?? '' }, '– i lyset: Samlet ramme'],
  ])('%o is said', (stage, words) => {
    expect(said(stage)).toContain(words);
  });
});

describe('pages of the stage', () => {
  const zone: StageShow = { ...canvas, view: { mode: 'zone', zone: 'z1', page: 0 } };

  it('are counted for a zone, and not for a whole board', () => {
    expect(pagesOf(showing(zone), t, 'da')?.usual).toBeGreaterThanOrEqual(1);
    expect(pagesOf(showing(canvas), t, 'da')).toBeUndefined();
  });

  it('are turned without changing anything else', () => {
    expect(withPage(zone, 3)).toEqual({ ...canvas, view: { mode: 'zone', zone: 'z1', page: 3 } });
    expect(withPage(canvas, 3)).toEqual(canvas);
  });
});
