import { type CSSProperties, type ReactNode, useMemo } from 'react';
import type { Board, BoardCard } from '../../../shared/canvas/board.ts';
import { boardMarks, boundsOf } from '../../../shared/canvas/drawing/board.ts';
import { cardMarks } from '../../../shared/canvas/drawing/card.ts';
import type { Detail, Placed } from '../../../shared/canvas/drawing/marks.ts';
import { paletteFor } from '../../../shared/canvas/drawing/palettes.ts';
import { type BoardNames, cardWords } from '../../../shared/canvas/drawing/words.ts';
import type { StageBoard } from '../../../shared/stage/board.ts';
import { type ChangePicture, changePicture, changeSigns, signPath } from '../../../shared/stage/change-marks.ts';
import { EDGE, readableSize } from '../../../shared/stage/readable.ts';
import { useTexts } from '../../i18n.ts';
import { useStage } from '../stage-store.ts';
import styles from './Board.module.css';
import { BoardCanvas } from './BoardCanvas.tsx';
import type { Box } from './camera.ts';
import type { Picture } from './StagePainter.ts';
import { useBoardTheme } from './use-names.ts';
import { useScreen } from './use-screen.ts';

interface PictureStageProps {
  readonly show: StageBoard;
  readonly title: string;
  readonly names: BoardNames;
}

/** The board as a picture: all of it, a part, or what a facilitator's window shows. */
export function PictureStage({ show, title, names }: PictureStageProps): ReactNode {
  const { t } = useTexts();
  const { board, light, view, comparison } = show;
  const screen = useScreen();
  const changes = useMemo(() => (comparison.length > 0 ? changePicture(comparison, board, t) : null), [comparison, board, t]);
  const lit = light ? board.cards.find(({ key }) => key === light) : undefined;
  const picture = usePicture(board, names, changes, lit);
  const target = useTarget(show);
  const size = readableSize(screen.w);
  // A wide board leaves room above and below, which a question may have; a high one needs it all.
  const isWide = target !== undefined && target.w / target.h > WIDE;
  const calm = view.mode === 'all' && !lit && !changes;
  const style = { '--size': `${size}px`, '--pad': `${EDGE * size}px` } as CSSProperties;
  return (
    <div className={styles.picture} style={style} data-part={view.mode === 'frame' || view.mode === 'follow' || undefined}>
      <header className={styles.head}>
        <h1>{title}</h1>
        {calm && isWide && show.question ? <p>{show.question}</p> : null}
      </header>
      {target ? (
        <BoardCanvas
          picture={picture}
          target={target}
          title={title}
          pace={view.mode === 'follow' ? 'follow' : 'journey'}
          ratio={calm && isWide && board.lanes.length > 1 ? target.w / target.h : undefined}
        />
      ) : (
        <p className={styles.empty}>{t('stage.empty')}</p>
      )}
      {calm && isWide && board.lanes.length > 1 ? <Questions show={show} picture={target} /> : null}
      {lit && view.mode === 'all' ? <LitCard card={lit} /> : null}
      {changes ? <Legend counts={changes.counts} /> : null}
    </div>
  );
}

/** All that is painted, made anew only when something on the board has changed. */
function usePicture(board: Board, names: BoardNames, changes: ChangePicture | null, lit: BoardCard | undefined): Picture {
  const { t } = useTexts();
  const theme = useBoardTheme();
  return useMemo(() => {
    const made = new Map<Detail, readonly Placed[]>();
    const placed = (detail: Detail): readonly Placed[] => {
      const known = made.get(detail);
      if (known) return known;
      const marks = boardMarks(board, { t, names, detail });
      const first = marks.findIndex(({ name }) => name !== undefined);
      const all = changes ? [...marks.toSpliced(Math.max(0, first), 0, ...changes.behind), ...changes.over] : marks;
      made.set(detail, all);
      return all;
    };
    const trackId = board.lanes.find(({ canvasId }) => canvasId === lit?.canvasId)?.trackId ?? null;
    return {
      placed,
      paletteOf: (track) => paletteFor(theme, names.track(track)),
      lit: lit
        ? {
            box: lit,
            placed: (detail) => ({ x: lit.x, y: lit.y, trackId, marks: cardMarks(lit, cardWords(lit, t, names), detail) }),
          }
        : null,
    };
  }, [board, names, changes, lit, theme, t]);
}

/** Room around a whole board, in canvas units. */
const MARGIN = 24;

/** What of the board is shown: undefined when there is nothing on it. */
function useTarget({ board, boardId, view }: StageBoard): Box | undefined {
  const { t } = useTexts();
  const camera = useStage((stage) => stage.camera);
  const all = useMemo(() => {
    const bounds = boundsOf(board, t);
    return bounds && { x: bounds.x - MARGIN, y: bounds.y - MARGIN, w: bounds.w + 2 * MARGIN, h: bounds.h + 2 * MARGIN };
  }, [board, t]);
  return useMemo(() => {
    if (view.mode === 'frame') return { x: view.x, y: view.y, w: view.w, h: view.h };
    // Until the window that is followed has said what it shows, the room sees all.
    if (view.mode === 'follow' && camera?.board === boardId && camera.view.w > 0) return camera.view;
    return all;
  }, [view, camera, boardId, all]);
}

/** From this ratio of width to height on a board leaves part of the screen free. */
const WIDE = 2.2;

/** What each track asks, below its lane. */
function Questions({ show, picture }: { readonly show: StageBoard; readonly picture: Box }): ReactNode {
  const percent = (units: number) => `${(100 * units) / picture.w}%`;
  const tracks = new Map(show.tracks.map((track) => [track.id, track]));
  return (
    <div className={styles.questions}>
      {show.board.lanes.map(({ canvasId, trackId, title, x, w }) => {
        const track = tracks.get(trackId ?? '');
        return (
          <section key={canvasId} style={{ left: percent(x - picture.x), width: percent(w) }}>
            <h2>{track?.short ?? title}</h2>
            <p>{track?.question}</p>
          </section>
        );
      })}
    </div>
  );
}

/** The words of the card in the light, in type for the back row. */
function LitCard({ card }: { readonly card: BoardCard }): ReactNode {
  const { t } = useTexts();
  const text = card.content.trim() === '' ? card.prompt : card.content;
  return (
    <aside className={styles.lit} aria-label={t('stage.light')}>
      {card.label ? <strong>{card.label}</strong> : null}
      {text ? <p data-prompt={card.content.trim() === '' || undefined}>{text}</p> : null}
    </aside>
  );
}

/** What each sign on the board means, and how many there are. */
function Legend({ counts }: { readonly counts: ChangePicture['counts'] }): ReactNode {
  const { t } = useTexts();
  const present = changeSigns.filter((sign) => counts[sign] > 0);
  if (present.length === 0) return <p className={styles.legend}>{t('stage.noChanges')}</p>;
  return (
    <ul className={styles.legend}>
      {present.map((sign) => (
        <li key={sign} data-sign={sign}>
          <svg viewBox="-2 -2 28 28" aria-hidden="true" focusable="false">
            <path d={signPath(sign, 0, 0, 24)} />
          </svg>
          {t(`drawing.change.${sign}`)} <span>{counts[sign]}</span>
        </li>
      ))}
    </ul>
  );
}
