import { useViewportSize } from '@mantine/hooks';
import type { Screen } from '../../../shared/stage/readable.ts';

/** The size of the stage's window. Known from the first frame on, so that nothing is laid out twice. */
export function useScreen(): Screen {
  const { width, height } = useViewportSize();
  return width > 0 ? { w: width, h: height } : { w: window.innerWidth, h: window.innerHeight };
}
