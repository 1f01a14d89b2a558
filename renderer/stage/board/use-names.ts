import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import type { Theme } from '../../../shared/canvas/drawing/palettes.ts';
import type { BoardNames } from '../../../shared/canvas/drawing/words.ts';
import type { Track } from '../../../shared/programme/types.ts';
import type { StageBoard, StageTrack } from '../../../shared/stage/board.ts';
import { useHighContrast } from '../../appearance.ts';
import { useTexts } from '../../i18n.ts';

/** The names that the words on a board need, of what the stage may know: roles and units, never people. */
export function useStageNames(owners: StageBoard['owners'], tracks: readonly StageTrack[]): BoardNames {
  const { language } = useTexts();
  return useMemo(() => {
    const owner = new Map(owners);
    const track = new Map(
      tracks.map(({ id, name, short, colour, pattern }): [string, Track] => [
        id,
        { id, name, short, ...(colour ? { colour } : {}), ...(pattern ? { pattern } : {}) },
      ]),
    );
    return { language, owner: (id) => owner.get(id), track: (id) => (id === null ? undefined : track.get(id)) };
  }, [owners, tracks, language]);
}

/** The theme the board is painted in: that of the page around it. */
export function useBoardTheme(): Theme {
  const scheme = useComputedColorScheme('light');
  const [high] = useHighContrast();
  if (scheme === 'dark') return high ? 'highContrastDark' : 'dark';
  return high ? 'highContrast' : 'light';
}
