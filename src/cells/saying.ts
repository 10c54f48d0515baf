/** What is to be said, wherever it comes from: a code, and the values its sentence names. */
export interface Saying {
  code: string;
  values?: object;
}

/** The sayings of a room by code, with their values; `null`: the sentence names nothing. */
export type SayingOf<Values> = {
  [C in keyof Values & string]: Values[C] extends null ? { code: C } : { code: C; values: Values[C] };
}[keyof Values & string];

/** A sentence for each of them, in one language. */
export type Sentences<Values> = {
  readonly [C in keyof Values]: Values[C] extends null ? string : (values: Values[C]) => string;
};

/** What is said, among the sentences of a language; `null` where it is not among them. */
export function inWords(sentences: object, { code, values = {} }: Saying): string | null {
  const said = (sentences as Partial<Record<string, string | ((values: object) => string)>>)[code];
  return said === undefined ? null : typeof said === 'string' ? said : said(values);
}
