import { Button, Select, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import styles from './Inputs.module.css';

interface SelectionBarProps {
  readonly ids: readonly string[];
  readonly workshopId: string | null;
  readonly onDone: () => void;
}

/** What can be done with the inputs that are chosen. */
export function SelectionBar({ ids, workshopId, onDone }: SelectionBarProps): ReactNode {
  const { t } = useTexts();
  const [title, setTitle] = useState('');
  const finish = async (work: Promise<boolean>) => {
    if (await work) onDone();
  };
  const gather = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '') void finish(act(t, { type: 'cluster.add', workshopId, title, inputIds: [...ids] }));
  };
  const erase = () =>
    modals.openConfirmModal({
      title: t('inputs.eraseManyTitle', { count: ids.length }),
      children: t('inputs.eraseText'),
      labels: { confirm: t('inputs.erase'), cancel: t('common.cancel') },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () =>
        void finish(Promise.all(ids.map((id) => act(t, { type: 'input.erase', id }))).then((all) => all.every(Boolean))),
    });
  const words = t('inputs.selected', { count: ids.length });
  return (
    <section className={styles.selection} aria-label={words}>
      <strong role="status">{words}</strong>
      <ClusterChoice
        workshopId={workshopId}
        onChoose={(clusterId) => void finish(act(t, { type: 'input.cluster', ids: [...ids], clusterId }))}
      />
      <form className={styles.gather} onSubmit={gather}>
        <TextInput
          aria-label={t('inputs.newCluster')}
          placeholder={t('inputs.newCluster')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button type="submit" disabled={title.trim() === ''}>
          {t('inputs.gather')}
        </Button>
      </form>
      <Button variant="default" onClick={() => void finish(act(t, { type: 'input.cluster', ids: [...ids], clusterId: null }))}>
        {t('inputs.takeOut')}
      </Button>
      <Button variant="subtle" color="red" onClick={() => void finish(act(t, { type: 'input.remove', ids: [...ids] }))}>
        {t('common.remove')}
      </Button>
      <Button variant="subtle" color="red" onClick={erase}>
        {t('inputs.erase')}
      </Button>
      <Button variant="subtle" onClick={onDone}>
        {t('inputs.unselect')}
      </Button>
    </section>
  );
}

/** The clusters of the wall's workshop first, then the others, each workshop by itself. */
function ClusterChoice({
  workshopId,
  onChoose,
}: {
  readonly workshopId: string | null;
  readonly onChoose: (clusterId: string) => void;
}): ReactNode {
  const { t } = useTexts();
  const clusters = useProgramme((state) => state.clusters);
  const workshops = useProgramme((state) => state.workshops);
  const data = useMemo(() => {
    const here = ({ workshopId: own }: { workshopId?: string | null | undefined }) => (own ?? null) === workshopId;
    const ordered = [...clusters.values()].toSorted((a, b) => Number(here(b)) - Number(here(a)));
    return [...Map.groupBy(ordered, (cluster) => cluster.workshopId ?? null)].map(([id, members]) => {
      const workshop = id ? workshops.get(id) : undefined;
      const group = workshop
        ? t('common.workshopNumber', { number: workshop.number, title: workshop.title })
        : t('common.noWorkshop');
      return { group, items: members.map((cluster) => ({ value: cluster.id, label: cluster.title })) };
    });
  }, [clusters, workshops, workshopId, t]);
  return (
    <Select
      aria-label={t('inputs.putIn')}
      placeholder={t('inputs.putIn')}
      value={null}
      onChange={(clusterId) => clusterId && onChoose(clusterId)}
      data={data}
      searchable
      nothingFoundMessage={t('inputs.noCluster')}
    />
  );
}
