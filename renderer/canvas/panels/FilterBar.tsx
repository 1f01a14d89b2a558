import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import type { Board, BoardCard } from '../../../shared/canvas/board.ts';
import { cardMandates, cardStates, cardTypes } from '../../../shared/programme/codes.ts';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';
import { type BoardFilter, isFiltering, noFilter } from '../filter.ts';
import styles from './FilterBar.module.css';
import { useOwners } from './OwnerSelect.tsx';

interface FilterBarProps {
  readonly board: Board;
  readonly filter: BoardFilter;
  readonly onChange: (filter: BoardFilter) => void;
  /** How many of the board's cards are among those looked for. */
  readonly found: number;
}

/** What is looked for on a board; it offers only what is on it. */
export function FilterBar({ board, filter, onChange, found }: FilterBarProps): ReactNode {
  const { t } = useTexts();
  const tracks = useProgramme((state) => state.tracks);
  const owners = useOwners();
  const present = useMemo(() => presentOn(board.cards), [board.cards]);
  const set = (part: Partial<BoardFilter>) => onChange({ ...filter, ...part });
  const lanes = board.lanes.flatMap(({ trackId }) => (trackId ? [tracks.get(trackId)] : []));
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('common.clear') }, size: 'sm' } as const;
  return (
    <search className={styles.bar}>
      <TextInput
        aria-label={t('panels.filterText')}
        placeholder={t('panels.filterText')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        autoFocus
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        className={styles.text as string}
      />
      {board.lanes.length > 1 ? (
        <Select
          aria-label={t('common.track')}
          placeholder={t('common.track')}
          value={filter.trackId}
          onChange={(trackId) => set({ trackId })}
          data={lanes.flatMap((track) => (track ? [{ value: track.id, label: track.short || track.name }] : []))}
          className={styles.choice as string}
          {...clear}
        />
      ) : null}
      <Select
        aria-label={t('common.type')}
        placeholder={t('common.type')}
        value={filter.type}
        onChange={(value) => set({ type: cardTypes.find((type) => type === value) ?? null })}
        data={cardTypes
          .filter((type) => present.has(type) || type === filter.type)
          .map((type) => ({ value: type, label: t(`code.cardType.${type}`) }))}
        className={styles.choice as string}
        {...clear}
      />
      <Select
        aria-label={t('panels.state')}
        placeholder={t('panels.state')}
        value={filter.state}
        onChange={(value) => set({ state: cardStates.find((state) => state === value) ?? null })}
        data={cardStates
          .filter((state) => present.has(state) || state === filter.state)
          .map((state) => ({ value: state, label: t(`code.cardState.${state}`) }))}
        className={styles.choice as string}
        {...clear}
      />
      <Select
        aria-label={t('panels.mandate')}
        placeholder={t('panels.mandateShort')}
        value={filter.mandate}
        onChange={(value) => set({ mandate: cardMandates.find((mandate) => mandate === value) ?? null })}
        data={cardMandates.map((mandate) => ({ value: mandate, label: t(`code.cardMandate.${mandate}`) }))}
        className={styles.choice as string}
        {...clear}
      />
      <Select
        aria-label={t('panels.owner')}
        placeholder={t('panels.owner')}
        value={filter.ownerId}
        onChange={(ownerId) => set({ ownerId })}
        data={owners
          .map(({ group, items }) => ({
            group,
            items: items.filter(({ value }) => present.has(value) || value === filter.ownerId),
          }))
          .filter(({ items }) => items.length > 0)}
        nothingFoundMessage={t('panels.noOwnersHere')}
        searchable
        className={styles.choice as string}
        {...clear}
      />
      <Checkbox
        label={t('panels.openOnly')}
        checked={filter.openOnly}
        onChange={(event) => set({ openOnly: event.currentTarget.checked })}
      />
      <span className={styles.count} role="status">
        {t('panels.filterCount', { count: found, all: board.cards.length })}
      </span>
      {isFiltering(filter) ? (
        <Button variant="subtle" size="compact-md" onClick={() => onChange(noFilter)}>
          {t('common.clear')}
        </Button>
      ) : null}
    </search>
  );
}

/** Types, states and owners that occur on a board. */
function presentOn(cards: readonly BoardCard[]): ReadonlySet<string> {
  return new Set(cards.flatMap(({ type, state, ownerId }) => (ownerId ? [type, state, ownerId] : [type, state])));
}
