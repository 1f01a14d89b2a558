/** What Electron adds to a page as `window.samstyr`; undefined in a browser. The preload exposes this and nothing else. */
import type { Language } from './i18n/index.ts';

/** What the menu of the window asks of the page; the page offers the same by itself. */
export type MenuAction =
  | { readonly kind: 'go'; readonly page: 'overview' | 'canvas' | 'inputs' | 'votes' | 'decisions' | 'backups' }
  | { readonly kind: 'open'; readonly path: string }
  | { readonly kind: 'close' }
  | { readonly kind: 'language'; readonly language: Language };

export interface DesktopApi {
  /** Shows the system's dialog for opening a programme; the chosen path, or null. */
  readonly chooseProgramme: () => Promise<string | null>;
  /** Shows the system's dialog for where a new programme goes; the chosen path, or null. */
  readonly choosePlaceFor: (suggestedName: string) => Promise<string | null>;
  /** Opens the stage in its own window, on the second display when there is one. */
  readonly openStage: () => Promise<void>;
  /** Calls the listener for each choice in the window's menu. */
  readonly onMenu: (listener: (action: MenuAction) => void) => void;
}

declare global {
  interface Window {
    readonly samstyr?: DesktopApi;
  }
}
