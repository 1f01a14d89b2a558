/** Texts in Danish and English. The only file of `shared/` that knows i18next. */
import { createInstance, type i18n } from 'i18next';
import { da } from './da/index.ts';
import { en } from './en/index.ts';

export type Language = 'da' | 'en';
export const languages = ['da', 'en'] as const satisfies readonly Language[];

export const resources = { da: { translation: da }, en: { translation: en } } as const;

/** `a.b.c` for every text below an object; the plural endings of i18next are not part of a key. */
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${Paths<T[K]>}`;
}[keyof T & string];
type WithoutPlural<K extends string> = K extends `${infer Stem}_${'zero' | 'one' | 'other'}` ? Stem : K;

/** The key of a text, such as `canvas.addCard`. */
export type TextKey = Paths<typeof da>;
/** The name of an error, such as `store.busy`; its sentence is at `error.<name>`. */
export type ErrorName = Paths<(typeof da)['error']>;
export type TextValues = Readonly<Record<string, string | number>>;
export type Translate = (key: TextKey, values?: TextValues) => string;

/** An i18next instance that is ready at once: the catalogues are part of the program. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  instance.init({
    resources,
    lng: language,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

/** A function from key to text in one language. */
export function translator(language: Language): Translate {
  const instance = createI18n(language);
  return (key, values) => instance.t(key, values ?? {});
}

/** The language to begin with: the first that a system asks for and we have, else Danish. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const known = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'da' || tag === 'en');
  return known === 'en' ? 'en' : 'da';
}
