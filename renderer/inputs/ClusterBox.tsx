import { ActionIcon, Button, Group, Menu, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type DragEvent, type FormEvent, type ReactNode, useState } from 'react';
import type { Cluster } from '../../shared/programme/types.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import { carried, isCarried } from './drag.ts';
import styles from './Inputs.module.css';

interface ClusterBoxProps {
  /** Null for the inputs that lie loose. */
  readonly cluster: Cluster | null;
  readonly shown: number;
  readonly marked: boolean;
  readonly onSelectAll: () => void;
  readonly children: ReactNode;
}

/** A cluster with its inputs; inputs can be dropped on it. */
export function ClusterBox({ cluster, shown, marked, onSelectAll, children }: ClusterBoxProps): ReactNode {
  const { t } = useTexts();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    setOver(false);
    const ids = carried(event);
    if (ids.length === 0) return;
    event.preventDefault();
    void act(t, { type: 'input.cluster', ids: [...ids], clusterId: cluster?.id ?? null });
  };
  return (
    <section
      id={cluster ? `cluster-${cluster.id}` : undefined}
      className={styles.cluster}
      data-loose={cluster === null || undefined}
      data-over={over || undefined}
      data-marked={marked || undefined}
      aria-label={cluster?.title ?? t('inputs.loose', { count: shown })}
      tabIndex={-1}
      onDragOver={(event) => {
        if (!isCarried(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {cluster ? (
        <ClusterHead cluster={cluster} shown={shown} onSelectAll={onSelectAll} />
      ) : (
        <h2 className={styles.clusterTitle}>{t('inputs.loose', { count: shown })}</h2>
      )}
      {shown === 0 ? <p className={styles.soft}>{t('inputs.emptyCluster')}</p> : null}
      <ul className={styles.cards}>{children}</ul>
    </section>
  );
}

function ClusterHead({
  cluster,
  shown,
  onSelectAll,
}: {
  readonly cluster: Cluster;
  readonly shown: number;
  readonly onSelectAll: () => void;
}): ReactNode {
  const { t } = useTexts();
  const [renaming, setRenaming] = useState(false);
  const { id, title } = cluster;
  const all = cluster.inputIds.length;
  if (renaming) return <ClusterTitle cluster={cluster} onClose={() => setRenaming(false)} />;
  return (
    <div className={styles.clusterHead}>
      <h2 className={styles.clusterTitle}>
        {title} <span className={styles.soft}>{shown === all ? `(${all})` : t('inputs.ofAll', { shown, all })}</span>
      </h2>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" size={32} aria-label={t('inputs.actionsForCluster', { title })}>
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setRenaming(true)}>{t('inputs.rename')}</Menu.Item>
          <Menu.Item onClick={onSelectAll}>{t('inputs.selectAll')}</Menu.Item>
          <Menu.Item color="red" onClick={() => void act(t, { type: 'cluster.remove', id })}>
            {t('inputs.dissolve')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function ClusterTitle({ cluster, onClose }: { readonly cluster: Cluster; readonly onClose: () => void }): ReactNode {
  const { t } = useTexts();
  const [title, setTitle] = useState(cluster.title);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await act(t, { type: 'cluster.edit', id: cluster.id, set: { title } })) onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <TextInput
        label={t('inputs.clusterTitle')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
        autoFocus
      />
      <Group gap="xs" my="xs">
        <Button size="compact-md" type="submit">
          {t('common.save')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}
