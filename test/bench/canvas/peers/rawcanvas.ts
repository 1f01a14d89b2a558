/**
 * The floor: the same picture on one 2D canvas, with culling of its own and nothing else. Below a
 * zoom of 0.45, where text can't be read, cards are coloured rectangles with bars and
 * connections are straight lines, as on this canvas.
 */
import { type BenchCard, CARD, colours, lineStyles } from '../board.ts';
import { fetchBoard, markWhen, place, sight } from './page.ts';

const READABLE = 0.45;
const BARS = 0.12;
const LINE = '#8a8f98';
const FONT = 'system-ui, sans-serif';
const fonts = [`12px ${FONT}`, `bold 15px ${FONT}`, `14px ${FONT}`] as const;

const board = await fetchBoard();
const root = place();
const canvas = document.createElement('canvas');
const width = root.clientWidth;
const height = root.clientHeight;
canvas.width = width;
canvas.height = height;
canvas.style.display = 'block';
root.append(canvas);
const ink = canvas.getContext('2d', { alpha: false }) as CanvasRenderingContext2D;

const { camera } = sight();
const view = { ...camera };
const places = board.cards.map(({ x, y }) => ({ x, y }));
const texts = board.cards.map(wrapped);
let scheduled = false;
let drawn = false;

/** Text in lines that fit the card: one for the kind, one for the heading, two for the words. */
function wrapped({ lines: [head, label, body] }: BenchCard): readonly string[] {
  ink.font = fonts[2];
  const rows: string[] = [''];
  for (const word of body.split(' ')) {
    const row = rows.at(-1) ?? '';
    const longer = row === '' ? word : `${row} ${word}`;
    if (row !== '' && ink.measureText(longer).width > CARD.w - 20) rows.push(word);
    else rows[rows.length - 1] = longer;
  }
  return [head, label, ...rows.slice(0, 2)];
}

function draw(): void {
  scheduled = false;
  drawn = true;
  ink.setTransform(1, 0, 0, 1, 0, 0);
  ink.fillStyle = '#fff';
  ink.fillRect(0, 0, width, height);
  ink.setTransform(view.z, 0, 0, view.z, view.x, view.y);
  const left = -view.x / view.z;
  const top = -view.y / view.z;
  const box = { left, top, right: left + width / view.z, bottom: top + height / view.z };
  drawZones();
  drawConnections(box);
  const visible = [...board.cards.keys()].filter((index) => inside(places[index], box));
  if (view.z < READABLE) drawRectangles(visible);
  else drawCards(visible);
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function inside(at: { x: number; y: number } | undefined, box: Edges): boolean {
  return at !== undefined && at.x <= box.right && at.x + CARD.w >= box.left && at.y <= box.bottom && at.y + CARD.h >= box.top;
}

function drawZones(): void {
  for (const { label, x, y, w, h } of board.zones) {
    ink.fillStyle = '#f3f4f6';
    ink.fillRect(x, y, w, h);
    ink.strokeStyle = '#d5d8dd';
    ink.strokeRect(x, y, w, h);
    ink.fillStyle = '#555';
    ink.font = `bold 20px ${FONT}`;
    ink.fillText(label, x + 16, y + 34);
  }
}

function drawConnections(box: Edges): void {
  const simple = view.z < READABLE;
  ink.strokeStyle = LINE;
  ink.fillStyle = LINE;
  ink.lineWidth = simple ? Math.max(1, 0.6 / view.z) : 2;
  for (const [style, { dash, head }] of lineStyles.entries()) {
    // All kinds are one path when they can't be told apart.
    if (simple && style > 0) break;
    ink.beginPath();
    const ends: [number, number][] = [];
    for (const line of board.connections) {
      if (!simple && line.style !== style) continue;
      const from = places[line.from];
      const to = places[line.to];
      if (!from || !to) continue;
      const x1 = from.x + CARD.w;
      const y1 = from.y + CARD.h / 2;
      const x2 = to.x;
      const y2 = to.y + CARD.h / 2;
      if (Math.max(x1, x2) < box.left || Math.min(x1, x2) > box.right) continue;
      if (Math.max(y1, y2) < box.top || Math.min(y1, y2) > box.bottom) continue;
      ink.moveTo(x1, y1);
      if (simple) ink.lineTo(x2, y2);
      else {
        const bend = Math.max(40, Math.abs(x2 - x1) / 2);
        ink.bezierCurveTo(x1 + bend, y1, x2 - bend, y2, x2, y2);
        ends.push([x2, y2]);
      }
    }
    ink.setLineDash(simple || dash === 'solid' ? [] : dash === 'dashed' ? [10, 5] : [2, 5]);
    ink.stroke();
    ink.setLineDash([]);
    if (head === 'none' || ends.length === 0) continue;
    ink.beginPath();
    for (const [x, y] of ends) {
      ink.moveTo(x - 10, y - 5);
      ink.lineTo(x, y);
      ink.lineTo(x - 10, y + 5);
    }
    if (head === 'closed') ink.fill();
    else ink.stroke();
  }
}

function drawRectangles(visible: readonly number[]): void {
  for (const [colour, fill] of colours.entries()) {
    ink.fillStyle = fill;
    ink.beginPath();
    for (const index of visible) {
      const at = places[index];
      if (at && board.cards[index]?.colour === colour) ink.rect(at.x, at.y, CARD.w, CARD.h);
    }
    ink.fill();
  }
  if (view.z < BARS) return;
  ink.fillStyle = '#0003';
  ink.beginPath();
  for (const index of visible) {
    const at = places[index];
    if (!at) continue;
    for (let bar = 0; bar < 3; bar += 1) ink.rect(at.x + 12, at.y + 14 + bar * 26, CARD.w - 24 - (bar === 2 ? 80 : 0), 11);
  }
  ink.fill();
}

function drawCards(visible: readonly number[]): void {
  ink.lineWidth = 1.5;
  ink.strokeStyle = '#888';
  for (const index of visible) {
    const at = places[index];
    if (!at) continue;
    ink.fillStyle = colours[board.cards[index]?.colour ?? 0] ?? '#fff';
    ink.beginPath();
    ink.roundRect(at.x, at.y, CARD.w, CARD.h, 6);
    ink.fill();
    ink.stroke();
  }
  ink.fillStyle = '#000';
  for (let row = 0; row < 4; row += 1) {
    ink.font = fonts[Math.min(row, 2)] ?? fonts[2];
    for (const index of visible) {
      const at = places[index];
      const text = texts[index]?.[row];
      if (at && text) ink.fillText(text, at.x + 10, at.y + 19 + row * 20);
    }
  }
}

function change(): void {
  if (!scheduled) requestAnimationFrame(draw);
  scheduled = true;
}

root.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    view.x -= event.deltaX;
    view.y -= event.deltaY;
    change();
  },
  { passive: false },
);

let held: { readonly index: number; readonly dx: number; readonly dy: number } | undefined;
/** Where the pointer is, in canvas units. */
function pointed(event: PointerEvent): { x: number; y: number } {
  const { x, y } = root.getBoundingClientRect();
  return { x: (event.clientX - x - view.x) / view.z, y: (event.clientY - y - view.y) / view.z };
}
root.addEventListener('pointerdown', (event) => {
  const { x, y } = pointed(event);
  const index = places.findLastIndex((at) => inside(at, { left: x, right: x, top: y, bottom: y }));
  const at = places[index];
  held = at && { index, dx: x - at.x, dy: y - at.y };
});
window.addEventListener('pointermove', (event) => {
  if (!held) return;
  const { x, y } = pointed(event);
  places[held.index] = { x: x - held.dx, y: y - held.dy };
  change();
});
window.addEventListener('pointerup', () => {
  held = undefined;
});

window.bench = { camera: () => ({ ...view }), cardAt: (id) => places[Number(id.slice(1))] };
change();
markWhen(root, () => drawn);
