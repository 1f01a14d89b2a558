import { Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Translate } from '../../../shared/i18n/index.ts';
import { useTexts } from '../../i18n.ts';

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform);

/** The keys of a chord such as `mod+shift+g`, as they stand on the keyboard. */
export function keyNames(chord: string, t: Translate): readonly string[] {
  return chord.split('+').map((key) => {
    switch (key) {
      case 'mod':
        return isMac ? '⌘' : t('canvas.key.ctrl');
      case 'shift':
      case 'alt':
      case 'enter':
      case 'delete':
      case 'backspace':
        return t(`canvas.key.${key}`);
      default:
        return key.toUpperCase();
    }
  });
}

/** A chord as key caps; nothing without one. */
export function KeyCaps({ chord }: { readonly chord: string | undefined }): ReactNode {
  const { t } = useTexts();
  if (!chord) return null;
  return (
    <span aria-hidden="true" style={{ whiteSpace: 'nowrap' }}>
      {keyNames(chord, t).map((key) => (
        <Kbd key={key} size="xs" ml={2}>
          {key}
        </Kbd>
      ))}
    </span>
  );
}
