import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardMarks } from '../../../../shared/canvas/drawing/card.ts';
import type { Detail, Mark } from '../../../../shared/canvas/drawing/marks.ts';
import { shapeOf, shapePath } from '../../../../shared/canvas/drawing/shapes.ts';
import { textWidth } from '../../../../shared/canvas/drawing/text.ts';
import type { CardWords } from '../../../../shared/canvas/drawing/words.ts';
import { cardStates, cardTypes } from '../../../../shared/programme/codes.ts';
import { aCard } from '../../../helpers/board-cards.ts';

const silent: CardWords = { type: '', state: '', mandate: '', owner: '', amount: '', open: '', input: '' };
const details = ['full', 'label', 'block'] as const satisfies readonly Detail[];
const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

/** Marks as a black and white printer sees them: what is filled and what has a line, but not with what. */
function withoutColour(marks: readonly Mark[]): string {
  const inks = new Set(['ink', 'fill', 'stroke']);
  const light = new Set(['sheet', 'paper', 'sunken', 'note', 'noteFold', 'trackTint', 'onTrack', 'line']);
  return JSON.stringify(marks, (key, value) => (inks.has(key) ? (light.has(value) ? 'light' : 'dark') : value));
}

describe('a card', () => {
  it.each(details)('tells its state without colour and words: %s', (detail) => {
    const seen = cardStates.map((state) => withoutColour(cardMarks(aCard({ state }), silent, detail)));
    expect(new Set(seen).size).toBe(cardStates.length);
  });

  it.each(['full', 'label'] as const)('tells its type without colour and words: %s', (detail) => {
    const seen = cardTypes.map((type) => withoutColour(cardMarks(aCard({ type }), silent, detail)));
    expect(new Set(seen).size).toBe(cardTypes.length);
  });

  it('groups its types into eight outlines that differ', () => {
    const shapes = new Set(cardTypes.map(shapeOf));
    expect(new Set([...shapes].map((shape) => shapePath(shape, 240, 96))).size).toBe(shapes.size);
    expect(shapes.size).toBe(8);
  });

  it.each(details)('shows that a decision hangs on it: %s', (detail) => {
    const marks = cardMarks(aCard({ decisionIds: ['b'] }), silent, detail);
    expect(marks.some((mark) => mark.kind === 'icon' && mark.name === 'decision')).toBe(true);
  });

  it('says all that is known about it at full detail', () => {
    const words: CardWords = { ...silent, type: 'Trin', state: 'I dag', mandate: 'Lov', owner: 'Leder', amount: '450.000 kr.' };
    const card = aCard({ mandate: 'law', coreTask: 'hinders', locked: true, inputIds: ['a', 'b'], worryIds: ['c'], w: 360 });
    const marks = cardMarks(card, words, 'full');
    expect(texts(marks)).toEqual(
      expect.arrayContaining(['Trin · I dag', 'Oplysning af sagen', '450.000 kr.', 'Lov', 'Leder', '2', '1']),
    );
    const icons = marks.flatMap((mark) => (mark.kind === 'icon' ? [mark.name] : []));
    expect(icons).toEqual(expect.arrayContaining(['step', 'lock', 'hinders', 'input', 'worry', 'law', 'owner']));
  });

  it('asks its prompt in italics while it is empty, in a field when an answer is needed', () => {
    const words = { ...silent, state: 'Åben', open: 'Åben' };
    const marks = cardMarks(aCard({ content: '', required: true, state: 'open' }), words, 'full');
    expect(marks).toContainEqual(expect.objectContaining({ kind: 'text', text: 'Hvad spørger vi om?', italic: true }));
    expect(marks.filter((mark) => mark.kind === 'rect' && mark.dash)).toHaveLength(2);
    expect(texts(marks).filter((text) => text.includes('Åben'))).toHaveLength(1);
  });

  it('looks like the input it is', () => {
    const input = { id: 'in', number: 21, type: 'worry', status: 'new', side: null } as const;
    const words = { ...silent, input: '#21 · Bekymring' };
    const marks = cardMarks(aCard({ input, label: '', content: 'Vi mister overblikket' }), words, 'full');
    expect(marks[0]).toMatchObject({ kind: 'path', fill: 'note' });
    expect(texts(marks)).toEqual(['#21 · Bekymring', 'Vi mister overblikket']);
  });

  it('uses the room of a larger card', () => {
    const content = 'Borger, myndighed og udfører aftaler målene sammen. '.repeat(6);
    const small = texts(cardMarks(aCard({ content }), silent, 'full'));
    const large = texts(cardMarks(aCard({ content, w: 400, h: 240 }), silent, 'full'));
    expect(small.at(-1)).toMatch(/…$/);
    expect(large.join(' ')).not.toContain('…');
  });

  it('keeps every word inside its edges', () => {
    const cards = fc.record({
      type: fc.constantFrom(...cardTypes),
      state: fc.constantFrom(...cardStates),
      label: fc.oneof(fc.constant(''), fc.lorem({ maxCount: 9 }), fc.constant('Ressourcetildelingsmodelgruppen')),
      content: fc.oneof(fc.constant(''), fc.lorem({ maxCount: 30 })),
      required: fc.boolean(),
      locked: fc.boolean(),
      inputIds: fc.array(fc.constant('a'), { maxLength: 12 }),
      decisionIds: fc.array(fc.constant('a'), { maxLength: 2 }),
      mandate: fc.constantFrom(null, 'law', 'management'),
      w: fc.integer({ min: 160, max: 600 }),
      h: fc.integer({ min: 72, max: 300 }),
    } as const);
    const words = {
      ...silent,
      type: 'Beslutning',
      state: 'Foreslået',
      mandate: 'Ledelse',
      owner: 'Afdelingsleder',
      amount: '1,2 mio. kr.',
    };
    fc.assert(
      fc.property(cards, fc.constantFrom('full', 'label' as const), (over, detail) => {
        const card = aCard(over);
        for (const mark of cardMarks(card, { ...words, open: 'Åben' }, detail)) {
          if (mark.kind !== 'text') continue;
          const width = textWidth(mark.text, mark.size, mark.weight, mark.italic);
          const left = mark.anchor === 'middle' ? mark.x - width / 2 : mark.x;
          expect(left).toBeGreaterThanOrEqual(8);
          expect(left + width).toBeLessThanOrEqual(card.w - 6);
          expect(mark.y).toBeLessThanOrEqual(card.h - 4);
          expect(mark.y - mark.size * 0.7).toBeGreaterThanOrEqual(4);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it('never writes one word over another', () => {
    const words = {
      ...silent,
      type: 'Beslutning',
      state: 'Foreslået',
      mandate: 'Ledelse',
      owner: 'Afdelingsleder',
      amount: '1,2 mio. kr.',
      open: 'Åben',
    };
    for (const w of [160, 200, 240, 420]) {
      const card = aCard({
        w,
        locked: true,
        coreTask: 'both',
        required: true,
        content: '',
        mandate: 'management',
        inputIds: ['a'],
        worryIds: ['b'],
      });
      const boxes = cardMarks(card, words, 'full').flatMap((mark) => {
        if (mark.kind !== 'text') return [];
        const width = textWidth(mark.text, mark.size, mark.weight, mark.italic);
        const x = mark.anchor === 'middle' ? mark.x - width / 2 : mark.x;
        return [{ x, y: mark.y - mark.size * 0.7, w: width, h: mark.size * 0.7, text: mark.text }];
      });
      for (const [index, a] of boxes.entries()) {
        for (const b of boxes.slice(index + 1)) {
          const over = a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
          expect(over, `${a.text} and ${b.text} at ${w}`).toBe(false);
        }
      }
    }
  });

  it('is drawn fast enough for thousands', () => {
    const cards = Array.from({ length: 5_000 }, (_, index) =>
      aCard({
        id: `n${index}`,
        label: `Budgetopfølgningsmøde ${index}`,
        content: 'Borger, myndighed og udfører aftaler målene',
        inputIds: ['a'],
      }),
    );
    const words = { ...silent, type: 'Trin', state: 'I dag', owner: 'Leder', amount: '450.000 kr.' };
    const fastest = (detail: Detail) =>
      Math.min(
        ...[1, 2, 3, 4].map(() => {
          // What this process worked, and not what it waited for others on the machine.
          const start = process.cpuUsage();
          for (const card of cards) cardMarks(card, words, detail);
          return process.cpuUsage(start).user / 1_000;
        }),
      );
    expect(fastest('full')).toBeLessThan(150);
    expect(fastest('label')).toBeLessThan(100);
  });
});
