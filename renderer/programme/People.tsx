import { Button } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { type Side, sides } from '../../shared/programme/codes.ts';
import type { Participant } from '../../shared/programme/types.ts';
import { Sheet } from '../components/Page.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import styles from './People.module.css';
import { PeopleDialog } from './PeopleDialog.tsx';

/** How many there are on each side, and who; `id` names one to be found. */
export function People({ id }: { readonly id: string | undefined }): ReactNode {
  const { t } = useTexts();
  const participants = useProgramme((state) => state.participants);
  const facilitators = useProgramme((state) => state.facilitators);
  const [editing, setEditing] = useState(false);
  const isWanted = id !== undefined && (participants.has(id) || facilitators.has(id));
  const close = () => {
    setEditing(false);
    if (isWanted) go({ page: 'overview' });
  };
  const counts = useMemo(() => countBySide([...participants.values()]), [participants]);
  const most = Math.max(1, ...counts.map(([, count]) => count));
  return (
    <Sheet
      title={t('programme.people', { count: participants.size })}
      aside={
        <Button variant="subtle" size="compact-sm" onClick={() => setEditing(true)}>
          {t('programme.managePeople')}
        </Button>
      }
    >
      {counts.length === 0 ? <p className={styles.soft}>{t('programme.noPeople')}</p> : null}
      <ul className={styles.sides}>
        {counts.map(([side, count]) => (
          <li key={side} className={styles.side}>
            <span>{t(`code.side.${side}`)}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <strong>{count}</strong>
          </li>
        ))}
      </ul>
      {editing || isWanted ? <PeopleDialog id={id} onClose={close} /> : null}
    </Sheet>
  );
}

function countBySide(people: readonly Participant[]): readonly (readonly [Side, number])[] {
  return sides
    .map((side) => [side, people.filter((person) => person.side === side && person.active !== false).length] as const)
    .filter(([, count]) => count > 0);
}
