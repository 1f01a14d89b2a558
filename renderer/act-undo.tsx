/** For what is taken away at once: instead of a question before, a way back after. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Command } from '../shared/commands.ts';
import type { Translate } from '../shared/i18n/index.ts';
import { act, actUndo, UNDO_OFFER } from './act.ts';

/** Sends a command and, once it is on disk, says what was done and offers to take it back. */
export async function actWithUndo(t: Translate, command: Command, message: string): Promise<boolean> {
  const done = await act(t, command);
  if (!done) return false;
  notifications.show({
    id: UNDO_OFFER,
    message: (
      <Group justify="space-between" gap="xs">
        {message}
        <Button size="compact-sm" variant="default" onClick={() => void actUndo(t)}>
          {t('common.undo')}
        </Button>
      </Group>
    ),
    autoClose: 12_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': t('common.close') },
  });
  return true;
}
