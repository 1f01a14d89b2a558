import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Sheet } from '../components/Page.tsx';
import { TrackSwatch, trackColour } from '../components/TrackBadge.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import { OpenTrack } from './OpenTrack.tsx';
import styles from './Overview.module.css';

/** The tracks: what each asks, where it stands, the way to its canvas, and opening and locking it. */
export function Tracks(): ReactNode {
  const { t } = useTexts();
  const tracks = useProgramme((state) => state.tracks);
  const canvases = useProgramme((state) => state.canvases);
  return (
    <Sheet title={t('programme.tracks')}>
      <ul className={styles.tracks}>
        {[...tracks.values()].map((track) => {
          const canvas = [...canvases.values()].find((candidate) => candidate.trackId === track.id);
          return (
            <li key={track.id} className={styles.track} style={trackColour(track)}>
              <TrackSwatch track={track} size={22} />
              <div>
                <strong>{track.name}</strong>
                <span className={styles.soft}> · {t(`code.trackStatus.${track.status ?? 'open'}`)}</span>
                {track.question ? <p className={styles.question}>{track.question}</p> : null}
              </div>
              <div className={styles.trackActions}>
                {canvas ? (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('programme.openCanvasOf', { track: track.name })}
                    onClick={() => go({ page: 'canvas', id: canvas.id })}
                  >
                    {t('programme.openCanvas')}
                  </Button>
                ) : null}
                <OpenTrack track={track} />
              </div>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
