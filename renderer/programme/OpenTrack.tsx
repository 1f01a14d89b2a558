import { Button } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { formatNumber } from '../../shared/format.ts';
import { isCommonTrack, isNotUnderstood, measureUnderWay, understandingOf } from '../../shared/plan/gates.ts';
import type { Track } from '../../shared/programme/types.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import { pageStore, useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import { VoteDialog } from '../voting/VoteDialog.tsx';
import styles from './GateDialog.module.css';
import { GateDialog } from './GateDialog.tsx';

/** Opens a track that is locked, asking for a reason where the gate is in the way, or locks one; nothing for the common track. */
export function OpenTrack({ track }: { readonly track: Track }): ReactNode {
  const { t } = useTexts();
  const isCommon = useProgramme((state) => isCommonTrack(state, track.id));
  const [hindered, setHindered] = useState(false);
  if (isCommon) return null;
  const isLocked = track.status === 'locked';
  const open = () => {
    if (isNotUnderstood(understandingOf(pageStore.getState().programme))) setHindered(true);
    else void act(t, { type: 'track.open', id: track.id });
  };
  const Icon = isLocked ? IconLockOpen : IconLock;
  return (
    <>
      <Button
        variant={isLocked ? 'default' : 'subtle'}
        size="compact-sm"
        leftSection={<Icon size={16} aria-hidden="true" />}
        aria-label={t(isLocked ? 'plan.openNamed' : 'plan.lockNamed', { track: track.name })}
        onClick={isLocked ? open : () => void act(t, { type: 'track.lock', id: track.id })}
      >
        {t(isLocked ? 'plan.open' : 'plan.lock')}
      </Button>
      {hindered ? <UnderstandingDialog track={track} onClose={() => setHindered(false)} /> : null}
    </>
  );
}

/** Why a track can't be opened yet: what was asked, what it came to, and what to do. */
function UnderstandingDialog({ track, onClose }: { readonly track: Track; readonly onClose: () => void }): ReactNode {
  const { t, language } = useTexts();
  const state = useProgramme((programme) => programme);
  const [measuring, setMeasuring] = useState(false);
  const { question, scaleMax, threshold, latest } = understandingOf(state);
  const number = (value: number) => formatNumber(value, language, { min: 0, max: 2 });
  const limits = { max: number(scaleMax), threshold: number(threshold) };
  const measure = () => {
    const vote = measureUnderWay(state);
    if (vote) go({ page: 'votes', id: vote.id });
    else setMeasuring(true);
  };
  if (measuring) return <VoteDialog scaleQuestion={question} onClose={onClose} />;
  return (
    <GateDialog
      title={t('plan.understanding.title', { track: track.name })}
      help={<Button onClick={measure}>{t(latest ? 'plan.understanding.measure' : 'plan.understanding.measureFirst')}</Button>}
      anyway={t('plan.understanding.anyway')}
      onAnyway={(reason) => act(t, { type: 'track.open', id: track.id, reason })}
      onClose={onClose}
    >
      <p>{t('plan.understanding.why')}</p>
      <p className={styles.question}>{question}</p>
      <p>
        <strong>
          {latest
            ? t('plan.understanding.latest', { mean: number(latest.mean), ...limits })
            : t('plan.understanding.unmeasured', limits)}
        </strong>
      </p>
      <p>{t('plan.understanding.advice')}</p>
    </GateDialog>
  );
}
