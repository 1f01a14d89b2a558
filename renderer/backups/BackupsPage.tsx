import { Button, Table } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { BackupInfo } from '../../shared/api.ts';
import { formatBytes, formatMoment } from '../../shared/format.ts';
import { showError } from '../act.ts';
import { api } from '../api.ts';
import { Empty, Page, Sheet } from '../components/Page.tsx';
import { useTexts } from '../i18n.ts';

/** The programme's backups: made by themselves, or now; restored, and the restore undone. */
export function BackupsPage(): ReactNode {
  const { t, language } = useTexts();
  const [backups, setBackups] = useState<readonly BackupInfo[] | null>(null);
  const refresh = useCallback(() => api.backups().then(setBackups, (error: unknown) => showError(t, error)), [t]);
  useEffect(() => void refresh(), [refresh]);
  const attempt = async (work: Promise<unknown>, done: string) => {
    try {
      await work;
      notifications.show({ message: done });
      await refresh();
    } catch (error) {
      showError(t, error);
    }
  };
  const confirm = ({ name, madeAt }: BackupInfo) =>
    modals.openConfirmModal({
      title: t('settings.backup.confirmTitle'),
      children: t('settings.backup.confirm', { when: formatMoment(madeAt, language) }),
      labels: { confirm: t('settings.backup.restore'), cancel: t('common.cancel') },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () => void attempt(api.restore(name), t('settings.backup.restored')),
    });
  const undoable = backups?.some((backup) => backup.undoesRestore);
  return (
    <Page
      title={t('settings.backups')}
      lead={t('settings.backup.lead')}
      actions={
        <>
          {undoable ? (
            <Button variant="default" onClick={() => void attempt(api.undoRestore(), t('settings.backup.restored'))}>
              {t('settings.backup.undo')}
            </Button>
          ) : null}
          <Button onClick={() => void attempt(api.backUp(), t('settings.backup.made'))}>{t('settings.backup.make')}</Button>
        </>
      }
    >
      <Sheet title={t('settings.backup.copies')}>
        {backups?.length === 0 ? <Empty>{t('settings.backup.empty')}</Empty> : null}
        <Table.ScrollContainer minWidth={520}>
          <Table verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('settings.backup.when')}</Table.Th>
                <Table.Th>{t('settings.backup.why')}</Table.Th>
                <Table.Th>{t('settings.backup.size')}</Table.Th>
                <Table.Th>{t('settings.backup.action')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {backups?.map((backup) => (
                <Table.Tr key={backup.name}>
                  <Table.Td>{formatMoment(backup.madeAt, language)}</Table.Td>
                  <Table.Td>{t(`settings.backup.reasons.${backup.reason as 'opened'}`)}</Table.Td>
                  <Table.Td>{formatBytes(backup.bytes, language)}</Table.Td>
                  <Table.Td>
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={t('settings.backup.restoreThis', { when: formatMoment(backup.madeAt, language) })}
                      onClick={() => confirm(backup)}
                    >
                      {t('settings.backup.restore')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Sheet>
    </Page>
  );
}
