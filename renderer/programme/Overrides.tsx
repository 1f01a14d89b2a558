import { type ReactNode, useMemo } from 'react';
import { overrideLines } from '../../shared/plan/overrides.ts';
import { programmeOf } from '../../shared/state.ts';
import { Sheet } from '../components/Page.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import styles from './Overview.module.css';

/** Gates of the method that were stepped over: which, when, where and why. Nothing while there are none. */
export function Overrides(): ReactNode {
  const { t, language } = useTexts();
  const state = useProgramme((programme) => programme);
  const lines = useMemo(() => overrideLines(state, { t, language }), [state, t, language]);
  if ((programmeOf(state).gateOverrides ?? []).length === 0) return null;
  return (
    <Sheet title={t('plan.overrides')}>
      <p className={styles.soft}>{t('plan.overridesHint')}</p>
      <ul className={styles.list}>
        {lines.map(({ gate, day, where, reason }, index) => (
          <li key={index}>
            <span className={styles.said}>{reason}</span>
            <span className={styles.facts}>{[day, gate, where].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
