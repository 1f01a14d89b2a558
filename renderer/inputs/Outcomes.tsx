import { Anchor } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import type { Worry } from '../../shared/programme/types.ts';
import { useTexts } from '../i18n.ts';
import { go, type Route } from '../route.ts';
import styles from './InputCard.module.css';
import type { InputOutcomes } from './outcomes.ts';

/** What became of what somebody said, with a way there. Nothing yet shows nothing. */
export function Outcomes({ outcomes }: { readonly outcomes: InputOutcomes }): ReactNode {
  const { t } = useTexts();
  const { decisions, cards, worry } = outcomes;
  if (decisions.length + cards.length === 0 && !worry) return null;
  return (
    <p className={styles.outcomes}>
      <span className={styles.became}>{t('inputs.became')}</span>
      {decisions.map(({ id, number, title }) => (
        <Way key={id} to={{ page: 'decisions', id }}>
          {number} {title}
        </Way>
      ))}
      {cards.map(({ canvasId, label }) => (
        <Way key={canvasId + label} to={{ page: 'canvas', id: canvasId }}>
          {t('inputs.card', { label })}
        </Way>
      ))}
      {worry ? <span>{t('inputs.worry', { status: t(`code.worryStatus.${worry as Worry['status']}`) })}</span> : null}
    </p>
  );
}

function Way({ to, children }: { readonly to: Route; readonly children: ReactNode }): ReactNode {
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    go(to);
  };
  return (
    <Anchor
      className={styles.way as string}
      href={`?${new URLSearchParams({ page: to.page, id: to.id ?? '' })}`}
      size="sm"
      draggable={false}
      onClick={follow}
    >
      {children}
    </Anchor>
  );
}
