/** The windows: facilitator and stage, each a page of the local server and no more than that. */
import { join } from 'node:path';
import { BrowserWindow, type Session, screen, type WebContents } from 'electron';
import { stagePlacement } from './desktop/placement.ts';

/** What our pages may ask the system for; everything else is denied. */
const PERMISSIONS = new Set(['fullscreen', 'window-management']);

let stage: BrowserWindow | undefined;

/** Opens the facilitator's window on an address of the local server. */
export function openFacilitator(url: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 720,
    minHeight: 450,
    title: 'Samstyr',
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      disableBlinkFeatures: 'Auxclick',
    },
  });
  void window.loadURL(url);
  return window;
}

/** Opens the stage, or brings it forward: on the second display when there is one. It has no preload at all. */
export function openStage(url: string, facilitator: BrowserWindow): BrowserWindow {
  if (!stage || stage.isDestroyed()) {
    stage = new BrowserWindow({
      title: 'Samstyr',
      autoHideMenuBar: true,
      webPreferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
        disableBlinkFeatures: 'Auxclick',
      },
    });
    void stage.loadURL(url);
  }
  placeStage(facilitator);
  stage.show();
  return stage;
}

/** Puts the stage where it belongs: called when it opens and whenever a display comes, goes or changes. */
export function placeStage(facilitator: BrowserWindow): void {
  if (!stage || stage.isDestroyed()) return;
  const { bounds, fullScreen } = stagePlacement(screen.getAllDisplays(), screen.getDisplayMatching(facilitator.getBounds()));
  // Bounds first: full screen fills the display the window is on at that moment.
  stage.setFullScreen(false);
  stage.setBounds(bounds);
  if (fullScreen) stage.setFullScreen(true);
}

/** Nothing leads out of a window: no other address, no new window, no frame, no webview. */
export function guardContents(contents: WebContents, origin: string): void {
  const stay = (event: { preventDefault: () => void }, url: string) => {
    if (!isOwn(url, origin)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** No permission but full screen for our own pages, and no request to anywhere else. */
export function guardSession(session: Session, origin: string): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(PERMISSIONS.has(permission) && isOwn(contents.getURL(), origin)),
  );
  session.setPermissionCheckHandler((_contents, permission, asking) => PERMISSIONS.has(permission) && isOwn(asking, origin));
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isOwn(details.url, origin) && !/^(devtools|blob|data):/.test(details.url) }),
  );
}

/** Whether an address is of the local server; compared as origins, never as text. */
export function isOwn(url: string, origin: string): boolean {
  try {
    return new URL(url.replace(/^ws:/, 'http:')).origin === origin;
  } catch {
    return false;
  }
}
