import { IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import type { CardKey } from '../../../shared/canvas/board.ts';
import { openConsequences } from '../../../shared/canvas/consequences.ts';
import type { Decision } from '../../../shared/programme/types.ts';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';
import { go } from '../../route.ts';
import checkStyles from './Check.module.css';
import { AnsweredTrack, ConsequenceQuestion } from './ConsequenceQuestion.tsx';
import styles from './Consequences.module.css';
import { Fold, Panel } from './Panel.tsx';

interface ConsequencesPanelProps {
  readonly readOnly: boolean;
  readonly onJump: (key: CardKey) => void;
  readonly onClose?: () => void;
}

/** What decisions in one track mean for the others: what is not answered yet, decision by decision. */
export function ConsequencesPanel({ readOnly, onJump, onClose }: ConsequencesPanelProps): ReactNode {
  const { t } = useTexts();
  const state = useDeferredValue(useProgramme((programme) => programme));
  const open = useMemo(() => openConsequences(state), [state]);
  const answered = useMemo(
    () => [...state.decisions.values()].filter(({ trackConsequences }) => (trackConsequences ?? []).length > 0),
    [state.decisions],
  );
  return (
    <Panel name={t('panels.consequences')} title={t('panels.consequences')} onClose={onClose}>
      {open.length > 0 ? <p className={styles.lead}>{t('panels.consequencesLead', { count: open.length })}</p> : null}
      {open.length === 0 && answered.length === 0 ? <p className={styles.lead}>{t('panels.consequencesNone')}</p> : null}
      {open.length === 0 && answered.length > 0 ? (
        <p className={checkStyles.done}>
          <IconCircleCheck size={22} aria-hidden="true" />
          <span>{t('panels.consequencesDone')}</span>
        </p>
      ) : null}
      {[...Map.groupBy(open, ({ decisionId }) => decisionId)].map(([decisionId, questions]) => {
        const decision = state.decisions.get(decisionId);
        return decision ? (
          <section key={decisionId} className={styles.decision}>
            <DecisionHeading decision={decision} />
            {questions.map((consequence) => (
              <ConsequenceQuestion key={consequence.trackId} consequence={consequence} readOnly={readOnly} onJump={onJump} />
            ))}
          </section>
        ) : null;
      })}
      {answered.length > 0 ? (
        <Fold name="answered" title={t('panels.answered', { count: answered.flatMap(answersOf).length })}>
          {answered.map((decision) => (
            <Answers key={decision.id} decision={decision} readOnly={readOnly} />
          ))}
        </Fold>
      ) : null}
    </Panel>
  );
}

const answersOf = ({ trackConsequences = [] }: Decision) => trackConsequences;

function DecisionHeading({ decision }: { readonly decision: Decision }): ReactNode {
  return (
    <h3 className={styles.heading}>
      <button type="button" className={styles.link} onClick={() => go({ page: 'decisions', id: decision.id })}>
        {`${decision.number} ${decision.title}`}
      </button>
    </h3>
  );
}

/** What has been answered about a decision. */
function Answers({ decision, readOnly }: { readonly decision: Decision; readonly readOnly: boolean }): ReactNode {
  return (
    <section className={styles.answers}>
      <h4 className={styles.heading}>{`${decision.number} ${decision.title}`}</h4>
      {answersOf(decision).map(({ trackId, answer }) => (
        <AnsweredTrack key={trackId} decisionId={decision.id} trackId={trackId} answer={answer} readOnly={readOnly} />
      ))}
    </section>
  );
}
