import { ReactFlowProvider } from '@xyflow/react';
import { type ReactNode, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { type CardKey, canvasTitle } from '../../shared/canvas/board.ts';
import { checkBoard, checkMap } from '../../shared/canvas/check/index.ts';
import { openConsequences } from '../../shared/canvas/consequences.ts';
import { boardOrMap, MAP_ID } from '../../shared/canvas/map.ts';
import { boardLock } from '../../shared/plan/gates.ts';
import type { State } from '../../shared/state.ts';
import { act } from '../act.ts';
import { Empty, Page } from '../components/Page.tsx';
import { useQuietly } from '../components/use-quietly.ts';
import { useTexts } from '../i18n.ts';
import { useOwnWindow } from '../presence.ts';
import { useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import { BoardNotice } from './BoardNotice.tsx';
import { BoardTabs } from './BoardTabs.tsx';
import { BoardView } from './board/BoardView.tsx';
import type { Box } from './board/geometry.ts';
import { boardsInOrder, splitId } from './boards.ts';
import styles from './CanvasPage.module.css';
import { BoardKeys, NewBoardDialog, Outline } from './later.ts';
import { BoardMenu } from './panels/BoardMenu.tsx';
import { ShowMenu } from './ShowMenu.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';

const NOTHING_COUNTED = { findings: 0, questions: 0 };

/** The boards: the common one, one a track, and the tracks side by side. `id` may name a card as `canvas/card`. */
export function CanvasPage({ id }: { readonly id: string | undefined }): ReactNode {
  const { t } = useTexts();
  const state = useProgramme((programme) => programme);
  const own = useOwnWindow();
  const [asList, setAsList] = useState(false);
  const [making, setMaking] = useState(false);
  const [keys, setKeys] = useState(false);
  const looking = useRef<{ view: () => Box; zone: () => string | null }>(undefined);
  const boards = useMemo(() => boardsInOrder(state), [state]);
  const [boardId, cardId] = splitId(id, boards);
  const canvas = boardId ? state.canvases.get(boardId) : undefined;
  const isMap = boardId === MAP_ID;
  const board = boardId ? boardOrMap(state, boardId) : undefined;
  const count = useCallback(
    (now: State) => {
      const all = isMap || !boardId ? checkMap(now) : checkBoard(now, boardId);
      // Open questions have a count of their own; on the strip they would drown what somebody has to look at.
      const wanting = all.filter(({ rule, waived }) => waived === null && rule !== 'openPrompt');
      return { findings: wanting.length, questions: openConsequences(now).length };
    },
    [boardId, isMap],
  );
  const { findings, questions } = useQuietly(state, count, NOTHING_COUNTED);
  const onJump = useCallback((key: CardKey) => go({ page: 'canvas', id: key }), []);
  const onView = useCallback((view: () => Box, zone: () => string | null) => {
    looking.current = { view, zone };
  }, []);
  const dialogs = (
    <Suspense>
      {making ? (
        <NewBoardDialog opened onClose={() => setMaking(false)} onMade={(made) => go({ page: 'canvas', id: made })} />
      ) : null}
      {keys ? <BoardKeys opened onClose={() => setKeys(false)} /> : null}
    </Suspense>
  );
  if (!boardId || !board || (!canvas && !isMap)) {
    return (
      <Page title={t('common.page.canvas')}>
        <Empty>{t('canvas.none')}</Empty>
        <BoardTabs boards={boards} chosen={undefined} onNew={() => setMaking(true)} />
        {dialogs}
      </Page>
    );
  }
  const track = canvas?.trackId ? state.tracks.get(canvas.trackId) : undefined;
  const lock = isMap ? null : boardLock(state, boardId);
  const heldByOther = Boolean(canvas?.heldBy) && canvas?.heldBy !== own.id;
  const lockedLanes = isMap ? board.lanes.flatMap(({ canvasId }) => boardLock(state, canvasId)?.trackId ?? []) : [];
  const lanesLocked = lockedLanes.length > 0 && lockedLanes.length === board.lanes.length;
  const readOnly = lock !== null || heldByOther || lanesLocked;
  const focusOn = cardId ? `${boardId}/${cardId}` : undefined;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <BoardTabs boards={boards} chosen={boardId} onNew={() => setMaking(true)} />
        <div className={styles.words}>
          <h1 className={styles.title}>{isMap ? t('canvas.mapTitle') : canvasTitle(state, boardId)}</h1>
          <p className={styles.question}>{isMap ? t('canvas.mapQuestion') : track?.question}</p>
        </div>
        <div className={styles.actions}>
          <ViewSwitch asList={asList} onChange={setAsList} />
          <ShowMenu boardId={boardId} board={board} looking={looking} />
          <BoardMenu boardId={boardId} readOnly={readOnly} onRemoved={() => go({ page: 'canvas' })} />
        </div>
      </header>
      <BoardNotice canvas={canvas} lock={lock} lockedLanes={lockedLanes} window={own.id} />
      {asList ? (
        <Suspense>
          <Outline boardId={boardId} board={board} readOnly={readOnly} focusOn={focusOn} />
        </Suspense>
      ) : (
        <ReactFlowProvider key={boardId}>
          <BoardView
            boardId={boardId}
            board={board}
            focusOn={focusOn}
            readOnly={readOnly}
            findings={findings}
            questions={questions}
            onJump={onJump}
            onShowInLight={(key) => void act(t, { type: 'stage.show', show: { kind: 'canvas', canvasId: boardId, light: key } })}
            onOpenKeys={() => setKeys(true)}
            onView={onView}
          />
        </ReactFlowProvider>
      )}
      {dialogs}
    </div>
  );
}
