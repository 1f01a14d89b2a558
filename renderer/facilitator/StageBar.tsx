import { Button, Group, Modal, Textarea } from '@mantine/core';
import { IconDeviceTv, IconExternalLink, IconMessage, IconPlayerPause, IconTypography } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { localDay } from '../../shared/format.ts';
import { currentWorkshop } from '../../shared/plan/current-workshop.ts';
import { nextStep } from '../../shared/plan/next-step.ts';
import type { StageShow } from '../../shared/stage/show.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import { ownWindow, useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import { openStage } from './open-stage.ts';
import styles from './StageBar.module.css';
import { StagePages } from './StagePages.tsx';
import { pagesOf } from './stage-pages.ts';
import { stageWords } from './stage-words.ts';

/** What the facilitator always sees: where the programme is, what the room sees now, and what the next step is. */
export function StageBar(): ReactNode {
  const { t, language } = useTexts();
  const state = useProgramme((programme) => programme);
  const pages = useMemo(() => pagesOf(state, t, language), [state, t, language]);
  const [writing, setWriting] = useState(false);
  const show = (what: StageShow) => act(t, { type: 'stage.show', show: what });
  const page = pages ? pages.page % pages.usual : 0;
  const workshop = currentWorkshop(state);
  const step = nextStep(state, localDay(new Date()));
  return (
    <footer className={styles.bar}>
      {workshop ? (
        <div className={styles.here}>
          <span className={styles.caption}>{t('stage.here')}</span>
          <Button
            variant="subtle"
            size="compact-md"
            className={styles.step}
            onClick={() => go({ page: 'overview', id: workshop.id })}
            title={workshop.title}
          >
            {t('stage.hereWorkshop', {
              number: workshop.number,
              status: t(`code.workshopStatus.${workshop.status ?? 'planned'}`),
            })}
          </Button>
        </div>
      ) : null}
      <div className={styles.now} role="status">
        <IconDeviceTv size={20} aria-hidden="true" />
        <span className={styles.caption}>{t('stage.now')}</span>
        <strong className={styles.what}>{stageWords(state, t, ownWindow, page)}</strong>
      </div>
      <Group gap={6}>
        <StagePages stage={state.stage} pages={pages} onShow={(what) => void show(what)} />
        <Button
          variant={state.stage.kind === 'title' ? 'light' : 'default'}
          aria-pressed={state.stage.kind === 'title'}
          size="compact-md"
          leftSection={<IconTypography size={16} aria-hidden="true" />}
          onClick={() => void show({ kind: 'title' })}
        >
          {t('stage.title')}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconMessage size={16} aria-hidden="true" />}
          onClick={() => setWriting(true)}
        >
          {t('stage.message')}
        </Button>
        <Button
          variant={state.stage.kind === 'pause' ? 'light' : 'default'}
          aria-pressed={state.stage.kind === 'pause'}
          size="compact-md"
          leftSection={<IconPlayerPause size={16} aria-hidden="true" />}
          onClick={() => void show({ kind: 'pause' })}
        >
          {t('stage.pause')}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconExternalLink size={16} aria-hidden="true" />}
          onClick={() => openStage(t)}
        >
          {t('stage.openWindow')}
        </Button>
      </Group>
      <div className={styles.next}>
        <span className={styles.caption}>{t('stage.next')}</span>
        <Button variant="subtle" size="compact-md" className={styles.step} onClick={() => go(step.route)}>
          {t(`stage.steps.${step.name}`, step.values)}
        </Button>
      </div>
      <MessageDialog opened={writing} onClose={() => setWriting(false)} onShow={(text) => show({ kind: 'message', text })} />
    </footer>
  );
}

function MessageDialog(props: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onShow: (text: string) => Promise<boolean>;
}): ReactNode {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const submit = async () => {
    if (await props.onShow(text)) props.onClose();
  };
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('stage.messageTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Textarea
        label={t('stage.messageLabel')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={3}
        data-autofocus
      />
      <Group mt="md" justify="flex-end">
        <Button onClick={() => void submit()} disabled={text.trim() === ''}>
          {t('stage.showMessage')}
        </Button>
      </Group>
    </Modal>
  );
}
