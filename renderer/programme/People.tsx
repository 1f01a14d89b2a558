import { Button, Group, Modal, Select, Stack, Table, Textarea } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { type Side, sides } from '../../shared/programme/codes.ts';
import type { Participant } from '../../shared/programme/types.ts';
import { personName } from '../../shared/state.ts';
import { act } from '../act.ts';
import { Sheet } from '../components/Page.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import styles from './People.module.css';

/** How many there are on each side, and who. */
export function People(): ReactNode {
  const { t } = useTexts();
  const participants = useProgramme((state) => state.participants);
  const [editing, setEditing] = useState(false);
  const counts = useMemo(() => countBySide([...participants.values()]), [participants]);
  const most = Math.max(1, ...counts.map(([, count]) => count));
  return (
    <Sheet
      title={t('programme.people', { count: participants.size })}
      aside={
        <Button variant="subtle" size="compact-sm" onClick={() => setEditing(true)}>
          {t('programme.managePeople')}
        </Button>
      }
    >
      {counts.length === 0 ? <p className={styles.soft}>{t('programme.noPeople')}</p> : null}
      <ul className={styles.sides}>
        {counts.map(([side, count]) => (
          <li key={side} className={styles.side}>
            <span>{t(`code.side.${side}`)}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <strong>{count}</strong>
          </li>
        ))}
      </ul>
      {editing ? <PeopleDialog onClose={() => setEditing(false)} /> : null}
    </Sheet>
  );
}

function countBySide(people: readonly Participant[]): readonly (readonly [Side, number])[] {
  return sides
    .map((side) => [side, people.filter((person) => person.side === side && person.active !== false).length] as const)
    .filter(([, count]) => count > 0);
}

function PeopleDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTexts();
  const state = useProgramme((programme) => programme);
  const [names, setNames] = useState('');
  const [side, setSide] = useState<Side>('provider');
  const lines = names
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const sideData = sides
    .filter((value) => value !== 'managementSupport')
    .map((value) => ({ value, label: t(`code.side.${value}`) }));
  const add = async () => {
    if (await act(t, { type: 'participant.add', people: lines.map((displayName) => ({ displayName, side })) })) setNames('');
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('programme.people', { count: state.participants.size })}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Textarea
          label={t('programme.addPeople')}
          description={t('programme.addPeopleHint')}
          value={names}
          onChange={(event) => setNames(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={8}
          data-autofocus
        />
        <Group align="end">
          <Select
            label={t('common.side')}
            value={side}
            onChange={(value) => setSide(sides.find((known) => known === value) ?? 'provider')}
            data={sideData}
            allowDeselect={false}
          />
          <Button onClick={() => void add()} disabled={lines.length === 0}>
            {t('programme.addCount', { count: lines.length })}
          </Button>
        </Group>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('common.name')}</Table.Th>
              <Table.Th>{t('common.side')}</Table.Th>
              <Table.Th>{t('programme.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...state.participants.values()].map((person) => {
              const name = personName(state, person.id) || t('programme.erased');
              return (
                <Table.Tr key={person.id}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td>
                    <Select
                      aria-label={t('programme.sideOf', { name })}
                      value={person.side}
                      onChange={(value) =>
                        value && void act(t, { type: 'participant.edit', id: person.id, set: { side: value as Side } })
                      }
                      data={sideData}
                      allowDeselect={false}
                    />
                  </Table.Td>
                  <Table.Td>
                    <Button
                      variant="subtle"
                      color="red"
                      size="compact-sm"
                      aria-label={t('programme.removeNamed', { name })}
                      onClick={() => void act(t, { type: 'participant.remove', id: person.id })}
                    >
                      {t('common.remove')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Stack>
    </Modal>
  );
}
