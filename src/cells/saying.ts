/** What is to be said, wherever it comes from: a code, and the values its sentence names. */
export interface Saying {
  code: string;
  values?: object;
}

/** A sentence, in one language, for each of the things that may be said. */
export type Sentences<S extends Saying> = {
  readonly [T in S as T['code']]: T extends { values: infer V } ? (values: V) => string : string;
};

/** The codes of a catalogue that need no values. */
export type PlainCode<Catalogue> = {
  [Code in keyof Catalogue & string]: Catalogue[Code] extends string ? Code : never;
}[keyof Catalogue & string];

/** What may be said with a catalogue of sentences. */
export type SayingIn<Catalogue> =
  | { code: PlainCode<Catalogue> }
  | {
      [Code in keyof Catalogue & string]: Catalogue[Code] extends (values: infer V) => string
        ? { code: Code; values: V }
        : never;
    }[keyof Catalogue & string];

/** A word of ours where names from the data stand as well. */
export interface OwnName extends Saying {
  /** The names it must not be taken for. */
  besides?: readonly string[];
}

/** What is said, among the sentences of a language; `null` where it is not among them. */
function inWords(sentences: object, { code, values = {} }: Saying): string | null {
  if (!Object.hasOwn(sentences, code)) return null;
  const said = (sentences as Record<string, string | ((values: object) => string)>)[code];
  return typeof said === 'string' ? said : said(values);
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
