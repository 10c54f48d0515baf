/** What is to be said, wherever it comes from: a code, and the values its sentence names. */
export interface Saying {
  code: string;
  values?: object;
}

/** A sentence, in one language, for each of the things that may be said. */
export type Sentences<S extends Saying> = {
  readonly [T in S as T['code']]: T extends { values: infer V } ? (values: V) => string : string;
};

/** What is said, among the sentences of a language; `null` where it is not among them. */
function inWords(sentences: object, { code, values = {} }: Saying): string | null {
  const said = (sentences as Partial<Record<string, string | ((values: object) => string)>>)[code];
  return said === undefined ? null : typeof said === 'string' ? said : said(values);
}

/** What is said, by the first of several catalogues that has a sentence for it; `null` where none has. */
export function inWordsOfAny(catalogues: Iterable<object>, saying: Saying): string | null {
  for (const sentences of catalogues) {
    const words = inWords(sentences, saying);
    if (words !== null) return words;
  }
  return null;
}

/** What is said, where each has its sentence. */
export const sentenceIn = <S extends Saying>(sentences: Sentences<S>, saying: S): string =>
  inWords(sentences, saying) ?? saying.code;
