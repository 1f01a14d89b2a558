/** Texts for pages: the language follows the system until the reader chooses another. */
import { initReactI18next, useTranslation } from 'react-i18next';
import { createI18n, type Language, preferredLanguage, type Translate } from '../shared/i18n/index.ts';

const stored = localStorage.getItem('samstyr.language');
const first: Language = stored === 'da' || stored === 'en' ? stored : preferredLanguage(navigator.languages);

export const i18n = createI18n(first);
initReactI18next.init(i18n);
applyLanguage(first);

/** The translate function of the page, typed by our catalogues; the component renders again when the language changes. */
export function useTexts(): { t: Translate; language: Language } {
  const { t, i18n: instance } = useTranslation(undefined, { i18n });
  return { t: t as unknown as Translate, language: instance.language as Language };
}

/** Switches the page's language and remembers it. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem('samstyr.language', language);
  applyLanguage(language);
  i18n.changeLanguage(language);
}

function applyLanguage(language: Language): void {
  document.documentElement.lang = language;
}
