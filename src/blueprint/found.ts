import type { ResultView } from './views';
import type { Word } from '../functions/words';

/** How many rows stand behind a figure, those that are not listed included. */
export const countBehind = ({ columns, footRows, rest = 0 }: ResultView): number =>
  columns[0].cells.length - footRows + rest;

/** What a column of a listing comes to: its last row is the sum, or the only one; `null`: there is no such column. */
export function totalBehind({ columns }: ResultView, code: Word['code']): number | null {
  const column = columns.find(({ heading }) => typeof heading === 'object' && heading.code === code);
  return column ? Number(column.cells.at(-1) ?? 0) : null;
}
