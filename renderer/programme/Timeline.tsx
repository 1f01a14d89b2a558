import { UnstyledButton } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleDot, IconCircleX } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { formatShortDay, localDay } from '../../shared/format.ts';
import { currentWorkshop } from '../../shared/plan/current-workshop.ts';
import type { Workshop } from '../../shared/programme/types.ts';
import { TrackSwatch } from '../components/TrackBadge.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { EndWorkshop } from './EndWorkshop.tsx';
import { StartWorkshop } from './StartWorkshop.tsx';
import styles from './Timeline.module.css';

const icons = { planned: IconCircle, running: IconCircleDot, held: IconCircleCheck, cancelled: IconCircleX } as const;

interface TimelineProps {
  readonly workshops: readonly Workshop[];
  readonly onOpen: (workshop: Workshop) => void;
}

/** The workshops in their order, each a stop that opens, and today among them. */
export function Timeline({ workshops, onOpen }: TimelineProps): ReactNode {
  const today = localDay(new Date());
  const inOrder = workshops.toSorted((a, b) => a.number - b.number);
  const next = inOrder.findIndex(({ date }) => date && date >= today);
  const isDated = inOrder.some(({ date }) => date);
  return (
    <ol className={styles.line}>
      {inOrder.map((workshop, index) => (
        <Fragment key={workshop.id}>
          {index === next ? <Today day={today} /> : null}
          <Stop workshop={workshop} onOpen={onOpen} />
        </Fragment>
      ))}
      {isDated && next < 0 ? <Today day={today} /> : null}
    </ol>
  );
}

function Stop({ workshop, onOpen }: { readonly workshop: Workshop; readonly onOpen: (workshop: Workshop) => void }): ReactNode {
  const { t, language } = useTexts();
  const tracks = useProgramme((state) => state.tracks);
  const isNext = useProgramme((state) => currentWorkshop(state)?.id === workshop.id);
  const status = workshop.status ?? 'planned';
  const Icon = icons[status];
  return (
    <li className={styles.stop} data-status={status}>
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
        <span className={styles.facts}>{workshop.date ? formatShortDay(workshop.date, language) : t('programme.noDate')}</span>
        <span className={styles.facts}>
          {t(`code.workshopStatus.${status}`)}
          {workshop.phase ? ` · ${t(`code.workshopPhase.${workshop.phase}`)}` : ''}
        </span>
      </UnstyledButton>
      {isNext && status === 'planned' ? <StartWorkshop workshop={workshop} size="compact-sm" /> : null}
      {status === 'running' ? <EndWorkshop workshop={workshop} /> : null}
    </li>
  );
}

function Today({ day }: { readonly day: string }): ReactNode {
  const { t, language } = useTexts();
  return (
    <li className={styles.today} aria-current="date">
      <strong>{t('programme.today')}</strong>
      <span className={styles.facts}>{formatShortDay(day, language)}</span>
    </li>
  );
}
