/** The texts of a language, by the name of the catalogue. */
export type Translation = Readonly<Record<string, object>>;

/** What is spoken now: `translation` is `null` for English; numbers may follow another country than texts do. */
export interface Speech {
  locale: string;
  language: string;
  translation: Translation | null;
}

/** What is spoken unless another language is chosen, and where a text has no other. */
export const englishSpeech: Speech = { locale: 'en', language: 'en', translation: null };

let speech = englishSpeech;

/** From now on all catalogues answer in this language. */
export function setLanguage(next: Speech): void {
  speech = next;
}

/** The same for as long as some work takes, which must not wait for anything. */
export function withLanguage<T>(other: Speech, work: () => T): T {
  const before = speech;
  speech = other;
  try {
    return work();
  } finally {
    speech = before;
  }
}

/** BCP 47 tag of the language texts are in now. */
export const currentLanguage = (): string => speech.language;

/** BCP 47 tag of the language in which numbers are written now. */
export const currentLocale = (): string => speech.locale;

/** Catalogues that come only with the page that shows them, by the language. */
const learned = new Map<string, Translation>();

/** From now on a language has these catalogues as well. */
export function learnCatalogues(language: string, catalogues: Translation): void {
  learned.set(language, { ...learned.get(language), ...catalogues });
}

/**
 * A catalogue that answers in the language that is current at the moment a text is read, however deep it lies. English comes with
 * the code that shows it, other languages in a chunk of their own. So a text must be read where it is shown: copied
 * into a constant it would stay in the language of the start.
 */
export function inCurrentLanguage<T extends object>(name: string, english: T): T {
  return live(english, () => {
    const { translation, language } = speech;
    return ((translation?.[name] ?? learned.get(language)?.[name]) as T | undefined) ?? english;
  });
}

function live<T extends object>(english: T, now: () => T): T {
  const groups = new Map<PropertyKey, object>();
  return new Proxy(english, {
    get(_, key) {
      const inEnglish: unknown = Reflect.get(english, key);
      if (!isGroup(inEnglish)) return Reflect.get(now(), key) as unknown;
      const group = groups.get(key) ?? live(inEnglish, () => Reflect.get(now(), key) as object);
      groups.set(key, group);
      return group;
    },
  });
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
