import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n.ts';
import styles from './Keys.module.css';

export interface KeyGroup {
  readonly title: string;
  /** Keys that are pressed together, or one of several ways; and what they do. */
  readonly rows: readonly { readonly keys: readonly string[]; readonly text: string }[];
}

interface KeysDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly groups: readonly KeyGroup[];
}

/** All keys of the board on one page. */
export function KeysDialog({ opened, onClose, groups }: KeysDialogProps): ReactNode {
  const { t } = useTexts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('panels.keys')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={styles.groups}>
        {groups.map(({ title, rows }) => (
          <section key={title} className={styles.group}>
            <h3 className={styles.title}>{title}</h3>
            <dl className={styles.rows}>
              {rows.map(({ keys, text }) => (
                <div key={`${keys.join(' ')} ${text}`} className={styles.row}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key} className={styles.key}>
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
