import { Button, Group, Select, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { type InputType, inputTypes, type Side, sides } from '../../shared/programme/codes.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import styles from './Inputs.module.css';

/** As many as one command takes; more are added in several. */
const BATCH = 500;

interface AddInputsProps {
  readonly workshopId: string | null;
  readonly trackId: string | null;
  /** Called when inputs were added, so that the wall can make sure they are seen. */
  readonly onAdded: () => void;
}

/** One line is one input; Enter adds. Pasted lines become as many inputs. */
export function AddInputs({ workshopId, trackId, onAdded }: AddInputsProps): ReactNode {
  const { t } = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [type, setType] = useState<InputType>('card');
  const [side, setSide] = useState<Side | null>(null);
  const workshop = useProgramme((state) => (workshopId ? state.workshops.get(workshopId) : undefined));
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const add = async () => {
    field.current?.focus();
    for (let start = 0; start < lines.length; start += BATCH) {
      const inputs = lines.slice(start, start + BATCH).map((line) => ({ text: line, type, side, trackId }));
      if (!(await act(t, { type: 'input.add', workshopId, inputs }))) return setText(lines.slice(start).join('\n'));
    }
    if (lines.length === 0) return;
    setText('');
    onAdded();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void add();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void add();
  };
  return (
    <form className={styles.add} onSubmit={onSubmit}>
      <Textarea
        ref={field}
        className={styles.grow}
        label={t('inputs.add')}
        description={
          workshop
            ? t('inputs.addHintAt', { workshop: t('common.workshopNumber', { number: workshop.number, title: workshop.title }) })
            : t('inputs.addHint')
        }
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        autosize
        minRows={1}
        maxRows={8}
      />
      <Group align="end" gap="sm">
        <Select
          label={t('common.type')}
          value={type}
          onChange={(value) => setType(inputTypes.find((known) => known === value) ?? 'card')}
          data={inputTypes.map((value) => ({ value, label: t(`code.inputType.${value}`) }))}
          allowDeselect={false}
          w={150}
        />
        <Select
          label={t('common.side')}
          value={side}
          onChange={(value) => setSide(sides.find((known) => known === value) ?? null)}
          data={sides.map((value) => ({ value, label: t(`code.side.${value}`) }))}
          placeholder={t('common.none')}
          clearable
          w={170}
        />
        <Button type="submit" disabled={lines.length === 0}>
          {t('inputs.addCount', { count: lines.length })}
        </Button>
      </Group>
    </form>
  );
}
