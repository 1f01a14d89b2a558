/** The desktop app. Reads as what it does: one instance, the local server, guards, menu, windows. */
import { join } from 'node:path';
import { app, type BrowserWindow, screen, session } from 'electron';
import type { MenuAction } from '../shared/desktop-api.ts';
import { preferredLanguage } from '../shared/i18n/index.ts';
import { bindDialogs, chooseProgramme } from './dialogs.ts';
import { exampleText } from './example.ts';
import { setMenu } from './menu.ts';
import { placesOf } from './places.ts';
import { type RunningServer, startServer } from './server/server.ts';
import { guardContents, guardSession, openFacilitator, openStage, placeStage } from './windows.ts';

if (app.requestSingleInstanceLock()) app.whenReady().then(start, fail);
else app.quit();

async function start(): Promise<void> {
  const places = placesOf(process.env);
  const server = await startServer({
    port: 0,
    ...places,
    pagesDir: join(app.getAppPath(), 'dist/pages'),
    example: exampleText(),
  });
  const { origin } = new URL(server.facilitatorUrl);
  guardSession(session.defaultSession, origin);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, origin));
  const file = fileIn(process.argv);
  await (file ? server.desk.open(file) : server.desk.openExample()).then(remember, () => undefined);
  const window = openFacilitator(server.facilitatorUrl);
  const stage = () => openStage(server.stageUrl, window);
  bindDialogs({ window, origin, documentsDir: places.documentsDir, onOpenStage: stage });
  const menu = () =>
    setMenu({
      language: preferredLanguage([app.getLocale()]),
      recent: server.desk.recent(),
      send: (action) => window.webContents.send('samstyr:menu', action satisfies MenuAction),
      onOpen: () => void chooseProgramme(window, places.documentsDir).then((path) => path && openFile(server, path)),
      onStage: stage,
    });
  menu();
  for (const change of ['display-added', 'display-removed', 'display-metrics-changed'] as const)
    screen.on(change as 'display-added', () => placeStage(window));
  app.on('second-instance', (_event, argv) => focusOn(server, window, fileIn(argv)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    focusOn(server, window, path);
  });
  closeCleanly(server);
}

function openFile(server: RunningServer, path: string): void {
  server.desk.open(path).then(remember, fail);
}

/** Puts a programme in the system's own list of recent documents. */
function remember(path: string): void {
  app.addRecentDocument(path);
}

/** A second start brings the first one forward, and opens what it was given. */
function focusOn(server: RunningServer, window: BrowserWindow, path: string | undefined): void {
  if (window.isMinimized()) window.restore();
  window.focus();
  if (path) openFile(server, path);
}

/** Waits for the file to be closed before the app is gone: a checkpoint, and one file without -wal. */
function closeCleanly(server: RunningServer): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    server.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

function fileIn(argv: readonly string[]): string | undefined {
  return argv.slice(1).findLast((word) => word.endsWith('.samstyr'));
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  app.exit(1);
}
