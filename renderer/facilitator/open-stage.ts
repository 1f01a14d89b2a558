import type { Translate } from '../../shared/i18n/index.ts';
import { showError } from '../act.ts';
import { api } from '../api.ts';

/** Opens the stage in a window of its own: Electron's on the second display, else an ordinary one to be moved there. */
export function openStage(t: Translate): void {
  if (window.samstyr) {
    window.samstyr.openStage().catch((error: unknown) => showError(t, error));
    return;
  }
  // Opened at once, while the click still allows it; its address comes from the server, which knows the stage's token.
  const stage = window.open('about:blank', 'samstyr-stage', 'popup,width=1280,height=720');
  api
    .stage()
    .then(({ url }) => stage?.location.replace(url))
    .catch((error: unknown) => {
      stage?.close();
      showError(t, error);
    });
}
