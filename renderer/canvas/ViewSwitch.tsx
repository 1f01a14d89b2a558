import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';

interface ViewSwitchProps {
  readonly asList: boolean;
  readonly onChange: (asList: boolean) => void;
}

/** The board as a picture or in words: the same facts. */
export function ViewSwitch({ asList, onChange }: ViewSwitchProps): ReactNode {
  const { t } = useTexts();
  return (
    <SegmentedControl
      value={asList ? 'outline' : 'board'}
      onChange={(value) => onChange(value === 'outline')}
      data={[
        { value: 'board', label: t('canvas.asBoard') },
        { value: 'outline', label: t('canvas.asOutline') },
      ]}
      aria-label={t('canvas.view')}
    />
  );
}
