import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { MAP_ID } from '../../shared/canvas/map.ts';
import { formatNumber } from '../../shared/format.ts';
import { understandingOf } from '../../shared/plan/gates.ts';
import type { Vote } from '../../shared/programme/types.ts';
import { Status } from '../components/Status.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import styles from './Votes.module.css';

/** What a closed vote about the understanding means for the tracks; nothing for other votes. */
export function Understood({ vote }: { readonly vote: Vote }): ReactNode {
  const { t, language } = useTexts();
  const state = useProgramme((programme) => programme);
  const { measures, threshold } = understandingOf(state);
  const measure = measures.find(({ voteId }) => voteId === vote.id);
  if (!measure) return null;
  const isReached = measure.mean >= threshold;
  return (
    <div className={styles.understood}>
      <Status tone={isReached ? 'done' : 'alarm'}>
        {t(isReached ? 'voting.understood' : 'voting.notUnderstood', {
          threshold: formatNumber(threshold, language, { min: 0, max: 2 }),
        })}
      </Status>
      {isReached ? (
        <Button variant="default" size="compact-sm" onClick={() => go({ page: 'canvas', id: MAP_ID })}>
          {t('voting.toBoards')}
        </Button>
      ) : null}
    </div>
  );
}
