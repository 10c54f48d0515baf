import { translateHelp } from '../../functions/chinese/help';
import { currentLocale } from '../../language/current';

/** A text of the functions in the language spoken now. */
export const translate = (english: string): string =>
  /^zh\b/i.test(currentLocale()) ? translateHelp(english) : english;
