import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
  IconCircleX,
  IconClockPause,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './Status.module.css';

const icons = {
  idea: IconCircleDashed,
  open: IconCircle,
  going: IconCircleDot,
  done: IconCircleCheck,
  waiting: IconClockPause,
  gone: IconCircleX,
  alarm: IconAlertTriangle,
} as const;
export type Tone = keyof typeof icons;

/** A state as icon and word: never as colour alone. */
export function Status({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }): ReactNode {
  const Icon = icons[tone];
  return (
    <span className={styles.status} data-tone={tone}>
      <Icon size={16} stroke={2} aria-hidden="true" />
      {children}
    </span>
  );
}

const decisionTones: Readonly<Record<string, Tone>> = {
  draft: 'idea',
  proposed: 'open',
  recommended: 'going',
  decided: 'going',
  in_progress: 'going',
  done: 'done',
  postponed: 'waiting',
  dropped: 'gone',
  superseded: 'gone',
};
export const decisionTone = (status: string): Tone => decisionTones[status] ?? 'open';

const voteTones: Readonly<Record<string, Tone>> = { draft: 'idea', open: 'going', closed: 'done', cancelled: 'gone' };
export const voteTone = (status: string): Tone => voteTones[status] ?? 'open';
