import { englishSpeech } from './current';

/** The help page in a language, by its BCP 47 tag. */
export const helpFile = (language: string): string =>
  language === englishSpeech.language ? 'help.html' : `help.${language}.html`;
