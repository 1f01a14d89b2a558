import { kindWord } from '../../../shared/canvas/drawing/words.ts';
import type { Translate } from '../../../shared/i18n/index.ts';
import type { CardLine } from './model.ts';

/** A connection in words, as its card sees it: `→ udløser: Tavlemøde (Dokumentation)`. */
export function lineText({ direction, kind, label, other }: CardLine, t: Translate): string {
  const word = label ? `${kindWord(kind, t)} »${label}«` : kindWord(kind, t);
  const plain = other.name || t('canvas.nameless');
  const name = other.board ? t('outline.elsewhere', { name: plain, board: other.board }) : plain;
  return t(direction === 'out' ? 'outline.lineTo' : 'outline.lineFrom', { word, name });
}
