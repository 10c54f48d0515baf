import { type Language, withLanguage, currentLanguage, type Translation } from '../../language/current';

/** The texts of a language other than English come in a chunk of their own. */
export async function translationOf(language: Language): Promise<Translation | null> {
  return language === 'zh-CN' ? (await import('./chinese')).chinese : null;
}

/** Puts something into words in a language, whatever the pane speaks. The words must be made without any waiting. */
export async function inLanguage<T>(language: string, words: () => T): Promise<T> {
  // A newer release may know more languages.
  const known = language === 'zh-CN' ? language : 'en';
  if (known === currentLanguage()) return words();
  const translation = await translationOf(known);
  return withLanguage({ locale: known, translation }, words);
}
