/** Cards and boards of a test's own, without a programme around them. */
import type { Board, BoardCard } from '../../shared/canvas/board.ts';
import { cardStates, cardTypes, connectionKinds } from '../../shared/programme/codes.ts';

/** A plain card; `over` says what is special about it. */
export function aCard(over: Partial<BoardCard> = {}): BoardCard {
  const id = over.id ?? 'n1';
  return {
    key: `cv/${id}`,
    canvasId: 'cv',
    id,
    type: 'step',
    zoneId: null,
    label: 'Oplysning af sagen',
    prompt: 'Hvad spørger vi om?',
    content: 'Temaer om hverdag og helbred',
    state: 'today',
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
    w: 240,
    h: 96,
    ...over,
  };
}

/** A board of some cards, in columns of 20, each connected to another one; every label is its own. */
export function aBoard(count: number, over: (index: number) => Partial<BoardCard> = () => ({})): Board {
  const rows = 20;
  const columns = Math.max(1, Math.ceil(count / rows));
  const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  const cards = Array.from({ length: count }, (_, index) =>
    aCard({
      id: `n${index}`,
      label: `Kort ${index}: ${pick(['Tavlemøde', 'Budgetopfølgning', 'Fælles mødenotat', 'Klagevejledning'], index)}`,
      zoneId: `z${Math.floor(index / rows)}`,
      type: pick(cardTypes, index * 7),
      state: pick(cardStates, index * 5),
      x: 40 + Math.floor(index / rows) * 300,
      y: 80 + (index % rows) * 120,
      ...over(index),
    }),
  );
  const bottom = 80 + Math.min(count, rows) * 120;
  return {
    lanes: [{ canvasId: 'cv', trackId: null, title: 'Tavle', dx: 0, dy: 0, x: 10, y: 20, w: columns * 300, h: bottom - 20 }],
    zones: Array.from({ length: columns }, (_, index) => ({
      key: `cv/z${index}`,
      canvasId: 'cv',
      id: `z${index}`,
      label: `Felt ${index + 1}`,
      ownerId: null,
      x: 10 + index * 300,
      y: 20,
      w: 300,
      h: bottom - 20,
    })),
    cards,
    connections: Array.from({ length: Math.max(0, count - 1) }, (_, index) => ({
      key: `cv/e${index}`,
      canvasId: 'cv',
      id: `e${index}`,
      from: `cv/n${index}`,
      to: `cv/n${(index + 1 + (index % 3) * rows) % count}`,
      kind: pick(connectionKinds, index),
      label: '',
    })).filter(({ from, to }) => from !== to),
    crossings: [],
  };
}
