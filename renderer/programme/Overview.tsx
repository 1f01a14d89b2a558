import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { overdueText } from '../../shared/decisions/log.ts';
import { formatDay, localDay } from '../../shared/format.ts';
import type { Decision, Workshop } from '../../shared/programme/types.ts';
import { personName, programmeOf } from '../../shared/state.ts';
import { act } from '../act.ts';
import { EditText } from '../components/EditText.tsx';
import { Empty, Page, Sheet } from '../components/Page.tsx';
import { Status } from '../components/Status.tsx';
import { TrackSwatch, trackColour } from '../components/TrackBadge.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import { Frame } from './Frame.tsx';
import styles from './Overview.module.css';
import { People } from './People.tsx';
import { Timeline } from './Timeline.tsx';
import { WorkshopDialog } from './WorkshopDialog.tsx';

/** The programme on one page. */
export function Overview(): ReactNode {
  const { t, language } = useTexts();
  const programme = useProgramme(programmeOf);
  const workshops = useProgramme((state) => state.workshops);
  const [editing, setEditing] = useState<Workshop | 'new' | null>(null);
  const set = (fields: Record<string, unknown>) => act(t, { type: 'programme.edit', set: fields });
  const period = [programme.startDate, programme.endDate].map((day) => (day ? formatDay(day, language) : '')).filter(Boolean);
  return (
    <Page
      title={programme.title}
      lead={[programme.municipality?.name, programme.subtitle, period.join(' – ')].filter(Boolean).join(' · ')}
    >
      <div className={styles.grid}>
        <div className={styles.wide}>
          <Sheet
            title={t('programme.timeline')}
            aside={
              <Button variant="default" size="compact-md" onClick={() => setEditing('new')}>
                {t('programme.addWorkshop')}
              </Button>
            }
          >
            {workshops.size === 0 ? (
              <Empty>{t('programme.noWorkshops')}</Empty>
            ) : (
              <Timeline workshops={[...workshops.values()]} onOpen={setEditing} />
            )}
          </Sheet>
        </div>
        <Sheet title={t('programme.coreTask')}>
          <EditText
            label={t('programme.coreTask')}
            text={programme.coreTask ?? ''}
            empty={t('programme.noCoreTask')}
            onSave={(text) => set({ coreTask: text })}
            className={styles.coreTask ?? ''}
          />
          <h3 className={styles.small}>{t('programme.purpose')}</h3>
          <EditText
            label={t('programme.purpose')}
            text={programme.purpose ?? ''}
            empty={t('programme.noPurpose')}
            onSave={(text) => set({ purpose: text })}
          />
        </Sheet>
        <Frame />
        <Tracks />
        <People />
        <OpenDecisions />
        <OpenWorries />
      </div>
      {editing ? <WorkshopDialog workshop={editing === 'new' ? null : editing} onClose={() => setEditing(null)} /> : null}
    </Page>
  );
}

function Tracks(): ReactNode {
  const { t } = useTexts();
  const tracks = useProgramme((state) => state.tracks);
  const canvases = useProgramme((state) => state.canvases);
  return (
    <Sheet title={t('programme.tracks')}>
      <ul className={styles.tracks}>
        {[...tracks.values()].map((track) => {
          const canvas = [...canvases.values()].find((candidate) => candidate.trackId === track.id);
          return (
            <li key={track.id} className={styles.track} style={trackColour(track)}>
              <TrackSwatch track={track} size={22} />
              <div>
                <strong>{track.name}</strong>
                <span className={styles.soft}> · {t(`code.trackStatus.${track.status ?? 'open'}`)}</span>
                {track.question ? <p className={styles.question}>{track.question}</p> : null}
              </div>
              {canvas ? (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('programme.openCanvasOf', { track: track.name })}
                  onClick={() => go({ page: 'canvas', id: canvas.id })}
                >
                  {t('programme.openCanvas')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}

const openStatuses = new Set(['draft', 'proposed', 'recommended', 'decided', 'in_progress', 'postponed']);

function OpenDecisions(): ReactNode {
  const { t, language } = useTexts();
  const state = useProgramme((programme) => programme);
  const open = [...state.decisions.values()].filter(({ status }) => openStatuses.has(status));
  const today = localDay(new Date());
  const due = (decision: Decision) => {
    const overdue = overdueText(decision, t, today);
    if (overdue) return <Status tone="alarm">{overdue}</Status>;
    return decision.deadline ? t('programme.due', { day: formatDay(decision.deadline, language) }) : t('programme.noDeadline');
  };
  return (
    <Sheet title={t('programme.openDecisions', { count: open.length })}>
      {open.length === 0 ? <p className={styles.soft}>{t('programme.noOpenDecisions')}</p> : null}
      <ul className={styles.list}>
        {open.map((decision) => (
          <li key={decision.id}>
            <a
              href={`?page=decisions&id=${decision.id}`}
              className={styles.row}
              onClick={(event) => openHere(event, () => go({ page: 'decisions', id: decision.id }))}
            >
              <span className={styles.number}>{decision.number}</span>
              <span>{decision.title}</span>
            </a>
            <span className={styles.facts}>
              {personName(state, decision.ownerId) ?? t('programme.noOwner')} · {t(`code.decisionStatus.${decision.status}`)} ·{' '}
              {due(decision)}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function OpenWorries(): ReactNode {
  const { t } = useTexts();
  const state = useProgramme((programme) => programme);
  const open = [...state.worryBank.values()].filter(({ status }) => status !== 'answered');
  return (
    <Sheet title={t('programme.openWorries', { count: open.length })}>
      {open.length === 0 ? (
        <p className={styles.soft}>{t(state.worryBank.size === 0 ? 'programme.noWorries' : 'programme.noOpenWorries')}</p>
      ) : null}
      <ul className={styles.list}>
        {open.map(({ id, inputId, ownerId, status, answer }) => (
          <li key={id}>
            <span className={styles.said}>{(inputId && state.inputs.get(inputId)?.text) || answer}</span>
            <span className={styles.facts}>
              {personName(state, ownerId) ?? t('programme.noOwner')} · {t(`code.worryStatus.${status}`)}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** Follows a link within the page, and leaves a new tab to the browser. */
function openHere(event: React.MouseEvent, follow: () => void): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  follow();
}
