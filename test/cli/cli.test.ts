import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { exampleDocument, exampleText } from '../helpers/example.ts';
import { aFolder } from '../helpers/store.ts';

const root = resolve(import.meta.dirname, '../..');

/** Runs the command line as a script would. */
function samstyr(folder: string, ...args: string[]) {
  const env = { ...process.env, SAMSTYR_HOME: join(folder, 'data'), LANG: 'da_DK.UTF-8', LC_ALL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'electron/cli.ts'), ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
}

/** The example read into a file by the command line. */
function anExample() {
  const folder = aFolder();
  const document = join(folder, 'eksempel.json');
  writeFileSync(document, exampleText);
  const file = join(folder, 'a.samstyr');
  expect(samstyr(folder, 'import', file, document)).toMatchObject({ status: 0, stderr: '' });
  return { folder, file, document };
}

describe('samstyr on the command line', () => {
  it('reads a document in, writes the same out, and verifies the file', () => {
    const { folder, file } = anExample();
    const out = join(folder, 'ud.json');
    expect(samstyr(folder, 'export', file, '--format', 'json', '--out', out).status).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(exampleDocument());
    expect(samstyr(folder, 'verify', file)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^chain holds, 541 events, head [0-9A-Z]{4}-[0-9A-Z]{4}$/),
    });
  });

  it('names the event whose payload had one byte changed', () => {
    const { folder, file } = anExample();
    const database = new Database(file);
    const [trigger] = database
      .prepare<[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'event_never_changed'")
      .all();
    database.exec(
      'DROP TRIGGER event_never_changed; UPDATE event SET payload = substr(payload, 1, 20) || char(unicode(substr(payload, 21, 1)) + 1) || substr(payload, 22) WHERE seq = 300;',
    );
    database.exec(trigger?.sql ?? '');
    database.close();
    const answer = samstyr(folder, 'verify', file);
    expect(answer).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('300') });
  });

  it('writes the decision log as CSV and as Markdown, in the language asked for', () => {
    const { folder, file } = anExample();
    const csv = join(folder, 'log.csv');
    expect(samstyr(folder, 'export', file, '--format', 'csv', '--out', csv, '--lang', 'en').status).toBe(0);
    expect(readFileSync(csv, 'utf8').slice(0, 6)).toBe('\ufeff"No."');
    const md = join(folder, 'log.md');
    expect(samstyr(folder, 'export', file, '--format', 'md', '--out', md).status).toBe(0);
    expect(readFileSync(md, 'utf8')).toContain('| B-26 | Drift og forankring |');
  });

  it.each<[string, string[], 1 | 2]>([
    ['no command', [], 2],
    ['an unknown command', ['fly', 'a'], 2],
    ['an unknown option', ['verify', 'a', '--fast'], 2],
    ['a format of a later version', ['export', 'FILE', '--format', 'pdf', '--out', 'x'], 2],
    ['an unknown template', ['new', 'ny.samstyr', '--template', 'x'], 2],
    ['a file that is not there', ['verify', 'nowhere.samstyr'], 1],
    ['a document that is none', ['import', 'ny.samstyr', 'FILE'], 1],
    ['a file that is there already', ['new', 'FILE'], 1],
  ])('answers %s with one sentence and its own code', (_what, args, code) => {
    const { folder, file } = anExample();
    const answer = samstyr(
      folder,
      ...args.map((arg) => (arg === 'FILE' ? file : arg.endsWith('.samstyr') ? join(folder, arg) : arg)),
    );
    expect(answer).toMatchObject({ status: code, stdout: '' });
    expect(answer.stderr.split('\n')).toHaveLength(1);
    expect(answer.stderr).not.toMatch(/\bat .*:\d+/);
  });
});
