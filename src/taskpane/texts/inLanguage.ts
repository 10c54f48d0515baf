import { type Language, speakDuring, spokenLanguage, type Translation } from './spoken';

/** The texts of a language other than English come in a chunk of their own. */
export async function translationOf(language: Language): Promise<Translation | null> {
  return language === 'zh-CN' ? (await import('./chinese')).chinese : null;
}

/** Puts something into words in a language, whatever the pane speaks. The words must be made without any waiting. */
export async function inLanguage<T>(language: string, words: () => T): Promise<T> {
  // A newer release may know more languages.
  const known = language === 'zh-CN' ? language : 'en';
  if (known === spokenLanguage()) return words();
  const translation = await translationOf(known);
  return speakDuring({ locale: known, translation }, words);
}
