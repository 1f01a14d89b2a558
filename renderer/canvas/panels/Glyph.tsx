import type { ReactNode } from 'react';
import { icons } from '../../../shared/canvas/drawing/icons.ts';

/** A picture as the board draws it, so that panel and board show the same sign for the same thing. */
export function Glyph({ name, size = 18 }: { readonly name: keyof typeof icons; readonly size?: number }): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path d={icons[name]} />
    </svg>
  );
}
