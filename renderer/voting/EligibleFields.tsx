import { Button, Group, NumberInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Side } from '../../shared/programme/codes.ts';
import type { Vote } from '../../shared/programme/types.ts';
import { totalOf } from '../../shared/voting/hands.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';

export type People = Readonly<Record<string, number>>;

/** How many may vote on each side, and in all. */
export function EligibleFields({
  people,
  onChange,
}: {
  readonly people: People;
  readonly onChange: (people: People) => void;
}): ReactNode {
  const { t } = useTexts();
  return (
    <Group align="end" gap="sm">
      {Object.entries(people).map(([side, count]) => (
        <NumberInput
          key={side}
          label={t('voting.mayVote', { side: t(`code.side.${side as Side}`) })}
          value={count}
          min={0}
          max={10_000}
          allowDecimal={false}
          allowNegative={false}
          onChange={(value) => onChange({ ...people, [side]: Number(value) || 0 })}
          w={165}
        />
      ))}
      <span>{t('voting.inAll', { count: totalOf(people) })}</span>
    </Group>
  );
}

/** Lets people come and go while the vote is open: who may vote follows the room. */
export function ChangeEligible({ vote }: { readonly vote: Vote }): ReactNode {
  const { t } = useTexts();
  const [draft, setDraft] = useState<People | null>(null);
  if (!draft) {
    return (
      <Button variant="subtle" size="compact-md" onClick={() => setDraft(vote.eligibleBySide ?? {})}>
        {t('voting.changeEligible')}
      </Button>
    );
  }
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await act(t, { type: 'vote.edit', id: vote.id, set: { eligibleBySide: draft } })) setDraft(null);
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <EligibleFields people={draft} onChange={setDraft} />
      <Group mt="xs" gap="xs">
        <Button type="submit">{t('common.save')}</Button>
        <Button variant="default" onClick={() => setDraft(null)}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}
