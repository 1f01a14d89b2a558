import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../../i18n.ts';
import styles from './Panel.module.css';

interface PanelProps {
  readonly title: ReactNode;
  /** Said of the whole panel to those who can't see where it stands; the title when it is a plain text. */
  readonly name: string;
  readonly onClose?: (() => void) | undefined;
  /** Stays at the bottom while the rest scrolls. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of everything that stands beside the board: a heading, what scrolls, and what stays at the bottom. */
export function Panel({ title, name, onClose, foot, children }: PanelProps): ReactNode {
  const { t } = useTexts();
  return (
    <aside className={styles.panel} aria-label={name}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {onClose ? (
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('common.close')} onClick={onClose}>
            <IconX size={18} aria-hidden="true" />
          </ActionIcon>
        ) : null}
      </header>
      <div className={styles.body}>{children}</div>
      {foot ? <footer className={styles.foot}>{foot}</footer> : null}
    </aside>
  );
}

interface FoldProps {
  /** Names the group, so that it stays open or closed from one card to the next. */
  readonly name: string;
  readonly title: ReactNode;
  /** What is in it, in a few words, while it is closed. */
  readonly digest?: ReactNode;
  readonly children: ReactNode;
}

/** Which groups are open in this window. */
const opened = new Map<string, boolean>();

/** A group of a panel that opens and closes. What is in it is made only when it is open. */
export function Fold({ name, title, digest, children }: FoldProps): ReactNode {
  const id = useId();
  const [isOpen, setOpen] = useState(opened.get(name) ?? false);
  const section = useRef<HTMLElement>(null);
  const isAsked = useRef(false);
  const toggle = () => {
    opened.set(name, !isOpen);
    isAsked.current = !isOpen;
    setOpen(!isOpen);
  };
  // What somebody just opened comes into sight; what was open from the card before doesn't make the panel jump.
  useEffect(() => {
    if (isOpen && isAsked.current) section.current?.scrollIntoView({ block: 'nearest' });
    isAsked.current = false;
  }, [isOpen]);
  return (
    <section ref={section} className={styles.fold}>
      <h3 className={styles.foldHead}>
        <button type="button" className={styles.foldButton} aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
          <IconChevronDown size={18} className={styles.chevron} aria-hidden="true" />
          <span>
            {title}
            {!isOpen && digest ? <span className={styles.digest}>{digest}</span> : null}
          </span>
        </button>
      </h3>
      <div id={id} className={styles.foldBody} hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </section>
  );
}

/** A part of a panel with a small heading of its own. */
export function Part({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }): ReactNode {
  return (
    <section className={styles.part}>
      <h4 className={styles.partTitle}>{title}</h4>
      {children}
    </section>
  );
}
