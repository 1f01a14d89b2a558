import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import styles from './Library.module.css';
import type { Problem } from './use-library.ts';

/** What went wrong, with which file, and what helps. */
export function ProblemNote({
  problem,
  onBackups,
}: {
  readonly problem: Problem;
  readonly onBackups: (path: string) => void;
}): ReactNode {
  const { t } = useTexts();
  const { path } = problem;
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      className={styles.problem ?? ''}
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={t('library.problem')}
    >
      <p className={styles.problemText}>{t(`error.${problem.name}`, problem.values)}</p>
      {problem.what ? <p className={styles.path}>{problem.what}</p> : null}
      {path ? (
        <Button variant="default" mt="sm" onClick={() => onBackups(path)}>
          {t('library.seeBackups')}
        </Button>
      ) : null}
    </Alert>
  );
}
