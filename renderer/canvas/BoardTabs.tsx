import { Button } from '@mantine/core';
import { IconLayoutColumns, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { MAP_ID } from '../../shared/canvas/map.ts';
import { TrackSwatch } from '../components/TrackBadge.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import type { BoardName } from './boards.ts';
import styles from './CanvasPage.module.css';

interface BoardTabsProps {
  readonly boards: readonly BoardName[];
  readonly chosen: string | undefined;
  readonly onNew: () => void;
}

/** Which board is on the table; links, so that each has an address. */
export function BoardTabs({ boards, chosen, onNew }: BoardTabsProps): ReactNode {
  const { t } = useTexts();
  const tracks = useProgramme((state) => state.tracks);
  return (
    <nav className={styles.tabs} aria-label={t('canvas.choose')}>
      {boards.map(({ id, name, trackId }) => (
        <a
          key={id}
          className={styles.tab}
          href={`?page=canvas&id=${encodeURIComponent(id)}`}
          aria-current={id === chosen ? 'true' : undefined}
          onClick={(event) => {
            event.preventDefault();
            go({ page: 'canvas', id });
          }}
        >
          {id === MAP_ID ? <IconLayoutColumns size={16} aria-hidden="true" /> : <TrackSwatch track={tracks.get(trackId ?? '')} />}
          {id === MAP_ID ? t('canvas.map') : name}
        </a>
      ))}
      <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={onNew}>
        {t('canvas.newBoard')}
      </Button>
    </nav>
  );
}
