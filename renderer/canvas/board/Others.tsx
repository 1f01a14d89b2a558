/** The other facilitators on the board: where they point, what they have chosen, what they are moving or writing. */
import { useStore, ViewportPortal } from '@xyflow/react';
import type { CSSProperties, ReactNode } from 'react';
import { useTexts } from '../../i18n.ts';
import { type Other, usePresence } from '../../presence.ts';
import type { Box } from './geometry.ts';
import styles from './Others.module.css';
import type { Scene } from './scene.ts';

export function Others({ boardId, scene }: { readonly boardId: string; readonly scene: Scene }): ReactNode {
  const others = usePresence(boardId);
  const zoom = useStore(({ transform }) => transform[2]);
  if (others.length === 0) return null;
  return (
    <ViewportPortal>
      {others.map((other) => (
        <OtherWindow key={other.window} other={other} scene={scene} zoom={zoom} />
      ))}
    </ViewportPortal>
  );
}

function OtherWindow({ other, scene, zoom }: { readonly other: Other; readonly scene: Scene; readonly zoom: number }): ReactNode {
  const { t } = useTexts();
  const { pointer, selection, moving, editing } = other.presence;
  const name = t('canvas.other', { number: other.number });
  const places = new Map(moving.map(({ key, x, y }) => [key, { x, y }]));
  const boxes = scene
    .cards(new Set([...selection.slice(0, 60), ...places.keys()]))
    .map((card) => ({ key: card.key, box: { x: card.x, y: card.y, w: card.w, h: card.h, ...places.get(card.key) } }));
  const writing = scene.card(editing);
  // Drawn at the size of the screen, whatever the zoom.
  const style = { '--scale': 1 / zoom, '--own': `var(--other-${((other.number - 1) % 4) + 1})` } as CSSProperties;
  return (
    <div style={style} aria-hidden="true">
      {boxes.map(({ key, box }) => (
        <div key={key} className={styles.choice} data-moving={places.has(key) || undefined} style={placed(box)} />
      ))}
      {writing ? (
        <div className={styles.writing} style={{ transform: `translate(${writing.x}px, ${writing.y}px)` }}>
          {t('canvas.otherWrites', { name })}
        </div>
      ) : null}
      {pointer ? (
        <div className={styles.pointer} style={{ transform: `translate(${pointer.x}px, ${pointer.y}px) scale(var(--scale))` }}>
          <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
            <path d="M3 2l15 7-6.5 2.2L9 18z" />
          </svg>
          <span>{name}</span>
        </div>
      ) : null}
    </div>
  );
}

function placed({ x, y, w, h }: Box): CSSProperties {
  return { transform: `translate(${x}px, ${y}px)`, width: w, height: h };
}
