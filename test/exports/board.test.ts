import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { boardIds, boardPicture } from '../../electron/exports/board.ts';
import { pngOf, scaleWithin } from '../../electron/exports/png.ts';
import { boardSvg } from '../../shared/canvas/drawing/svg.ts';
import { boardNames } from '../../shared/canvas/drawing/words.ts';
import { boardOrMap } from '../../shared/canvas/map.ts';
import { translator } from '../../shared/i18n/index.ts';
import { aBoard } from '../helpers/board-cards.ts';
import { aServer, tokenOf } from '../helpers/client.ts';
import { stateOf } from '../helpers/example.ts';
import { anExampleFile } from '../helpers/store.ts';
import { all, readXml } from '../helpers/xml.ts';

const root = resolve(import.meta.dirname, '../..');
const state = stateOf();
const pictureOf = (count: number) =>
  boardSvg(aBoard(count), {
    title: 'Tavle',
    description: '',
    theme: 'light',
    t: translator('da'),
    names: boardNames(state, 'da'),
  });

/** Width and height of a PNG. */
function sizeOf(png: Uint8Array): readonly [width: number, height: number] {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the picture of a board', () => {
  it.each(boardIds(state))('comes as SVG with its font, and every card’s label in it: %s', async (id) => {
    const { bytes, mime, fileName } = await boardPicture(state, id, 'svg', 'da');
    expect(mime).toBe('image/svg+xml');
    expect(fileName).toMatch(/^[\p{L}\p{N}-]+\.svg$/u);
    const svg = readXml(new TextDecoder().decode(bytes));
    const labels = all(svg, 'g').flatMap(({ children }) => children.filter(({ name }) => name === 'title'));
    expect(labels.map(({ text }) => text)).toEqual(boardOrMap(state, id).cards.map(({ label }) => label));
    expect(all(svg, 'style')[0]?.text).toContain("font-family:'Atkinson Hyperlegible Next'");
  });

  it.each(boardIds(state))('comes as PNG with something on it: %s', async (id) => {
    const { bytes } = await boardPicture(state, id, 'png', 'da', { scale: 0.5 });
    const [width, height] = sizeOf(bytes);
    expect(width).toBeGreaterThan(500);
    expect(height).toBeGreaterThan(200);
    expect(bytes.length).toBeGreaterThan(20_000);
  });

  it('comes in the language and theme asked for', async () => {
    const text = async (...more: Parameters<typeof boardPicture>) =>
      new TextDecoder().decode((await boardPicture(...more)).bytes);
    expect(await text(state, 'cv-budget', 'svg', 'en')).toContain('Rule · Agreed');
    expect(await text(state, 'cv-budget', 'svg', 'da', { theme: 'dark' })).toContain('fill="#14191d"');
  });

  it.each([0, 5, 500])('comes of %i cards', async (count) => {
    const [width, height] = sizeOf(await pngOf(pictureOf(count), 1));
    expect(width * height).toBeGreaterThan(10_000);
  });

  it('is never larger than a computer bears', async () => {
    expect(scaleWithin(2_000, 1_000, 2)).toBe(2);
    expect(scaleWithin(30_000, 20_000, 2) ** 2 * 30_000 * 20_000).toBeLessThanOrEqual(24_000_001);
    expect(scaleWithin(200_000, 10, 2) * 200_000).toBeLessThanOrEqual(16_000);
  });

  it('is refused for a board that is not there', async () => {
    await expect(boardPicture(state, 'nix', 'svg', 'da')).rejects.toMatchObject({ refusal: { name: 'canvas.noSuchCanvas' } });
  });
});

it('comes to the facilitator’s page, and to nobody else', async () => {
  const server = await aServer();
  onTestFinished(async () => {
    await server.close();
    rmSync(server.folder, { recursive: true, force: true });
  });
  const get = (query: string, url: string) =>
    fetch(`http://127.0.0.1:${server.port}/api/board?${query}`, { headers: { authorization: `Bearer ${tokenOf(url)}` } });
  const answer = await get('canvas=map&format=svg&lang=en&theme=dark', server.facilitatorUrl);
  expect(answer.headers.get('content-type')).toBe('image/svg+xml');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*\.svg$/);
  expect(all(readXml(await answer.text()), 'text').length).toBeGreaterThan(50);
  expect((await get('canvas=cv-budget&format=gif', server.facilitatorUrl)).status).toBe(422);
  expect((await get('canvas=nix&format=svg', server.facilitatorUrl)).status).toBe(422);
  expect((await get('canvas=map&format=svg', server.stageUrl)).status).toBe(401);
});

describe('samstyr export --what board', () => {
  async function samstyr(...args: string[]) {
    const { store, path } = await anExampleFile();
    store.close();
    const folder = resolve(path, '..');
    const out = join(folder, 'tavle');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'electron/cli.ts'), 'export', path, '--what', 'board', '--out', out, ...args],
      { encoding: 'utf8', env: { ...process.env, SAMSTYR_HOME: join(folder, 'data'), LANG: 'da_DK.UTF-8', LC_ALL: '' } },
    );
    return { status, stdout: stdout.trim(), stderr: stderr.trim(), out };
  }

  it('writes a board as SVG, and the map as PNG', async () => {
    const svg = await samstyr('--canvas', 'cv-visitation', '--format', 'svg', '--lang', 'en');
    expect(svg).toMatchObject({ status: 0, stderr: '' });
    expect(all(readXml(readFileSync(svg.out, 'utf8')), 'text').map(({ text }) => text)).toContain('Offer · Agreed');
    const png = await samstyr('--canvas', 'map', '--format', 'png');
    expect(png).toMatchObject({ status: 0, stderr: '' });
    expect(sizeOf(readFileSync(png.out))[0]).toBeGreaterThan(2_000);
  });

  it.each<[string, string[], RegExp]>([
    ['a board that is not there', ['--canvas', 'nix', '--format', 'svg'], /nix.*cv-budget.*map/],
    ['no board', ['--format', 'svg'], /^Brug: /],
    ['a format boards do not come in', ['--canvas', 'map', '--format', 'csv'], /^Brug: /],
  ])('answers %s with one sentence and code 2', async (_what, args, sentence) => {
    const answer = await samstyr(...args);
    expect(answer).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(sentence) });
    expect(answer.stderr.split('\n')).toHaveLength(1);
  });
});
