/**
 * Panning and dragging, and what a frame of it costs.
 *
 * Processor time is taken in windows of about ten frames, of all of the browser's processes, and
 * divided by the frames in which the view or the card was really elsewhere than before, not by
 * animation frames or input steps. So a party that drops inputs, answers every second frame or
 * draws later gets its whole cost over fewer frames and does not look cheaper. The median and the
 * 95th percentile are those of the windows. Where a frame takes longer than 400 ms, a window is a
 * single frame.
 *
 * With the whole board in view a pan stays within 80 pixels, so that the board does stay in view;
 * zoomed in it goes 400 pixels each way, so that cards come into sight and leave it.
 */
import type { CDPSession } from 'playwright-core';
import type { View } from './args.ts';
import { CARD } from './board.ts';
import type { Sight } from './camera.ts';
import type { CpuClock } from './cpu.ts';
import { boardCamera, boardFrame, type Tick, type Wheel, type Windows, watchFrames } from './in-page.ts';
import { call, pause, type Subject, within } from './page.ts';
import { percentile } from './statistics.ts';

/** The first window warms up and is not counted. */
const WINDOWS: Windows = { frames: 10, milliseconds: 400, count: 25, patience: 20_000 };
const LEGS: Readonly<Record<View, number>> = { all: 8, zoomed: 40 };
const WHEEL_STEP = { x: 20, y: 8 };
/** Milliseconds between two movements of the mouse, and the radius of the circle it goes on, in pixels. */
const PACE = 16;
const RADIUS = 60;
/** Less than this, in pixels, is no pan and no drag. */
const LEAST = 30;
/** How long a phase may take, in milliseconds. */
const PHASE = 90_000;

/** Median and 95th percentile of the windows, in milliseconds a frame. */
export type Spread = readonly [median: number, p95: number];

/** Turns the wheel to and fro. Throws when the view does not follow. */
export async function pan(session: CDPSession, clock: CpuClock, subject: Subject, { frame }: Sight): Promise<Spread> {
  const at = { x: frame.x + frame.w / 2, y: frame.y + frame.h / 2 };
  await mouse(session, 'mouseMoved', at);
  const wheel: Wheel = { at, step: WHEEL_STEP, leg: LEGS[subject.view] };
  const { reach, spread } = await counted(session, clock, () => call(session, watchFrames, { wheel, windows: WINDOWS }));
  if (reach < LEAST) throw new Error(`the view moved by ${reach} pixels only`);
  return spread;
}

/** Drags the middle card around a circle and puts it back. Throws when the card does not follow. */
export async function drag(session: CDPSession, clock: CpuClock, { board }: Subject): Promise<Spread> {
  const card = board.cards[board.middle];
  const frame = await call(session, boardFrame, undefined);
  const camera = await call(session, boardCamera, undefined);
  if (!card || !camera) throw new Error('there is no card to drag');
  const { x, y, z } = camera;
  const grip = { x: frame.x + x + (card.x + CARD.w * 0.5) * z, y: frame.y + y + (card.y + CARD.h * 0.7) * z };
  await mouse(session, 'mouseMoved', { x: grip.x - 1, y: grip.y });
  await mouse(session, 'mouseMoved', grip);
  // Pages that draw a card only under the pointer have it now.
  await pause(200);
  await mouse(session, 'mousePressed', grip);
  // The first few pixels only tell a drag from a click.
  for (const dx of [2, 4, 6, 8]) await mouse(session, 'mouseMoved', { x: grip.x + dx, y: grip.y }, true);
  let dragging = true;
  const circle = async () => {
    let next = performance.now();
    for (let step = 0; dragging; step += 1) {
      const angle = step / 12;
      const to = { x: grip.x + RADIUS * Math.sin(angle), y: grip.y + RADIUS * (1 - Math.cos(angle)) };
      await mouse(session, 'mouseMoved', to, true);
      next = Math.max(performance.now(), next + PACE);
      await pause(next - performance.now());
    }
  };
  const { reach, spread } = await counted(session, clock, async () => {
    const watched = call(session, watchFrames, { card: card.id, windows: WINDOWS }).finally(() => {
      dragging = false;
    });
    const [far] = await Promise.all([watched, circle()]);
    return far;
  });
  await mouse(session, 'mouseMoved', grip, true);
  await mouse(session, 'mouseReleased', grip);
  if (reach * z < LEAST) throw new Error(`the card moved by ${reach * z} pixels only`);
  return spread;
}

/** Runs a phase and reads the clock at the end of each of its windows. */
async function counted(session: CDPSession, clock: CpuClock, phase: () => Promise<number>) {
  const ticks: { moved: number; cpu: number | Promise<number> }[] = [];
  const onTick = ({ name, payload }: { name: string; payload: string }) => {
    if (name !== 'benchTick') return;
    const { moved } = JSON.parse(payload) as Tick;
    ticks.push({ moved, cpu: clock.now() });
  };
  session.on('Runtime.bindingCalled', onTick);
  await session.send('Runtime.addBinding', { name: 'benchTick' });
  const reach = await within(PHASE, 'it did not finish moving', phase());
  session.off('Runtime.bindingCalled', onTick);
  const read = await Promise.all(ticks.map(async ({ moved, cpu }) => ({ moved, cpu: await cpu })));
  const each = read.slice(1).map(({ moved, cpu }, index) => {
    const before = read[index] ?? { moved: 0, cpu: 0 };
    return (cpu - before.cpu) / (moved - before.moved);
  });
  if (each.length < 5) throw new Error('nothing moved for long enough to measure');
  return { reach, spread: [percentile(each, 0.5), percentile(each, 0.95)] as Spread };
}

async function mouse(
  session: CDPSession,
  type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
  at: { x: number; y: number },
  held = false,
): Promise<void> {
  const pressing = type !== 'mouseMoved';
  const button = held || pressing ? 'left' : 'none';
  const buttons = held || type === 'mousePressed' ? 1 : 0;
  await session.send('Input.dispatchMouseEvent', { type, ...at, button, buttons, clickCount: pressing ? 1 : 0 });
}
