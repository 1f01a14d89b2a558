import { Button, Checkbox } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BoardCard } from '../../../shared/canvas/board.ts';
import type { CanvasCommand } from '../../../shared/canvas/commands.ts';
import { act } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import styles from './CardPanel.module.css';
import type { CardPanelProps } from './CardPanel.tsx';
import { CoreTaskSelect, MandateSelect, StateControl, TypeSelect } from './fields.tsx';
import { OwnerSelect } from './OwnerSelect.tsx';
import { Panel } from './Panel.tsx';

type Mark = Extract<CanvasCommand, { type: 'card.mark' }>;

/** What several cards have in common, and what can be set on all of them at once. */
export function ManyCards({ cards, readOnly, onRemove, onClose }: CardPanelProps): ReactNode {
  const { t } = useTexts();
  const locked = cards.filter((card) => card.locked).length;
  const free = cards.filter((card) => !card.locked);
  const set = (fields: Mark['set'], to: readonly BoardCard[] = free) => void act(t, markAll(to, fields));
  const shared = <K extends keyof BoardCard>(member: K) => {
    const values = new Set(cards.map((card) => card[member]));
    return { value: values.size === 1 ? (cards[0]?.[member] ?? null) : null, differs: values.size > 1 };
  };
  const isFixed = readOnly || free.length === 0;
  const field = (differs: boolean) => ({ disabled: isFixed, ...(differs ? { placeholder: t('panels.differ') } : {}) });
  const [type, state, mandate, coreTask, owner] = [
    shared('type'),
    shared('state'),
    shared('mandate'),
    shared('coreTask'),
    shared('ownerId'),
  ];
  return (
    <Panel
      name={t('panels.chosen')}
      title={t('panels.cards', { count: cards.length })}
      onClose={onClose}
      foot={
        <Button
          variant="subtle"
          color="red"
          size="compact-md"
          leftSection={<IconTrash size={16} aria-hidden="true" />}
          disabled={readOnly || locked > 0}
          onClick={onRemove}
        >
          {t('panels.removeCards', { count: cards.length })}
        </Button>
      }
    >
      <p className={styles.count}>{locked > 0 ? t('panels.someLocked', { count: locked }) : t('panels.forAll')}</p>
      <TypeSelect value={type.value} onChange={(chosen) => set({ type: chosen })} disabled={isFixed} />
      <StateControl value={state.value} onChange={(chosen) => set({ state: chosen })} disabled={isFixed} />
      <MandateSelect value={mandate.value} onChange={(chosen) => set({ mandate: chosen })} {...field(mandate.differs)} />
      <CoreTaskSelect value={coreTask.value} onChange={(chosen) => set({ coreTask: chosen })} {...field(coreTask.differs)} />
      <OwnerSelect
        label={t('panels.owner')}
        value={owner.value}
        onChange={(ownerId) => set({ ownerId })}
        placeholder={t(owner.differs ? 'panels.differ' : 'panels.noOwner')}
        disabled={isFixed}
      />
      <Checkbox
        label={t('panels.locked')}
        description={
          locked > 0 && free.length > 0 ? t('panels.lockedOf', { count: locked, all: cards.length }) : t('panels.lockedHint')
        }
        checked={free.length === 0}
        indeterminate={locked > 0 && free.length > 0}
        onChange={(event) => set({ locked: event.currentTarget.checked }, cards)}
        disabled={readOnly}
      />
    </Panel>
  );
}

/** One step for all cards, also when they lie on several boards of the map. */
function markAll(cards: readonly BoardCard[], set: Mark['set']): CanvasCommand {
  const commands = [...Map.groupBy(cards, ({ canvasId }) => canvasId)].map(
    ([canvasId, members]): Mark => ({ type: 'card.mark', canvasId, ids: members.map(({ id }) => id), set }),
  );
  const [first] = commands;
  return commands.length === 1 && first ? first : { type: 'canvas.batch', commands };
}
