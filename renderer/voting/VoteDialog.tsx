import { Button, Fieldset, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Translate } from '../../shared/i18n/index.ts';
import { currentWorkshop } from '../../shared/plan/current-workshop.ts';
import type { Vote } from '../../shared/programme/types.ts';
import { handKinds } from '../../shared/voting/commands.ts';
import { eligibleBySide } from '../../shared/voting/hands.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import { pageStore, useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import { EligibleFields, type People } from './EligibleFields.tsx';

type Kind = (typeof handKinds)[number];

interface VoteDialogProps {
  /** The draft to change; without one, a new vote is made. */
  readonly vote?: Vote;
  /** The question a new vote on a scale is to ask. */
  readonly scaleQuestion?: string;
  readonly onClose: () => void;
}

/** A vote whose hands will be counted. The rule that decides is written before it opens. */
export function VoteDialog({ vote, scaleQuestion, onClose }: VoteDialogProps): ReactNode {
  const { t } = useTexts();
  const state = useProgramme((programme) => programme);
  const [kind, setKind] = useState<Kind>(handKinds.find((known) => known === vote?.kind) ?? (scaleQuestion ? 'scale' : 'single'));
  const [question, setQuestion] = useState(vote?.question ?? scaleQuestion ?? '');
  const [options, setOptions] = useState(() => (vote?.options ?? []).map(({ label }) => label).join('\n'));
  const [rule, setRule] = useState(vote?.rule ?? '');
  const [trackId, setTrackId] = useState(vote?.trackId ?? null);
  const [workshopId, setWorkshopId] = useState(vote ? (vote.workshopId ?? null) : (currentWorkshop(state)?.id ?? null));
  /** Numbers that were typed; until then they follow the workshop's attendance. */
  const [typed, setTyped] = useState<People | null>(vote?.eligibleBySide ?? null);
  const people = typed ?? withSomebody(eligibleBySide(state, workshopId));
  const labels = kind === 'single' ? linesOf(options) : fixedOptions(kind, t);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ids = new Map((vote?.options ?? []).map((option) => [option.label, option.id]));
    const asked = labels.map((label) => ({ label, ...(ids.has(label) ? { id: ids.get(label) } : {}) }));
    const fields = { question, options: asked, rule: rule || null, trackId, workshopId, eligibleBySide: people };
    if (vote) {
      if (await act(t, { type: 'vote.edit', id: vote.id, set: fields })) onClose();
      return;
    }
    const before = pageStore.getState().programme.votes;
    if (!(await act(t, { type: 'vote.add', kind, vote: fields }))) return;
    onClose();
    const made = [...pageStore.getState().programme.votes.keys()].findLast((id) => !before.has(id));
    if (made) go({ page: 'votes', id: made });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(vote ? 'voting.change' : 'voting.new')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput
            label={t('voting.question')}
            value={question}
            onChange={(event) => setQuestion(event.currentTarget.value)}
            required
            data-autofocus
          />
          {vote ? null : (
            <Select
              label={t('common.type')}
              value={kind}
              onChange={(value) => setKind(handKinds.find((known) => known === value) ?? 'single')}
              data={handKinds.map((value) => ({ value, label: t(`code.voteKind.${value}`) }))}
              allowDeselect={false}
            />
          )}
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
          <Fieldset legend={t('voting.whoMayVote')}>
            <EligibleFields people={people} onChange={setTyped} />
          </Fieldset>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" disabled={question.trim() === '' || labels.length < 2}>
              {t(vote ? 'common.save' : 'voting.make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Without a roster there are the three sides to fill in. */
function withSomebody(bySide: People): People {
  return Object.keys(bySide).length > 0 ? bySide : { authority: 0, provider: 0, managementSupport: 0 };
}

function fixedOptions(kind: 'scale' | 'consent', t: Translate): readonly string[] {
  if (kind === 'consent') return (['full', 'live', 'object'] as const).map((id) => t(`code.consentPosition.${id}`));
  return (['1', '2', '3', '4', '5'] as const).map((step) => t(`voting.scale.${step}`));
}
