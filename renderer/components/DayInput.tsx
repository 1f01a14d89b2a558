import { DateInput } from '@mantine/dates';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../i18n.ts';

interface DayInputProps {
  readonly label: ReactNode;
  /** `YYYY-MM-DD`. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** A date, typed or picked. Escape closes the calendar and not the dialog in which it stands, so that nothing written is lost. */
export function DayInput({ label, value, onChange }: DayInputProps): ReactNode {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <DateInput
      label={label}
      value={value}
      onChange={onChange}
      valueFormat={t('common.dayFormat')}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      popoverProps={{ onOpen: () => setOpen(true), onClose: () => setOpen(false) }}
      data-mantine-stop-propagation={isOpen || undefined}
    />
  );
}
