import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { type ReactNode, useState } from 'react';
import { formatDay } from '../../shared/format.ts';
import { programmeOf } from '../../shared/state.ts';
import { act } from '../act.ts';
import { Sheet } from '../components/Page.tsx';
import { Status } from '../components/Status.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import styles from './Frame.module.css';

const fields = ['given', 'open', 'ours'] as const;
type Field = (typeof fields)[number];

/** What is given, what is open, and what is the group's own; who approved it, and when. */
export function Frame(): ReactNode {
  const { t, language } = useTexts();
  const frame = useProgramme((state) => programmeOf(state).frame);
  const [editing, setEditing] = useState(false);
  const approved = frame?.approvedOn;
  return (
    <Sheet
      title={t('programme.frame')}
      aside={
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setEditing(true)}
          aria-label={t('common.editWhat', { what: t('programme.frame') })}
        >
          {t('common.edit')}
        </Button>
      }
    >
      <div className={styles.columns}>
        {fields.map((field) => (
          <div key={field}>
            <h3 className={styles.heading}>{t(`programme.frameField.${field}`)}</h3>
            <ul className={styles.items}>
              {(frame?.[field] ?? []).map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
            {(frame?.[field] ?? []).length === 0 ? <p className={styles.soft}>{t('programme.frameEmpty')}</p> : null}
          </div>
        ))}
      </div>
      <p className={styles.approval}>
        {approved ? (
          <Status tone="done">
            {t('programme.frameApproved', {
              who: frame?.approvedBy || t('programme.frameUnknown'),
              day: formatDay(approved, language),
            })}
          </Status>
        ) : (
          <Status tone="alarm">{t('programme.frameNotApproved')}</Status>
        )}
      </p>
      {editing ? <FrameDialog onClose={() => setEditing(false)} /> : null}
    </Sheet>
  );
}

function FrameDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTexts();
  const frame = useProgramme((state) => programmeOf(state).frame);
  const [texts, setTexts] = useState<Record<Field, string>>(() => ({
    given: (frame?.given ?? []).join('\n'),
    open: (frame?.open ?? []).join('\n'),
    ours: (frame?.ours ?? []).join('\n'),
  }));
  const [approvedBy, setApprovedBy] = useState(frame?.approvedBy ?? '');
  const [approvedOn, setApprovedOn] = useState<string | null>(frame?.approvedOn ?? null);
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  const save = async () => {
    const set = {
      given: lines(texts.given),
      open: lines(texts.open),
      ours: lines(texts.ours),
      approvedBy: approvedBy || null,
      approvedOn,
    };
    if (await act(t, { type: 'programme.edit', set: { frame: set } })) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('programme.frame')} size="lg" closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack>
        <p className={styles.soft}>{t('programme.frameHint')}</p>
        {fields.map((field) => (
          <Textarea
            key={field}
            label={t(`programme.frameField.${field}`)}
            value={texts[field]}
            onChange={(event) => setTexts({ ...texts, [field]: event.currentTarget.value })}
            autosize
            minRows={3}
          />
        ))}
        <Group grow align="end">
          <TextInput
            label={t('programme.approvedBy')}
            value={approvedBy}
            onChange={(event) => setApprovedBy(event.currentTarget.value)}
          />
          <DateInput
            label={t('programme.approvedOn')}
            value={approvedOn}
            onChange={setApprovedOn}
            valueFormat="D. MMMM YYYY"
            clearable
          />
        </Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button onClick={() => void save()}>{t('common.save')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
