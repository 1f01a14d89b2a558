import { Button, Select } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconArrowLeft, IconDeviceTv } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { missingForAdoption } from '../../shared/decisions/complete.ts';
import { decisionLog, logColumns } from '../../shared/decisions/log.ts';
import { isOpen, isRecommendation } from '../../shared/decisions/standing.ts';
import { localDay } from '../../shared/format.ts';
import type { Decision } from '../../shared/programme/types.ts';
import { voteResult } from '../../shared/voting/result.ts';
import { act } from '../act.ts';
import { DecisionConsequences } from '../canvas/panels/DecisionConsequences.tsx';
import { Page, Sheet } from '../components/Page.tsx';
import { decisionTone, Status } from '../components/Status.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import { ResultChart } from '../voting/ResultChart.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import styles from './Decisions.module.css';

const later = ['in_progress', 'done', 'postponed', 'dropped'] as const;
/** Shown elsewhere on the page than in the table of facts. */
const elsewhere = new Set(['number', 'decision', 'vote', 'inputs']);

/** One decision with everything behind it. */
export function DecisionView({ decision }: { readonly decision: Decision }): ReactNode {
  const { t, language } = useTexts();
  const state = useProgramme((programme) => programme);
  const [editing, setEditing] = useState(false);
  const { id } = decision;
  const today = localDay(new Date());
  const log = decisionLog({ ...state, decisions: new Map([[id, decision]]) }, { t, language, today });
  const row = log.rows[0];
  const vote = decision.voteId ? state.votes.get(decision.voteId) : undefined;
  const missing = missingForAdoption(decision);
  const adopt = () =>
    modals.openConfirmModal({
      title: t('decisions.adoptTitle', { number: decision.number }),
      children: t(isRecommendation(decision) ? 'decisions.adoptRecommendation' : 'decisions.adoptText'),
      labels: { confirm: t('decisions.adopt'), cancel: t('common.cancel') },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () => void act(t, { type: 'decision.adopt', id, date: today }),
    });
  const supersede = async () => {
    if (await act(t, { type: 'decision.supersede', id })) go({ page: 'decisions' });
  };
  const remove = async () => {
    if (await act(t, { type: 'decision.remove', id })) go({ page: 'decisions' });
  };
  return (
    <Page
      title={`${decision.number} ${decision.title}`}
      lead={<Status tone={decisionTone(decision.status)}>{row?.status ?? ''}</Status>}
      actions={
        <>
          <Button
            variant="subtle"
            leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
            onClick={() => go({ page: 'decisions' })}
          >
            {t('decisions.back')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDeviceTv size={16} aria-hidden="true" />}
            onClick={() => void act(t, { type: 'stage.show', show: { kind: 'decision', decisionId: id } })}
          >
            {t('common.show')}
          </Button>
          {isOpen(decision) ? (
            <>
              <Button variant="default" onClick={() => setEditing(true)}>
                {t('common.edit')}
              </Button>
              {decision.status === 'draft' ? (
                <Button variant="default" onClick={() => void act(t, { type: 'decision.propose', id })}>
                  {t('decisions.propose')}
                </Button>
              ) : null}
              <Button onClick={adopt} disabled={missing.length > 0}>
                {t('decisions.adopt')}
              </Button>
              {decision.status === 'draft' ? (
                <Button variant="subtle" color="red" onClick={() => void remove()}>
                  {t('common.remove')}
                </Button>
              ) : null}
            </>
          ) : null}
          {!isOpen(decision) && decision.status !== 'superseded' ? (
            <>
              <Select
                aria-label={t('decisions.setStatus')}
                placeholder={t('decisions.setStatus')}
                value={null}
                onChange={(status) => status && void act(t, { type: 'decision.setStatus', id, status: status as 'done' })}
                data={later.map((value) => ({ value, label: t(`code.decisionStatus.${value}`) }))}
                w={200}
              />
              <Button variant="default" onClick={() => void supersede()}>
                {t('decisions.supersede')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      {isOpen(decision) && missing.length > 0 ? (
        <p role="status">
          {t('decisions.missing', { fields: missing.map((field) => inSentence(t(`decisions.field.${field}`))).join(', ') })}
        </p>
      ) : null}
      <div className={styles.grid}>
        <Sheet title={t('exporting.column.decision')}>
          <p className={styles.text}>{decision.text || t('decisions.noText')}</p>
          <dl className={styles.facts}>
            {logColumns
              .filter((column) => !elsewhere.has(column) && row?.[column])
              .map((column) => (
                <div key={column} style={{ display: 'contents' }}>
                  <dt>{log.headings[column]}</dt>
                  <dd>{row?.[column]}</dd>
                </div>
              ))}
          </dl>
        </Sheet>
        <Sheet title={t('exporting.column.inputs')}>
          {(decision.inputIds ?? []).length === 0 ? <p>{t('decisions.noInputs')}</p> : null}
          <ul className={styles.quotes}>
            {(decision.inputIds ?? []).map((inputId) => {
              const input = state.inputs.get(inputId);
              return input ? (
                <li key={inputId}>
                  <Button variant="subtle" size="compact-sm" onClick={() => go({ page: 'inputs', id: inputId })}>
                    #{input.number}
                  </Button>
                  {input.text}
                  {input.side ? ` (${t(`code.side.${input.side}`)})` : ''}
                </li>
              ) : null;
            })}
          </ul>
        </Sheet>
        <DecisionConsequences decisionId={id} />
        {vote ? (
          <Sheet
            title={vote.question}
            aside={
              <Button variant="subtle" size="compact-sm" onClick={() => go({ page: 'votes', id: vote.id })}>
                {t('decisions.toVote')}
              </Button>
            }
          >
            {vote.status === 'closed' ? (
              <ResultChart result={voteResult(vote, state.offers)} />
            ) : (
              <p>{t(`code.voteStatus.${vote.status}`)}</p>
            )}
          </Sheet>
        ) : null}
      </div>
      {editing ? <DecisionForm decision={decision} onClose={() => setEditing(false)} /> : null}
    </Page>
  );
}

/** A heading as it stands in the middle of a sentence. */
function inSentence(heading: string): string {
  return heading.charAt(0).toLowerCase() + heading.slice(1);
}
