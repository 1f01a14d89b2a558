import { Button } from '@mantine/core';
import { IconHandStop, IconLock } from '@tabler/icons-react';
import { type ReactNode, Suspense } from 'react';
import type { Canvas } from '../../shared/programme/types.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import styles from './CanvasPage.module.css';
import { OpenTrack } from './later.ts';

interface BoardNoticeProps {
  readonly canvas: Canvas | undefined;
  readonly lock: { readonly trackId: string } | null;
  /** On the map, the tracks whose boards can't be changed. */
  readonly lockedLanes: readonly string[];
  /** This window. */
  readonly window: string;
}

/** Why the board can't be changed, or that others can't, and what to do about it. */
export function BoardNotice({ canvas, lock, lockedLanes, window }: BoardNoticeProps): ReactNode {
  const { t } = useTexts();
  const tracks = useProgramme((state) => state.tracks);
  const track = lock ? tracks.get(lock.trackId) : undefined;
  if (lock) {
    return (
      <p className={styles.notice} role="status">
        <IconLock size={18} aria-hidden="true" />
        <span>{t('canvas.lockedTrack', { track: track?.name ?? '' })}</span>
        <Suspense>{track ? <OpenTrack track={track} /> : null}</Suspense>
      </p>
    );
  }
  if (lockedLanes.length > 0) {
    const names = lockedLanes.map((id) => tracks.get(id)?.short || tracks.get(id)?.name || id);
    return (
      <p className={styles.notice} role="status">
        <IconLock size={18} aria-hidden="true" />
        <span>{t('canvas.lockedLanes', { count: names.length, tracks: names.join(', ') })}</span>
        <Button size="compact-sm" variant="default" onClick={() => go({ page: 'overview' })}>
          {t('canvas.toOverview')}
        </Button>
      </p>
    );
  }
  if (!canvas?.heldBy) return null;
  const mine = canvas.heldBy === window;
  return (
    <p className={styles.notice} role="status">
      <IconHandStop size={18} aria-hidden="true" />
      <span>{mine ? t('canvas.heldByYou') : `${t('canvas.heldByOther')} ${t('canvas.readOnly')}`}</span>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => void act(t, { type: mine ? 'canvas.release' : 'canvas.hold', id: canvas.id })}
      >
        {t(mine ? 'canvas.release' : 'canvas.takeOver')}
      </Button>
    </p>
  );
}
