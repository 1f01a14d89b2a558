import type { ReactNode } from 'react';
import { zoneColumns } from '../../../shared/canvas/zones.ts';
import type { CanvasTemplate } from '../../../shared/programme/types.ts';
import styles from './NewBoard.module.css';

const WIDTH = 132;
const HEIGHT = 64;

/** How a template is laid out, too small to read: its zones as columns and its cards as blocks. */
export function TemplatePreview({ template }: { readonly template: CanvasTemplate | null }): ReactNode {
  const cards = template?.nodes.map(({ zoneId, x, y, w, h }) => ({ zoneId: zoneId ?? null, x, y, w, h })) ?? [];
  const zones = template
    ? zoneColumns(
        '',
        template.zones.toSorted((a, b) => a.order - b.order),
        cards,
      )
    : [];
  const boxes = [...zones, ...cards];
  if (boxes.length === 0) {
    return (
      <svg className={styles.preview} width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false">
        <rect x="1" y="1" width={WIDTH - 2} height={HEIGHT - 2} rx="3" className={styles.zone} />
      </svg>
    );
  }
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, w }) => x + w));
  const bottom = Math.max(...boxes.map(({ y, h }) => y + h));
  // Stretched to fill, since no board is seen by its proportions at this size.
  const [sx, sy] = [WIDTH / (right - left), HEIGHT / (bottom - top)];
  const place = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }, gap: number) => ({
    x: (x - left) * sx + gap,
    y: (y - top) * sy + gap,
    width: Math.max(w * sx - 2 * gap, 1),
    height: Math.max(h * sy - 2 * gap, 1),
  });
  return (
    <svg className={styles.preview} width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false">
      {zones.map((zone) => (
        <rect key={zone.key} {...place(zone, 1)} rx="2" className={styles.zone} />
      ))}
      {cards.map((card, index) => (
        <rect key={index} {...place(card, 0.5)} rx="1" className={styles.block} />
      ))}
    </svg>
  );
}
