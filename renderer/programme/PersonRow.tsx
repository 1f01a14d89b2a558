import { Button, Group, Menu, NativeSelect, Text, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconDots } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { type Side, sides } from '../../shared/programme/codes.ts';
import type { Participant } from '../../shared/programme/types.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import styles from './People.module.css';

interface PersonRowProps {
  readonly person: Participant;
  /** Undefined once it has been erased. */
  readonly name: string | undefined;
  readonly isWanted: boolean;
}

/** One person among the participants. */
export function PersonRow({ person, name, isWanted }: PersonRowProps): ReactNode {
  const { t } = useTexts();
  const { id, side } = person;
  const called = name || t('programme.erased');
  const isActive = person.active !== false;
  const edit = (set: { displayName?: string; side?: Side; active?: boolean }) => act(t, { type: 'participant.edit', id, set });
  const erase = () =>
    modals.openConfirmModal({
      title: t('programme.eraseTitle', { name: called }),
      children: <Text>{t('programme.eraseText')}</Text>,
      labels: { confirm: t('programme.eraseName'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () => void act(t, { type: 'participant.erase', id }),
    });
  return (
    <li className={styles.person} ref={isWanted ? scrollHere : null} aria-current={isWanted || undefined}>
      <NameField
        key={name}
        name={name ?? ''}
        label={t('programme.nameOf', { name: called })}
        onSave={(displayName) => edit({ displayName })}
      />
      <NativeSelect
        aria-label={t('programme.sideOf', { name: called })}
        value={side}
        onChange={(event) => void edit({ side: sides.find((known) => known === event.currentTarget.value) ?? side })}
        data={sides.map((value) => ({ value, label: t(`code.side.${value}`) }))}
      />
      <Group gap="xs" wrap="nowrap" justify="flex-end">
        {isActive ? null : <span className={styles.soft}>{t('programme.inactive')}</span>}
        <Menu position="bottom-end" width={260}>
          <Menu.Target>
            <Button variant="subtle" px={8} aria-label={t('programme.moreOn', { name: called })}>
              <IconDots size={20} aria-hidden="true" />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void edit({ active: !isActive })}>
              {t(isActive ? 'programme.makeInactive' : 'programme.makeActive')}
            </Menu.Item>
            {name === undefined ? null : <Menu.Item onClick={erase}>{t('programme.eraseName')}</Menu.Item>}
            <Menu.Item onClick={() => void act(t, { type: 'participant.remove', id })}>{t('programme.removePerson')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </li>
  );
}

interface NameFieldProps {
  readonly name: string;
  readonly label: string;
  readonly onSave: (name: string) => Promise<boolean>;
}

/** Saves when it is left or on Enter; Escape puts back what was there, and so does leaving it empty. */
function NameField({ name, label, onSave }: NameFieldProps): ReactNode {
  const [draft, setDraft] = useState(name);
  const save = () => {
    if (draft.trim() === '') setDraft(name);
    else if (draft.trim() !== name) void onSave(draft);
  };
  return (
    <TextInput
      aria-label={label}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape' && draft !== name) {
          event.stopPropagation();
          setDraft(name);
        }
      }}
    />
  );
}

const scrollHere = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'center' });
