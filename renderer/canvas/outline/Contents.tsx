import type { ReactNode } from 'react';
import { TrackSwatch } from '../../components/TrackBadge.tsx';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';
import type { OutlineLane } from './model.ts';
import styles from './Outline.module.css';

interface ContentsProps {
  readonly lanes: readonly OutlineLane[];
  readonly onGo: (zoneKey: string) => void;
}

/** The zones of the board, each a way to it. */
export function Contents({ lanes, onGo }: ContentsProps): ReactNode {
  const { t } = useTexts();
  return (
    <nav className={styles.contents} aria-label={t('outline.zones')}>
      {lanes.map(({ lane, zones }) => (
        <div key={lane.canvasId}>
          {lanes.length > 1 ? (
            <p className={styles.contentsLane}>
              <LaneSwatch trackId={lane.trackId} />
              {lane.title}
            </p>
          ) : null}
          <ul>
            {zones.map(({ key, zone, cards }) => (
              <li key={key}>
                <button type="button" onClick={() => onGo(key)}>
                  <span>{zone?.label ?? t('canvas.noZone')}</span>
                  <span className={styles.count}>{cards.length}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** A track's pattern and colour. */
export function LaneSwatch({ trackId }: { readonly trackId: string | null }): ReactNode {
  const track = useProgramme((state) => state.tracks.get(trackId ?? ''));
  return <TrackSwatch track={track} />;
}
