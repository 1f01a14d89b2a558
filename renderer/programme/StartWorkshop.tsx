import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { isFrameMissing, missingInFrame } from '../../shared/plan/gates.ts';
import type { Workshop } from '../../shared/programme/types.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import { pageStore, useProgramme } from '../programme-store.ts';
import { FrameDialog } from './Frame.tsx';
import { GateDialog } from './GateDialog.tsx';

interface StartWorkshopProps {
  readonly workshop: Workshop;
  readonly size?: 'compact-sm' | 'sm';
  readonly onStarted?: () => void;
}

/** Starts a workshop that is planned; without an approved frame it says so first. */
export function StartWorkshop({ workshop, size = 'sm', onStarted }: StartWorkshopProps): ReactNode {
  const { t } = useTexts();
  const [hindered, setHindered] = useState(false);
  const start = async (reason?: string) => {
    const isStarted = await act(t, { type: 'workshop.start', id: workshop.id, ...(reason ? { reason } : {}) });
    if (isStarted) onStarted?.();
    return isStarted;
  };
  return (
    <>
      <Button
        variant="default"
        size={size}
        leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
        aria-label={t('plan.startNamed', { number: workshop.number })}
        onClick={() => (isFrameMissing(pageStore.getState().programme, workshop) ? setHindered(true) : void start())}
      >
        {t('plan.start')}
      </Button>
      {hindered ? <FrameGate number={workshop.number} onAnyway={start} onClose={() => setHindered(false)} /> : null}
    </>
  );
}

interface FrameGateProps {
  /** The workshop that is about to begin. */
  readonly number: number;
  readonly onAnyway: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Why a workshop can't begin yet: what the frame lacks, and the way to it. */
export function FrameGate({ number, onAnyway, onClose }: FrameGateProps): ReactNode {
  const { t } = useTexts();
  const state = useProgramme((programme) => programme);
  const [filling, setFilling] = useState(false);
  if (filling) return <FrameDialog onClose={onClose} />;
  return (
    <GateDialog
      title={t('plan.frame.title', { number })}
      help={<Button onClick={() => setFilling(true)}>{t('plan.frame.fill')}</Button>}
      anyway={t('plan.frame.anyway')}
      onAnyway={onAnyway}
      onClose={onClose}
    >
      <p>{t('plan.frame.why')}</p>
      <ul>
        {missingInFrame(state).map((part) => (
          <li key={part}>{t(`plan.frame.missing.${part}`)}</li>
        ))}
      </ul>
    </GateDialog>
  );
}
