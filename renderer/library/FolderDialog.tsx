import { Button, Modal, UnstyledButton } from '@mantine/core';
import { IconFileText, IconFolder, IconFolderUp } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { FolderListing } from '../../shared/api.ts';
import { formatBytes } from '../../shared/format.ts';
import { showError } from '../act.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import styles from './Library.module.css';

/** Finds a programme in the folders of this machine, where there is no dialog of the system's own. */
export function FolderDialog({
  onClose,
  onOpen,
}: {
  readonly onClose: () => void;
  readonly onOpen: (path: string) => void;
}): ReactNode {
  const { t, language } = useTexts();
  const [path, setPath] = useState('');
  const [listing, setListing] = useState<FolderListing | null>(null);
  useEffect(() => {
    api.folder(path).then(setListing, (error: unknown) => showError(t, error));
  }, [path, t]);
  const below = (name: string) => `${listing?.path.replace(/[\\/]$/, '')}${listing?.path.includes('\\') ? '\\' : '/'}${name}`;
  const empty = listing && listing.folders.length + listing.programmes.length === 0;
  return (
    <Modal opened onClose={onClose} title={t('library.open')} size="lg" closeButtonProps={{ 'aria-label': t('common.close') }}>
      <p className={styles.path}>{listing?.path}</p>
      {listing?.parent ? (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconFolderUp size={16} aria-hidden="true" />}
          onClick={() => setPath(listing.parent ?? '')}
        >
          {t('library.folderUp')}
        </Button>
      ) : null}
      <ul className={styles.folders}>
        {listing?.programmes.map(({ name, bytes }) => (
          <li key={name}>
            <UnstyledButton
              className={styles.entry}
              onClick={() => {
                onOpen(below(name));
                onClose();
              }}
            >
              <IconFileText size={18} aria-hidden="true" />
              <strong>{name}</strong>
              <span className={styles.when}>{formatBytes(bytes, language)}</span>
            </UnstyledButton>
          </li>
        ))}
        {listing?.folders.map((name) => (
          <li key={name}>
            <UnstyledButton className={styles.entry} onClick={() => setPath(below(name))}>
              <IconFolder size={18} aria-hidden="true" />
              {name}
            </UnstyledButton>
          </li>
        ))}
        {empty ? <li className={styles.entry}>{t('library.folderEmpty')}</li> : null}
      </ul>
    </Modal>
  );
}
