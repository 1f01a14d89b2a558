import { Button, Group, Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTexts } from '../i18n.ts';
import styles from './EditText.module.css';

interface EditTextProps {
  /** What the text is, for the field's label and the button's name. */
  readonly label: string;
  readonly text: string;
  /** Shown when there is no text yet. */
  readonly empty: string;
  /** Saves; resolves false when it was refused, and the field stays open with what was typed. */
  readonly onSave: (text: string) => Promise<boolean>;
  readonly className?: string;
}

/** A text that is edited where it stands. Ctrl+Enter saves, Escape leaves it as it was. */
export function EditText({ label, text, empty, onSave, className }: EditTextProps): ReactNode {
  const { t } = useTexts();
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null) {
    return (
      <div className={styles.shown}>
        <p className={`${styles.text} ${className ?? ''}`} data-empty={text === '' || undefined}>
          {text || empty}
        </p>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPencil size={16} aria-hidden="true" />}
          onClick={() => setDraft(text)}
          aria-label={t('common.editWhat', { what: label })}
        >
          {t('common.edit')}
        </Button>
      </div>
    );
  }
  const save = async () => {
    if (await onSave(draft)) setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setDraft(null);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  return (
    <div>
      <Textarea
        label={label}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        autosize
        minRows={2}
        data-autofocus
        autoFocus
      />
      <Group mt="xs" gap="xs">
        <Button onClick={() => void save()}>{t('common.save')}</Button>
        <Button variant="default" onClick={() => setDraft(null)}>
          {t('common.cancel')}
        </Button>
      </Group>
    </div>
  );
}
