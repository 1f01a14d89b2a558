import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconCrop, IconDeviceTv, IconEye, IconFrame, IconTextIncrease } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import type { Board } from '../../shared/canvas/board.ts';
import { MAP_ID } from '../../shared/canvas/map.ts';
import type { BoardView } from '../../shared/stage/show.ts';
import { act } from '../act.ts';
import { useTexts } from '../i18n.ts';
import { useOwnWindow } from '../presence.ts';
import type { Box } from './board/geometry.ts';

interface ShowMenuProps {
  readonly boardId: string;
  readonly board: Board;
  /** What the drawn board has in sight, and which zone is chosen on it. */
  readonly looking: RefObject<{ readonly view: () => Box; readonly zone: () => string | null } | undefined>;
}

/** What of the board the room shall see. */
export function ShowMenu({ boardId, board, looking }: ShowMenuProps): ReactNode {
  const { t } = useTexts();
  const own = useOwnWindow();
  const show = (view: BoardView) => act(t, { type: 'stage.show', show: { kind: 'canvas', canvasId: boardId, view } });
  const frame = () => {
    const box = looking.current?.view();
    if (box) void show({ mode: 'frame', ...box });
  };
  return (
    <Menu position="bottom-end" width={340} shadow="md">
      <Menu.Target>
        <Button
          leftSection={<IconDeviceTv size={18} aria-hidden="true" />}
          rightSection={<IconChevronDown size={16} aria-hidden="true" />}
        >
          {t('canvas.show')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        <Menu.Item leftSection={<IconFrame size={18} aria-hidden="true" />} onClick={() => void show({ mode: 'all' })}>
          {t('canvas.showWhole')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconEye size={18} aria-hidden="true" />}
          onClick={() => void show({ mode: 'follow', window: own.id })}
        >
          {t('canvas.showFollow')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCrop size={18} aria-hidden="true" />} onClick={frame}>
          {t('canvas.showFrame')}
        </Menu.Item>
        {boardId !== MAP_ID && board.zones.length > 0 ? (
          <>
            <Menu.Divider />
            <Menu.Label>{t('canvas.showZones')}</Menu.Label>
            {board.zones.map((zone) => (
              <Menu.Item
                key={zone.key}
                leftSection={<IconTextIncrease size={18} aria-hidden="true" />}
                onClick={() => void show({ mode: 'zone', zone: zone.key, page: 0 })}
              >
                {zone.label}
              </Menu.Item>
            ))}
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
