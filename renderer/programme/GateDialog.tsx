import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTexts } from '../i18n.ts';
import styles from './GateDialog.module.css';

interface GateDialogProps {
  readonly title: string;
  /** What is missing, and what helps. */
  readonly children: ReactNode;
  /** The button for what should be done first. */
  readonly help: ReactNode;
  /** What it is called to go on all the same. */
  readonly anyway: string;
  /** Steps over the gate; answers whether it worked. */
  readonly onAnyway: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A gate of the method is in the way: why, what to do first, and how to go on all the same. */
export function GateDialog({ title, children, help, anyway, onAnyway, onClose }: GateDialogProps): ReactNode {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // The dialog may have been opened from within another form, which React would hand the event on to.
    event.stopPropagation();
    if (await onAnyway(reason)) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack>
        <div className={styles.why}>{children}</div>
        <Group>{help}</Group>
        <form className={styles.anyway} onSubmit={(event) => void submit(event)}>
          <Stack>
            <Textarea
              label={t('plan.reason')}
              description={t('plan.reasonHint')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              autosize
              minRows={2}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" variant="default" disabled={reason.trim() === ''}>
                {anyway}
              </Button>
            </Group>
          </Stack>
        </form>
      </Stack>
    </Modal>
  );
}
