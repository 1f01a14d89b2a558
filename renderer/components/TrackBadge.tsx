import { type CSSProperties, type ReactNode, useId } from 'react';
import type { Track } from '../../shared/programme/types.ts';
import styles from './TrackBadge.module.css';

/** The colour of a track as a custom property, for whatever carries it. */
export function trackColour(track: Pick<Track, 'colour'> | undefined): CSSProperties {
  return { '--track-own': track?.colour ?? '#5b6770' } as CSSProperties;
}

/** A track's pattern and colour as a swatch: told apart without colour, too. */
export function TrackSwatch({ track, size = 16 }: { readonly track: Track | undefined; readonly size?: number }): ReactNode {
  const id = useId();
  return (
    <svg
      className={styles.swatch}
      style={trackColour(track)}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse">
          <Pattern name={track?.pattern ?? 'solid'} />
        </pattern>
      </defs>
      <rect width="16" height="16" rx="3" className={styles.fill} />
      <rect width="16" height="16" rx="3" fill={`url(#${id})`} />
    </svg>
  );
}

function Pattern({ name }: { readonly name: string }): ReactNode {
  if (name === 'diagonal') return <path d="M-1 5 5 -1M-1 1 1 -1M3 5 5 3" className={styles.line} />;
  if (name === 'dots') return <circle cx="2" cy="2" r="1" className={styles.dot} />;
  if (name === 'cross') return <path d="M0 0 4 4M4 0 0 4" className={styles.line} />;
  return null;
}

/** Swatch and short name of a track; nothing when there is none. */
export function TrackBadge({ track }: { readonly track: Track | undefined }): ReactNode {
  if (!track) return null;
  return (
    <span className={styles.badge}>
      <TrackSwatch track={track} />
      {track.short || track.name}
    </span>
  );
}
