import { type DragEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { State } from '../../shared/state.ts';
import { Empty, Page } from '../components/Page.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { AddInputs } from './AddInputs.tsx';
import { ClusterBox } from './ClusterBox.tsx';
import { carry } from './drag.ts';
import { InputCard } from './InputCard.tsx';
import styles from './Inputs.module.css';
import { outcomesOf } from './outcomes.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useSelection } from './use-selection.ts';
import { WallFilter } from './WallFilter.tsx';
import { type Filter, filterFor, wallOf } from './wall.ts';

/** The wall: what everyone has said, gathered in clusters. `id` names an input or a cluster to go to. */
export function InputsPage({ id }: { readonly id: string | undefined }): ReactNode {
  const { t } = useTexts();
  const state = useProgramme((programme) => programme);
  const [filter, setFilter] = useFilter(state, id);
  const groups = useMemo(() => wallOf(state, filter), [state, filter]);
  const outcomes = useMemo(() => outcomesOf(state), [state]);
  const order = useMemo(() => groups.flatMap(({ inputs }) => inputs.map((input) => input.id)), [groups]);
  const selection = useSelection(order);
  const carryFrom = useCarry(selection.ids);
  useEffect(() => goTo(id), [id]);
  return (
    <Page title={t('common.page.inputs')} lead={t('inputs.lead', { shown: order.length, all: state.inputs.size })}>
      <AddInputs
        workshopId={filter.workshopId}
        trackId={filter.trackId}
        onAdded={() => setFilter({ type: null, side: null, text: '' })}
      />
      <WallFilter filter={filter} onChange={setFilter} />
      {selection.ids.size > 0 ? (
        <SelectionBar ids={[...selection.ids]} workshopId={filter.workshopId} onDone={selection.clear} />
      ) : null}
      {groups.length === 0 ? <Empty>{t(state.inputs.size === 0 ? 'inputs.empty' : 'inputs.noneFit')}</Empty> : null}
      <div className={styles.wall}>
        {groups.map(({ cluster, inputs }) => (
          <ClusterBox
            key={cluster?.id ?? ''}
            cluster={cluster}
            shown={inputs.length}
            marked={cluster !== null && cluster.id === id}
            onSelectAll={() => selection.add(inputs.map((input) => input.id))}
          >
            {inputs.map((input) => (
              <InputCard
                key={input.id}
                input={input}
                outcomes={outcomes(input.id)}
                marked={input.id === id}
                selected={selection.ids.has(input.id)}
                onToggle={selection.toggle}
                onCarry={carryFrom}
              />
            ))}
          </ClusterBox>
        ))}
      </div>
    </Page>
  );
}

/** The filter; it begins anew when the address comes to name something else, so that this is seen. */
function useFilter(state: State, id: string | undefined): readonly [Filter, (part: Partial<Filter>) => void] {
  const [filter, setFilter] = useState(() => filterFor(state, id));
  const [shownId, setShownId] = useState(id);
  if (shownId !== id) {
    setShownId(id);
    if (id) setFilter(filterFor(state, id));
  }
  return [filter, (part) => setFilter((before) => ({ ...before, ...part }))];
}

/** Dragging one of the chosen inputs carries all of them. */
function useCarry(chosen: ReadonlySet<string>): (event: DragEvent, id: string) => void {
  const latest = useRef(chosen);
  latest.current = chosen;
  return useCallback((event, id) => carry(event, latest.current.has(id) ? [...latest.current] : [id]), []);
}

/** Brings what the address names into view and into focus. */
function goTo(id: string | undefined): void {
  const named = id ? (document.getElementById(`input-${id}`) ?? document.getElementById(`cluster-${id}`)) : null;
  named?.scrollIntoView({ block: 'center' });
  named?.focus({ preventScroll: true });
}
