import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';

interface CommitTextProps {
  readonly label: string;
  readonly value: string;
  /** Resolves false when it was refused; what was typed then stays in the field. */
  readonly onCommit: (text: string) => Promise<boolean>;
  readonly disabled?: boolean;
}

/** A line of text that is saved by Enter or by leaving the field; Escape takes back what was typed. */
export function CommitText({ label, value, onCommit, disabled = false }: CommitTextProps): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = async () => {
    if (draft === null) return;
    if (draft.trim() === value || (await onCommit(draft.trim()))) setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void commit();
    if (event.key === 'Escape') setDraft(null);
  };
  return (
    <TextInput
      label={label}
      value={draft ?? value}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => void commit()}
      onKeyDown={onKeyDown}
      disabled={disabled}
    />
  );
}
