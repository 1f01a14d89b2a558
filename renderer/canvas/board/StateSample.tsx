import { type ReactNode, useEffect, useRef } from 'react';
import type { BoardCard } from '../../../shared/canvas/board.ts';
import { cardMarks } from '../../../shared/canvas/drawing/card.ts';
import { paletteFor } from '../../../shared/canvas/drawing/palettes.ts';
import type { CardState } from '../../../shared/programme/codes.ts';
import { paintMarks } from '../paint/marks-to-canvas.ts';
import { useTheme } from '../paint/use-theme.ts';
import { NO_WORDS } from './sheet.ts';

const SIZE = { w: 52, h: 30 } as const;
const PADDING = 8;

/** A small card without words in a state, painted as on the board. */
export function StateSample({ state }: { readonly state: CardState }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useEffect(() => {
    const ctx = canvas.current?.getContext('2d');
    if (!ctx) return;
    const scale = devicePixelRatio * 0.5;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    ctx.setTransform(scale, 0, 0, scale, PADDING * devicePixelRatio * 0.5, PADDING * devicePixelRatio * 0.75);
    paintMarks(ctx, cardMarks(sample(state), NO_WORDS, 'full'), paletteFor(theme, undefined));
  }, [state, theme]);
  return (
    <canvas
      ref={canvas}
      width={SIZE.w * devicePixelRatio}
      height={SIZE.h * devicePixelRatio}
      style={{ width: SIZE.w, height: SIZE.h, flex: 'none' }}
    />
  );
}

function sample(state: CardState): BoardCard {
  return {
    key: state,
    canvasId: '',
    id: state,
    type: 'step',
    zoneId: null,
    label: '',
    prompt: '',
    content: '',
    state,
    required: false,
    mandate: null,
    coreTask: null,
    amountKr: null,
    ownerId: null,
    locked: false,
    groupId: null,
    inputIds: [],
    decisionIds: [],
    worryIds: [],
    input: null,
    x: 0,
    y: 0,
    w: 2 * (SIZE.w - PADDING),
    h: 2 * (SIZE.h - PADDING),
  };
}
