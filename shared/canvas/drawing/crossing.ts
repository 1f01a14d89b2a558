/** Small tags below a card: a connection goes on from here to a board that is not in the picture. */
import type { Board, Crossing } from '../board.ts';
import type { Detail, Mark, Placed } from './marks.ts';
import { shapeOf } from './shapes.ts';
import { clipped, textWidth } from './text.ts';
import { type BoardNames, crossingWord } from './words.ts';

const HEIGHT = 20;

/** One tag a card: the first crossing in words, and how many there are besides. */
export function crossingTags(board: Board, names: BoardNames, detail: Detail): readonly Placed[] {
  if (detail === 'block') return [];
  const cards = new Map(board.cards.map((card) => [card.key, card]));
  return [...Map.groupBy(board.crossings, ({ card }) => card)].flatMap(([key, crossings]): Placed[] => {
    const card = cards.get(key);
    const first = crossings[0];
    if (!card || !first) return [];
    const left = 46;
    const right = card.w - (!card.input && shapeOf(card.type) === 'speech' ? 44 : 8);
    const marks = tagMarks(first, crossings.length - 1, right - left, names, detail);
    return [{ x: card.x + left, y: card.y + card.h + 2, trackId: first.other.trackId, marks }];
  });
}

/** From afar only the track is named, larger. */
function tagMarks(crossing: Crossing, others: number, width: number, names: BoardNames, detail: Detail): Mark[] {
  const size = detail === 'full' ? 11.5 : 16;
  const track = names.track(crossing.other.trackId);
  const far = track ? track.short || track.name : crossing.other.label;
  const more = others > 0 ? `+${others}` : '';
  const extra = more === '' ? 0 : textWidth(more, size, 700) + 6;
  const text = clipped(detail === 'full' ? crossingWord(crossing, names) : far, width - 32 - extra, size, 400);
  const w = textWidth(text, size, 400);
  const baseline = HEIGHT / 2 + size * 0.35;
  const name = crossing.direction === 'out' ? 'goesOut' : 'comesIn';
  return [
    { kind: 'rect', x: 0, y: 0, w: w + extra + 32, h: HEIGHT, r: HEIGHT / 2, fill: 'trackTint', stroke: 'track', width: 1 },
    { kind: 'icon', name, x: 7, y: 3, size: 14, ink: 'track' },
    { kind: 'text', x: 24, y: baseline, text, size, weight: 400, ink: 'ink' },
    ...(more === '' ? [] : [{ kind: 'text', x: 24 + w + 6, y: baseline, text: more, size, weight: 700, ink: 'ink' } as const]),
  ];
}
