import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatDay } from '../../shared/format.ts';
import { programmeOf } from '../../shared/state.ts';
import { act } from '../act.ts';
import { EditText } from '../components/EditText.tsx';
import { Empty, Page, Sheet } from '../components/Page.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { Frame } from './Frame.tsx';
import { linesOf } from './lines.ts';
import { Overrides } from './Overrides.tsx';
import styles from './Overview.module.css';
import { People } from './People.tsx';
import { OpenDecisions, OpenWorries } from './Standing.tsx';
import { Timeline } from './Timeline.tsx';
import { Tracks } from './Tracks.tsx';
import { WorkshopDialog } from './WorkshopDialog.tsx';

/** The programme on one page. `id` names a workshop, a person or a worry to be opened on it. */
export function Overview({ id }: { readonly id: string | undefined }): ReactNode {
  const { t, language } = useTexts();
  const programme = useProgramme(programmeOf);
  const workshops = useProgramme((state) => state.workshops);
  const [adding, setAdding] = useState<'workshop' | 'about' | null>(null);
  const opened = id === undefined ? undefined : workshops.get(id);
  const period = [programme.startDate, programme.endDate].map((day) => (day ? formatDay(day, language) : '')).filter(Boolean);
  return (
    <Page
      title={programme.title}
      lead={[programme.municipality?.name, programme.subtitle, period.join(' – ')].filter(Boolean).join(' · ')}
      actions={
        <Button variant="default" size="compact-md" onClick={() => setAdding('about')}>
          {t('programme.editAbout')}
        </Button>
      }
    >
      <div className={styles.rows}>
        <Sheet
          title={t('programme.timeline')}
          aside={
            <Button variant="default" size="compact-md" onClick={() => setAdding('workshop')}>
              {t('programme.addWorkshop')}
            </Button>
          }
        >
          {workshops.size === 0 ? (
            <Empty>{t('programme.noWorkshops')}</Empty>
          ) : (
            <Timeline workshops={[...workshops.values()]} onOpen={(workshop) => go({ page: 'overview', id: workshop.id })} />
          )}
        </Sheet>
        <div className={styles.columns}>
          <div className={styles.rows}>
            <Meaning />
            <People id={id} />
            <OpenDecisions />
          </div>
          <div className={styles.rows}>
            <Frame />
            <Tracks />
            <Overrides />
            <OpenWorries id={id} />
          </div>
        </div>
      </div>
      {adding === 'about' ? <AboutDialog onClose={() => setAdding(null)} /> : null}
      {adding === 'workshop' ? <WorkshopDialog workshop={null} onClose={() => setAdding(null)} /> : null}
      {opened ? <WorkshopDialog key={opened.id} workshop={opened} onClose={() => go({ page: 'overview' })} /> : null}
    </Page>
  );
}

/** What it is all for: core task, purpose, and how the group wants to treat each other. */
function Meaning(): ReactNode {
  const { t } = useTexts();
  const programme = useProgramme(programmeOf);
  return (
    <Sheet title={t('programme.coreTask')}>
      <EditText
        label={t('programme.coreTask')}
        text={programme.coreTask ?? ''}
        empty={t('programme.noCoreTask')}
        onSave={(coreTask) => act(t, { type: 'programme.edit', set: { coreTask } })}
        className={styles.coreTask ?? ''}
      />
      <h3 className={styles.small}>{t('programme.purpose')}</h3>
      <EditText
        label={t('programme.purpose')}
        text={programme.purpose ?? ''}
        empty={t('programme.noPurpose')}
        onSave={(purpose) => act(t, { type: 'programme.edit', set: { purpose } })}
      />
      <h3 className={styles.small}>{t('programme.groundRules')}</h3>
      <EditText
        label={t('programme.groundRules')}
        text={(programme.groundRules ?? []).join('\n')}
        empty={t('programme.noGroundRules')}
        onSave={(text) => act(t, { type: 'programme.edit', set: { groundRules: linesOf(text) } })}
      />
    </Sheet>
  );
}
