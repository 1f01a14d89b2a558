import { Button, Checkbox, Group, Menu, Textarea } from '@mantine/core';
import { modals } from '@mantine/modals';
import { type KeyboardEvent, memo, type ReactNode, useState } from 'react';
import type { Input } from '../../shared/programme/types.ts';
import { act } from '../act.ts';
import { TrackBadge } from '../components/TrackBadge.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import styles from './Inputs.module.css';

interface InputCardProps {
  readonly input: Input;
  readonly marked: boolean;
  readonly selected: boolean;
  readonly onToggle: () => void;
}

/** One input in its own words, with what became of it. */
export const InputCard = memo(function InputCard({ input, marked, selected, onToggle }: InputCardProps): ReactNode {
  const { t } = useTexts();
  const [draft, setDraft] = useState<string | null>(null);
  const track = useProgramme((state) => (input.trackId ? state.tracks.get(input.trackId) : undefined));
  const decisions = useProgramme((state) => state.decisions);
  const name = `#${input.number}`;
  const save = async () => {
    if (draft !== null && (await act(t, { type: 'input.edit', id: input.id, set: { text: draft } }))) setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setDraft(null);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  const erase = () =>
    modals.openConfirmModal({
      title: t('inputs.eraseTitle', { name }),
      children: t('inputs.eraseText'),
      labels: { confirm: t('inputs.erase'), cancel: t('common.cancel') },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () => void act(t, { type: 'input.erase', id: input.id }),
    });
  return (
    <li
      id={`input-${input.id}`}
      className={styles.card}
      data-marked={marked || undefined}
      data-selected={selected || undefined}
      draggable={draft === null}
      onDragStart={(event) => event.dataTransfer.setData('text/samstyr-input', input.id)}
    >
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Checkbox checked={selected} onChange={onToggle} label={`${name} · ${t(`code.inputType.${input.type}`)}`} size="sm" />
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" aria-label={t('inputs.actionsFor', { name })}>
              ⋯
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setDraft(input.text)}>{t('common.edit')}</Menu.Item>
            <Menu.Item
              onClick={() =>
                void act(t, { type: 'input.edit', id: input.id, set: { status: input.status === 'parked' ? 'new' : 'parked' } })
              }
            >
              {t(input.status === 'parked' ? 'inputs.unpark' : 'inputs.park')}
            </Menu.Item>
            <Menu.Item color="red" onClick={erase}>
              {t('inputs.erase')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      {draft === null ? (
        <p className={styles.text}>{input.text || t('inputs.erased')}</p>
      ) : (
        <div onKeyDown={onKeyDown}>
          <Textarea
            aria-label={t('common.editWhat', { what: name })}
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
            autosize
            autoFocus
          />
          <Group gap="xs" my="xs">
            <Button size="compact-sm" onClick={() => void save()}>
              {t('common.save')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setDraft(null)}>
              {t('common.cancel')}
            </Button>
          </Group>
        </div>
      )}
      <span className={styles.facts}>
        <TrackBadge track={track} />
        {input.anonymous ? <span>{t('inputs.anonymous')}</span> : null}
        {input.side ? <span>{t(`code.side.${input.side}`)}</span> : null}
        <span>{t(`code.inputStatus.${input.status}`)}</span>
        {(input.decisionRefs ?? []).map((id) => (
          <Button key={id} variant="light" size="compact-xs" onClick={() => go({ page: 'decisions', id })}>
            {decisions.get(id)?.number}
          </Button>
        ))}
      </span>
    </li>
  );
});
