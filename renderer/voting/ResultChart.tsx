import type { ReactNode } from 'react';
import { formatNumber } from '../../shared/format.ts';
import type { VoteResult } from '../../shared/voting/result.ts';
import { useTexts } from '../i18n.ts';
import styles from './ResultChart.module.css';

/** A result as bars with their numbers. Consent is three numbers, never shares of a whole. */
export function ResultChart({
  result,
  size = 'page',
}: {
  readonly result: VoteResult;
  readonly size?: 'page' | 'stage';
}): ReactNode {
  const { t, language } = useTexts();
  const shown = (value: number | null) => {
    if (value === null) return '–';
    return result.unit === 'share'
      ? `${formatNumber(value * 100, language, { min: 0, max: 0 })} %`
      : formatNumber(value, language, { min: 0, max: 2 });
  };
  return (
    <div className={styles.result} data-size={size}>
      <ul className={styles.rows}>
        {result.rows.map(({ id, label, value }) => (
          <li key={id} className={styles.row}>
            <span className={styles.label}>
              {label}
              {id === result.leadingId ? <span className={styles.leading}> {t('voting.leading')}</span> : null}
            </span>
            {result.kind === 'consent' ? null : (
              <span className={styles.track} aria-hidden="true">
                <span className={styles.bar} style={{ width: `${(Math.max(0, value ?? 0) / result.most) * 100}%` }} />
              </span>
            )}
            <strong className={styles.value}>{shown(value)}</strong>
          </li>
        ))}
      </ul>
      <p className={styles.foot}>
        {t('voting.cast', { cast: result.cast, eligible: result.eligible })}
        {result.mean === null ? '' : ` · ${t('voting.mean', { mean: formatNumber(result.mean, language, { min: 1, max: 2 }) })}`}
        {result.rule ? ` · ${result.rule}` : ''}
      </p>
    </div>
  );
}
