/** The strip of tools at the board's left edge. */
import { ActionIcon, Indicator, Tooltip } from '@mantine/core';
import {
  IconArrowsCross,
  IconFilter,
  IconHandStop,
  IconHistory,
  IconInbox,
  IconKeyboard,
  IconLayoutSidebarRight,
  IconListCheck,
  IconPointer,
  IconSearch,
  IconSitemap,
  IconSquarePlus,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n.ts';
import { type Deed, deeds } from './deeds.ts';
import { useHand } from './hand.ts';
import { keyNames } from './KeyCaps.tsx';
import styles from './ToolStrip.module.css';

interface ToolStripProps {
  readonly readOnly: boolean;
  /** Findings of the map check, and open questions across tracks. */
  readonly findings: number;
  readonly questions: number;
  readonly onRun: (deed: Deed) => void;
}

const tools = [
  [
    ['select', IconPointer],
    ['hand', IconHandStop],
  ],
  [
    ['addCard', IconSquarePlus],
    ['tray', IconInbox],
    ['layOut', IconSitemap],
  ],
  [
    ['palette', IconSearch],
    ['filter', IconFilter],
  ],
  [
    ['check', IconListCheck],
    ['consequences', IconArrowsCross],
    ['changes', IconHistory],
  ],
  [
    ['inspector', IconLayoutSidebarRight],
    ['keys', IconKeyboard],
  ],
] as const;

export function ToolStrip({ readOnly, findings, questions, onRun }: ToolStripProps): ReactNode {
  const { t } = useTexts();
  const tool = useHand((hand) => hand.tool);
  const panel = useHand((hand) => hand.panel);
  const filtering = useHand((hand) => hand.filtering);
  const inspector = useHand((hand) => hand.inspector);
  const counts: Readonly<Record<string, number>> = { check: findings, consequences: questions };
  const isOn = (name: string) =>
    name === tool || name === panel || (name === 'filter' && filtering) || (name === 'inspector' && inspector);
  const toggles = new Set(['select', 'hand', 'tray', 'filter', 'check', 'consequences', 'changes', 'inspector']);
  return (
    <div className={styles.strip} role="toolbar" aria-label={t('canvas.tools')} aria-orientation="vertical" data-overlay>
      {tools.map((group) => (
        <div key={group[0][0]} className={styles.group}>
          {group.map(([name, Icon]) => {
            const deed = deeds.find((known) => known.name === name);
            if (!deed || (deed.changes && readOnly && name !== 'tray')) return null;
            const count = counts[name] ?? 0;
            const text = count > 0 ? t('canvas.counted', { what: t(deed.text), count }) : t(deed.text);
            return (
              <Tooltip
                key={name}
                label={`${text} · ${keyNames(deed.keys[0] ?? '', t).join('+')}`}
                position="right"
                withArrow
                openDelay={350}
              >
                <Indicator
                  label={count > 99 ? '99+' : count}
                  size={18}
                  disabled={count === 0}
                  offset={{ x: badgeInset(count), y: 6 }}
                  color="fjord"
                  withBorder
                >
                  <ActionIcon
                    {...(isOn(name) ? { variant: 'filled' } : { variant: 'subtle', color: 'gray', c: 'var(--ink)' })}
                    size={40}
                    aria-label={text}
                    aria-pressed={toggles.has(name) ? isOn(name) : undefined}
                    onClick={() => onRun(deed)}
                  >
                    <Icon size={22} aria-hidden="true" />
                  </ActionIcon>
                </Indicator>
              </Tooltip>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** How far in from the button's corner a count stands, so that a longer one is not cut off by the strip. */
function badgeInset(count: number): number {
  if (count > 99) return 14;
  return count > 9 ? 10 : 6;
}
