import { Button, Group, Select, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { sides } from '../../shared/programme/codes.ts';
import type { Input } from '../../shared/programme/types.ts';
import type { State } from '../../shared/state.ts';
import { act } from '../act.ts';
import { Empty, Page } from '../components/Page.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { AddInputs } from './AddInputs.tsx';
import { InputCard } from './InputCard.tsx';
import styles from './Inputs.module.css';

interface Filter {
  readonly workshopId: string | null;
  readonly trackId: string | null;
  readonly side: string | null;
  readonly text: string;
}

/** The wall: what everyone has said, gathered in clusters. `id` names an input or a cluster to go to. */
export function InputsPage({ id }: { readonly id: string | undefined }): ReactNode {
  const { t } = useTexts();
  const state = useProgramme((programme) => programme);
  const [filter, setFilter] = useState<Filter>(() => ({
    workshopId: workshopOf(state, id),
    trackId: null,
    side: null,
    text: '',
  }));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => [...state.inputs.values()].filter((input) => fits(input, filter)), [state.inputs, filter]);
  const groups = useMemo(() => grouped(state, shown), [state, shown]);
  useEffect(() => {
    if (id) document.getElementById(`input-${id}`)?.scrollIntoView({ block: 'center' });
  }, [id]);
  const set = (part: Partial<Filter>) => setFilter({ ...filter, ...part });
  const toggle = (inputId: string) =>
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(inputId)) after.add(inputId);
      return after;
    });
  const workshops = [...state.workshops.values()].map(({ id: value, number, title }) => ({
    value,
    label: t('common.workshopNumber', { number, title }),
  }));
  return (
    <Page title={t('common.page.inputs')} lead={t('inputs.lead', { shown: shown.length, all: state.inputs.size })}>
      <AddInputs workshopId={filter.workshopId} />
      <Group align="end" gap="sm" my="md">
        <Select
          label={t('common.workshop')}
          value={filter.workshopId}
          onChange={(workshopId) => set({ workshopId })}
          data={workshops}
          placeholder={t('common.all')}
          clearable
          w={320}
        />
        <Select
          label={t('common.track')}
          value={filter.trackId}
          onChange={(trackId) => set({ trackId })}
          data={[...state.tracks.values()].map((track) => ({ value: track.id, label: track.name }))}
          placeholder={t('common.all')}
          clearable
        />
        <Select
          label={t('common.side')}
          value={filter.side}
          onChange={(side) => set({ side })}
          data={sides.map((value) => ({ value, label: t(`code.side.${value}`) }))}
          placeholder={t('common.all')}
          clearable
        />
        <TextInput label={t('inputs.find')} value={filter.text} onChange={(event) => set({ text: event.currentTarget.value })} />
      </Group>
      {selected.size > 0 ? (
        <Selection ids={[...selected]} workshopId={filter.workshopId} onDone={() => setSelected(new Set())} />
      ) : null}
      {shown.length === 0 ? <Empty>{t(state.inputs.size === 0 ? 'inputs.empty' : 'inputs.noneFit')}</Empty> : null}
      {groups.map(({ clusterId, title, inputs }) => (
        <section
          key={clusterId ?? ''}
          className={styles.cluster}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            const dropped = event.dataTransfer.getData('text/samstyr-input');
            if (dropped) void act(t, { type: 'input.cluster', ids: [dropped], clusterId });
          }}
        >
          <ClusterHead clusterId={clusterId} title={title} count={inputs.length} />
          <ul className={styles.wall}>
            {inputs.map((input) => (
              <InputCard
                key={input.id}
                input={input}
                marked={input.id === id}
                selected={selected.has(input.id)}
                onToggle={() => toggle(input.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function ClusterHead({
  clusterId,
  title,
  count,
}: {
  readonly clusterId: string | null;
  readonly title: string;
  readonly count: number;
}): ReactNode {
  const { t } = useTexts();
  const [draft, setDraft] = useState<string | null>(null);
  if (clusterId === null) return <h2 className={styles.clusterTitle}>{t('inputs.loose', { count })}</h2>;
  if (draft !== null) {
    const save = async () => {
      if (await act(t, { type: 'cluster.edit', id: clusterId, set: { title: draft } })) setDraft(null);
    };
    return (
      <Group align="end" mb="xs">
        <TextInput
          label={t('inputs.clusterTitle')}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && void save()}
          autoFocus
        />
        <Button onClick={() => void save()}>{t('common.save')}</Button>
        <Button variant="default" onClick={() => setDraft(null)}>
          {t('common.cancel')}
        </Button>
      </Group>
    );
  }
  return (
    <Group gap="xs" mb="xs">
      <h2 className={styles.clusterTitle}>
        {title} <span className={styles.soft}>({count})</span>
      </h2>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => setDraft(title)}
        aria-label={t('common.editWhat', { what: title })}
      >
        {t('common.edit')}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        color="red"
        onClick={() => void act(t, { type: 'cluster.remove', id: clusterId })}
        aria-label={t('inputs.removeCluster', { title })}
      >
        {t('inputs.dissolve')}
      </Button>
    </Group>
  );
}

/** What can be done with the inputs that are chosen. */
function Selection({
  ids,
  workshopId,
  onDone,
}: {
  readonly ids: readonly string[];
  readonly workshopId: string | null;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useTexts();
  const clusters = useProgramme((state) => state.clusters);
  const [title, setTitle] = useState('');
  const finish = async (work: Promise<boolean>) => {
    if (await work) onDone();
  };
  return (
    <div className={styles.selection} role="region" aria-label={t('inputs.selected', { count: ids.length })}>
      <strong>{t('inputs.selected', { count: ids.length })}</strong>
      <Select
        aria-label={t('inputs.putIn')}
        placeholder={t('inputs.putIn')}
        value={null}
        onChange={(clusterId) => clusterId && void finish(act(t, { type: 'input.cluster', ids: [...ids], clusterId }))}
        data={[...clusters.values()].map((cluster) => ({ value: cluster.id, label: cluster.title }))}
        searchable
      />
      <TextInput
        aria-label={t('inputs.newCluster')}
        placeholder={t('inputs.newCluster')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button
        disabled={title.trim() === ''}
        onClick={() => void finish(act(t, { type: 'cluster.add', workshopId, title, inputIds: [...ids] }))}
      >
        {t('inputs.gather')}
      </Button>
      <Button variant="default" onClick={() => void finish(act(t, { type: 'input.cluster', ids: [...ids], clusterId: null }))}>
        {t('inputs.takeOut')}
      </Button>
      <Button variant="subtle" color="red" onClick={() => void finish(act(t, { type: 'input.remove', ids: [...ids] }))}>
        {t('common.remove')}
      </Button>
      <Button variant="subtle" onClick={onDone}>
        {t('inputs.unselect')}
      </Button>
    </div>
  );
}

function fits(input: Input, { workshopId, trackId, side, text }: Filter): boolean {
  return (
    (!workshopId || input.workshopId === workshopId) &&
    (!trackId || input.trackId === trackId) &&
    (!side || input.side === side) &&
    input.text.toLocaleLowerCase('da').includes(text.trim().toLocaleLowerCase('da'))
  );
}

/** The workshop of what is linked to, else the last one anybody said something at. */
function workshopOf(state: State, id: string | undefined): string | null {
  const linked = id ? (state.inputs.get(id) ?? state.clusters.get(id)) : undefined;
  return linked ? (linked.workshopId ?? null) : ([...state.inputs.values()].at(-1)?.workshopId ?? null);
}

/** Clusters in the order of their first input; what is loose comes first, for it waits. */
function grouped(state: State, inputs: readonly Input[]) {
  const groups = new Map<string | null, Input[]>();
  for (const input of inputs) groups.set(input.clusterId ?? null, [...(groups.get(input.clusterId ?? null) ?? []), input]);
  return [...groups]
    .map(([clusterId, members]) => ({
      clusterId,
      title: (clusterId && state.clusters.get(clusterId)?.title) || '',
      inputs: members,
    }))
    .sort((a, b) => Number(a.clusterId !== null) - Number(b.clusterId !== null));
}
