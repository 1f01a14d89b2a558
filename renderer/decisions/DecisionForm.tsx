import { Button, Fieldset, Group, Modal, MultiSelect, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { boardOf } from '../../shared/canvas/board.ts';
import { isRecommendation } from '../../shared/decisions/standing.ts';
import { decisionTypes, mandates } from '../../shared/programme/codes.ts';
import type { Decision } from '../../shared/programme/types.ts';
import { personName, type State } from '../../shared/state.ts';
import { act } from '../act.ts';
import { DayInput } from '../components/DayInput.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';

const consequences = ['citizen', 'employee', 'economy', 'legal'] as const;

/** All fields of a decision, and what it is linked to. What was typed stays until it has been saved. */
export function DecisionForm({
  decision,
  onClose,
}: {
  readonly decision: Decision | null;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTexts();
  const state = useProgramme((programme) => programme);
  const [draft, setDraft] = useState(() => fieldsOf(decision, state));
  const choices = useMemo(() => choicesOf(state), [state]);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const save = async () => {
    const { alternatives, reservations, cards, ...fields } = draft;
    const lines = (text: string) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    const cardRefs = cards.map((key) => JSON.parse(key) as { canvasId: string; nodeId: string });
    const whole = { ...fields, alternatives: lines(alternatives), reservations: lines(reservations), cardRefs };
    const done = await act(
      t,
      decision ? { type: 'decision.edit', id: decision.id, set: whole } : { type: 'decision.add', decision: whole },
    );
    if (done) onClose();
  };
  const heading = (
    column:
      | 'type'
      | 'decision'
      | 'rationale'
      | 'alternatives'
      | 'mandate'
      | 'owner'
      | 'deadline'
      | 'indicator'
      | 'reviewOn'
      | 'reservations'
      | 'vote'
      | 'inputs'
      | 'cards',
  ) => t(`exporting.column.${column}`);
  return (
    <Modal
      opened
      onClose={onClose}
      title={decision ? `${decision.number} ${decision.title}` : t('decisions.new')}
      size="xl"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <TextInput
          label={t('decisions.field.title')}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          required
          data-autofocus
        />
        <Textarea
          label={t('decisions.field.text')}
          description={t(isRecommendation(draft) ? 'decisions.wordRecommend' : 'decisions.wordDecide')}
          value={draft.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
          autosize
          minRows={2}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label={heading('type')}
            value={draft.type}
            onChange={(type) => set({ type: decisionTypes.find((known) => known === type) ?? 'decision' })}
            data={decisionTypes.map((value) => ({ value, label: t(`code.decisionType.${value}`) }))}
            allowDeselect={false}
          />
          <Select
            label={heading('mandate')}
            value={draft.mandate}
            onChange={(mandate) => set({ mandate: mandates.find((known) => known === mandate) ?? null })}
            data={mandates.map((value) => ({ value, label: t(`code.mandate.${value}`) }))}
            clearable
          />
          <Select
            label={t('common.track')}
            value={draft.trackId}
            onChange={(trackId) => set({ trackId })}
            data={choices.tracks}
            clearable
          />
          <Select
            label={t('common.workshop')}
            value={draft.workshopId}
            onChange={(workshopId) => set({ workshopId })}
            data={[...state.workshops.values()].map(({ id, number, title }) => ({
              value: id,
              label: t('common.workshopNumber', { number, title }),
            }))}
            clearable
          />
          <Select
            label={heading('owner')}
            value={draft.ownerId}
            onChange={(ownerId) => set({ ownerId })}
            data={choices.people}
            searchable
            clearable
          />
          <DayInput label={heading('deadline')} value={draft.deadline} onChange={(deadline) => set({ deadline })} />
        </SimpleGrid>
        <Textarea
          label={heading('rationale')}
          value={draft.rationale}
          onChange={(event) => set({ rationale: event.currentTarget.value })}
          autosize
          minRows={2}
        />
        <Textarea
          label={heading('alternatives')}
          description={t('decisions.onePerLine')}
          value={draft.alternatives}
          onChange={(event) => set({ alternatives: event.currentTarget.value })}
          autosize
        />
        <Fieldset legend={t('decisions.consequences')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {consequences.map((field) => (
              <div key={field}>
                <Textarea
                  label={t(`decisions.field.${field}`)}
                  value={draft.consequences[field]}
                  onChange={(event) => set({ consequences: { ...draft.consequences, [field]: event.currentTarget.value } })}
                  autosize
                />
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('decisions.noneFor', { field: t(`decisions.field.${field}`) })}
                  onClick={() => set({ consequences: { ...draft.consequences, [field]: t('common.none') } })}
                >
                  {t('common.none')}
                </Button>
              </div>
            ))}
          </SimpleGrid>
        </Fieldset>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={heading('indicator')}
            value={draft.indicator}
            onChange={(event) => set({ indicator: event.currentTarget.value })}
          />
          <DayInput label={heading('reviewOn')} value={draft.reviewOn} onChange={(reviewOn) => set({ reviewOn })} />
        </SimpleGrid>
        <Textarea
          label={heading('reservations')}
          description={t('decisions.onePerLine')}
          value={draft.reservations}
          onChange={(event) => set({ reservations: event.currentTarget.value })}
          autosize
        />
        <MultiSelect
          label={heading('inputs')}
          value={draft.inputIds}
          onChange={(inputIds) => set({ inputIds })}
          data={choices.inputs}
          searchable
          limit={50}
        />
        <Select
          label={heading('vote')}
          value={draft.voteId}
          onChange={(voteId) => set({ voteId })}
          data={choices.votes}
          searchable
          clearable
        />
        <MultiSelect
          label={heading('cards')}
          value={draft.cards}
          onChange={(cards) => set({ cards })}
          data={choices.cards}
          searchable
          limit={50}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button onClick={() => void save()} disabled={draft.title.trim() === ''}>
            {t('decisions.saveDraft')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** The fields as the form holds them: lists as lines, cards as text keys. */
function fieldsOf(decision: Decision | null, state: State) {
  const current =
    [...state.workshops.values()].find(({ status }) => status === 'running') ?? [...state.workshops.values()].at(-1);
  return {
    title: decision?.title ?? '',
    text: decision?.text ?? '',
    type: decision?.type ?? 'decision',
    mandate: decision?.mandate ?? null,
    trackId: decision?.trackId ?? null,
    workshopId: decision ? (decision.workshopId ?? null) : (current?.id ?? null),
    ownerId: decision?.ownerId ?? null,
    deadline: decision?.deadline ?? null,
    rationale: decision?.rationale ?? '',
    alternatives: (decision?.alternatives ?? []).join('\n'),
    consequences: Object.fromEntries(consequences.map((field) => [field, decision?.consequences?.[field] ?? ''])) as Record<
      (typeof consequences)[number],
      string
    >,
    indicator: decision?.indicator ?? '',
    reviewOn: decision?.reviewOn ?? null,
    reservations: (decision?.reservations ?? []).join('\n'),
    inputIds: [...(decision?.inputIds ?? [])],
    voteId: decision?.voteId ?? null,
    cards: (decision?.cardRefs ?? []).map(({ canvasId, nodeId }) => JSON.stringify({ canvasId, nodeId })),
  };
}

function choicesOf(state: State) {
  const people = [...state.participants.keys(), ...state.facilitators.keys()];
  return {
    tracks: [...state.tracks.values()].map(({ id, name }) => ({ value: id, label: name })),
    people: people.map((value) => ({ value, label: personName(state, value) ?? value })),
    inputs: [...state.inputs.values()].map(({ id, number, text }) => ({ value: id, label: `#${number} ${text}` })),
    votes: [...state.votes.values()].map(({ id, question }) => ({ value: id, label: question })),
    cards: [...state.canvases.keys()].flatMap((canvasId) =>
      boardOf(state, canvasId).cards.map(({ id, label }) => ({
        value: JSON.stringify({ canvasId, nodeId: id }),
        label: label || id,
      })),
    ),
  };
}
