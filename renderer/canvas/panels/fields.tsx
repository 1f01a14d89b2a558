/** Fields that say what a card is, for one card and for many. `null` stands for cards that differ. */
import { Input, SegmentedControl, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  type CardMandate,
  type CardState,
  type CardType,
  type CoreTaskEffect,
  cardMandates,
  cardTypes,
  coreTaskEffects,
  offeredCardStates,
} from '../../../shared/programme/codes.ts';
import { useTexts } from '../../i18n.ts';
import styles from './CardPanel.module.css';
import { Glyph } from './Glyph.tsx';

interface FieldProps<T> {
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}
type NullableFieldProps<T> = Omit<FieldProps<T>, 'onChange'> & {
  readonly onChange: (value: T | null) => void;
  readonly placeholder?: string;
};

/** What kind of thing a card is, with the pictures of the board. */
export function TypeSelect({ value, onChange, disabled = false }: FieldProps<CardType>): ReactNode {
  const { t } = useTexts();
  return (
    <Select
      label={t('common.type')}
      value={value}
      onChange={(chosen) => onChosen(cardTypes, chosen, onChange)}
      data={cardTypes.map((type) => ({ value: type, label: t(`code.cardType.${type}`) }))}
      placeholder={t('panels.differ')}
      leftSection={value ? <Glyph name={value} /> : null}
      renderOption={({ option }) => (
        <span className={styles.option}>
          <Glyph name={option.value as CardType} />
          {option.label}
        </span>
      )}
      allowDeselect={false}
      maxDropdownHeight={340}
      disabled={disabled}
    />
  );
}

/** How far a card has come: as it is, proposed, agreed or given up. */
export function StateControl({ value, onChange, disabled = false }: FieldProps<CardState>): ReactNode {
  const { t } = useTexts();
  const isOffered = offeredCardStates.some((state) => state === value);
  return (
    <Input.Wrapper label={t('panels.state')} labelElement="div">
      {value && !isOffered ? (
        <p className={styles.older}>{t('panels.olderState', { state: t(`code.cardState.${value}`) })}</p>
      ) : null}
      <SegmentedControl
        value={isOffered ? (value ?? '') : ''}
        onChange={(chosen) => onChosen(offeredCardStates, chosen, onChange)}
        data={offeredCardStates.map((state) => ({ value: state, label: t(`code.cardState.${state}`) }))}
        aria-label={t('panels.state')}
        disabled={disabled}
        fullWidth
        classNames={{ root: styles.states ?? '', control: styles.state ?? '', label: styles.stateLabel ?? '' }}
      />
    </Input.Wrapper>
  );
}

/** Who decides about it, each with a sentence that says what that means for the room. */
export function MandateSelect({ value, onChange, placeholder, disabled = false }: NullableFieldProps<CardMandate>): ReactNode {
  const { t } = useTexts();
  return (
    <Select
      label={t('panels.mandate')}
      description={value ? t(`panels.mandateHint.${value}`) : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      onChange={(chosen) => onChange(cardMandates.find((mandate) => mandate === chosen) ?? null)}
      data={cardMandates.map((mandate) => ({ value: mandate, label: t(`code.cardMandate.${mandate}`) }))}
      placeholder={placeholder ?? t('panels.notSaid')}
      leftSection={value ? <Glyph name={value} /> : null}
      renderOption={({ option }) => (
        <span className={styles.option}>
          <Glyph name={option.value as CardMandate} />
          <span className={styles.optionText}>
            {option.label}
            <span className={styles.optionHint}>{t(`panels.mandateHint.${option.value as CardMandate}`)}</span>
          </span>
        </span>
      )}
      maxDropdownHeight={420}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      disabled={disabled}
    />
  );
}

/** What it does to the core task. */
export function CoreTaskSelect({
  value,
  onChange,
  placeholder,
  disabled = false,
}: NullableFieldProps<CoreTaskEffect>): ReactNode {
  const { t } = useTexts();
  return (
    <Select
      label={t('panels.coreTask')}
      value={value}
      onChange={(chosen) => onChange(coreTaskEffects.find((effect) => effect === chosen) ?? null)}
      data={coreTaskEffects.map((effect) => ({ value: effect, label: t(`code.coreTask.${effect}`) }))}
      placeholder={placeholder ?? t('panels.notSaid')}
      leftSection={value ? <Glyph name={value} /> : null}
      renderOption={({ option }) => (
        <span className={styles.option}>
          <Glyph name={option.value as CoreTaskEffect} />
          {option.label}
        </span>
      )}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      disabled={disabled}
    />
  );
}

function onChosen<T extends string>(known: readonly T[], chosen: string | null, onChange: (value: T) => void): void {
  const value = known.find((code) => code === chosen);
  if (value) onChange(value);
}
