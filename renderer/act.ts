/** Sending a command from a component: a refusal is shown as a sentence, never lost. */
import { notifications } from '@mantine/notifications';
import type { Command } from '../shared/commands.ts';
import { SamstyrError } from '../shared/errors.ts';
import type { Translate } from '../shared/i18n/index.ts';
import { redo, send, undo } from './programme-store.ts';

/** Shows an error as a sentence in the reader's language; technical ones as a general one. */
export function showError(t: Translate, error: unknown): void {
  const { name, values } = error instanceof SamstyrError ? error.refusal : { name: 'server.failed' as const, values: {} };
  notifications.show({
    color: 'red',
    message: t(`error.${name}`, values),
    autoClose: 8_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': t('common.close') },
  });
}

/** Sends a command; resolves true once it is on disk, false when it was refused (and says why). */
export function act(t: Translate, command: Command): Promise<boolean> {
  return settle(t, send(command));
}
export const actUndo = (t: Translate): Promise<boolean> => settle(t, undo());
export const actRedo = (t: Translate): Promise<boolean> => settle(t, redo());

/** The notice that offers to take the last thing back (`act-undo.tsx`). */
export const UNDO_OFFER = 'undo-offer';

/** Withdraws that offer: once something else is done, it would take that back instead. */
export function withdrawUndoOffer(): void {
  notifications.hide(UNDO_OFFER);
}

async function settle(t: Translate, request: Promise<number>): Promise<boolean> {
  withdrawUndoOffer();
  try {
    await request;
    return true;
  } catch (error) {
    showError(t, error);
    return false;
  }
}
