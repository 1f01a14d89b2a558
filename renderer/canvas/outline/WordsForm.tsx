import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { MAX_TEXT } from '../../../shared/fields.ts';
import { useTexts } from '../../i18n.ts';
import styles from './Outline.module.css';

export interface Words {
  readonly label: string;
  readonly content: string;
}

interface WordsFormProps {
  /** What the form is for, as a group's name. */
  readonly name: string;
  readonly words: Words;
  readonly onChange: (part: Partial<Words>) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  /** The content is an input's own words, which are not the card's to change. */
  readonly ofInput?: boolean;
  readonly children?: ReactNode;
}

/** Heading and text of a card. Enter in the heading and Ctrl+Enter in the text save, Escape leaves it. */
export function WordsForm({ name, words, onChange, onSave, onCancel, ofInput = false, children }: WordsFormProps): ReactNode {
  const { t } = useTexts();
  const hint = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement);
    if (!isSave || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSave();
  };
  return (
    <fieldset className={styles.form} aria-label={name} aria-describedby={hint}>
      <TextInput
        label={t('canvas.label')}
        value={words.label}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
        onKeyDown={onKeyDown}
        autoFocus
      />
      {ofInput ? (
        <p className={styles.soft}>{t('outline.ofInput')}</p>
      ) : (
        <Textarea
          label={t('canvas.content')}
          value={words.content}
          maxLength={MAX_TEXT}
          onChange={(event) => onChange({ content: event.currentTarget.value })}
          onKeyDown={onKeyDown}
          autosize
          minRows={2}
          maxRows={14}
        />
      )}
      {children}
      <Group gap="xs">
        <Button onClick={onSave}>{t('common.save')}</Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <span id={hint} className={styles.soft}>
          {t('outline.wordsHint')}
        </span>
      </Group>
    </fieldset>
  );
}
