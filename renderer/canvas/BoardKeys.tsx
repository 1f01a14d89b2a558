import type { ReactNode } from 'react';
import type { Translate } from '../../shared/i18n/index.ts';
import { useTexts } from '../i18n.ts';
import { deedGroups, deeds } from './board/deeds.ts';
import { keyNames } from './board/KeyCaps.tsx';
import { KeysDialog } from './panels/KeysDialog.tsx';

/** One page with all keys of the board, made from the list of what can be done. */
export function BoardKeys({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useTexts();
  const groups = deedGroups.map((group) => ({
    title: t(`canvas.deedGroup.${group}`),
    rows: deeds
      .filter((deed) => deed.group === group)
      .map((deed) => ({ keys: keyNames(deed.keys[0] ?? '', t), text: t(deed.text) })),
  }));
  return <KeysDialog opened={opened} onClose={onClose} groups={[...groups, byHand(t)]} />;
}

/** What the mouse and the plain keys do. */
function byHand(t: Translate) {
  const drag = t('canvas.key.drag');
  const rows = [
    [[t('canvas.key.doubleClick')], 'add'],
    [[drag], 'connect'],
    [[drag], 'band'],
    [[t('canvas.key.shift'), '+'], 'addTo'],
    [[t('canvas.key.alt'), drag], 'copy'],
    [[t('canvas.key.ctrl'), drag], 'free'],
    [[t('canvas.key.space'), drag], 'pan'],
    [[t('canvas.key.ctrl'), t('canvas.key.wheel')], 'zoom'],
    [[t('canvas.key.arrows')], 'nudge'],
    [[t('canvas.key.ctrl'), t('canvas.key.arrows')], 'neighbour'],
    [[t('canvas.key.tab')], 'tab'],
    [[t('canvas.key.escape')], 'escape'],
  ] as const;
  return { title: t('canvas.deedGroup.mouse'), rows: rows.map(([keys, text]) => ({ keys, text: t(`canvas.hand.${text}`) })) };
}
