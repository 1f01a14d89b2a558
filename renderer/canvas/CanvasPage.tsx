import { Button, SegmentedControl } from '@mantine/core';
import { IconDeviceTv, IconPlus } from '@tabler/icons-react';
import { ReactFlowProvider } from '@xyflow/react';
import { type ReactNode, useMemo, useState } from 'react';
import { type Board, boardOf } from '../../shared/canvas/board.ts';
import { freePlace } from '../../shared/canvas/zones.ts';
import type { Canvas } from '../../shared/programme/types.ts';
import type { State } from '../../shared/state.ts';
import { act } from '../act.ts';
import { Empty, Page } from '../components/Page.tsx';
import { TrackSwatch } from '../components/TrackBadge.tsx';
import { useTexts } from '../i18n.ts';
import { useProgramme } from '../programme-store.ts';
import { go } from '../route.ts';
import { BoardFlow } from './BoardFlow.tsx';
import styles from './CanvasPage.module.css';
import { Outline } from './Outline.tsx';

/** The canvases: one for the common understanding and one a track. `id` may name a card as `canvas/card`. */
export function CanvasPage({ id }: { readonly id: string | undefined }): ReactNode {
  const { t } = useTexts();
  const state = useProgramme((programme) => programme);
  const [view, setView] = useState<'board' | 'outline'>('board');
  const canvases = useMemo(() => inTrackOrder(state), [state]);
  const [canvasId, cardId] = splitId(id, canvases);
  const canvas = canvasId ? state.canvases.get(canvasId) : undefined;
  const board = useMemo(() => (canvas ? boardOf(state, canvas.id) : undefined), [state, canvas]);
  if (!canvas || !board) {
    return (
      <Page title={t('common.page.canvas')}>
        <Empty>{t('canvas.none')}</Empty>
      </Page>
    );
  }
  const track = canvas.trackId ? state.tracks.get(canvas.trackId) : undefined;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <nav className={styles.tabs} aria-label={t('canvas.choose')}>
          {canvases.map((other) => {
            const own = other.trackId ? state.tracks.get(other.trackId) : undefined;
            return (
              <a
                key={other.id}
                className={styles.tab}
                href={`?page=canvas&id=${encodeURIComponent(other.id)}`}
                aria-current={other.id === canvas.id ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  go({ page: 'canvas', id: other.id });
                }}
              >
                <TrackSwatch track={own} />
                {own?.short || titleOf(state, other)}
              </a>
            );
          })}
        </nav>
        <div className={styles.words}>
          <h1 className={styles.title}>{titleOf(state, canvas)}</h1>
          {track?.question ? <p className={styles.question}>{track.question}</p> : null}
        </div>
        <div className={styles.actions}>
          <SegmentedControl
            value={view}
            onChange={(value) => setView(value === 'outline' ? 'outline' : 'board')}
            data={[
              { value: 'board', label: t('canvas.asBoard') },
              { value: 'outline', label: t('canvas.asOutline') },
            ]}
            aria-label={t('canvas.view')}
          />
          <Button
            variant="default"
            leftSection={<IconDeviceTv size={16} aria-hidden="true" />}
            onClick={() => void act(t, { type: 'stage.show', show: { kind: 'canvas', canvasId: canvas.id } })}
          >
            {t('common.show')}
          </Button>
          <AddCard canvasId={canvas.id} board={board} />
        </div>
      </header>
      {view === 'outline' ? (
        <Outline canvasId={canvas.id} board={board} />
      ) : (
        <ReactFlowProvider key={canvas.id}>
          <BoardFlow canvasId={canvas.id} board={board} focusOn={cardId} />
        </ReactFlowProvider>
      )}
    </div>
  );
}

/** The button for what double-click and N do on the board. */
function AddCard({ canvasId, board }: { readonly canvasId: string; readonly board: Board }): ReactNode {
  const { t } = useTexts();
  const zoneId = board.zones[0]?.id ?? null;
  const add = async () => {
    const id = `c-${crypto.randomUUID().slice(0, 12)}`;
    const card = { label: t('canvas.newCard'), zoneId, ...freePlace(board, zoneId) };
    // Its place may be out of sight, so the board goes there.
    if (await act(t, { type: 'card.add', canvasId, id, card })) go({ page: 'canvas', id: `${canvasId}/${id}` });
  };
  return (
    <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => void add()}>
      {t('canvas.add')}
    </Button>
  );
}

function inTrackOrder(state: State): readonly Canvas[] {
  const orders = [...state.tracks.keys()];
  const rank = (canvas: Canvas) => (canvas.trackId ? orders.indexOf(canvas.trackId) : orders.length);
  return [...state.canvases.values()].sort((a, b) => rank(a) - rank(b));
}

function titleOf(state: State, canvas: Canvas): string {
  const template = canvas.templateId ? state.canvasTemplates.get(canvas.templateId) : undefined;
  return canvas.title ?? template?.title ?? canvas.id;
}

/** Ids may hold a slash, so the canvas is found first. */
function splitId(id: string | undefined, canvases: readonly Canvas[]): readonly [string | undefined, string | undefined] {
  const canvas = id === undefined ? canvases[0] : canvases.find((known) => id === known.id || id.startsWith(`${known.id}/`));
  const chosen = canvas ?? canvases[0];
  return [chosen?.id, id && chosen && id.length > chosen.id.length ? id.slice(chosen.id.length + 1) : undefined];
}
