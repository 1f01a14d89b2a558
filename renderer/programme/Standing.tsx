import type { MouseEvent, ReactNode } from 'react';
import { overdueText } from '../../shared/decisions/log.ts';
import { formatDay, localDay } from '../../shared/format.ts';
import type { Decision } from '../../shared/programme/types.ts';
import { personName } from '../../shared/state.ts';
import { Sheet } from '../components/Page.tsx';
import { Status } from '../components/Status.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import styles from './Overview.module.css';

const openStatuses = new Set(['draft', 'proposed', 'recommended', 'decided', 'in_progress', 'postponed']);

/** Decisions that are not settled yet: who has them, and when they are due. */
export function OpenDecisions(): ReactNode {
  const { t, language } = useTexts();
  const state = useProgramme((programme) => programme);
  const open = [...state.decisions.values()].filter(({ status }) => openStatuses.has(status));
  const today = localDay(new Date());
  const due = (decision: Decision) => {
    const overdue = overdueText(decision, t, today);
    if (overdue) return <Status tone="alarm">{overdue}</Status>;
    return decision.deadline ? t('programme.due', { day: formatDay(decision.deadline, language) }) : t('programme.noDeadline');
  };
  return (
    <Sheet title={t('programme.openDecisions', { count: open.length })}>
      {open.length === 0 ? <p className={styles.soft}>{t('programme.noOpenDecisions')}</p> : null}
      <ul className={styles.list}>
        {open.map((decision) => (
          <li key={decision.id}>
            <a
              href={`?page=decisions&id=${decision.id}`}
              className={styles.row}
              onClick={(event) => openHere(event, () => go({ page: 'decisions', id: decision.id }))}
            >
              <span className={styles.number}>{decision.number}</span>
              <span>{decision.title}</span>
            </a>
            <span className={styles.facts}>
              {personName(state, decision.ownerId) ?? t('programme.noOwner')} · {t(`code.decisionStatus.${decision.status}`)} ·{' '}
              {due(decision)}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** Worries that nobody has answered in full; `id` names one to be found, answered or not. */
export function OpenWorries({ id: wanted }: { readonly id: string | undefined }): ReactNode {
  const { t } = useTexts();
  const state = useProgramme((programme) => programme);
  const open = [...state.worryBank.values()].filter(({ id, status }) => status !== 'answered' || id === wanted);
  return (
    <Sheet title={t('programme.openWorries', { count: open.length })}>
      {open.length === 0 ? (
        <p className={styles.soft}>{t(state.worryBank.size === 0 ? 'programme.noWorries' : 'programme.noOpenWorries')}</p>
      ) : null}
      <ul className={styles.list}>
        {open.map(({ id, inputId, ownerId, status, answer }) => (
          <li key={id} ref={id === wanted ? scrollHere : null} aria-current={id === wanted || undefined}>
            <span className={styles.said}>{(inputId && state.inputs.get(inputId)?.text) || answer}</span>
            <span className={styles.facts}>
              {personName(state, ownerId) ?? t('programme.noOwner')} · {t(`code.worryStatus.${status}`)}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

const scrollHere = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'center' });

/** Follows a link within the page, and leaves a new tab to the browser. */
function openHere(event: MouseEvent, follow: () => void): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  follow();
}
