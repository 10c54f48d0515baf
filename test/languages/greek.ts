import { englishSpeech, type Translation, withLanguage } from '../../src/language/current';
import type { TranslatedLanguage } from '../../src/language/translated';
import { catalogues } from '../support/catalogues';

const latin = 'abcdefghijklmnopqrstuvwxyz';
const letters = 'αβχδεφγηιϊκλμνοπθρστυϋωξψζ';

/** A text in letters in which no English is written, so that one sees what was put into the language and what was not. */
export const greek = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => letters[latin.indexOf(letter.toLowerCase())]);

/** The same of all that a catalogue holds or answers. */
function inGreek(value: unknown): unknown {
  if (typeof value === 'string') return greek(value);
  if (Array.isArray(value)) return value.map(inGreek);
  if (typeof value === 'function') {
    return (...args: unknown[]) =>
      inGreek(withLanguage(englishSpeech, () => (value as (...all: unknown[]) => unknown)(...args)));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.keys(value).map((key) => [key, inGreek(Reflect.get(value, key))]));
}

/** A language nobody speaks: one object, which the list has in one line. */
export const madeUp: TranslatedLanguage = {
  id: 'el',
  name: 'Ελληνικά',
  serves: /^el\b/i,
  texts: async () => withLanguage(englishSpeech, () => inGreek(catalogues) as Translation),
  inputTexts: async () => ({}),
  functionTexts: async () => greek,
};
