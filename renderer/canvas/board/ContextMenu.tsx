/** The menu of the right mouse button (and of the menu key): what can be done with what is chosen. */
import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n.ts';
import { type Deed, deedGroups, deeds, isPossible } from './deeds.ts';
import { useHand, useHandStore } from './hand.ts';
import { KeyCaps } from './KeyCaps.tsx';

interface BoardMenuProps {
  readonly readOnly: boolean;
  readonly onRun: (deed: Deed) => void;
}

/** The menu never reaches below the window: a longer one scrolls. In CSS pixels. */
const TALLEST = 520;
/** What is chosen comes first. */
const order = deedGroups.toSorted((a, b) => Number(b === 'edit') - Number(a === 'edit'));
/** Kept short: what is about looking at the board is on the bar and in the palette. */
const offered = deeds.filter(({ group, name }) => group !== 'look' && name !== 'keys' && name !== 'tray');

export function ContextMenu({ readOnly, onRun }: BoardMenuProps): ReactNode {
  const { t } = useTexts();
  const hand = useHandStore();
  const menu = useHand((state) => state.menu);
  const cards = useHand((state) => state.selected.size);
  const other = useHand((state) => state.line !== null || state.zone !== null);
  if (!menu) return null;
  const possible = offered.filter((deed) => isPossible(deed, cards, other, readOnly));
  const groups = order.map((group) => possible.filter((deed) => deed.group === group)).filter((group) => group.length > 0);
  return (
    <Menu opened onClose={() => hand.setState({ menu: null })} position="bottom-start" offset={0} width={280} shadow="md">
      <Menu.Target>
        <div
          // Only a place for the menu; nobody can press it.
          aria-hidden="true"
          style={{
            position: 'fixed',
            left: menu.x,
            top: Math.max(8, Math.min(menu.y, innerHeight - TALLEST)),
            width: 1,
            height: 1,
          }}
        />
      </Menu.Target>
      <Menu.Dropdown mah={TALLEST - 16} style={{ overflowY: 'auto' }} aria-label={t('canvas.menu')}>
        {groups.map((group, index) => (
          <div key={group[0]?.group ?? index}>
            {index > 0 ? <Menu.Divider /> : null}
            {group.map((deed) => (
              <Menu.Item
                key={deed.name}
                {...(deed.name === 'remove' ? { color: 'red' } : {})}
                rightSection={<KeyCaps chord={deed.keys[0]} />}
                onClick={() => onRun(deed)}
              >
                {t(deed.text)}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
