import { Button, Group, Modal, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Translate } from '../../shared/i18n/index.ts';
import { handKinds } from '../../shared/voting/commands.ts';
import { eligibleBySide } from '../../shared/voting/hands.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';

type Kind = (typeof handKinds)[number];
const MIN_GROUP = 5;

/** A new vote whose hands will be counted. The rule that decides is written before it opens. */
export function NewVote({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTexts();
  const state = useProgramme((programme) => programme);
  const current =
    [...state.workshops.values()].find(({ status }) => status === 'running' || status === 'planned') ??
    [...state.workshops.values()].at(-1);
  const [kind, setKind] = useState<Kind>('single');
  const [question, setQuestion] = useState('');
  const [options, setOptions] = useState('');
  const [rule, setRule] = useState('');
  const [trackId, setTrackId] = useState<string | null>(null);
  const [workshopId, setWorkshopId] = useState<string | null>(current?.id ?? null);
  const [people, setPeople] = useState<Record<string, number>>(() =>
    withSomebody(eligibleBySide(state, current?.id ?? null, MIN_GROUP)),
  );
  const lines = options
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const labels = kind === 'single' ? lines : fixedOptions(kind, t);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const vote = {
      question,
      options: labels.map((label) => ({ label })),
      rule: rule || null,
      trackId,
      workshopId,
      eligibleBySide: people,
    };
    if (await act(t, { type: 'vote.add', kind, vote })) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('voting.new')} size="lg" closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput
            label={t('voting.question')}
            value={question}
            onChange={(event) => setQuestion(event.currentTarget.value)}
            required
            data-autofocus
          />
          <Select
            label={t('common.type')}
            value={kind}
            onChange={(value) => setKind(handKinds.find((known) => known === value) ?? 'single')}
            data={handKinds.map((value) => ({ value, label: t(`code.voteKind.${value}`) }))}
            allowDeselect={false}
          />
          {kind === 'single' ? (
            <Textarea
              label={t('voting.options')}
              description={t('voting.optionsHint')}
              value={options}
              onChange={(event) => setOptions(event.currentTarget.value)}
              autosize
              minRows={3}
            />
          ) : (
            <p>{labels.join(' · ')}</p>
          )}
          <TextInput
            label={t('voting.rule')}
            description={t('voting.ruleHint')}
            value={rule}
            onChange={(event) => setRule(event.currentTarget.value)}
          />
          <Group grow align="end">
            <Select
              label={t('common.workshop')}
              value={workshopId}
              onChange={setWorkshopId}
              data={[...state.workshops.values()].map(({ id, number, title }) => ({
                value: id,
                label: t('common.workshopNumber', { number, title }),
              }))}
              clearable
            />
            <Select
              label={t('common.track')}
              value={trackId}
              onChange={setTrackId}
              data={[...state.tracks.values()].map(({ id, name }) => ({ value: id, label: name }))}
              clearable
            />
          </Group>
          <Group align="end">
            {Object.entries(people).map(([side, count]) => (
              <NumberInput
                key={side}
                label={t('voting.mayVote', { side: t(`code.side.${side as 'authority'}`) })}
                value={count}
                min={0}
                max={10_000}
                allowDecimal={false}
                onChange={(value) => setPeople({ ...people, [side]: Number(value) || 0 })}
                w={190}
              />
            ))}
          </Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" disabled={question.trim() === '' || labels.length < 2}>
              {t('voting.make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Without a roster there is one group to fill in. */
function withSomebody(bySide: Readonly<Record<string, number>>): Record<string, number> {
  return Object.keys(bySide).length > 0 ? { ...bySide } : { authority: 0, provider: 0, management: 0 };
}

function fixedOptions(kind: 'scale' | 'consent', t: Translate): readonly string[] {
  if (kind === 'consent') return (['full', 'live', 'object'] as const).map((id) => t(`code.consentPosition.${id}`));
  return (['1', '2', '3', '4', '5'] as const).map((step) => t(`voting.scale.${step}`));
}
