import { Select, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { kindWord } from '../../../shared/canvas/drawing/words.ts';
import { connectionKinds } from '../../../shared/programme/codes.ts';
import { act } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import styles from './CardPanel.module.css';
import { LineSample } from './LineSample.tsx';

interface KindSelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (kind: string) => void;
  readonly disabled?: boolean;
}

/** What a connection means, each kind with a piece of its line. A kind of the document's own is offered, too. */
export function KindSelect({ label, value, onChange, disabled = false }: KindSelectProps): ReactNode {
  const { t } = useTexts();
  const kinds = [...new Set([...connectionKinds, value])];
  return (
    <Select
      label={label}
      value={value}
      onChange={(kind) => kind && onChange(kind)}
      data={kinds.map((kind) => ({ value: kind, label: kindWord(kind, t) }))}
      leftSection={<LineSample kind={value} />}
      leftSectionWidth={70}
      renderOption={({ option }) => (
        <span className={styles.option}>
          <LineSample kind={option.value} />
          {option.label}
        </span>
      )}
      allowDeselect={false}
      maxDropdownHeight={360}
      disabled={disabled}
    />
  );
}

/** A connection as the board keeps it; it may lead to another board. */
export interface NamedConnection {
  readonly canvasId: string;
  readonly id: string;
  readonly kind: string;
  readonly label: string;
}

/** What a connection means and the word on its line. */
export function ConnectionFields({
  connection,
  readOnly,
}: {
  readonly connection: NamedConnection;
  readonly readOnly: boolean;
}): ReactNode {
  const { t } = useTexts();
  const [draft, setDraft] = useState<string | null>(null);
  const { canvasId, id, kind, label } = connection;
  const set = (fields: { readonly kind?: string; readonly label?: string }) =>
    void act(t, { type: 'connection.edit', canvasId, id, set: fields });
  const leave = () => {
    if (draft !== null && draft.trim() !== label) set({ label: draft });
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setDraft(null);
    if (event.key === 'Enter') leave();
  };
  return (
    <>
      <KindSelect label={t('panels.kind')} value={kind} onChange={(chosen) => set({ kind: chosen })} disabled={readOnly} />
      <TextInput
        label={t('panels.lineLabel')}
        placeholder={kindWord(kind, t)}
        value={draft ?? label}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
        readOnly={readOnly}
      />
    </>
  );
}
