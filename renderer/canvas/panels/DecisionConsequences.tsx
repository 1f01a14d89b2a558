import { type ReactNode, useMemo } from 'react';
import { consequencesOf } from '../../../shared/canvas/consequences.ts';
import { Sheet } from '../../components/Page.tsx';
import { useTexts } from '../../i18n.ts';
import { usePage, useProgramme } from '../../programme-store.ts';
import { go } from '../../route.ts';
import { AnsweredTrack, ConsequenceQuestion } from './ConsequenceQuestion.tsx';
import styles from './Consequences.module.css';

/** What one decision means for other tracks, asked and answered; nothing when it reaches none. */
export function DecisionConsequences({ decisionId }: { readonly decisionId: string }): ReactNode {
  const { t } = useTexts();
  const state = useProgramme((programme) => programme);
  const readOnly = usePage((page) => page.open?.readOnly ?? false);
  const reached = useMemo(() => consequencesOf(state, decisionId), [state, decisionId]);
  if (reached.length === 0) return null;
  return (
    <Sheet title={t('panels.otherTracks')}>
      <div className={styles.tracks}>
        {reached.map((consequence) => {
          const { trackId, answer } = consequence;
          if (answer === null) {
            const onJump = (key: string) => go({ page: 'canvas', id: key });
            return <ConsequenceQuestion key={trackId} consequence={consequence} readOnly={readOnly} onJump={onJump} />;
          }
          return <AnsweredTrack key={trackId} decisionId={decisionId} trackId={trackId} answer={answer} readOnly={readOnly} />;
        })}
      </div>
    </Sheet>
  );
}
