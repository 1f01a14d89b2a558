import type { ReactNode } from 'react';
import { formatNumber } from '../../shared/format.ts';
import type { Language } from '../../shared/i18n/index.ts';
import type { ResultRow, VoteResult } from '../../shared/voting/result.ts';
import { useTexts } from '../i18n.ts';
import styles from './ResultChart.module.css';
import { verdictOf } from './verdict.ts';

interface ResultChartProps {
  readonly result: VoteResult;
  readonly size?: 'page' | 'stage';
}

/**
 * A result as a picture whose numbers can be read as text: bars, or a table where each row has several
 * numbers. Consent is three counts, never shares of a whole.
 */
export function ResultChart({ result, size = 'page' }: ResultChartProps): ReactNode {
  const { t, language } = useTexts();
  const verdict = verdictOf(result, t, language);
  const facts = [castWords(result, t), result.rule].filter(Boolean).join(' · ');
  return (
    <div className={styles.result} data-size={size}>
      <Numbers result={result} language={language} />
      {verdict ? <p className={styles.verdict}>{verdict}</p> : null}
      <p className={styles.foot}>{facts}</p>
    </div>
  );
}

function castWords({ kind, cast, eligible }: VoteResult, t: ReturnType<typeof useTexts>['t']): string {
  if (cast === null) return t('voting.couldVote', { count: eligible });
  return t(kind === 'dot' ? 'voting.castDots' : 'voting.cast', { count: cast, eligible });
}

function Numbers({ result, language }: { readonly result: VoteResult; readonly language: Language }): ReactNode {
  if (result.kind === 'consent') return <Counts rows={result.rows} />;
  if (result.columns.length > 0) return <Cells result={result} language={language} />;
  return (
    <ul className={styles.rows}>
      {result.rows.map((row) => (
        <Bar key={row.id} row={row} result={result} language={language} />
      ))}
    </ul>
  );
}

function Counts({ rows }: { readonly rows: readonly ResultRow[] }): ReactNode {
  return (
    <ul className={styles.counts}>
      {rows.map(({ id, label, value }) => (
        <li key={id} className={styles.count}>
          <strong className={styles.number}>{value ?? 0}</strong> {label}
        </li>
      ))}
    </ul>
  );
}

/** One row with its bar; where points can be below 0, bars go out from 0 to either side. */
function Bar({
  row,
  result,
  language,
}: {
  readonly row: ResultRow;
  readonly result: VoteResult;
  readonly language: Language;
}): ReactNode {
  const { t } = useTexts();
  const { low, high, leading, unit } = result;
  const share = (points: number) => `${(points / (high - low)) * 100}%`;
  const value = row.value ?? 0;
  return (
    <li className={styles.row}>
      <span className={styles.label}>
        {row.label}
        {leading.includes(row.id) ? (
          <span className={styles.leading}> {t(leading.length === 1 ? 'voting.leading' : 'voting.sharing')}</span>
        ) : null}
      </span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ left: share(Math.min(value, 0) - low), width: share(Math.abs(value)) }} />
        {low < 0 ? <span className={styles.zero} style={{ left: share(-low) }} /> : null}
      </span>
      <strong className={styles.value}>{shownValue(row.value, unit, language)}</strong>
    </li>
  );
}

function Cells({ result, language }: { readonly result: VoteResult; readonly language: Language }): ReactNode {
  const { t } = useTexts();
  const agreed = result.unit === 'share';
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('voting.about')}</th>
          {result.columns.map((column) => (
            <th key={column} scope="col" className={styles.cell}>
              {column}
            </th>
          ))}
          {agreed ? (
            <th scope="col" className={styles.cell}>
              {t('voting.agreement')}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {result.rows.map(({ id, label, value, cells }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            {result.columns.map((column, index) => (
              <td key={column} className={styles.cell}>
                {shownValue(cells[index] ?? null, 'points', language)}
              </td>
            ))}
            {agreed ? <td className={styles.cell}>{shownValue(value, 'share', language)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shownValue(value: number | null, unit: VoteResult['unit'], language: Language): string {
  if (value === null) return '–';
  return unit === 'share'
    ? `${formatNumber(value * 100, language, { min: 0, max: 0 })} %`
    : formatNumber(value, language, { min: 0, max: 2 });
}
