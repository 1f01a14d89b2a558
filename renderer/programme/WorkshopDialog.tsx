import { Button, Group, Modal, MultiSelect, Select, Stack, Table, Textarea, TextInput } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { type FormEvent, type ReactNode, useState } from 'react';
import { jsonEqual } from '../../shared/json.ts';
import { isFrameMissing } from '../../shared/plan/gates.ts';
import { workshopPhases, workshopStatuses } from '../../shared/programme/codes.ts';
import type { Workshop } from '../../shared/programme/types.ts';
import { act } from '../act.ts';
import { DayInput } from '../components/DayInput.tsx';
import { useTexts } from '../i18n.ts';
import { pageStore, useProgramme } from '../programme-store.ts';
import { FrameGate, StartWorkshop } from './StartWorkshop.tsx';

/** A workshop's facts as they stand in fields. */
function factsOf(workshop: Workshop | null) {
  return {
    title: workshop?.title ?? '',
    date: workshop?.date ?? null,
    start: workshop?.start ?? '',
    end: workshop?.end ?? '',
    place: workshop?.place ?? '',
    phase: workshop?.phase ?? null,
    status: workshop?.status ?? 'planned',
    purpose: workshop?.purpose ?? '',
    trackIds: [...(workshop?.trackIds ?? [])],
  };
}

/** One workshop: its facts to edit, and its run sheet to read. */
export function WorkshopDialog({
  workshop,
  onClose,
}: {
  readonly workshop: Workshop | null;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTexts();
  const tracks = useProgramme((state) => state.tracks);
  const nextNumber = useProgramme((state) => Math.max(0, ...[...state.workshops.values()].map(({ number }) => number)) + 1);
  const [opened] = useState(() => factsOf(workshop));
  const [draft, setDraft] = useState(opened);
  const [hindered, setHindered] = useState(false);
  const set = (part: Partial<typeof draft>) => setDraft((known) => ({ ...known, ...part }));
  const save = async (reason?: string): Promise<boolean> => {
    // Only what was changed here, so that what another window changed meanwhile stays.
    const keys = (Object.keys(draft) as (keyof typeof draft)[]).filter((key) => !jsonEqual(draft[key], opened[key]));
    const fields = Object.fromEntries(keys.map((key) => [key, draft[key] === '' ? null : draft[key]]));
    const why = reason ? { reason } : {};
    const command = workshop
      ? ({ type: 'workshop.edit', id: workshop.id, set: fields, ...why } as const)
      : ({ type: 'workshop.add', workshop: { ...fields, title: draft.title }, ...why } as const);
    const isSaved = await act(t, command);
    if (isSaved) onClose();
    return isSaved;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const begins = draft.status !== opened.status && (draft.status === 'running' || draft.status === 'held');
    const { programme } = pageStore.getState();
    if (begins && isFrameMissing(programme, workshop ?? { id: '', status: 'planned' })) setHindered(true);
    else void save();
  };
  const remove = async () => {
    if (workshop && (await act(t, { type: 'workshop.remove', id: workshop.id }))) onClose();
  };
  const title = workshop
    ? t('common.workshopNumber', { number: workshop.number, title: workshop.title })
    : t('programme.addWorkshop');
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="xl"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('programme.workshopTitle')}
            value={draft.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
            required
            data-autofocus
          />
          <Textarea
            label={t('programme.purpose')}
            value={draft.purpose}
            onChange={(event) => set({ purpose: event.currentTarget.value })}
            autosize
            minRows={2}
          />
          <Group grow align="end">
            <DayInput label={t('programme.date')} value={draft.date} onChange={(date) => set({ date })} />
            <ClockField label={t('programme.start')} value={draft.start} onChange={(start) => set({ start })} />
            <ClockField label={t('programme.end')} value={draft.end} onChange={(end) => set({ end })} />
          </Group>
          <TextInput
            label={t('programme.place')}
            value={draft.place}
            onChange={(event) => set({ place: event.currentTarget.value })}
          />
          <Group grow align="end">
            <Select
              label={t('programme.phase')}
              value={draft.phase}
              onChange={(phase) => set({ phase: workshopPhases.find((known) => known === phase) ?? null })}
              data={workshopPhases.map((value) => ({ value, label: t(`code.workshopPhase.${value}`) }))}
              clearable
            />
            <Select
              label={t('common.status')}
              value={draft.status}
              onChange={(status) => set({ status: workshopStatuses.find((known) => known === status) ?? 'planned' })}
              data={workshopStatuses.map((value) => ({ value, label: t(`code.workshopStatus.${value}`) }))}
              allowDeselect={false}
            />
          </Group>
          <MultiSelect
            label={t('programme.tracks')}
            value={draft.trackIds}
            onChange={(trackIds) => set({ trackIds })}
            data={[...tracks.values()].map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Group justify="space-between">
            {workshop ? (
              <Button variant="subtle" color="red" onClick={() => void remove()}>
                {t('programme.removeWorkshop')}
              </Button>
            ) : (
              <span />
            )}
            <Group>
              {workshop && (workshop.status ?? 'planned') === 'planned' ? (
                <StartWorkshop workshop={workshop} onStarted={() => set({ status: 'running' })} />
              ) : null}
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" disabled={draft.title.trim() === ''}>
                {t('common.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
      {workshop?.agenda?.length ? <RunSheet workshop={workshop} /> : null}
      {hindered ? <FrameGate number={workshop?.number ?? nextNumber} onAnyway={save} onClose={() => setHindered(false)} /> : null}
    </Modal>
  );
}

interface ClockFieldProps {
  readonly label: string;
  /** `08:30`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function ClockField({ label, value, onChange }: ClockFieldProps): ReactNode {
  const { t } = useTexts();
  return (
    <TimePicker
      label={label}
      value={value}
      onChange={onChange}
      hoursInputLabel={t('programme.hoursOf', { what: label })}
      minutesInputLabel={t('programme.minutesOf', { what: label })}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
    />
  );
}

function RunSheet({ workshop }: { readonly workshop: Workshop }): ReactNode {
  const { t } = useTexts();
  return (
    <section>
      <h3>{t('programme.runSheet')}</h3>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('programme.time')}</Table.Th>
            <Table.Th>{t('programme.minutes')}</Table.Th>
            <Table.Th>{t('programme.what')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {workshop.agenda?.map((item) => (
            <Table.Tr key={item.id}>
              <Table.Td>{item.start}</Table.Td>
              <Table.Td>{item.minutes}</Table.Td>
              <Table.Td>{item.what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
