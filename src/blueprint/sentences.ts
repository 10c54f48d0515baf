import { inWords, type Saying } from '../cells/saying';

const known = new Set<object>();

/** Whoever may say something brings the sentences for it, in the language spoken now. */
export const learnSentences = (sentences: object): unknown => known.add(sentences);

/** What the worker says, in words; `null` where nobody has brought any. */
export function sentenceOf(saying: Saying): string | null {
  for (const sentences of known) {
    const words = inWords(sentences, saying);
    if (words !== null) return words;
  }
  return null;
}

/** The same of several. */
export const wordsOf = (sayings: readonly Saying[]): string[] =>
  sayings.map(sentenceOf).filter((words) => words !== null);
