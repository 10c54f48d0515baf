import { translateHelp } from '../../functions/chinese/help';
import { spokenLocale } from '../texts/spoken';

/** A text of the functions in the language spoken now. */
export const translate = (english: string): string =>
  /^zh\b/i.test(spokenLocale()) ? translateHelp(english) : english;
