import { resources, type TextKey, type Translate } from '../../shared/i18n/index.ts';

/** The word for a kind of connection; a kind of somebody else's own stands as it is written. */
export function connectionWord(kind: string, t: Translate): string {
  return Object.hasOwn(resources.da.translation.code.connectionKind, kind) ? t(`code.connectionKind.${kind}` as TextKey) : kind;
}
