import { IconCheck, IconCloudOff, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { usePage } from '../programme-store.ts';
import styles from './Saved.module.css';

/** Whether what was done is safe, in words. */
export function Saved(): ReactNode {
  const { t } = useTexts();
  const status = usePage((page) => page.status);
  const readOnly = usePage((page) => page.open?.readOnly);
  const online = status === 'online';
  const Icon = online ? (readOnly ? IconLock : IconCheck) : IconCloudOff;
  return (
    <span className={styles.saved} data-online={online || undefined} role="status">
      <Icon size={16} aria-hidden="true" />
      {t(online ? (readOnly ? 'common.readOnly' : 'common.saved') : 'common.offline')}
    </span>
  );
}
