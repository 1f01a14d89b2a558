/** The only bridge into a page: `shared/desktop-api.ts` and nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopApi, MenuAction } from '../shared/desktop-api.ts';

const api: DesktopApi = {
  chooseProgramme: () => ipcRenderer.invoke('samstyr:choose-programme'),
  choosePlaceFor: (name) => ipcRenderer.invoke('samstyr:choose-place', name),
  openStage: () => ipcRenderer.invoke('samstyr:open-stage'),
  onMenu: (listener) => {
    ipcRenderer.on('samstyr:menu', (_event, action: MenuAction) => listener(action));
  },
};

contextBridge.exposeInMainWorld('samstyr', api);
