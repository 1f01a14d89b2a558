/** How a card looks: its marks from its own upper left corner, at three levels of detail. */
import type { BoardCard } from '../board.ts';
import type { IconName } from './icons.ts';
import type { Detail, Ink, Mark } from './marks.ts';
import { type Inset, shapeInset, shapeOf } from './shapes.ts';
import { outlineMarks, tickMarks } from './state-marks.ts';
import { clipped, textWidth, type Weight, wrap } from './text.ts';
import { type CardWords, isOpen } from './words.ts';

const PAD = 12;
const META = 12;
const META_ICON = 14;
const LABEL = 16;
const CONTENT = 14;
const LABEL_LEADING = 18;
const CONTENT_LEADING = 16.5;
/** Room below which an owner's name would be two letters and dots. */
const SHORTEST_OWNER = 54;
/** Sizes a label is tried at when it is all that is drawn; a word is broken sooner than set in the smallest. */
const LARGE = [34, 30, 27, 24, 21] as const;
const SMALLEST = 21;
const WHOLE_WORDS_FROM = 24;
const LARGE_LEADING = 1.1;

/** A card with its upper left corner at 0,0. Badges and a speech bubble's tail reach a little over its box. */
export function cardMarks(card: BoardCard, words: CardWords, detail: Detail): readonly Mark[] {
  if (detail === 'block') return blockMarks(card);
  return detail === 'label' ? labelMarks(card) : fullMarks(card, words);
}

/** The room for text on a card, in its own units. */
interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function roomOf(card: BoardCard): Room {
  const none: Inset = { left: 0, top: 0, right: 0, bottom: 0 };
  const inset = card.input ? none : shapeInset(shapeOf(card.type));
  return {
    left: PAD + inset.left,
    right: card.w - PAD - inset.right,
    top: inset.top,
    bottom: card.h - inset.bottom,
  };
}

function iconOf(card: BoardCard): IconName {
  return card.input ? 'input' : card.type;
}

function fullMarks(card: BoardCard, words: CardWords): Mark[] {
  const room = roomOf(card);
  const marks = outlineMarks(card, 1);
  headMarks(marks, card, words, room);
  const foot = footMarks(card, words, room);
  bodyMarks(marks, card, { ...room, bottom: room.bottom - (foot.length > 0 ? 24 : 8) });
  marks.push(...foot, ...tickMarks(card, 9));
  return marks;
}

/** What kind of card it is and how it stands; at the right, small signs of what holds it. */
function headMarks(marks: Mark[], card: BoardCard, words: CardWords, room: Room): void {
  const baseline = room.top + 20;
  let right = card.input || shapeOf(card.type) === 'document' ? room.right - 10 : room.right;
  const sign = (name: IconName, ink: Ink) => {
    right -= META_ICON;
    marks.push({ kind: 'icon', name, x: right, y: baseline - 11, size: META_ICON, ink });
    right -= 5;
  };
  if (card.locked) sign('lock', 'inkSoft');
  if (card.coreTask) sign(card.coreTask, card.coreTask === 'both' ? 'inkSoft' : card.coreTask);
  if (isOpen(card) && words.open !== '') {
    const w = textWidth(words.open, 11.5, 700) + 14;
    right -= w;
    marks.push(
      { kind: 'rect', x: right, y: baseline - 12.5, w, h: 17, r: 8.5, stroke: 'accent', width: 1.2, dash: [3, 3] },
      { kind: 'text', x: right + w / 2, y: baseline, text: words.open, size: 11.5, weight: 700, ink: 'accent', anchor: 'middle' },
    );
    right -= 5;
  }
  const left = room.left + META_ICON + 5;
  marks.push({ kind: 'icon', name: iconOf(card), x: room.left, y: baseline - 11.5, size: META_ICON, ink: 'track' });
  const type = card.input ? words.input : words.type;
  const state = words.state !== '' && words.state !== words.open ? ` · ${words.state}` : '';
  const text = clipped(`${type}${state}`, right - left, META, 400);
  marks.push({ kind: 'text', x: left, y: baseline, text, size: META, weight: 400, ink: 'inkSoft' });
}

/** Label and text, as many lines of each as there is room for; the label comes first. */
function bodyMarks(marks: Mark[], card: BoardCard, room: Room): void {
  const width = room.right - room.left;
  const dropped = card.state === 'dropped';
  const prompt = card.content.trim() === '';
  const text = prompt ? card.prompt : card.content;
  let baseline = room.top + 38.5;
  const label = card.input && card.content !== '' ? '' : card.label;
  if (label.trim() !== '') {
    const most = Math.max(1, Math.min(3, linesIn(room.bottom - baseline - (text.trim() === '' ? 0 : CONTENT_LEADING), 17)));
    const one = wrap(label, width, LABEL, 700, 1);
    const several = one.cut && most > 1 ? wrap(label, width, LABEL - 1, 700, most) : one;
    const size = several === one ? LABEL : LABEL - 1;
    const leading = several === one ? LABEL_LEADING : 17;
    for (const line of several.lines) {
      textLine(marks, { x: room.left, y: baseline, text: line, size, weight: 700, ink: dropped ? 'inkSoft' : 'ink' }, dropped);
      baseline += leading;
    }
    baseline -= 1.5;
  }
  if (isOpen(card) && card.prompt.trim() !== '') {
    marks.push(fieldMark(room, baseline - 11.5));
    baseline += 3;
  }
  const lines = linesIn(room.bottom - baseline, CONTENT_LEADING);
  if (lines < 1) return;
  const { lines: wrapped } = wrap(text, width, CONTENT, 400, lines, prompt);
  for (const line of wrapped) {
    textLine(
      marks,
      {
        x: room.left,
        y: baseline,
        text: line,
        size: CONTENT,
        weight: 400,
        ink: prompt || dropped ? 'inkSoft' : 'ink',
        ...(prompt ? { italic: true } : {}),
      },
      false,
    );
    baseline += CONTENT_LEADING;
  }
}

/** The place for an answer that is asked for and not given: a field one would write in. */
function fieldMark({ left, right, bottom }: Room, top: number): Mark {
  return {
    kind: 'rect',
    x: left - 6,
    y: top,
    w: right - left + 12,
    h: bottom - top + 3,
    r: 4,
    stroke: 'lineStrong',
    width: 1,
    dash: [3, 4],
  };
}

/** How many lines fit when the first baseline may be at 0 and the last at `height`. */
function linesIn(height: number, leading: number): number {
  return Math.floor(height / leading + 1.02);
}

function textLine(marks: Mark[], line: Omit<Extract<Mark, { kind: 'text' }>, 'kind'>, struck: boolean): void {
  if (line.text === '') return;
  marks.push({ kind: 'text', ...line });
  if (!struck) return;
  const width = Math.round(textWidth(line.text, line.size, line.weight));
  const y = Math.round((line.y - line.size * 0.3) * 10) / 10;
  marks.push({ kind: 'path', d: `M${line.x} ${y}h${width}`, stroke: 'inkSoft', width: Math.max(1.25, line.size / 14) });
}

/** Money, who may decide and who owns it at the left; at the right how much is tied to the card. */
function footMarks(card: BoardCard, words: CardWords, room: Room): Mark[] {
  const marks: Mark[] = [];
  const baseline = room.bottom - 9;
  let right = room.right;
  const counts: readonly (readonly [IconName, number])[] = [
    ['worry', card.worryIds.length],
    ['decision', card.decisionIds.length],
    ['input', card.inputIds.length],
  ];
  for (const [name, count] of counts) {
    if (count === 0) continue;
    const number = String(count);
    const w = textWidth(number, META, 700);
    marks.push(
      { kind: 'text', x: right - w, y: baseline, text: number, size: META, weight: 700, ink: 'inkSoft' },
      { kind: 'icon', name, x: right - w - 16, y: baseline - 11, size: META_ICON, ink: 'inkSoft' },
    );
    right -= w + 22;
  }
  let left = room.left;
  const write = (text: string, weight: Weight, ink: Ink) => {
    marks.push({ kind: 'text', x: left, y: baseline, text, size: META, weight, ink });
    left += textWidth(text, META, weight) + 9;
  };
  const picture = (name: IconName) => {
    marks.push({ kind: 'icon', name, x: left, y: baseline - 11, size: META_ICON, ink: 'inkSoft' });
    left += 18;
  };
  if (words.amount !== '') write(words.amount, 700, 'ink');
  if (card.mandate && words.mandate !== '' && right - left >= META_ICON) {
    picture(card.mandate);
    // The picture stands alone where the word has no room: half a word says less.
    if (left + textWidth(words.mandate, META, 400) <= right) write(words.mandate, 400, 'inkSoft');
  }
  const owner = right - left < SHORTEST_OWNER ? '' : clipped(words.owner, right - left - 18, META, 400);
  if (owner !== '') {
    picture('owner');
    write(owner, 400, 'inkSoft');
  }
  return marks;
}

/** Seen from afar: the label, as large as it gets. */
function labelMarks(card: BoardCard): Mark[] {
  const marks = outlineMarks(card, 1.7);
  const room = roomOf(card);
  const label = card.label.trim() === '' || (card.input && card.content !== '') ? card.content : card.label;
  const icon = 24;
  const left = room.left + icon + 8;
  const width = room.right - left + (room.right === card.w - PAD ? 4 : 0);
  const { size, lines } = largest(label, width, card.h - 14);
  marks.push({ kind: 'icon', name: iconOf(card), x: room.left - 2, y: card.h / 2 - icon / 2, size: icon, ink: 'track' });
  const leading = size * LARGE_LEADING;
  const dropped = card.state === 'dropped';
  lines.forEach((text, index) => {
    const y = card.h / 2 + (index - (lines.length - 1) / 2) * leading + size * 0.34;
    textLine(marks, { x: left, y, text, size, weight: 700, ink: dropped ? 'inkSoft' : 'ink' }, dropped);
  });
  marks.push(...tickMarks(card, 14), ...decisionBadge(card, 14));
  return marks;
}

/** A label in the largest size that holds all of it; a smaller one without broken words is better while it is large enough. */
function largest(label: string, width: number, height: number): { readonly size: number; readonly lines: readonly string[] } {
  let whole: { readonly size: number; readonly lines: readonly string[] } | undefined;
  for (const size of LARGE) {
    const most = Math.max(1, Math.min(3, Math.floor(height / (size * LARGE_LEADING))));
    const { lines, cut, broken } = wrap(label, width, size, 700, most);
    if (cut && size !== SMALLEST) continue;
    if (!broken && (size >= WHOLE_WORDS_FROM || !whole)) return { size, lines };
    whole ??= { size, lines };
  }
  return whole ?? { size: SMALLEST, lines: [] };
}

/** Seen from very far: what it is and how it stands, no words. */
function blockMarks(card: BoardCard): Mark[] {
  return [...outlineMarks(card, 3), ...tickMarks(card, 20), ...decisionBadge(card, 20)];
}

/** Says that a decision hangs on the card. */
function decisionBadge(card: BoardCard, size: number): Mark[] {
  if (card.decisionIds.length === 0) return [];
  const [x, y] = [card.w - 20 - 2 * size, card.h - size * 1.1];
  return [
    { kind: 'rect', x, y, w: 2 * size, h: 2 * size, r: size * 0.4, fill: 'ink', stroke: 'sheet', width: size / 7 },
    { kind: 'icon', name: 'decision', x: x + size * 0.35, y: y + size * 0.35, size: size * 1.3, ink: 'sheet' },
  ];
}
