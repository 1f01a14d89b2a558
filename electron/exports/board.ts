/** A board as a picture to save: SVG or PNG, made without a browser. */
import type { BoardFormat } from '../../shared/api.ts';
import { canvasTitle } from '../../shared/canvas/board.ts';
import type { Theme } from '../../shared/canvas/drawing/palettes.ts';
import { boardSvg } from '../../shared/canvas/drawing/svg.ts';
import { boardNames } from '../../shared/canvas/drawing/words.ts';
import { boardOrMap, MAP_ID } from '../../shared/canvas/map.ts';
import { SamstyrError } from '../../shared/errors.ts';
import { type Language, translator } from '../../shared/i18n/index.ts';
import { programmeOf, type State } from '../../shared/state.ts';
import { fontStyle } from './fonts.ts';
import { type Exported, fileStem } from './index.ts';
import { pngOf } from './png.ts';

export interface BoardPictureOptions {
  /** Pixels for each unit of the board, for a PNG; less when the picture would be too large. */
  readonly scale?: number;
  readonly theme?: Theme;
}

/** Sharp on a page and on a screen, when there is room. */
const SCALE = 2;

/** The boards that have a picture: every canvas, and the map. */
export function boardIds(state: State): readonly string[] {
  return [...state.canvases.keys(), MAP_ID];
}

/** The picture of a canvas, or of the map. Throws `canvas.noSuchCanvas`. */
export async function boardPicture(
  state: State,
  canvasId: string,
  format: BoardFormat,
  language: Language,
  { scale = SCALE, theme = 'light' }: BoardPictureOptions = {},
): Promise<Exported> {
  if (!boardIds(state).includes(canvasId)) throw new SamstyrError('canvas.noSuchCanvas');
  const t = translator(language);
  const board = boardOrMap(state, canvasId);
  const title = canvasId === MAP_ID ? t('canvas.mapTitle') : canvasTitle(state, canvasId);
  const description = t('drawing.description', {
    zones: t('drawing.zones', { count: board.zones.length }),
    cards: t('drawing.cards', { count: board.cards.length }),
    lines: t('drawing.lines', { count: board.connections.length }),
  });
  const options = { title, description, theme, t, names: boardNames(state, language) };
  const fileName = `${fileStem(programmeOf(state).title)}-${fileStem(title)}.${format}`;
  if (format === 'png') return { bytes: await pngOf(boardSvg(board, options), scale), mime: 'image/png', fileName };
  const svg = boardSvg(board, { ...options, fontStyle: fontStyle() });
  return { bytes: new TextEncoder().encode(svg), mime: 'image/svg+xml', fileName };
}
