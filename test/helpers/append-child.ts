/**
 * A process that appends to a programme until it is killed or has done its share, and says so after each commit.
 * Arguments: file, folder for backups, prefix of the command ids, how many (0: without end).
 */
import { writeSync } from 'node:fs';
import { openProgramme } from '../../electron/store/index.ts';
import { SamstyrError } from '../../shared/errors.ts';

const [path = '', dataDir = '', prefix = '', count = '0'] = process.argv.slice(2);
const store = await openProgramme(path, { dataDir, now: () => new Date() });
writeSync(1, 'ready\n');
try {
  for (let number = 1; count === '0' || number <= Number(count); number += 1) {
    const id = `${prefix}-${number}`;
    // Three events and some text: more than one page, so that a commit could be torn.
    const events = [1, 2, 3].map((part) => ({
      kind: 'input.changed' as const,
      subject: 'in-1',
      payload: { set: { text: `${id}.${part} ${'bøvl '.repeat(300)}` } },
    }));
    store.append([{ commandId: id, actor: 'facilitator', at: '2026-11-23T10:00:00.000Z', events }]);
    writeSync(1, `${id}\n`);
  }
  store.close();
} catch (error) {
  writeSync(1, `refused ${error instanceof SamstyrError ? error.refusal.name : String(error)}\n`);
  process.exitCode = 1;
}
