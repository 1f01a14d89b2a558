/** What lies around the drawn board: the panel chosen on the strip, the filter, and what is known of what is chosen. */
import { type KeyboardEvent, type ReactNode, Suspense } from 'react';
import type { Board, CardKey } from '../../../shared/canvas/board.ts';
import { isFiltering, matches, noFilter } from '../filter.ts';
import { CardPanel, ChangesPanel, CheckPanel, ConnectionPanel, ConsequencesPanel, FilterBar, Tray, ZonePanel } from '../later.ts';
import { BoardInfo } from './BoardInfo.tsx';
import styles from './BoardView.module.css';
import type { Doing } from './doing.ts';
import { around } from './geometry.ts';
import { choose, useHand, useHandStore } from './hand.ts';
import type { Scene } from './scene.ts';

interface BoardPanelsProps {
  readonly boardId: string;
  readonly board: Board;
  readonly scene: Scene;
  readonly readOnly: boolean;
  readonly doing: Doing;
  readonly onJump: (key: CardKey) => void;
  /** The drawn board. */
  readonly children: ReactNode;
}

export function BoardPanels(props: BoardPanelsProps): ReactNode {
  return (
    <>
      <Suspense>
        <LeftPanel {...props} />
      </Suspense>
      <div className={styles.middle}>
        <Suspense>
          <Filtering scene={props.scene} />
        </Suspense>
        {props.children}
      </div>
      <Suspense>
        <RightPanel {...props} />
      </Suspense>
    </>
  );
}

function LeftPanel({ boardId, board, scene, readOnly, doing, onJump }: BoardPanelsProps): ReactNode {
  const hand = useHandStore();
  const panel = useHand((state) => state.panel);
  const overlay = useHand((state) => state.overlay);
  if (!panel) return null;
  const onClose = () => hand.setState({ panel: null });
  const jumpToAll = (keys: readonly CardKey[]) => {
    const [first, ...rest] = keys;
    if (!first) return;
    if (rest.length === 0 || scene.cards(keys).length !== keys.length) return onJump(first);
    choose(hand, keys);
    hand.setState({ focused: first });
    doing.showBox(around(scene.cards(keys)), 1);
  };
  const place = (inputId: string) => void doing.placeInput(inputId);
  return (
    <div className={styles.side} data-side="left" data-panel>
      {panel === 'tray' ? <Tray boardId={boardId} board={board} readOnly={readOnly} onPlace={place} onClose={onClose} /> : null}
      {panel === 'check' ? <CheckPanel boardId={boardId} readOnly={readOnly} onJump={jumpToAll} onClose={onClose} /> : null}
      {panel === 'changes' ? (
        <ChangesPanel
          boardId={boardId}
          readOnly={readOnly}
          overlay={overlay}
          onOverlay={(chosen) => hand.setState({ overlay: chosen })}
          onJump={onJump}
          onClose={onClose}
        />
      ) : null}
      {panel === 'consequences' ? <ConsequencesPanel readOnly={false} onJump={onJump} onClose={onClose} /> : null}
    </div>
  );
}

function Filtering({ scene }: { readonly scene: Scene }): ReactNode {
  const hand = useHandStore();
  const filtering = useHand((state) => state.filtering);
  const filter = useHand((state) => state.filter);
  if (!filtering && !isFiltering(filter)) return null;
  const trackOf = (canvasId: string) => scene.lane(canvasId)?.trackId ?? null;
  const found = scene.board.cards.filter((card) => matches(card, filter, trackOf)).length;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    hand.setState({ filtering: false, filter: noFilter });
  };
  return (
    <div className={styles.filter} data-panel onKeyDown={onKeyDown}>
      <FilterBar board={scene.board} filter={filter} onChange={(next) => hand.setState({ filter: next })} found={found} />
    </div>
  );
}

function RightPanel({ board, scene, readOnly, doing, onJump }: BoardPanelsProps): ReactNode {
  const hand = useHandStore();
  const selected = useHand((state) => state.selected);
  const lineKey = useHand((state) => state.line);
  const zoneKey = useHand((state) => state.zone);
  const cards = scene.cards(selected);
  const line = scene.line(lineKey);
  const zone = scene.zone(zoneKey);
  const inspector = useHand((state) => state.inspector);
  const chosen = cards.length > 0 || line !== undefined || zone !== undefined;
  if (!inspector && !chosen) return null;
  const onClose = () => hand.setState({ selected: new Set(), line: null, zone: null });
  const onRemove = () => void doing.remove();
  return (
    <div className={styles.side} data-side="right" data-over={!inspector || undefined} data-panel>
      {chosen ? null : <BoardInfo board={board} onClose={() => hand.setState({ inspector: false })} />}
      {cards.length > 0 ? (
        <CardPanel board={board} cards={cards} readOnly={readOnly} onJump={onJump} onRemove={onRemove} onClose={onClose} />
      ) : null}
      {line ? (
        <ConnectionPanel
          key={line.key}
          board={board}
          connection={line}
          readOnly={readOnly}
          onRemove={onRemove}
          onJump={onJump}
          onClose={onClose}
          onTurned={(key) => hand.setState({ line: key })}
        />
      ) : null}
      {zone ? <ZonePanel key={zone.key} board={board} zone={zone} readOnly={readOnly} onClose={onClose} /> : null}
    </div>
  );
}
