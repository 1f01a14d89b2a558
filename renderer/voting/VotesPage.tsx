import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Vote } from '../../shared/programme/types.ts';
import { Empty, Page } from '../components/Page.tsx';
import { Status, voteTone } from '../components/Status.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import { VoteDialog } from './VoteDialog.tsx';
import { VoteSheet } from './VoteSheet.tsx';
import styles from './Votes.module.css';

/** All votes, newest first by workshop, and the one that is chosen. */
export function VotesPage({ id }: { readonly id: string | undefined }): ReactNode {
  const { t } = useTexts();
  const votes = useProgramme((state) => state.votes);
  const [making, setMaking] = useState(false);
  const newest = useMemo(() => [...votes.values()].reverse(), [votes]);
  const chosen = (id ? votes.get(id) : undefined) ?? newest.find(({ status }) => status === 'open') ?? newest[0];
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setMaking(true)}>
      {t('voting.new')}
    </Button>
  );
  return (
    <Page title={t('common.page.votes')} lead={t('voting.lead')} actions={add}>
      {chosen ? (
        <div className={styles.grid}>
          <VoteList votes={newest} chosenId={chosen.id} />
          <VoteSheet key={chosen.id} vote={chosen} />
        </div>
      ) : (
        <Empty>{t('voting.empty')}</Empty>
      )}
      {making ? <VoteDialog onClose={() => setMaking(false)} /> : null}
    </Page>
  );
}

function VoteList({ votes, chosenId }: { readonly votes: readonly Vote[]; readonly chosenId: string }): ReactNode {
  const { t } = useTexts();
  const workshops = useProgramme((state) => state.workshops);
  const groups = useMemo(() => {
    const byWorkshop = Map.groupBy(votes, (vote) => vote.workshopId ?? null);
    return [...byWorkshop].map(([workshopId, members]) => ({
      workshop: workshopId ? workshops.get(workshopId) : undefined,
      members,
    }));
  }, [votes, workshops]);
  const list = useRef<HTMLElement>(null);
  useEffect(() => reveal(list.current, chosenId), [chosenId]);
  return (
    <nav ref={list} className={styles.list} aria-label={t('common.page.votes')}>
      {groups.map(({ workshop, members }) => (
        <section key={workshop?.id ?? ''}>
          <h2 className={styles.workshop}>
            {workshop ? t('common.workshopNumber', { number: workshop.number, title: workshop.title }) : t('common.noWorkshop')}
          </h2>
          {members.map((vote) => (
            <VoteLink key={vote.id} vote={vote} chosen={vote.id === chosenId} />
          ))}
        </section>
      ))}
    </nav>
  );
}

function VoteLink({ vote, chosen }: { readonly vote: Vote; readonly chosen: boolean }): ReactNode {
  const { t } = useTexts();
  return (
    <a
      data-vote={vote.id}
      className={styles.item}
      href={`?page=votes&id=${encodeURIComponent(vote.id)}`}
      aria-current={chosen ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault();
        go({ page: 'votes', id: vote.id });
      }}
    >
      <strong>{vote.question}</strong>
      <span className={styles.facts}>
        <Status tone={voteTone(vote.status)}>{t(`code.voteStatus.${vote.status}`)}</Status>
        <span>{t(`code.voteKind.${vote.kind}`)}</span>
      </span>
    </a>
  );
}

/** Scrolls the list, and nothing around it, so that the chosen vote is in view. */
function reveal(list: HTMLElement | null, voteId: string): void {
  const link = list?.querySelector<HTMLElement>(`[data-vote="${CSS.escape(voteId)}"]`);
  if (!list || !link) return;
  const top = link.offsetTop - list.offsetTop;
  const seen = top >= list.scrollTop && top + link.offsetHeight <= list.scrollTop + list.clientHeight;
  if (!seen) list.scrollTop = top - list.clientHeight / 3;
}
