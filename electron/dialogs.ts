/** The system's own dialogs, and what a page may ask of them. */
import { type BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from '../shared/zod.ts';
import { isOwn } from './windows.ts';

export interface DialogPorts {
  readonly window: BrowserWindow;
  readonly origin: string;
  readonly documentsDir: string;
  readonly onOpenStage: () => void;
}

const filters = [{ name: 'Samstyr', extensions: ['samstyr'] }];
const nameSchema = z.string().min(1).max(300);

/** Answers the three things the preload exposes, to our own page's main frame alone. */
export function bindDialogs({ window, origin, documentsDir, onOpenStage }: DialogPorts): void {
  handle('samstyr:choose-programme', origin, () => chooseProgramme(window, documentsDir));
  handle('samstyr:choose-place', origin, async (name) => {
    const defaultPath = `${documentsDir}/${nameSchema.parse(name).replace(/[\\/:*?"<>|]/g, ' ')}.samstyr`;
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath, filters });
    return canceled ? null : filePath;
  });
  handle('samstyr:open-stage', origin, async () => onOpenStage());
}

/** The system's dialog for opening a programme: a path, or null. */
export async function chooseProgramme(window: BrowserWindow, defaultPath: string): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, { defaultPath, filters, properties: ['openFile'] });
  return filePaths[0] ?? null;
}

function handle(channel: string, origin: string, answer: (argument: unknown) => Promise<unknown>): void {
  ipcMain.handle(channel, (event: IpcMainInvokeEvent, argument: unknown) => {
    const frame = event.senderFrame;
    if (!frame || frame.parent !== null || !isOwn(frame.url, origin)) throw new Error('not from our page');
    return answer(argument);
  });
}
