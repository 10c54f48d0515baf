/**
 * An English sentence and its Chinese. `{name}` stands for a value that is taken over as it is, `{{name}}` for words
 * that are said in Chinese in turn, `{name…}` for values joined by "and"; the Chinese names each as `{name}`.
 * `<s>` and `<was|were>` are there or not.
 */
export type Phrase = readonly [english: string, chinese: string];

export interface Pattern {
  expression: RegExp;
  values: readonly { name: string; kind: 'value' | 'words' | 'list' }[];
  chinese: string;
}

export function patternOf([english, chinese]: Phrase): Pattern {
  const values: Pattern['values'][number][] = [];
  const source = english
    .replace(/[.*+?^$()[\]/\\]/g, '\\$&')
    .replace(/<([^>]*)>/g, '(?:$1)?')
    .replace(/\{(\{?)(\w+)(…?)\}\}?/g, (_, words: string, name: string, list: string) => {
      values.push({ name, kind: words ? 'words' : list ? 'list' : 'value' });
      return '(.+?)';
    });
  return { expression: new RegExp(`^${source}$`, 's'), values, chinese };
}

/** The Chinese of a text that follows the pattern, else `null`. `say` says the words within. */
export function match(
  { expression, values, chinese }: Pattern,
  text: string,
  say: (words: string) => string,
): string | null {
  const found = expression.exec(text);
  if (!found) return null;
  const told = new Map(
    values.map(({ name, kind }, i) => [name, { value: same, words: say, list }[kind](found[i + 1])]),
  );
  return chinese.replace(/\{(\w+)\}/g, (_, name: string) => told.get(name) ?? '');
}

const same = (value: string): string => value;
const list = (values: string): string => values.split(' and ').join('、');
