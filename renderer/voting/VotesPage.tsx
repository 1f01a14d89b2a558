import { Button, Group } from '@mantine/core';
import { IconDeviceTv, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Vote } from '../../shared/programme/types.ts';
import { voteResult } from '../../shared/voting/result.ts';
import { act } from '../act.ts';
import { EditText } from '../components/EditText.tsx';
import { Empty, Page, Sheet } from '../components/Page.tsx';
import { Status, voteTone } from '../components/Status.tsx';
import { TrackBadge } from '../components/TrackBadge.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import { CountSheet } from './CountSheet.tsx';
import { NewVote } from './NewVote.tsx';
import { ResultChart } from './ResultChart.tsx';
import styles from './Votes.module.css';

/** All votes, newest first, and the one that is chosen. */
export function VotesPage({ id }: { readonly id: string | undefined }): ReactNode {
  const { t } = useTexts();
  const votes = useProgramme((state) => state.votes);
  const workshops = useProgramme((state) => state.workshops);
  const [making, setMaking] = useState(false);
  const list = [...votes.values()].reverse();
  const chosen = (id ? votes.get(id) : undefined) ?? list.find(({ status }) => status === 'open') ?? list[0];
  return (
    <Page
      title={t('common.page.votes')}
      lead={t('voting.lead')}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setMaking(true)}>
          {t('voting.new')}
        </Button>
      }
    >
      {list.length === 0 ? <Empty>{t('voting.empty')}</Empty> : null}
      <div className={styles.grid}>
        <nav className={styles.list} aria-label={t('common.page.votes')}>
          {list.map((vote) => (
            <a
              key={vote.id}
              className={styles.item}
              href={`?page=votes&id=${encodeURIComponent(vote.id)}`}
              aria-current={vote.id === chosen?.id ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                go({ page: 'votes', id: vote.id });
              }}
            >
              <strong>{vote.question}</strong>
              <span className={styles.facts}>
                <Status tone={voteTone(vote.status)}>{t(`code.voteStatus.${vote.status}`)}</Status>
                {t(`code.voteKind.${vote.kind}`)}
                {vote.workshopId ? ` · ${t('exporting.workshop', { number: workshops.get(vote.workshopId)?.number ?? '' })}` : ''}
              </span>
            </a>
          ))}
        </nav>
        {chosen ? <ChosenVote key={chosen.id} vote={chosen} /> : null}
      </div>
      {making ? <NewVote onClose={() => setMaking(false)} /> : null}
    </Page>
  );
}

function ChosenVote({ vote }: { readonly vote: Vote }): ReactNode {
  const { t } = useTexts();
  const track = useProgramme((state) => (vote.trackId ? state.tracks.get(vote.trackId) : undefined));
  const decision = useProgramme((state) => (vote.decisionId ? state.decisions.get(vote.decisionId) : undefined));
  const { id } = vote;
  const show = (kind: 'question' | 'result') => void act(t, { type: 'stage.show', show: { kind, voteId: id } });
  const decide = async () => {
    const { workshopId = null, trackId = null, question } = vote;
    await act(t, { type: 'decision.add', decision: { title: question.slice(0, 300), voteId: id, workshopId, trackId } });
    go({ page: 'decisions' });
  };
  return (
    <Sheet title={vote.question} aside={<Status tone={voteTone(vote.status)}>{t(`code.voteStatus.${vote.status}`)}</Status>}>
      <p className={styles.facts}>
        <TrackBadge track={track} /> {t(`code.voteKind.${vote.kind}`)} {vote.rule ? ` · ${vote.rule}` : ''}
      </p>
      {vote.status === 'draft' ? (
        <ul>
          {(vote.options ?? []).map((option) => (
            <li key={option.id}>{option.label}</li>
          ))}
        </ul>
      ) : null}
      {vote.status === 'open' ? <CountSheet vote={vote} /> : null}
      {vote.status === 'closed' ? (
        <>
          <ResultChart result={voteResult(vote)} />
          <h3>{t('voting.reading')}</h3>
          <EditText
            label={t('voting.reading')}
            text={vote.reading ?? ''}
            empty={t('voting.noReading')}
            onSave={(reading) => act(t, { type: 'vote.read', id, reading })}
          />
        </>
      ) : null}
      <Group mt="lg" gap="sm">
        {vote.status === 'draft' ? (
          <Button onClick={() => void act(t, { type: 'vote.open', id })}>{t('voting.open')}</Button>
        ) : null}
        {vote.status === 'open' ? (
          <Button onClick={() => void act(t, { type: 'vote.close', id })}>{t('voting.close')}</Button>
        ) : null}
        <Button
          variant="default"
          leftSection={<IconDeviceTv size={16} aria-hidden="true" />}
          onClick={() => show(vote.status === 'closed' ? 'result' : 'question')}
        >
          {t(vote.status === 'closed' ? 'voting.showResult' : 'voting.showQuestion')}
        </Button>
        {vote.status === 'closed' && !decision ? (
          <Button variant="default" onClick={() => void decide()}>
            {t('voting.decide')}
          </Button>
        ) : null}
        {decision ? (
          <Button variant="subtle" onClick={() => go({ page: 'decisions', id: decision.id })}>
            {t('voting.ledTo', { number: decision.number })}
          </Button>
        ) : null}
        {vote.status === 'draft' || vote.status === 'open' ? (
          <Button variant="subtle" color="red" onClick={() => void act(t, { type: 'vote.remove', id })}>
            {t(vote.status === 'draft' ? 'common.remove' : 'voting.cancel')}
          </Button>
        ) : null}
      </Group>
    </Sheet>
  );
}
