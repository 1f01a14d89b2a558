import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { type Side, sides } from '../../shared/programme/codes.ts';
import { personName } from '../../shared/state.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import styles from './People.module.css';
import { PersonRow } from './PersonRow.tsx';
import { peopleOf } from './people-lines.ts';

interface PeopleDialogProps {
  /** The person to be found among them. */
  readonly id: string | undefined;
  readonly onClose: () => void;
}

/** Who takes part: add many at once, rename, change side, let rest, erase a name. */
export function PeopleDialog({ id, onClose }: PeopleDialogProps): ReactNode {
  const { t } = useTexts();
  const state = useProgramme((programme) => programme);
  const facilitators = [...state.facilitators.keys()].map((each) => personName(state, each)).filter(Boolean);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('programme.people', { count: state.participants.size })}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <AddPeople />
        <ul className={styles.list}>
          {[...state.participants.values()].map((person) => (
            <PersonRow key={person.id} person={person} name={personName(state, person.id)} isWanted={person.id === id} />
          ))}
        </ul>
        {facilitators.length > 0 ? (
          <p className={styles.soft}>
            {t('programme.facilitators')} {facilitators.join(', ')}
          </p>
        ) : null}
      </Stack>
    </Modal>
  );
}

function AddPeople(): ReactNode {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const [side, setSide] = useState<Side>('provider');
  const sideWords = useMemo(
    () =>
      new Map(
        sides.flatMap((each) => [[each.toLowerCase(), each] as const, [t(`code.side.${each}`).toLowerCase(), each] as const]),
      ),
    [t],
  );
  const people = peopleOf(text, sideWords, side);
  const add = async () => {
    if (await act(t, { type: 'participant.add', people: [...people] })) setText('');
  };
  return (
    <>
      <Textarea
        label={t('programme.addPeople')}
        description={t('programme.addPeopleHint', { side: t('code.side.authority') })}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={8}
        data-autofocus
      />
      <Group align="end">
        <Select
          label={t('programme.otherwiseSide')}
          value={side}
          onChange={(value) => setSide(sides.find((known) => known === value) ?? 'provider')}
          data={sides.map((value) => ({ value, label: t(`code.side.${value}`) }))}
          allowDeselect={false}
        />
        <Button onClick={() => void add()} disabled={people.length === 0}>
          {people.length === 0 ? t('common.add') : t('programme.addCount', { count: people.length })}
        </Button>
      </Group>
    </>
  );
}
