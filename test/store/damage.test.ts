import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openProgramme, type StoreOptions } from '../../electron/store/index.ts';
import { SamstyrError } from '../../shared/errors.ts';
import { canonicalJson } from '../../shared/json.ts';
import { packState } from '../../shared/pack.ts';
import { aFolder, anExampleFile, aSmallFile, refusalOf, seeded, times } from '../helpers/store.ts';

type Spoil = (bytes: Buffer, random: () => number) => Buffer;

/** What happens to files on old disks, in transit and in synchronised folders. */
const spoils: Readonly<Record<string, Spoil>> = {
  'one bit turned': (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    return bytes;
  },
  'its end cut off': (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  'a page of zeros': (bytes, random) => bytes.fill(0, ...pageIn(bytes, random)),
  'a page of something else': (bytes, random) => bytes.fill('Kære dagbog. ', ...pageIn(bytes, random)),
};

function pageIn(bytes: Buffer, random: () => number): [number, number] {
  const page = Math.floor((random() * bytes.length) / 4_096);
  return [page * 4_096, (page + 1) * 4_096];
}

/** `refused`, `noticed` by the check of the chain, or what the programme says that it is. */
async function outcomeOf(path: string, options: StoreOptions): Promise<string> {
  try {
    const store = await openProgramme(path, options);
    try {
      store.search('hverdag', 5);
      return store.verify().holds ? canonicalJson(packState(store.load())) : 'noticed';
    } finally {
      store.close();
    }
  } catch (error) {
    // Anything but a refusal with a sentence is a crash.
    if (error instanceof SamstyrError && error.refusal.name.startsWith('store.')) return 'refused';
    throw error;
  }
}

describe('a damaged file', () => {
  const tries = times(25, 1_250);

  it.each(Object.keys(spoils))(
    `with %s never shows other content unnoticed, ${tries} times`,
    { timeout: tries * 3_000 },
    async (what) => {
      const { store, path, options } = await anExampleFile();
      const whole = canonicalJson(packState(store.load()));
      store.close();
      const sound = readFileSync(path);
      const random = seeded(what.length);
      const spoiled = join(aFolder(), 'skadet.samstyr');
      const seen = new Set<string>();
      for (let round = 0; round < tries; round += 1) {
        writeFileSync(spoiled, spoils[what]?.(Buffer.from(sound), random) ?? sound);
        const outcome = await outcomeOf(spoiled, options);
        expect(['refused', 'noticed', whole]).toContain(outcome);
        seen.add(outcome);
      }
      expect(seen).toContain(what === 'one bit turned' ? 'noticed' : 'refused');
    },
  );

  it('whose person has lost a letter is refused', async () => {
    const { store, path, options } = await aSmallFile();
    store.close();
    outside(path, "UPDATE person SET data = replace(data, 'Hansen', 'Jansen')");
    expect(await refusalOf(openProgramme(path, options))).toBe('store.damaged');
  });
});

describe('a snapshot', () => {
  const kept = async (spoil: string) => {
    const { store, path, options } = await aSmallFile();
    store.close();
    outside(path, spoil);
    const opened = await openProgramme(path, options);
    const found = { text: opened.load().inputs.get('in-1')?.text, verified: opened.verify() };
    opened.close();
    return found;
  };

  it('that is damaged is passed over, and the history read instead', async () => {
    const { text, verified } = await kept("UPDATE snapshot SET state = replace(state, 'Bøvl', 'Vrøvl')");
    expect(text).toBe('Bøvl');
    expect(verified.holds).toBe(true);
  });

  it('of another history is passed over', async () => {
    const { text } = await kept('UPDATE snapshot SET seq = 2');
    expect(text).toBe('Bøvl');
  });
});

/** Changes a closed file behind the store's back. */
function outside(path: string, sql: string): void {
  const database = new Database(path);
  database.exec(sql);
  database.close();
}
