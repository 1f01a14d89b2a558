import type { ReactNode } from 'react';
import type { Board, BoardCard } from '../../shared/canvas/board.ts';
import { zoneBands } from '../../shared/canvas/zones.ts';
import { useTexts } from '../i18n.ts';
import styles from './BoardPicture.module.css';
import { connectionWord } from './words.ts';

/** A board to look at: a vector picture that fills its place, with the same in words for those who can't see it. */
export function BoardPicture({ board, title }: { readonly board: Board; readonly title: string }): ReactNode {
  const { t } = useTexts();
  const bands = zoneBands(board);
  if (board.cards.length === 0 && bands.length === 0) return <p>{t('stage.empty')}</p>;
  const [left, top] = [
    Math.min(...bands.map(({ x }) => x), ...board.cards.map(({ x }) => x)),
    Math.min(...bands.map(({ y }) => y), ...board.cards.map(({ y }) => y)),
  ];
  const right = Math.max(...bands.map(({ x, w }) => x + w), ...board.cards.map(({ x, w }) => x + w));
  const bottom = Math.max(...bands.map(({ y, h }) => y + h), ...board.cards.map(({ y, h }) => y + h));
  const cards = new Map(board.cards.map((card) => [card.id, card]));
  return (
    <>
      <svg
        className={styles.picture}
        viewBox={`${left - 8} ${top - 8} ${right - left + 16} ${bottom - top + 16}`}
        role="img"
        aria-label={title}
      >
        {bands.map(({ zone, x, y, w, h }) => (
          <g key={zone.id}>
            <rect x={x} y={y} width={w} height={h} rx="8" className={styles.zone} />
            <text x={x + 16} y={y + 34} className={styles.zoneLabel}>
              {zone.label}
            </text>
          </g>
        ))}
        {board.connections.map(({ id, from, to, kind }) => (
          <Line
            key={id}
            from={cards.get(from)}
            to={cards.get(to)}
            broken={kind === 'feedback' || kind === 'relates' || kind === 'missing'}
          />
        ))}
        {board.cards.map((card) => (
          <foreignObject key={card.id} x={card.x} y={card.y} width={card.w} height={card.h}>
            <div className={styles.card} data-empty={card.content === '' || undefined}>
              <strong>{card.label}</strong>
              <span>{card.content}</span>
            </div>
          </foreignObject>
        ))}
      </svg>
      <ul className="visually-hidden">
        {board.cards.map((card) => (
          <li key={card.id}>{`${card.label}: ${card.content} ${board.connections
            .filter(({ from }) => from === card.id)
            .map(({ kind, to }) => `${connectionWord(kind, t)} ${cards.get(to)?.label ?? ''}`)
            .join(', ')}`}</li>
        ))}
      </ul>
    </>
  );
}

/** From edge to edge, with a dot where it ends. */
function Line({
  from,
  to,
  broken,
}: {
  readonly from: BoardCard | undefined;
  readonly to: BoardCard | undefined;
  readonly broken: boolean;
}): ReactNode {
  if (!from || !to) return null;
  const [x1, y1, x2, y2] = [from.x + from.w, from.y + from.h / 2, to.x, to.y + to.h / 2];
  const bend = Math.max(40, Math.abs(x2 - x1) / 2);
  return (
    <>
      <path
        d={`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`}
        className={styles.line}
        strokeDasharray={broken ? '8 6' : undefined}
      />
      <circle cx={x2} cy={y2} r="5" className={styles.end} />
    </>
  );
}
