/** The words for the codes that a change of the boards names. */

import type { Translate } from '../i18n/index.ts';
import { cardMandates, cardStates, cardTypes, coreTaskEffects } from '../programme/codes.ts';
import { type Change, changeText, type WordOf } from './changes.ts';
import { amountText, type BoardNames, kindWord } from './drawing/words.ts';

/** A change of the boards as a sentence. One that ends with `kr.` does not end twice. */
export function changeSentence(change: Change, t: Translate, names: BoardNames): string {
  return changeText(change, t, changeWords(t, names)).replace(/\.\.$/, '.');
}

/** Answers each code with its word as it stands inside a sentence; an owner who is gone has none. */
export function changeWords(t: Translate, names: BoardNames): WordOf {
  return (what, code) => {
    switch (what) {
      case 'type':
        return word(cardTypes, code, (type) => t(`code.cardType.${type}`));
      case 'state':
        return word(cardStates, code, (state) => t(`code.cardState.${state}`));
      case 'mandate':
        return word(cardMandates, code, (mandate) => t(`code.cardMandate.${mandate}`));
      case 'coreTask':
        return word(coreTaskEffects, code, (effect) => t(`code.coreTask.${effect}`));
      case 'amountKr':
        return amountText(Number(code), t, names.language);
      case 'ownerId':
        return names.owner(String(code)) ?? t('compare.none');
      case 'kind':
        return kindWord(String(code), t);
    }
  };
}

function word<T extends string>(known: readonly T[], code: string | number, say: (code: T) => string): string {
  const found = known.find((one) => one === code);
  return found === undefined ? String(code) : inSentence(say(found));
}

/** Without its capital, unless it is one of several such as `MED`. */
function inSentence(text: string): string {
  const [first = '', second = ''] = text;
  return second === second.toLowerCase() ? first.toLowerCase() + text.slice(first.length) : text;
}
