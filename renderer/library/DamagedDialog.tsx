import { Button, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { BackupInfo } from '../../shared/api.ts';
import { formatMoment } from '../../shared/format.ts';
import { showError } from '../act.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import styles from './Library.module.css';

/** A file that can't be opened still has its backups. */
export function DamagedDialog({ path, onClose }: { readonly path: string; readonly onClose: () => void }): ReactNode {
  const { t, language } = useTexts();
  const [backups, setBackups] = useState<readonly BackupInfo[] | null>(null);
  useEffect(() => {
    api.backups(path).then(setBackups, (error: unknown) => showError(t, error));
  }, [path, t]);
  return (
    <Modal opened onClose={onClose} title={t('library.damaged')} size="lg" closeButtonProps={{ 'aria-label': t('common.close') }}>
      <p>{t(backups?.length === 0 ? 'library.noBackups' : 'library.damagedText')}</p>
      <ul className={styles.folders}>
        {backups?.map(({ name, madeAt }) => (
          <li key={name} className={styles.entry}>
            <span className={styles.words}>{formatMoment(madeAt, language)}</span>
            <Button
              variant="default"
              aria-label={t('settings.backup.restoreThis', { when: formatMoment(madeAt, language) })}
              onClick={() => api.restore(name, path).then(onClose, (error: unknown) => showError(t, error))}
            >
              {t('settings.backup.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
