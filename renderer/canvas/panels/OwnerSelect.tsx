import { type ComboboxItem, type ComboboxParsedItem, type OptionsFilter, Select } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { act } from '../../act.ts';
import { useTexts } from '../../i18n.ts';
import { useProgramme } from '../../programme-store.ts';

interface OwnerSelectProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (ownerId: string | null) => void;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly description?: ReactNode;
}

/** Stands for the role that is made of what was typed. */
const NEW = ' new';

/** Who carries something: a role, a unit or a person. A role that is missing is made on the spot. */
export function OwnerSelect({ label, value, onChange, ...rest }: OwnerSelectProps): ReactNode {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const known = useOwners();
  const name = search.trim();
  const isKnown = known.some(({ items }) => items.some((item) => sameName(item.label, name)));
  const data = name === '' || isKnown ? known : [...known, { group: t('panels.newOwner'), items: [newRole(name, t)] }];
  const choose = async (chosen: string | null) => {
    if (chosen !== NEW) return onChange(chosen);
    const id = `r-${crypto.randomUUID().slice(0, 12)}`;
    if (await act(t, { type: 'role.add', id, name })) onChange(id);
  };
  return (
    <Select
      label={label}
      value={value}
      onChange={(chosen) => void choose(chosen)}
      data={[...data]}
      filter={fitting}
      searchValue={search}
      onSearchChange={setSearch}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('panels.noOwner') }}
      nothingFoundMessage={t('panels.nothingFound')}
      comboboxProps={{ withinPortal: true }}
      {...rest}
    />
  );
}

function newRole(name: string, t: ReturnType<typeof useTexts>['t']): ComboboxItem {
  return { value: NEW, label: t('panels.newRole', { name }) };
}

/** Everybody and everything that can own a card, as groups of choices. Only groups that hold something. */
export function useOwners(): readonly { readonly group: string; readonly items: ComboboxItem[] }[] {
  const { t } = useTexts();
  const roles = useProgramme((state) => state.roles);
  const units = useProgramme((state) => state.units);
  const persons = useProgramme((state) => state.persons);
  const participants = useProgramme((state) => state.participants);
  const facilitators = useProgramme((state) => state.facilitators);
  return useMemo(() => {
    const named = (members: ReadonlyMap<string, { readonly id: string; readonly name: string }>) =>
      [...members.values()].map(({ id, name }) => ({ value: id, label: name }));
    const people = [...participants.keys(), ...facilitators.keys()].flatMap((id) => {
      const name = persons.get(id)?.displayName;
      return typeof name === 'string' ? [{ value: id, label: name }] : [];
    });
    return [
      { group: t('panels.roles'), items: named(roles) },
      { group: t('panels.units'), items: named(units) },
      { group: t('panels.people'), items: people },
    ].filter(({ items }) => items.length > 0);
  }, [t, roles, units, persons, participants, facilitators]);
}

/** As Select filters by itself, but what would be made of the words typed always stays. */
const fitting: OptionsFilter = ({ options, search }) => {
  const wanted = search.trim().toLocaleLowerCase('da');
  const fits = (item: ComboboxItem) => item.value === NEW || item.label.toLocaleLowerCase('da').includes(wanted);
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return fits(option) ? [option] : [];
    const items = option.items.filter(fits);
    return items.length > 0 ? [{ ...option, items }] : [];
  });
};

function sameName(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase('da') === b.trim().toLocaleLowerCase('da');
}
