import { useComputedColorScheme } from '@mantine/core';
import type { Theme } from '../../../shared/canvas/drawing/palettes.ts';
import { useHighContrast } from '../../appearance.ts';

/** The theme the page is shown in, for what is painted rather than styled. */
export function useTheme(): Theme {
  const scheme = useComputedColorScheme('light');
  const [high] = useHighContrast();
  if (high) return scheme === 'dark' ? 'highContrastDark' : 'highContrast';
  return scheme;
}
