import { englishSpeech } from '../../src/language/current';
import { simplifiedChinese } from '../../src/languages/chinese';
import { help as chinese } from '../../src/languages/chinese/help';

/** What the help page says besides what the declarations say. */
interface HelpWords {
  title: string;
  /** The list of the functions. */
  functions: string;
  /** What holds for all of them. */
  conventions: string;
  /** Of an argument. */
  optional: string;
  examples: string;
  /** In front of a source, which itself stays as it is printed. */
  source: string;
  settings: string;
  names(what: string): string;
  /** Behind a setting. */
  takenBy(functions: readonly string[]): string;
  version(version: string): string;
}

export interface HelpLanguage {
  /** BCP 47 tag. */
  id: string;
  /** In the language itself. */
  name: string;
  words: HelpWords;
  /** Descriptions, details, conventions and what choices are of, from English. */
  translate(english: string): string;
}

export const english: HelpLanguage = {
  id: englishSpeech.language,
  name: 'English',
  words: {
    title: 'Touchstone: worksheet functions',
    functions: 'Functions',
    conventions: 'What holds for all of them',
    optional: 'optional',
    examples: 'Examples',
    source: 'Source: ',
    settings: 'Settings',
    names: (what) => `Names: ${what}`,
    takenBy: (functions) => ` (${functions.join(', ')})`,
    version: (version) => `Version ${version}`,
  },
  translate: (text) => text,
};

/** The languages of the help page. */
export const helpLanguages: readonly HelpLanguage[] = [
  english,
  { id: simplifiedChinese.id, name: simplifiedChinese.name, ...chinese },
];

/** The ways to the same page in the other languages. `fileOf`: its file in a language. */
export const otherLanguages = ({ id }: HelpLanguage, fileOf: (language: string) => string): string =>
  helpLanguages
    .filter((other) => other.id !== id)
    .map(
      (other) => `<a href="${fileOf(other.id)}" hreflang="${other.id}" lang="${other.id}">${other.name}</a>`,
    )
    .join('\n');
