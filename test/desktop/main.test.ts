import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildPages } from '../../build/pages.ts';
import { stagePlacement } from '../../electron/desktop/placement.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { app, double, guards, screen } from '../helpers/electron-double.ts';

vi.mock('electron', () => import('../helpers/electron-double.ts'));

const root = resolve(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'samstyr-'));

beforeAll(async () => {
  await buildPages({ quiet: true });
  process.env.SAMSTYR_HOME = join(home, 'data');
  process.env.SAMSTYR_DOCUMENTS = join(home, 'documents');
  process.chdir(root);
  double.browser = await launchBrowser();
  await import('../../electron/main.ts');
  await vi.waitFor(() => expect(double.windows[0]?.page).toBeDefined(), 20_000);
}, 90_000);
afterAll(async () => {
  await double.browser?.close();
  rmSync(home, { recursive: true, force: true });
});

const facilitator = () => {
  const [window] = double.windows;
  if (!window) throw new Error('there is no window');
  return window;
};
const origin = () => new URL(facilitator().webContents.url).origin;

describe('the desktop app', () => {
  it('opens one hardened window on the local server, with the example', async () => {
    await facilitator().page?.getByRole('heading', { level: 1, name: 'Fælles om styringen' }).waitFor();
    expect(facilitator().options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      disableBlinkFeatures: 'Auxclick',
    });
    expect(app.recent).toHaveLength(1);
  });

  it('lets a window go nowhere else', () => {
    const { webContents } = facilitator();
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']) {
      const preventDefault = vi.fn();
      webContents.emit(event, { preventDefault, url: 'http://127.0.0.1.evil.test/' });
      expect(preventDefault, event).toHaveBeenCalledOnce();
    }
    const allowed = vi.fn();
    webContents.emit('will-navigate', { preventDefault: allowed, url: `${origin()}/facilitator?page=inputs` });
    expect(allowed).not.toHaveBeenCalled();
    expect(webContents.openHandler()).toEqual({ action: 'deny' });
  });

  it('denies every permission but full screen for its own pages, and every request to elsewhere', () => {
    const answers: unknown[] = [];
    for (const permission of ['media', 'geolocation', 'notifications', 'fullscreen'])
      guards.request?.(facilitator().webContents, permission, (answer) => answers.push(answer));
    expect(answers).toEqual([false, false, false, true]);
    expect(guards.check?.(null, 'fullscreen', 'http://evil.test')).toBe(false);
    const cancelled: boolean[] = [];
    for (const url of [`${origin()}/facilitator`, origin().replace('http', 'ws'), 'https://example.org/', 'file:///etc/passwd'])
      guards.web?.({ url }, ({ cancel }) => cancelled.push(cancel));
    expect(cancelled).toEqual([false, false, true, true]);
  });

  it('answers its own page and no other frame', async () => {
    double.chosen = join(home, 'x.samstyr');
    const choose = double.handlers.get('samstyr:choose-programme');
    expect(await choose?.({ senderFrame: { url: `${origin()}/facilitator`, parent: null } })).toBe(double.chosen);
    for (const senderFrame of [{ url: 'http://evil.test/', parent: null }, { url: `${origin()}/facilitator`, parent: {} }, null])
      expect(() => choose?.({ senderFrame })).toThrow();
  });

  it('has a Danish menu whose items reach the page', () => {
    const menu = double.menus.at(-1) ?? [];
    expect(menu.map(({ label }) => label)).toEqual(['Filer', 'Ret', 'Vis', 'Sprog']);
    menu[2]?.submenu?.find(({ label }) => label === 'Input')?.click?.();
    expect(facilitator().webContents.sent).toContainEqual({ kind: 'go', page: 'inputs' });
  });

  it('puts the stage on the projector, and takes it home when the projector goes', async () => {
    screen.displays = [...screen.displays, { id: 2, bounds: { x: 1440, y: 0, width: 1920, height: 1080 } }];
    await double.handlers.get('samstyr:open-stage')?.({ senderFrame: { url: `${origin()}/facilitator`, parent: null } });
    const stage = double.windows[1];
    expect(stage).toMatchObject({ fullScreen: true, bounds: { x: 1440, width: 1920 } });
    expect(stage?.options.webPreferences.preload).toBeUndefined();
    await vi.waitFor(() => expect(stage?.page).toBeDefined(), 10_000);
    await stage?.page?.getByRole('heading', { level: 1, name: 'Fælles om styringen' }).waitFor();
    screen.displays = screen.displays.slice(0, 1);
    screen.emit('display-removed');
    expect(stage).toMatchObject({ fullScreen: false, bounds: { x: 180 } });
  });

  it('comes forward when it is started a second time', () => {
    app.emit('second-instance', {}, ['samstyr']);
    expect(facilitator().focused).toBe(1);
  });

  it('closes the file before it quits', async () => {
    const gone = new Promise((resolve) => app.once('quit', () => resolve(undefined)));
    app.quit();
    await gone;
    const files = readdirSync(join(home, 'documents'));
    expect(files).toEqual(['Fælles om styringen.samstyr']);
  });
});

describe('the stage’s place', () => {
  const display = (id: number, x = 0, y = 0) => ({ id, bounds: { x, y, width: 1000, height: 800 } });
  it.each([
    ['one display', [display(1)], { fullScreen: false, bounds: { x: 125, y: 100, width: 750, height: 600 } }],
    ['a projector to the right', [display(1), display(2, 1000)], { fullScreen: true, bounds: display(2, 1000).bounds }],
    ['a projector to the left', [display(3, -1000), display(1)], { fullScreen: true, bounds: display(3, -1000).bounds }],
    [
      'two more displays',
      [display(1), display(2, 0, 800), display(3, 1000)],
      { fullScreen: true, bounds: display(2, 0, 800).bounds },
    ],
  ])('with %s', (_what, displays, expected) => {
    expect(stagePlacement(displays, display(1))).toEqual(expected);
  });
});

describe('the wall between', () => {
  it('is passed by exactly five files', () => {
    const sources = ['electron', 'renderer', 'shared'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${String(name)}`),
    );
    const importing = sources.filter(
      (name) =>
        /\.tsx?$/.test(name) &&
        existsSync(join(root, name)) &&
        /from 'electron'|require\('electron'\)/.test(readFileSync(join(root, name), 'utf8')),
    );
    expect(importing.sort()).toEqual([
      'electron/dialogs.ts',
      'electron/main.ts',
      'electron/menu.ts',
      'electron/preload.ts',
      'electron/windows.ts',
    ]);
  });
});
