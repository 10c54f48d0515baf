import { inWordsOfAny, type Saying } from '../cells/saying';

const known = new Set<object>();

/** Whoever may say something brings the sentences for it, in the language spoken now. */
export const learnSentences = (sentences: object): unknown => known.add(sentences);

/** What the worker says, in words; `null` where nobody has brought any. */
export const sentenceOf = (saying: Saying): string | null => inWordsOfAny(known, saying);

/** The same of several. */
export const wordsOf = (sayings: readonly Saying[]): string[] =>
  sayings.map(sentenceOf).filter((words) => words !== null);
