import { Button, Group, Select, Table, TextInput } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { overdueText } from '../../shared/decisions/log.ts';
import { formatShortDay, localDay } from '../../shared/format.ts';
import { decisionStatuses } from '../../shared/programme/codes.ts';
import type { Decision } from '../../shared/programme/types.ts';
import { personName, type State } from '../../shared/state.ts';
import { showError } from '../act.ts';
import { download } from '../api.ts';
import { Empty, Page } from '../components/Page.tsx';
import { decisionTone, Status } from '../components/Status.tsx';
import { TrackBadge } from '../components/TrackBadge.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import { DecisionForm } from './DecisionForm.tsx';
import styles from './Decisions.module.css';
import { DecisionView } from './DecisionView.tsx';

interface Filter {
  readonly trackId: string | null;
  readonly status: string | null;
  readonly ownerId: string | null;
  readonly text: string;
}

/** The decision log, or the one decision that is chosen. */
export function DecisionsPage({ id }: { readonly id: string | undefined }): ReactNode {
  const decision = useProgramme((state) => (id ? state.decisions.get(id) : undefined));
  return decision ? <DecisionView key={decision.id} decision={decision} /> : <Log />;
}

function Log(): ReactNode {
  const { t, language } = useTexts();
  const state = useProgramme((programme) => programme);
  const [filter, setFilter] = useState<Filter>({ trackId: null, status: null, ownerId: null, text: '' });
  const [making, setMaking] = useState(false);
  const shown = useMemo(
    () => [...state.decisions.values()].filter((decision) => fits(decision, filter)),
    [state.decisions, filter],
  );
  const set = (part: Partial<Filter>) => setFilter({ ...filter, ...part });
  const owners = [...new Set([...state.decisions.values()].map(({ ownerId }) => ownerId))].filter(
    (owner) => typeof owner === 'string',
  );
  const take = (format: 'csv' | 'md') => void download('log', format, language).catch((error: unknown) => showError(t, error));
  return (
    <Page
      title={t('exporting.logTitle')}
      lead={t('exporting.count', { count: shown.length })}
      actions={
        <>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden="true" />} onClick={() => take('csv')}>
            {t('decisions.asCsv')}
          </Button>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden="true" />} onClick={() => take('md')}>
            {t('decisions.asMarkdown')}
          </Button>
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setMaking(true)}>
            {t('decisions.new')}
          </Button>
        </>
      }
    >
      <Group align="end" gap="sm" mb="md">
        <Select
          label={t('common.track')}
          value={filter.trackId}
          onChange={(trackId) => set({ trackId })}
          data={[...state.tracks.values()].map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={t('common.all')}
          clearable
        />
        <Select
          label={t('common.status')}
          value={filter.status}
          onChange={(status) => set({ status })}
          data={decisionStatuses.map((value) => ({ value, label: t(`code.decisionStatus.${value}`) }))}
          placeholder={t('common.all')}
          clearable
        />
        <Select
          label={t('exporting.column.owner')}
          value={filter.ownerId}
          onChange={(ownerId) => set({ ownerId })}
          data={owners.map((value) => ({ value, label: personName(state, value) ?? value }))}
          placeholder={t('common.all')}
          clearable
          searchable
        />
        <TextInput
          label={t('decisions.find')}
          value={filter.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      </Group>
      {shown.length === 0 ? (
        <Empty>{t(state.decisions.size === 0 ? 'decisions.empty' : 'decisions.noneFit')}</Empty>
      ) : (
        <LogTable decisions={shown} state={state} />
      )}
      {making ? <DecisionForm decision={null} onClose={() => setMaking(false)} /> : null}
    </Page>
  );
}

function LogTable({ decisions, state }: { readonly decisions: readonly Decision[]; readonly state: State }): ReactNode {
  const { t, language } = useTexts();
  const today = localDay(new Date());
  return (
    <Table.ScrollContainer minWidth={880} className={styles.log ?? ''}>
      <Table verticalSpacing="sm" highlightOnHover stickyHeader>
        <Table.Thead>
          <Table.Tr>
            {(['number', 'decision', 'track', 'type', 'owner', 'deadline', 'status'] as const).map((column) => (
              <Table.Th key={column}>{t(`exporting.column.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {decisions.map((decision) => {
            const overdue = overdueText(decision, t, today);
            return (
              <Table.Tr key={decision.id}>
                <Table.Td className={styles.nowrap}>{decision.number}</Table.Td>
                <Table.Td>
                  <a
                    className={styles.link}
                    href={`?page=decisions&id=${encodeURIComponent(decision.id)}`}
                    onClick={(event) => {
                      event.preventDefault();
                      go({ page: 'decisions', id: decision.id });
                    }}
                  >
                    {decision.title}
                  </a>
                </Table.Td>
                <Table.Td>
                  <TrackBadge track={decision.trackId ? state.tracks.get(decision.trackId) : undefined} />
                </Table.Td>
                <Table.Td>{t(`code.decisionType.${decision.type}`)}</Table.Td>
                <Table.Td>{personName(state, decision.ownerId)}</Table.Td>
                <Table.Td className={styles.nowrap}>
                  {decision.deadline ? formatShortDay(decision.deadline, language) : ''}
                </Table.Td>
                <Table.Td>
                  <Status tone={decisionTone(decision.status)}>{t(`code.decisionStatus.${decision.status}`)}</Status>
                  {overdue ? (
                    <div>
                      <Status tone="alarm">{overdue}</Status>
                    </div>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function fits(decision: Decision, { trackId, status, ownerId, text }: Filter): boolean {
  const wanted = text.trim().toLocaleLowerCase('da');
  return (
    (!trackId || decision.trackId === trackId) &&
    (!status || decision.status === status) &&
    (!ownerId || decision.ownerId === ownerId) &&
    `${decision.number} ${decision.title} ${decision.text} ${decision.rationale ?? ''}`.toLocaleLowerCase('da').includes(wanted)
  );
}
