import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { parseAmount } from '../../../shared/canvas/amount.ts';
import { amountText } from '../../../shared/canvas/drawing/words.ts';
import { formatNumber } from '../../../shared/format.ts';
import { useTexts } from '../../i18n.ts';

interface AmountFieldProps {
  readonly value: number | null;
  readonly onChange: (kroner: number | null) => void;
  readonly readOnly: boolean;
}

/** An amount as one says it; shown in words when the field is left, and to the krone while it is written in. */
export function AmountField({ value, onChange, readOnly }: AmountFieldProps): ReactNode {
  const { t, language } = useTexts();
  const [draft, setDraft] = useState<string | null>(null);
  const exact = value === null ? '' : formatNumber(value, language);
  const parsed = draft === null ? value : parseAmount(draft, language);
  const leave = () => {
    if (parsed === undefined) return;
    if (draft !== null && draft !== exact && parsed !== value) onChange(parsed);
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setDraft(null);
    if (event.key === 'Enter') leave();
  };
  return (
    <TextInput
      label={t('panels.amount')}
      placeholder={t('panels.amountExample')}
      value={draft ?? (value === null ? '' : amountText(value, t, language))}
      description={
        typeof parsed === 'number' && draft !== null
          ? t('panels.amountRead', { amount: formatNumber(parsed, language) })
          : undefined
      }
      error={parsed === undefined ? t('panels.amountUnclear') : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      readOnly={readOnly}
      onFocus={() => !readOnly && setDraft(exact)}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  );
}
