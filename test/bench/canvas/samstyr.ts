/** This canvas as a user gets it: a real programme file, made by the command line, opened by the real host. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startApp } from '../../helpers/app.ts';
import type { View } from './args.ts';
import { type BenchBoard, benchBoard } from './board.ts';
import { benchDocument, CANVAS } from './document.ts';

export interface OwnCanvas {
  readonly url: (view: View) => string;
  readonly close: () => Promise<void>;
}

const root = resolve(import.meta.dirname, '../../..');

/** Reads the board into a file of its own and opens it. The pages must have been built. */
export async function startOwnCanvas(cards: number): Promise<OwnCanvas> {
  const folder = mkdtempSync(join(tmpdir(), 'samstyr-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const board = benchBoard(cards);
  try {
    const app = await startApp({ file: programmeFile(folder, board) });
    const middle = board.cards[board.middle]?.id ?? '';
    return {
      url: (view) => {
        const url = new URL(app.ready.facilitator);
        url.search = String(new URLSearchParams({ page: 'canvas', id: view === 'all' ? CANVAS : `${CANVAS}/${middle}` }));
        return url.href;
      },
      close: () => app.close().finally(remove),
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function programmeFile(folder: string, board: BenchBoard): string {
  const document = join(folder, 'bench.json');
  const file = join(folder, 'bench.samstyr');
  writeFileSync(document, JSON.stringify(benchDocument(board)));
  const args = [join(root, 'electron/cli.ts'), 'import', file, document];
  const env = { ...process.env, SAMSTYR_HOME: join(folder, 'data') };
  const { status } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'ignore', 2] });
  if (status !== 0) throw new Error('the board could not be read into a file');
  return file;
}
