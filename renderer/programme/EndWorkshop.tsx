import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Workshop } from '../../shared/programme/types.ts';
import { actWithUndo } from '../act-undo.tsx';
import { useTexts } from '../i18n.ts';

/** Ends a workshop that is running, which keeps a snapshot of the boards as they stand. */
export function EndWorkshop({ workshop }: { readonly workshop: Workshop }): ReactNode {
  const { t } = useTexts();
  const { id, number } = workshop;
  const end = () => actWithUndo(t, { type: 'workshop.edit', id, set: { status: 'held' } }, t('plan.ended', { number }));
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconFlag size={16} aria-hidden="true" />}
      aria-label={t('plan.endNamed', { number })}
      onClick={() => void end()}
    >
      {t('plan.end')}
    </Button>
  );
}
