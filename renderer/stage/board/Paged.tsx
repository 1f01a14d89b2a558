import type { CSSProperties, ReactNode } from 'react';
import type { PagedScreen } from '../../../shared/stage/zone-cards.ts';
import styles from './Board.module.css';

interface PagedProps {
  readonly parts: PagedScreen;
  /** Font size of what is on the page. */
  readonly size: number;
  readonly title: string;
  readonly aside: string;
  /** Colours of what is on the page. */
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

/** A screen with a heading, and what lies on one of its pages below it; every place is worked out beforehand. */
export function Paged({ parts, size, title, aside, style, children }: PagedProps): ReactNode {
  const { pad, heading, area, least } = parts;
  const sizes = { '--pad': `${pad}px`, '--least': `${least}px`, '--size': `${size}px` } as CSSProperties;
  return (
    <div className={styles.paged} style={{ ...style, ...sizes }}>
      <header className={styles.pagedHead} style={{ height: heading.h, fontSize: heading.size }}>
        <h1 aria-label={title}>
          {heading.lines.map((line, index) => (
            <span key={index}>{line}</span>
          ))}
        </h1>
        {aside ? <p>{aside}</p> : null}
      </header>
      <div className={styles.page} style={{ width: area.w, height: area.h }}>
        {children}
      </div>
    </div>
  );
}
