import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RecentProgramme } from '../../shared/api.ts';
import { formatMoment } from '../../shared/format.ts';
import { Empty, Sheet } from '../components/Page.tsx';
import { useTexts } from '../i18n.ts';
import styles from './Library.module.css';

interface RecentProgrammesProps {
  /** Undefined until the server has answered. */
  readonly recent: readonly RecentProgramme[] | undefined;
  readonly onOpen: (path: string) => void;
}

/** The programmes opened lately. One whose file is gone can still be tried: its backups may be there. */
export function RecentProgrammes({ recent, onOpen }: RecentProgrammesProps): ReactNode {
  const { t, language } = useTexts();
  return (
    <Sheet title={t('library.recent')}>
      {recent?.length === 0 ? <Empty>{t('library.noRecent')}</Empty> : null}
      <ul className={styles.recent}>
        {recent?.map(({ path, title, openedAt, exists }) => (
          <li key={path} className={styles.programme}>
            <div className={styles.words}>
              <strong>{title}</strong>
              <span className={styles.path}>{path}</span>
            </div>
            <span className={styles.when}>{exists ? formatMoment(openedAt, language) : t('library.gone')}</span>
            <Button variant="default" onClick={() => onOpen(path)} aria-label={t('library.openNamed', { title })}>
              {t('library.openShort')}
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
