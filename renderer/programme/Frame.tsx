import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatDay } from '../../shared/format.ts';
import { programmeOf } from '../../shared/state.ts';
import { act } from '../act.ts';
import { DayInput } from '../components/DayInput.tsx';
import { Sheet } from '../components/Page.tsx';
import { Status } from '../components/Status.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import styles from './Frame.module.css';
import { linesOf } from './lines.ts';

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
              {(frame?.[field] ?? []).map((item, index) => (
                <li key={index}>{item}</li>
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

/** The frame, to write and to have approved. */
export function FrameDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTexts();
  const frame = useProgramme((state) => programmeOf(state).frame);
  const now = { given: frame?.given ?? [], open: frame?.open ?? [], ours: frame?.ours ?? [] };
  const [texts, setTexts] = useState<Partial<Record<Field, string>>>({});
  const [approvedBy, setApprovedBy] = useState(frame?.approvedBy ?? '');
  const [approvedOn, setApprovedOn] = useState<string | null>(frame?.approvedOn ?? null);
  // A column nobody touched here is sent as it stands now, so that another window's change to it stays.
  const column = (field: Field) => linesOf(texts[field] ?? now[field].join('\n'));
  const save = async () => {
    const set = {
      given: column('given'),
      open: column('open'),
      ours: column('ours'),
      approvedBy: approvedBy || null,
      approvedOn,
    };
    if (await act(t, { type: 'programme.edit', set: { frame: set } })) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('programme.frame')}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <p className={styles.soft}>{t('programme.frameHint')}</p>
        {fields.map((field) => (
          <Textarea
            key={field}
            label={t(`programme.frameField.${field}`)}
            value={texts[field] ?? now[field].join('\n')}
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
          <DayInput label={t('programme.approvedOn')} value={approvedOn} onChange={setApprovedOn} />
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
