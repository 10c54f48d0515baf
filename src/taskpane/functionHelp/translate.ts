import { currentLanguage } from '../../language/current';
import { languages } from '../../languages';

type Translate = (english: string) => string;

const known = new Map<string, Translate>();

/** Brings what the functions are called in all languages, for the words of each find a function. */
export async function loadFunctionTexts(): Promise<void> {
  await Promise.all(languages.map(async ({ id, functionTexts }) => known.set(id, await functionTexts())));
}

/** A text of the functions in the language spoken now. */
export const translate: Translate = (english) => known.get(currentLanguage())?.(english) ?? english;

/** Whatever language is spoken, the words of all find a function. */
export const everyLanguage = (): readonly Translate[] => [(english) => english, ...known.values()];
