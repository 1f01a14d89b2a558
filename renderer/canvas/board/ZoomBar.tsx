import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconMinus, IconPlus, IconZoomScan } from '@tabler/icons-react';
import { useReactFlow, useStore } from '@xyflow/react';
import type { ReactNode } from 'react';
import { formatNumber } from '../../../shared/format.ts';
import { useTexts } from '../../i18n.ts';
import styles from './BoardView.module.css';

/** Zooming with the mouse alone: out, in, to the whole board; the number sets it back to 100 %. */
export function ZoomBar({ onFit, onFull }: { readonly onFit: () => void; readonly onFull: () => void }): ReactNode {
  const { t, language } = useTexts();
  const flow = useReactFlow();
  const zoom = useStore(({ transform }) => Math.round(transform[2] * 100));
  const step = (by: number) => void flow.zoomTo(flow.getZoom() * by, { duration: 0 });
  return (
    <div className={styles.zoom} data-overlay role="group" aria-label={t('canvas.controls')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--ink)"
        size={34}
        aria-label={t('canvas.zoomOut')}
        onClick={() => step(0.8)}
      >
        <IconMinus size={18} aria-hidden="true" />
      </ActionIcon>
      <Button
        variant="subtle"
        color="gray"
        c="var(--ink)"
        size="compact-md"
        w={68}
        aria-label={`${formatNumber(zoom, language)} % · ${t('canvas.zoomFull')}`}
        onClick={onFull}
      >
        {`${formatNumber(zoom, language)} %`}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--ink)"
        size={34}
        aria-label={t('canvas.zoomIn')}
        onClick={() => step(1.25)}
      >
        <IconPlus size={18} aria-hidden="true" />
      </ActionIcon>
      <Tooltip label={t('canvas.fit')} withArrow openDelay={350}>
        <ActionIcon variant="subtle" color="gray" c="var(--ink)" size={34} aria-label={t('canvas.fit')} onClick={onFit}>
          <IconZoomScan size={20} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
