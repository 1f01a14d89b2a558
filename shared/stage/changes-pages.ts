/** A list of what changed, on pages that can be read from the back row. Pure; widths are those of the bundled font. */
import { changeSentence } from '../canvas/change-words.ts';
import type { Change } from '../canvas/changes.ts';
import { wrap } from '../canvas/drawing/text.ts';
import type { BoardNames } from '../canvas/drawing/words.ts';
import type { Translate } from '../i18n/index.ts';
import type { Screen } from './readable.ts';

/** What changed on one board, one sentence each. */
export interface ChangeGroup {
  readonly key: string;
  readonly title: string;
  readonly sentences: readonly string[];
}

/** A change as a sentence for the room; of people it is told only that it is somebody. */
export function stageSentence(change: Change, t: Translate, names: BoardNames): string {
  return changeSentence(change, t, { ...names, owner: (id) => names.owner(id) ?? t('stage.somebody') });
}

/** Changes by the board they are on; boards without any are left out. */
export function changeGroups(
  boards: readonly (readonly [id: string, title: string])[],
  changes: readonly Change[],
  t: Translate,
  names: BoardNames,
): readonly ChangeGroup[] {
  const byBoard = Map.groupBy(changes, ({ canvasId }) => canvasId);
  return boards.flatMap(([key, title]) => {
    const sentences = (byBoard.get(key) ?? []).map((change) => stageSentence(change, t, names));
    return sentences.length === 0 ? [] : [{ key, title, sentences }];
  });
}

/** Lines as they stand on the page, from its top. */
export interface ChangeLine {
  readonly kind: 'title' | 'sentence';
  /** Whether a sentence begins here. */
  readonly first: boolean;
  readonly y: number;
  readonly text: string;
}

/** Measures in shares of the font size. */
export const CHANGE_LIST = { indent: 0.9, leading: 1.24, above: 0.22, aboveTitle: 0.6 } as const;

/** The groups on pages of an area. A group's title comes again where the group goes on. */
export function changesPages(groups: readonly ChangeGroup[], area: Screen, size: number): readonly (readonly ChangeLine[])[] {
  const leading = CHANGE_LIST.leading * size;
  const pages: ChangeLine[][] = [[]];
  let y = 0;
  const put = (kind: ChangeLine['kind'], lines: readonly string[], begins = true) => {
    for (const [index, text] of lines.entries()) {
      pages.at(-1)?.push({ kind, first: begins && index === 0, y, text });
      y += leading;
    }
  };
  for (const group of groups) {
    const title = wrap(group.title, area.w, size, 700, 3).lines;
    let titled = false;
    for (const sentence of group.sentences) {
      const lines = wrap(sentence, area.w - CHANGE_LIST.indent * size, size, 400, 1_000).lines;
      const above = titled ? CHANGE_LIST.above * size : y === 0 ? 0 : CHANGE_LIST.aboveTitle * size;
      const needed = above + (lines.length + (titled ? 0 : title.length)) * leading;
      if (y > 0 && y + needed > area.h) {
        pages.push([]);
        y = 0;
        titled = false;
      } else {
        y += above;
      }
      if (!titled) put('title', title);
      titled = true;
      // What is longer than a page goes on where the next one begins.
      const fits = Math.max(1, Math.floor((area.h - y) / leading));
      put('sentence', lines.slice(0, fits));
      for (let at = fits; at < lines.length; at += Math.floor(area.h / leading)) {
        pages.push([]);
        y = 0;
        put('sentence', lines.slice(at, at + Math.floor(area.h / leading)), false);
      }
    }
  }
  return pages;
}

/** The page that is meant by a running number, which may be past the last one. */
export function pageOf<T>(pages: readonly T[], page: number): { readonly at: number; readonly content: T | undefined } {
  const at = pages.length === 0 ? 0 : page % pages.length;
  return { at, content: pages[at] };
}
