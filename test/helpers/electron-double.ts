/**
 * A double of the `electron` module whose windows are pages in a real Chromium, so that `main.ts` runs
 * for real where no Electron binary can be had. Only what our five files use is there, typed by them.
 */
import { EventEmitter } from 'node:events';
import type { Browser, Page } from 'playwright-core';

type Handler = (event: object, argument?: unknown) => unknown;

interface Double {
  /** Set by the test before `main.ts` is loaded. */
  browser: Browser | undefined;
  readonly windows: FakeWindow[];
  readonly handlers: Map<string, Handler>;
  readonly menus: { label?: string; submenu?: { label?: string; click?: () => void }[] }[][];
  /** What the next dialog answers. */
  chosen: string | undefined;
  locale: string;
  exitCode: number | undefined;
}

export const double: Double = {
  browser: undefined,
  windows: [],
  handlers: new Map(),
  menus: [],
  chosen: undefined,
  locale: 'da-DK',
  exitCode: undefined,
};

class FakeContents extends EventEmitter {
  openHandler: () => { action: string } = () => ({ action: 'allow' });
  readonly sent: unknown[] = [];
  url = '';
  setWindowOpenHandler(handler: () => { action: string }): void {
    this.openHandler = handler;
  }
  send(_channel: string, action: unknown): void {
    this.sent.push(action);
  }
  getURL(): string {
    return this.url;
  }
}

class FakeWindow {
  readonly webContents = new FakeContents();
  readonly options: { webPreferences: Record<string, unknown> };
  page: Page | undefined;
  focused = 0;
  fullScreen = false;
  bounds = { x: 0, y: 0, width: 1440, height: 900 };

  constructor(options: { webPreferences: Record<string, unknown> }) {
    this.options = options;
    double.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.url = url;
    this.page = await double.browser?.newPage({ locale: double.locale });
    await this.page?.goto(url);
  }
  getBounds = () => this.bounds;
  setBounds(bounds: typeof this.bounds): void {
    this.bounds = bounds;
  }
  setFullScreen(full: boolean): void {
    this.fullScreen = full;
  }
  isDestroyed = () => false;
  isMinimized = () => false;
  restore(): void {}
  show(): void {}
  focus(): void {
    this.focused += 1;
  }
}

class FakeApp extends EventEmitter {
  readonly recent: string[] = [];
  requestSingleInstanceLock = () => true;
  whenReady = () => Promise.resolve();
  getLocale = () => double.locale;
  getAppPath = () => process.cwd();
  addRecentDocument(path: string): void {
    this.recent.push(path);
  }
  /** As in Electron: `before-quit` may hold the quit back until the app asks again. */
  quit(): void {
    let held = false;
    this.emit('before-quit', {
      preventDefault: () => {
        held = true;
      },
    });
    if (!held) this.emit('quit');
  }
  exit(code: number): void {
    double.exitCode = code;
  }
}

export const app = new FakeApp();
export const BrowserWindow = FakeWindow;
const first = { id: 1, bounds: { x: 0, y: 0, width: 1440, height: 900 } };
class FakeScreen extends EventEmitter {
  displays = [first];
  getAllDisplays = () => this.displays;
  getDisplayMatching = () => first;
}
export const screen = new FakeScreen();

type Answer = (answer: unknown) => void;
export const guards: {
  request?: (contents: FakeContents, permission: string, answer: Answer) => void;
  check?: (contents: unknown, permission: string, origin: string) => boolean;
  web?: (details: { url: string }, answer: (result: { cancel: boolean }) => void) => void;
} = {};
export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: NonNullable<typeof guards.request>) => {
      guards.request = handler;
    },
    setPermissionCheckHandler: (handler: NonNullable<typeof guards.check>) => {
      guards.check = handler;
    },
    webRequest: {
      onBeforeRequest: (handler: NonNullable<typeof guards.web>) => {
        guards.web = handler;
      },
    },
  },
};
export const ipcMain = { handle: (channel: string, handler: Handler) => void double.handlers.set(channel, handler) };
export const dialog = {
  showOpenDialog: async () => ({ filePaths: double.chosen ? [double.chosen] : [] }),
  showSaveDialog: async () => ({ canceled: !double.chosen, filePath: double.chosen ?? '' }),
};
export const Menu = {
  buildFromTemplate: (template: (typeof double.menus)[number]) => template,
  setApplicationMenu: (menu: (typeof double.menus)[number]) => void double.menus.push(menu),
};
