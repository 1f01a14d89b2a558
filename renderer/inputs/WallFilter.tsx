import { Button, Group, Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { inputTypes, sides } from '../../shared/programme/codes.ts';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { type Filter, isNarrowed } from './wall.ts';

interface WallFilterProps {
  readonly filter: Filter;
  readonly onChange: (part: Partial<Filter>) => void;
}

/** What narrows the wall down: workshop, track, type, side and words. */
export function WallFilter({ filter, onChange }: WallFilterProps): ReactNode {
  const { t } = useTexts();
  const workshops = useProgramme((state) => state.workshops);
  const tracks = useProgramme((state) => state.tracks);
  return (
    <Group align="end" gap="sm" my="md">
      <Select
        label={t('common.workshop')}
        value={filter.workshopId}
        onChange={(workshopId) => onChange({ workshopId })}
        data={[...workshops.values()].map(({ id, number, title }) => ({
          value: id,
          label: t('common.workshopNumber', { number, title }),
        }))}
        placeholder={t('common.all')}
        clearable
        w={320}
      />
      <Select
        label={t('common.track')}
        value={filter.trackId}
        onChange={(trackId) => onChange({ trackId })}
        data={[...tracks.values()].map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={t('common.all')}
        clearable
        w={190}
      />
      <Select
        label={t('common.type')}
        value={filter.type}
        onChange={(type) => onChange({ type })}
        data={inputTypes.map((value) => ({ value, label: t(`code.inputType.${value}`) }))}
        placeholder={t('common.all')}
        clearable
        w={150}
      />
      <Select
        label={t('common.side')}
        value={filter.side}
        onChange={(side) => onChange({ side })}
        data={sides.map((value) => ({ value, label: t(`code.side.${value}`) }))}
        placeholder={t('common.all')}
        clearable
        w={170}
      />
      <TextInput
        label={t('inputs.find')}
        value={filter.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      {isNarrowed(filter) ? (
        <Button variant="subtle" onClick={() => onChange({ trackId: null, type: null, side: null, text: '' })}>
          {t('inputs.showAll')}
        </Button>
      ) : null}
    </Group>
  );
}
