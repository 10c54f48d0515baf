import { speltOut } from '../cells/speltOut';
import { currentLanguage, currentLocale } from '../language/current';
import { sentenceOf } from './sentences';
import type { Named, ResultView, SpokenColumn, SpokenView, TableColumn } from './views';

/** A view is asked for whenever it is drawn. */
const known = new WeakMap<ResultView, { speech: string; spoken: SpokenView }>();

/** A table of a result with its headings and all words of ours in the language spoken now; names from the data stay. */
export function inWords(view: ResultView): SpokenView {
  const speech = `${currentLanguage()} ${currentLocale()}`;
  const done = known.get(view);
  if (done?.speech === speech) return done.spoken;
  const spoken: SpokenView = {
    ...view,
    columns: view.columns.map(columnInWords),
    opens: view.opens?.map(({ id, name }) => ({ id, name: nameInWords(name) })),
  };
  known.set(view, { speech, spoken });
  return spoken;
}

/** A name from the data as it is, a word of ours in the language spoken now. */
export const nameInWords = (name: Named): string =>
  typeof name === 'string' ? name : (sentenceOf(name) ?? name.code);

/** Numbers are neither copied nor looked at: there can be a million. */
const columnInWords = ({ heading, short, cells, ...column }: TableColumn): SpokenColumn => ({
  ...column,
  heading: nameInWords(heading),
  ...(short !== undefined && { short: nameInWords(short) }),
  cells: cells instanceof Float64Array ? cells : speltOut<string | number>(cells, nameInWords),
});
