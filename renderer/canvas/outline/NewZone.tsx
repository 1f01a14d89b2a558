import { Button, Group, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { act } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';
import { boardName } from './model.ts';
import styles from './Outline.module.css';
import { useOutline } from './tools.ts';

/** A zone at the end of the row; it is there once it has a name. `named`: there are several boards, so say which. */
export function NewZone({ canvasId, named }: { readonly canvasId: string; readonly named: boolean }): ReactNode {
  const { t } = useTexts();
  const { tools } = useOutline();
  const board = useProgramme((state) => (named ? boardName(state, canvasId) : ''));
  const [label, setLabel] = useState<string | null>(null);
  const key = `${canvasId}//new`;
  const close = () => {
    setLabel(null);
    tools.focus(key, 'add');
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const name = label?.trim() ?? '';
    if (name === '') {
      close();
      return;
    }
    const id = `z-${crypto.randomUUID().slice(0, 12)}`;
    if (!(await act(t, { type: 'zone.add', canvasId, id, label: name }))) return;
    setLabel(null);
    tools.focus(`${canvasId}/${id}`);
    tools.say(t('outline.said.zoneAdded', { zone: name }));
  };
  return (
    <div className={styles.newZone} data-item={key}>
      {label === null ? (
        <Button
          variant="default"
          size="compact-md"
          data-part="add"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => setLabel('')}
        >
          {named ? t('outline.zone.addHere', { board }) : t('outline.zone.add')}
        </Button>
      ) : (
        <form onSubmit={(event) => void add(event)} className={styles.fields}>
          <TextInput
            label={t('outline.zone.newName')}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
            onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && close()}
            autoFocus
          />
          <Group gap="xs" align="end">
            <Button type="submit">{t('common.save')}</Button>
            <Button variant="default" onClick={close}>
              {t('common.cancel')}
            </Button>
          </Group>
        </form>
      )}
    </div>
  );
}
