import { ActionIcon, Checkbox, Menu } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconDots, IconPencil } from '@tabler/icons-react';
import { type ChangeEvent, type DragEvent, type KeyboardEvent, memo, type ReactNode, useState } from 'react';
import type { Input } from '../../shared/programme/types.ts';
import { act } from '../act.ts';
import { TrackBadge } from '../components/TrackBadge.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import styles from './InputCard.module.css';
import { InputEditor } from './InputEditor.tsx';
import { Outcomes } from './Outcomes.tsx';
import type { InputOutcomes } from './outcomes.ts';

interface InputCardProps {
  readonly input: Input;
  readonly outcomes: InputOutcomes;
  readonly marked: boolean;
  readonly selected: boolean;
  readonly onToggle: (id: string, range: boolean) => void;
  readonly onCarry: (event: DragEvent, id: string) => void;
}

/** One input in its own words, with what became of it. */
export const InputCard = memo(function InputCard(props: InputCardProps): ReactNode {
  const { input, outcomes, marked, selected, onToggle, onCarry } = props;
  const { t } = useTexts();
  const [editing, setEditing] = useState(false);
  const track = useProgramme((state) => (input.trackId ? state.tracks.get(input.trackId) : undefined));
  const name = `#${input.number}`;
  const pick = (event: ChangeEvent<HTMLInputElement>) => onToggle(input.id, (event.nativeEvent as MouseEvent).shiftKey === true);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const next = neighbour(event.currentTarget, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (event.shiftKey) onToggle(next.value, true);
  };
  return (
    <li
      id={`input-${input.id}`}
      className={styles.card}
      data-marked={marked || undefined}
      data-selected={selected || undefined}
      tabIndex={-1}
      draggable={!editing}
      onDragStart={(event) => onCarry(event, input.id)}
    >
      <div className={styles.head}>
        <Checkbox
          data-pick
          value={input.id}
          checked={selected}
          onChange={pick}
          onKeyDown={onKeyDown}
          label={`${name} · ${t(`code.inputType.${input.type}`)}`}
          size="sm"
        />
        <span className={styles.tools}>
          <ActionIcon
            variant="subtle"
            size={32}
            aria-label={t('common.editWhat', { what: name })}
            onClick={() => setEditing(true)}
          >
            <IconPencil size={16} aria-hidden="true" />
          </ActionIcon>
          <CardMenu input={input} name={name} />
        </span>
      </div>
      {editing ? (
        <InputEditor input={input} name={name} onClose={() => setEditing(false)} />
      ) : (
        <p className={styles.text} data-empty={input.text === '' || undefined}>
          {input.text || t('inputs.erased')}
        </p>
      )}
      <p className={styles.facts}>
        <TrackBadge track={track} />
        {input.side ? <span>{t(`code.side.${input.side}`)}</span> : null}
        {input.anonymous ? <span>{t('inputs.anonymous')}</span> : null}
        {input.status === 'processed' ? null : <span>{t(`code.inputStatus.${input.status}`)}</span>}
      </p>
      <Outcomes outcomes={outcomes} />
    </li>
  );
});

/** The check box of the card before or after on the wall, for the arrow keys. */
function neighbour(from: HTMLInputElement, key: string): HTMLInputElement | undefined {
  const step = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return undefined;
  const all = [...document.querySelectorAll<HTMLInputElement>('input[data-pick]')];
  return all[all.indexOf(from) + step];
}

function CardMenu({ input, name }: { readonly input: Input; readonly name: string }): ReactNode {
  const { t } = useTexts();
  const { id } = input;
  const parked = input.status === 'parked';
  const erase = () =>
    modals.openConfirmModal({
      title: t('inputs.eraseTitle', { name }),
      children: t('inputs.eraseText'),
      labels: { confirm: t('inputs.erase'), cancel: t('common.cancel') },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () => void act(t, { type: 'input.erase', id }),
    });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size={32} aria-label={t('inputs.actionsFor', { name })}>
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void act(t, { type: 'input.edit', id, set: { status: parked ? 'new' : 'parked' } })}>
          {t(parked ? 'inputs.unpark' : 'inputs.park')}
        </Menu.Item>
        {input.clusterId ? (
          <Menu.Item onClick={() => void act(t, { type: 'input.cluster', ids: [id], clusterId: null })}>
            {t('inputs.takeOut')}
          </Menu.Item>
        ) : null}
        <Menu.Item color="red" onClick={() => void act(t, { type: 'input.remove', ids: [id] })}>
          {t('common.remove')}
        </Menu.Item>
        <Menu.Item color="red" onClick={erase}>
          {t('inputs.erase')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
