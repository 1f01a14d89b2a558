import { Button, Group, Select, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { type InputType, inputTypes, type Side, sides } from '../../shared/programme/codes.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import styles from './Inputs.module.css';

/** One line is one input; Enter adds. Pasted lines become as many inputs. */
export function AddInputs({ workshopId }: { readonly workshopId: string | null }): ReactNode {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const [type, setType] = useState<InputType>('card');
  const [side, setSide] = useState<Side | null>(null);
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const add = async () => {
    if (lines.length === 0) return;
    if (await act(t, { type: 'input.add', workshopId, inputs: lines.map((line) => ({ text: line, type, side })) })) setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
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
        className={styles.grow}
        label={t('inputs.add')}
        description={t('inputs.addHint')}
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
