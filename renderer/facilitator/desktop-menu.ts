import { api } from '../api.ts';
import { chooseLanguage } from '../i18n.ts';
import { go } from '../route.ts';

/** Lets Electron's menu do what the page offers itself; in a browser there is none. */
export function connectDesktopMenu(): void {
  window.samstyr?.onMenu((action) => {
    switch (action.kind) {
      case 'go':
        go({ page: action.page });
        break;
      case 'open':
        void api.open(action.path);
        break;
      case 'close':
        void api.close();
        break;
      case 'language':
        chooseLanguage(action.language);
        break;
    }
  });
}
