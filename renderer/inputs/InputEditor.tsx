import { Button, Group, Select, Textarea } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { inputTypes, sides } from '../../shared/programme/codes.ts';
import type { Input } from '../../shared/programme/types.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';

interface InputEditorProps {
  readonly input: Input;
  readonly name: string;
  readonly onClose: () => void;
}

/** Changes an input where it lies. Ctrl+Enter saves, Escape leaves it as it was. */
export function InputEditor({ input, name, onClose }: InputEditorProps): ReactNode {
  const { t } = useTexts();
  const tracks = useProgramme((state) => state.tracks);
  const [draft, setDraft] = useState<Pick<Input, 'text' | 'type' | 'side' | 'trackId'>>(input);
  const save = async () => {
    const { text, type, side = null, trackId = null } = draft;
    // An erased text stays away unless somebody writes a new one.
    const set = { type, side, trackId, ...(text === input.text ? {} : { text }) };
    if (await act(t, { type: 'input.edit', id: input.id, set })) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  return (
    <div>
      <Textarea
        aria-label={t('inputs.textOf', { name })}
        value={draft.text}
        onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
        autosize
        maxRows={14}
        autoFocus
      />
      <Select
        label={t('common.type')}
        value={draft.type}
        onChange={(value) => setDraft({ ...draft, type: inputTypes.find((known) => known === value) ?? draft.type })}
        data={inputTypes.map((value) => ({ value, label: t(`code.inputType.${value}`) }))}
        allowDeselect={false}
        mt="xs"
      />
      <Select
        label={t('common.side')}
        value={draft.side ?? null}
        onChange={(value) => setDraft({ ...draft, side: sides.find((known) => known === value) ?? null })}
        data={sides.map((value) => ({ value, label: t(`code.side.${value}`) }))}
        placeholder={t('common.none')}
        clearable
        mt="xs"
      />
      <Select
        label={t('common.track')}
        value={draft.trackId ?? null}
        onChange={(trackId) => setDraft({ ...draft, trackId })}
        data={[...tracks.values()].map(({ id, name: label }) => ({ value: id, label }))}
        placeholder={t('common.none')}
        clearable
        mt="xs"
      />
      <Group gap="xs" my="sm">
        <Button size="compact-md" onClick={() => void save()}>
          {t('common.save')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Group>
    </div>
  );
}
