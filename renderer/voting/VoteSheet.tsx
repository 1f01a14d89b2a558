import { Button, Group } from '@mantine/core';
import { IconDeviceTv } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Vote } from '../../shared/programme/types.ts';
import { handKinds } from '../../shared/voting/commands.ts';
import { voteResult } from '../../shared/voting/result.ts';
import { act } from '../act.ts';
import { EditText } from '../components/EditText.tsx';
import { Sheet } from '../components/Page.tsx';
import { Status, voteTone } from '../components/Status.tsx';
import { TrackBadge } from '../components/TrackBadge.tsx';
import { useTexts } from '../i18n.ts';
import { pageStore, useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import { CountSheet } from './CountSheet.tsx';
import { ResultChart } from './ResultChart.tsx';
import { SplitTable } from './SplitTable.tsx';
import { Understood } from './Understood.tsx';
import { VoteDialog } from './VoteDialog.tsx';
import styles from './Votes.module.css';

/** One vote, at whatever point it has come to: draft, open, closed or cancelled. */
export function VoteSheet({ vote }: { readonly vote: Vote }): ReactNode {
  const { t } = useTexts();
  const track = useProgramme((state) => (vote.trackId ? state.tracks.get(vote.trackId) : undefined));
  return (
    <Sheet title={vote.question} aside={<Status tone={voteTone(vote.status)}>{t(`code.voteStatus.${vote.status}`)}</Status>}>
      <p className={styles.facts}>
        <TrackBadge track={track} />
        <span>{t(`code.voteKind.${vote.kind}`)}</span>
        {vote.rule ? <span>{t('voting.ruleIs', { rule: vote.rule })}</span> : null}
      </p>
      {vote.status === 'draft' || vote.status === 'cancelled' ? <Asked vote={vote} /> : null}
      {vote.status === 'open' ? <CountSheet vote={vote} /> : null}
      {vote.status === 'closed' ? <Closed vote={vote} /> : null}
      <Actions vote={vote} />
    </Sheet>
  );
}

/** What will be asked, and of whom. */
function Asked({ vote }: { readonly vote: Vote }): ReactNode {
  const { t } = useTexts();
  return (
    <>
      <ul>
        {(vote.options ?? []).map((option) => (
          <li key={option.id}>{option.label}</li>
        ))}
      </ul>
      <p>{t('voting.canVote', { count: vote.eligible ?? 0 })}</p>
    </>
  );
}

function Closed({ vote }: { readonly vote: Vote }): ReactNode {
  const { t } = useTexts();
  const offers = useProgramme((state) => state.offers);
  return (
    <>
      <ResultChart result={voteResult(vote, offers)} />
      <Understood vote={vote} />
      <div className={styles.split}>
        <SplitTable vote={vote} />
      </div>
      <h3>{t('voting.reading')}</h3>
      <EditText
        label={t('voting.reading')}
        text={vote.reading ?? ''}
        empty={t('voting.noReading')}
        onSave={(reading) => act(t, { type: 'vote.read', id: vote.id, reading })}
      />
    </>
  );
}

/** What can be done with the vote now. */
function Actions({ vote }: { readonly vote: Vote }): ReactNode {
  const { t } = useTexts();
  const [changing, setChanging] = useState(false);
  const { id, status } = vote;
  const byHand = handKinds.some((kind) => kind === vote.kind);
  return (
    <Group mt="lg" gap="sm">
      {status === 'draft' && byHand ? (
        <>
          <Button onClick={() => void act(t, { type: 'vote.open', id })}>{t('voting.open')}</Button>
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('common.edit')}
          </Button>
        </>
      ) : null}
      {status === 'cancelled' ? null : <ShowButton vote={vote} />}
      {status === 'closed' ? <DecisionButton vote={vote} /> : null}
      {status === 'draft' || status === 'open' ? (
        <Button variant="subtle" color="red" onClick={() => void act(t, { type: 'vote.remove', id })}>
          {t(status === 'draft' ? 'common.remove' : 'voting.cancel')}
        </Button>
      ) : null}
      {changing ? <VoteDialog vote={vote} onClose={() => setChanging(false)} /> : null}
    </Group>
  );
}

/** The question, or once the vote is closed its result, on the room's screen. */
function ShowButton({ vote }: { readonly vote: Vote }): ReactNode {
  const { t } = useTexts();
  const kind = vote.status === 'closed' ? 'result' : 'question';
  return (
    <Button
      variant="default"
      leftSection={<IconDeviceTv size={16} aria-hidden="true" />}
      onClick={() => void act(t, { type: 'stage.show', show: { kind, voteId: vote.id } })}
    >
      {t(kind === 'result' ? 'voting.showResult' : 'voting.showQuestion')}
    </Button>
  );
}

/** To the decision the vote led to, or on to a new one. */
function DecisionButton({ vote }: { readonly vote: Vote }): ReactNode {
  const { t } = useTexts();
  const decision = useProgramme((state) => (vote.decisionId ? state.decisions.get(vote.decisionId) : undefined));
  if (decision) {
    return (
      <Button variant="subtle" onClick={() => go({ page: 'decisions', id: decision.id })}>
        {t('voting.ledTo', { number: decision.number })}
      </Button>
    );
  }
  const decide = async () => {
    const { id, workshopId = null, trackId = null, question } = vote;
    const title = [...question].slice(0, 300).join('');
    if (!(await act(t, { type: 'decision.add', decision: { title, voteId: id, workshopId, trackId } }))) return;
    const made = pageStore.getState().programme.votes.get(id)?.decisionId;
    go({ page: 'decisions', ...(made ? { id: made } : {}) });
  };
  return (
    <Button variant="default" onClick={() => void decide()}>
      {t('voting.decide')}
    </Button>
  );
}
