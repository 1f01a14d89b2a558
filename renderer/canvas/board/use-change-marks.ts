import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Board } from '../../../shared/canvas/board.ts';
import { comparisonBetween } from '../../../shared/canvas/compare.ts';
import { changeMarks } from '../../../shared/canvas/drawing/change-marks.ts';
import type { Placed } from '../../../shared/canvas/drawing/marks.ts';
import { useTexts } from '../../i18n.ts';
import { pageStore } from '../../programme-store.ts';
import type { HandStore } from './hand.ts';

const NONE: readonly Placed[] = [];

/** The marks of what has changed since the snapshot that is laid over the board; none while none is. */
export function useChangeMarks(board: Board, hand: HandStore): readonly Placed[] {
  const { t } = useTexts();
  const overlay = useStore(hand, (state) => state.overlay);
  return useMemo(
    () =>
      overlay ? changeMarks(comparisonBetween(pageStore.getState().programme, overlay.before, overlay.after), board, t) : NONE,
    [overlay, board, t],
  );
}
