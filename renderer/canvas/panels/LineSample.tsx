import type { ReactNode } from 'react';
import { familyOf } from '../../../shared/canvas/connection-kinds.ts';
import { strokeMarks } from '../../../shared/canvas/drawing/line.ts';
import { lineStyle } from '../../../shared/canvas/drawing/line-style.ts';
import type { Ink } from '../../../shared/canvas/drawing/marks.ts';

const WIDTH = 52;
const HEIGHT = 18;
const start = { x: 5, y: HEIGHT / 2 };
const end = { x: WIDTH - 3, y: HEIGHT / 2 };
const straight = {
  d: `M${start.x} ${start.y}H${end.x - 2}`,
  points: [start, end],
  start,
  end,
  mid: { x: WIDTH / 2, y: HEIGHT / 2 },
  startAngle: 0,
  angle: 0,
};
/** The page's colours for the inks that lines are drawn with. */
const inks: Partial<Record<Ink, string>> = {
  paper: 'var(--sheet)',
  sheet: 'var(--sheet)',
  inkSoft: 'var(--ink-soft)',
  lineStrong: 'var(--line-strong)',
  hinders: 'var(--danger)',
};

/** A short piece of the line by which the board shows a kind of connection. */
export function LineSample({ kind }: { readonly kind: string }): ReactNode {
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {strokeMarks(straight, lineStyle(familyOf(kind))).map((mark, index) => {
        if (mark.kind !== 'path' && mark.kind !== 'rect') return null;
        const paint = {
          fill: mark.fill ? inks[mark.fill] : 'none',
          stroke: mark.stroke ? inks[mark.stroke] : undefined,
          strokeWidth: mark.width,
          strokeDasharray: mark.dash?.join(' '),
        };
        if (mark.kind === 'path') return <path key={index} d={mark.d} {...paint} />;
        return <rect key={index} x={mark.x} y={mark.y} width={mark.w} height={mark.h} rx={mark.r} {...paint} />;
      })}
    </svg>
  );
}
