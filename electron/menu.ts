/** The native menu. Each item does what the page offers too, so a browser loses nothing. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { RecentProgramme } from '../shared/api.ts';
import type { MenuAction } from '../shared/desktop-api.ts';
import { type Language, translator } from '../shared/i18n/index.ts';

export interface MenuPorts {
  readonly language: Language;
  readonly recent: readonly RecentProgramme[];
  /** To the page. */
  readonly send: (action: MenuAction) => void;
  readonly onOpen: () => void;
  readonly onStage: () => void;
}

/** Sets the menu of the app in one language. */
export function setMenu(ports: MenuPorts): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(ports)));
}

function menuTemplate({ language, recent, send, onOpen, onStage }: MenuPorts): MenuItemConstructorOptions[] {
  const t = translator(language);
  const pages = ['overview', 'canvas', 'inputs', 'votes', 'decisions'] as const;
  const recentItems = recent
    .filter(({ exists }) => exists)
    .map(({ title, path }): MenuItemConstructorOptions => ({ label: title, click: () => send({ kind: 'open', path }) }));
  return [
    {
      label: t('desktop.file'),
      submenu: [
        { label: t('desktop.open'), accelerator: 'CmdOrCtrl+O', click: onOpen },
        { label: t('library.recent'), submenu: recentItems, enabled: recentItems.length > 0 },
        { label: t('settings.backups'), click: () => send({ kind: 'go', page: 'backups' }) },
        { label: t('settings.close'), accelerator: 'CmdOrCtrl+W', click: () => send({ kind: 'close' }) },
        { type: 'separator' },
        { role: 'quit', label: t('desktop.quit') },
      ],
    },
    {
      label: t('common.edit'),
      submenu: [
        { role: 'cut', label: t('desktop.cut') },
        { role: 'copy', label: t('desktop.copy') },
        { role: 'paste', label: t('desktop.paste') },
        { role: 'selectAll', label: t('desktop.selectAll') },
      ],
    },
    {
      label: t('desktop.view'),
      submenu: [
        ...pages.map(
          (page): MenuItemConstructorOptions => ({ label: t(`common.page.${page}`), click: () => send({ kind: 'go', page }) }),
        ),
        { type: 'separator' },
        { label: t('stage.openWindow'), click: onStage },
        { role: 'zoomIn', label: t('desktop.zoomIn') },
        { role: 'zoomOut', label: t('desktop.zoomOut') },
        { role: 'resetZoom', label: t('desktop.zoomReset') },
        { role: 'togglefullscreen', label: t('desktop.fullScreen') },
      ],
    },
    {
      label: t('settings.language'),
      submenu: [
        { label: t('settings.danish'), click: () => send({ kind: 'language', language: 'da' }) },
        { label: t('settings.english'), click: () => send({ kind: 'language', language: 'en' }) },
      ],
    },
  ];
}
