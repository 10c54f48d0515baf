import { englishSpeech } from './current';

/** The file of a page in a language, by its BCP 47 tag. */
export const pageFile = (page: string, language: string): string =>
  language === englishSpeech.language ? `${page}.html` : `${page}.${language}.html`;

/** The help page in a language. */
export const helpFile = (language: string): string => pageFile('help', language);
