/** `npm run bench -- canvas`: this canvas, plain React Flow, Excalidraw, tldraw and a raw 2D canvas, side by side. */
import { buildPages } from '../../../build/pages.ts';
import { readWish, usage, type Wish } from './args.ts';
import { countsProcesses } from './cpu.ts';
import { startPeerServer } from './peer-server.ts';
import { peerPages } from './peers.ts';
import { report } from './report.ts';
import { measureAll } from './rounds.ts';

const tell = (line: string) => void process.stderr.write(`${line}\n`);

/** Measures, prints, and answers the exit code: 1 when anybody could not be measured, 2 for wrong use. */
export async function benchCanvas(args: readonly string[]): Promise<number> {
  let wish: Wish;
  try {
    wish = readWish(args);
  } catch (error) {
    tell(`${error instanceof Error ? error.message : error}\n${usage}`);
    return 2;
  }
  if (!countsProcesses) tell('no /proc here: counting the time of the main thread only, not that of the whole browser');
  if (wish.who.includes('samstyr')) await buildPages({ quiet: true });
  const peers = await startPeerServer(await peerPages(tell));
  try {
    const rows = await measureAll(wish, peers, tell);
    process.stdout.write(`${wish.json ? JSON.stringify({ canvas: rows }) : report(rows)}\n`);
    return rows.some((row) => 'error' in row) ? 1 : 0;
  } finally {
    await peers.close();
  }
}
