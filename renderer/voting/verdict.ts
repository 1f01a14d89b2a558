/** What a result says, in one sentence that needs no picture. */
import { formatNumber } from '../../shared/format.ts';
import type { Language, Translate } from '../../shared/i18n/index.ts';
import type { VoteResult } from '../../shared/voting/result.ts';

/** The sentence, or nothing where the numbers have to speak for themselves. */
export function verdictOf(result: VoteResult, t: Translate, language: Language): string {
  if (result.cast === 0) return t('voting.nobodyVoted');
  if (result.kind === 'consent') return consentWords(result, t);
  if (result.mean !== null) return t('voting.mean', { mean: formatNumber(result.mean, language, { min: 1, max: 2 }) });
  const labels = result.rows.filter((row) => result.leading.includes(row.id)).map((row) => row.label);
  if (labels.length < 2) return '';
  return t('voting.tie', { labels: new Intl.ListFormat(language, { type: 'conjunction' }).format(labels) });
}

/** Consent is there when no objection is left, however few or many stand behind. */
function consentWords({ rows }: VoteResult, t: Translate): string {
  const objections = rows.find(({ id }) => id === 'object')?.value ?? 0;
  return objections === 0 ? t('voting.consentReached') : t('voting.objectionsLeft', { count: objections });
}
