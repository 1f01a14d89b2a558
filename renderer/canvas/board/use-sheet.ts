/** Puts together what the board is painted from, and keeps the painter up to date with it. */
import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { BoardCard, BoardConnection } from '../../../shared/canvas/board.ts';
import { crossingTags } from '../../../shared/canvas/drawing/crossing.ts';
import { groundMarks } from '../../../shared/canvas/drawing/ground.ts';
import { labelSpots } from '../../../shared/canvas/drawing/label-spots.ts';
import type { Detail, Placed } from '../../../shared/canvas/drawing/marks.ts';
import { type Palette, paletteFor, type Theme } from '../../../shared/canvas/drawing/palettes.ts';
import { type BoardNames, boardNames, cardWords, lineWord } from '../../../shared/canvas/drawing/words.ts';
import { useTexts } from '../../i18n.ts';
import { pageStore, useProgramme } from '../../programme-store.ts';
import { isFiltering, matches } from '../filter.ts';
import { boardFontLoaded } from '../paint/marks-to-canvas.ts';
import { useTheme } from '../paint/use-theme.ts';
import type { Hand, HandStore } from './hand.ts';
import { Painter } from './painter.ts';
import type { Scene } from './scene.ts';
import { Sheet, type SheetParts } from './sheet.ts';

export interface Look {
  readonly names: BoardNames;
  readonly theme: Theme;
  readonly wordsOf: SheetParts['wordsOf'];
  readonly paletteOf: (trackId: string | null) => Palette;
}

/** Words and colours of the board for this reader. The same language, names and theme give the same object. */
export function useLook(): Look {
  const { t, language } = useTexts();
  const theme = useTheme();
  const roles = useProgramme((state) => state.roles);
  const units = useProgramme((state) => state.units);
  const persons = useProgramme((state) => state.persons);
  const tracks = useProgramme((state) => state.tracks);
  return useMemo(() => {
    void [roles, units, persons];
    const names = boardNames(pageStore.getState().programme, language);
    return {
      names,
      theme,
      wordsOf: (card: BoardCard) => cardWords(card, t, names),
      paletteOf: (trackId: string | null) => paletteFor(theme, tracks.get(trackId ?? '')),
    };
  }, [t, language, theme, roles, units, persons, tracks]);
}

interface Canvases {
  readonly ground: RefObject<HTMLCanvasElement | null>;
  readonly over: RefObject<HTMLCanvasElement | null>;
  /** Told how many cards the picture holds once it is whole, font and all. */
  readonly onComplete: (cards: number) => void;
}

/** Paints the board: with React Flow's view in the same task, with the hand in the same frame. */
export function usePainter(
  scene: Scene,
  look: Look,
  hand: HandStore,
  over: readonly Placed[],
  { ground, over: overCanvas, onComplete }: Canvases,
): void {
  const { t } = useTexts();
  const flow = useStoreApi();
  const painter = useRef<Painter>(undefined);
  const sheet = useRef<Sheet>(undefined);
  const parts = useMemo(
    () => ({
      scene,
      ground: groundFor(scene, look.names),
      over,
      wordsOf: look.wordsOf,
      paletteOf: look.paletteOf,
      lineWord: (line: BoardConnection) => lineWord(line, t),
      spots: scene.board.cards.length > MOST_SPOTS ? null : labelSpots(scene.board, scene.lines, t),
    }),
    [scene, look, over, t],
  );

  const ready = useBoardFont();
  useEffect(() => {
    if (!ready || !ground.current || !overCanvas.current) return;
    const made = new Painter(ground.current, overCanvas.current, ({ scene: painted }) => onComplete(painted.board.cards.length));
    painter.current = made;
    if (sheet.current) made.show(sheet.current);
    const follow = () => {
      const { width, height, transform } = flow.getState();
      made.resize(width, height, devicePixelRatio);
      made.look({ x: transform[0], y: transform[1], zoom: transform[2] });
    };
    let last = '';
    const stop = flow.subscribe(({ width, height, transform }) => {
      const now = `${width} ${height} ${transform.join(' ')}`;
      if (now === last) return;
      last = now;
      follow();
    });
    follow();
    return () => {
      stop();
      made.close();
    };
  }, [ready, flow, ground, overCanvas, onComplete]);

  useEffect(() => {
    const make = (state: Hand) => new Sheet({ ...parts, ...handParts(state, scene) });
    sheet.current = make(hand.getState());
    painter.current?.show(sheet.current);
    return hand.subscribe((now, before) => {
      if (!concernsPicture(now, before)) return;
      sheet.current = make(now);
      if (concernsGround(now, before)) painter.current?.show(sheet.current);
      else painter.current?.moved(sheet.current);
    });
  }, [parts, hand, scene]);
}

/** The font is asked for as soon as this is loaded, while the programme is still on its way. */
let fontIsLoaded = false;
const font = boardFontLoaded().then(() => {
  fontIsLoaded = true;
});

/** Whether text can be painted in its font: nothing is painted twice for want of it. */
function useBoardFont(): boolean {
  const [ready, setReady] = useState(fontIsLoaded);
  useEffect(() => {
    if (!ready) void font.then(() => setReady(true));
  }, [ready]);
  return ready;
}

/** Lanes, zones and the stubs of lines that lead away, made once for each level of detail. */
function groundFor(scene: Scene, names: BoardNames): SheetParts['ground'] {
  const made = new Map<Detail, readonly Placed[]>();
  return (detail) => {
    const known = made.get(detail);
    if (known) return known;
    const fresh = [...groundMarks(scene.board, { names, detail }), ...crossingTags(scene.board, names, detail)];
    made.set(detail, fresh);
    return fresh;
  };
}

/** Above so many cards nobody reads the words of all lines at once, and finding a spot for each takes too long. */
const MOST_SPOTS = 600;

function handParts(hand: Hand, scene: Scene) {
  const { selected, line, zone, moving, resizing, guides, band, editing, filter } = hand;
  const trackOf = (canvasId: string) => scene.lane(canvasId)?.trackId ?? null;
  const shown = isFiltering(filter)
    ? new Set(scene.board.cards.filter((card) => matches(card, filter, trackOf)).map(({ key }) => key))
    : null;
  return { selected, line, zone, moving, resizing, guides, band, editing, shown };
}

function concernsGround(now: Hand, before: Hand): boolean {
  return (
    now.selected !== before.selected ||
    now.line !== before.line ||
    now.zone !== before.zone ||
    now.editing !== before.editing ||
    now.filter !== before.filter
  );
}

function concernsPicture(now: Hand, before: Hand): boolean {
  return (
    concernsGround(now, before) ||
    now.moving !== before.moving ||
    now.resizing !== before.resizing ||
    now.guides !== before.guides ||
    now.band !== before.band
  );
}
