import type { Translation } from './current';

/** All there is to know of a language beside English before anybody speaks it; what it says comes once it is spoken. */
export interface TranslatedLanguage {
  /** BCP 47 tag. For this language of Office Excel gets the functions described in it. */
  id: string;
  /** In the language itself, for the menu. */
  name: string;
  /** The languages of Excel in which the pane speaks it by itself. */
  serves: RegExp;
  /** Its catalogues by their names. */
  texts(): Promise<Translation>;
  /** Those that come with the page of inputs. */
  inputTexts(): Promise<Translation>;
  /** What functions, their arguments and the results of their examples are called: another text stays in English. */
  functionTexts(): Promise<(english: string) => string>;
}
