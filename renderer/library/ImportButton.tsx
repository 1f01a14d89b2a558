import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import styles from './Library.module.css';

/** Chooses a document on this machine; it may also be dropped anywhere on the page. */
export function ImportButton({ onFile }: { readonly onFile: (file: File) => Promise<void> }): ReactNode {
  const { t } = useTexts();
  const read = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file) await onFile(file);
    // The same file can be chosen again once it has been mended.
    input.value = '';
  };
  return (
    <Button component="label" variant="default" className={styles.file}>
      {t('library.importButton')}
      <input
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        onChange={(event) => void read(event.currentTarget)}
      />
    </Button>
  );
}
