import { currentLanguage, englishSpeech, type Speech, withLanguage } from '../language/current';
import { languages } from './index';

/** How the language is spoken in which Excel is: in English where no other language serves. `country`: whose numbers. */
export const speechFor = (country: string): Promise<Speech> =>
  speechOf(languages.find(({ serves }) => serves.test(country))?.id ?? englishSpeech.language, country);

/** The same of a language by its id; English where it is none of ours, for a newer release may know more. */
export async function speechOf(id: string, country?: string): Promise<Speech> {
  const language = languages.find((each) => each.id === id);
  return language
    ? { locale: country ?? id, language: id, translation: await language.texts() }
    : { ...englishSpeech, locale: country ?? englishSpeech.locale };
}

/** Puts something into words in a language, whatever the pane speaks. The words must be made without any waiting. */
export async function inLanguage<T>(id: string, words: () => T): Promise<T> {
  if (id === currentLanguage()) return words();
  const speech = await speechOf(id);
  return speech.language === currentLanguage() ? words() : withLanguage(speech, words);
}
