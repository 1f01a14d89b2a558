/** What Electron adds to a page as `window.samstyr`; undefined in a browser. The preload exposes this and nothing else. */
export interface DesktopApi {
  /** Shows the system's dialog for opening a programme; the chosen path, or null. */
  readonly chooseProgramme: () => Promise<string | null>;
  /** Shows the system's dialog for where a new programme goes; the chosen path, or null. */
  readonly choosePlaceFor: (suggestedName: string) => Promise<string | null>;
  /** Shows a file in the system's file manager. */
  readonly showInFolder: (path: string) => Promise<void>;
  /** Opens the stage in its own window, on the second display when there is one. */
  readonly openStage: () => Promise<void>;
}

declare global {
  interface Window {
    readonly samstyr?: DesktopApi;
  }
}
