import { UnstyledButton } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleDot, IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatShortDay } from '../../shared/format.ts';
import type { Workshop } from '../../shared/programme/types.ts';
import { TrackSwatch } from '../components/TrackBadge.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import styles from './Timeline.module.css';

const icons = { planned: IconCircle, running: IconCircleDot, held: IconCircleCheck, cancelled: IconCircleX } as const;

/** The workshops in their order, each a stop that opens. */
export function Timeline({
  workshops,
  onOpen,
}: {
  readonly workshops: readonly Workshop[];
  readonly onOpen: (workshop: Workshop) => void;
}): ReactNode {
  const { t, language } = useTexts();
  const tracks = useProgramme((state) => state.tracks);
  const inOrder = workshops.toSorted((a, b) => a.number - b.number);
  return (
    <ol className={styles.line}>
      {inOrder.map((workshop) => {
        const status = workshop.status ?? 'planned';
        const Icon = icons[status];
        return (
          <li key={workshop.id} className={styles.stop} data-status={status}>
            <UnstyledButton className={styles.button} onClick={() => onOpen(workshop)}>
              <span className={styles.dot}>
                <Icon size={22} aria-hidden="true" />
                <span className={styles.number}>{workshop.number}</span>
                <span className={styles.swatches} aria-hidden="true">
                  {(workshop.trackIds ?? []).map((id) => (
                    <TrackSwatch key={id} track={tracks.get(id)} size={14} />
                  ))}
                </span>
              </span>
              <strong className={styles.title}>{workshop.title}</strong>
              <span className={styles.facts}>
                {workshop.date ? formatShortDay(workshop.date, language) : t('programme.noDate')}
              </span>
              <span className={styles.facts}>
                {t(`code.workshopStatus.${status}`)}
                {workshop.phase ? ` · ${t(`code.workshopPhase.${workshop.phase}`)}` : ''}
              </span>
            </UnstyledButton>
          </li>
        );
      })}
    </ol>
  );
}
